"""Where answers are made: in the page until a worker is up, from a folder and from a host; then there, if anywhere."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.firefox import FirefoxPage, open_firefox, require_firefox

pytestmark = pytest.mark.browser

Search = Callable[..., Any]
STATUS = "document.querySelector('#etat')?.textContent"
FOUND = "120\u00a0brèves trouvées."

WATCHING = """() => {
    const Real = globalThis.Worker;
    globalThis.workers = [];
    globalThis.told = [];
    globalThis.Worker = class extends Real {
        constructor(address) { super(address); globalThis.workers.push(String(address).slice(0, 5)); }
        set onmessage(hear) {
            super.onmessage = (event) => { hear(event); globalThis.told.push(Object.keys(event.data)[0]); };
        }
    };
}"""
"""Notes which workers are made and what they tell."""

UP = "globalThis.told.includes('ready')"
ANSWERED = "[globalThis.workers, globalThis.told.includes('id')]"

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
    """A tab of Firefox that notes the workers of its pages."""
    with open_firefox(require_firefox(), tmp_path_factory.mktemp("firefox")) as page:
        page.before_scripts(WATCHING)
        yield page


def wait_for(page: Any, condition: str) -> None:
    """Wait until a JavaScript expression is true, ten seconds at most; our policy bars Playwright's own way."""
    page.evaluate(f"""new Promise((resolve, reject) => {{
        setTimeout(() => reject(new Error({condition!r})), 10000);
        const look = () => {condition} ? resolve() : setTimeout(look, 20);
        look();
    }})""")


def test_a_worker_answers_in_chromium(search: Search) -> None:
    """One worker, made of a Blob, answers once it is up: here it gets up as soon as the field has the focus."""
    visit = search()
    page = visit.page
    page.add_init_script(f"({WATCHING})()")
    page.reload()
    page.locator("#q").focus()
    wait_for(page, UP)
    page.locator("#q").fill("phare")
    expect(page.locator("#etat")).to_have_text(FOUND)
    assert page.evaluate(ANSWERED) == [["blob:"], True]
    assert visit.complaints == []


def test_a_worker_answers_in_firefox(firefox: FirefoxPage, address: str) -> None:
    """The same in the other engine: here it gets up after the first answer."""
    firefox.goto(f"{address}#q=phare")
    firefox.wait_for(f"{STATUS} === '{FOUND}'")
    firefox.wait_for(UP)
    firefox.evaluate("void (location.hash = '#q=lanterne+brille')")
    firefox.wait_for("document.querySelector('#q').value === 'lanterne brille'")
    firefox.wait_for("globalThis.told.includes('id')")
    firefox.wait_for(f"{STATUS} === '{FOUND}'")
    assert firefox.evaluate(ANSWERED) == [["blob:"], True]
    assert firefox.heard == []


def test_the_first_answer_waits_for_no_worker(search: Search) -> None:
    """The page gives it, and has a worker get up afterwards; what it had loaded is not asked for again."""
    visit = search()
    page = visit.page
    page.add_init_script(f"({WATCHING})()")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{page.url.partition('#')[0]}?#q=phare")
    expect(page.locator("#etat")).to_have_text(FOUND)
    wait_for(page, UP)
    assert "id" not in page.evaluate("globalThis.told")
    page.get_by_role("radio", name="date").check()
    wait_for(page, "globalThis.told.includes('id')")
    files = [name for name in asked if name.startswith(("termes-", "facettes-"))]
    assert sorted(files) == sorted(set(files))
    assert visit.complaints == []


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
