"""Where answers are made: in a worker, from a folder and from a host; in the page itself where there can be none."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.firefox import FirefoxPage, find_firefox, open_firefox

pytestmark = pytest.mark.browser

Search = Callable[..., Any]
STATUS = "document.querySelector('#etat')?.textContent"
FOUND = "120\u00a0brèves trouvées."

WATCHING = """() => {
    const Real = globalThis.Worker;
    globalThis.workers = [];
    globalThis.Worker = class extends Real {
        constructor(address) { super(address); globalThis.workers.push(String(address).slice(0, 5)); }
        set onmessage(hear) {
            super.onmessage = (event) => { globalThis.answered ||= "answer" in event.data; hear(event); };
        }
    };
}"""
"""Notes which workers are made and whether one answers."""

REFUSALS = {
    "none": "() => { delete globalThis.Worker; }",
    "throws": "() => { globalThis.Worker = class { constructor() { throw new Error('no'); } }; }",
    "fails later": """() => { globalThis.Worker = class {
        constructor() { setTimeout(() => this.onerror?.(new Event('error')), 50); }
        postMessage() {}
        terminate() {}
    }; }""",
}
"""How a browser may refuse a worker."""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirefoxPage]:
    """A tab of Firefox that notes the workers of its pages; without Firefox, the tests are skipped."""
    program = find_firefox()
    if program is None:
        pytest.skip("Pas de Firefox : « apt-get install firefox-esr » pour lancer ce test.")
    with open_firefox(program, tmp_path_factory.mktemp("firefox")) as page:
        page.before_scripts(WATCHING)
        yield page


def test_a_worker_answers_in_chromium(search: Search) -> None:
    """One worker, made of a Blob, answers."""
    visit = search()
    visit.page.add_init_script(f"({WATCHING})()")
    visit.page.reload()
    visit.page.locator("#q").fill("phare")
    expect(visit.page.locator("#etat")).to_have_text(FOUND)
    assert visit.page.evaluate("[globalThis.workers, globalThis.answered]") == [["blob:"], True]
    assert visit.complaints == []


def test_a_worker_answers_in_firefox(firefox: FirefoxPage, address: str) -> None:
    """The same in the other engine."""
    firefox.goto(f"{address}#q=phare")
    firefox.wait_for(f"{STATUS} === '{FOUND}'")
    assert firefox.evaluate("[globalThis.workers, globalThis.answered]") == [["blob:"], True]
    assert firefox.heard == []


@pytest.mark.parametrize("way", list(REFUSALS))
def test_the_page_answers_where_there_is_no_worker(search: Search, way: str) -> None:
    """Results, counts and completions come all the same."""
    visit = search()
    visit.page.add_init_script(f"({REFUSALS[way]})()")
    visit.page.reload()
    visit.page.locator("#q").fill("phare lan")
    expect(visit.page.locator("#etat")).to_have_text(FOUND)
    expect(visit.page.locator("#propositions [role=option]").first).to_contain_text("lanterne")
    expect(visit.page.locator("#facettes input").first).to_be_attached()
    assert visit.complaints == []


def test_only_scripts_of_the_search_are_let_in(search: Search) -> None:
    """The policy named `archive` refuses every other address, and no second policy can be made."""
    visit = search()
    load = "(name) => { try { return archive.loader.load(name).then(() => true, () => false) } catch { return false } }"
    for name in ("../x", "termes-0123456789-0.js?", "//example.org/a", "termes-012345678g-0", "mots-0123456789", ""):
        assert visit.page.evaluate(load, name) is False, name
    make = "() => { try { trustedTypes.createPolicy('other', {}); return true } catch { return false } }"
    assert visit.page.evaluate(make) is False
