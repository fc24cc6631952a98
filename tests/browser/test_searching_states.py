"""The search page when things are odd: no script, a missing file, a slow host, strange texts, small or dark screens."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

pytestmark = pytest.mark.browser

Pages = Callable[..., Any]
Search = Callable[..., Any]
RESULTS = "#resultats > li"
TESTS = Path(__file__).parents[1]
AXE = TESTS.parent / "node_modules" / "axe-core" / "axe.min.js"
QUERIES = TESTS.parents[1] / "shared" / "hostile" / "own" / "search-queries.jsonl"
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

STATES = {
    "empty": "",
    "results": "#q=phare",
    "choices": "#q=phare&annee=2024&annee=2023&sujet=otan&tri=date",
    "suggestion": "#q=lantrene",
    "nothing": "#q=zzzzqx&annee=2024",
}
"""What stands behind the address in each state."""


MISTAKES = {
    "engine": "globalThis.archive = Object.freeze({});",
    "page": "Object.defineProperty(globalThis, 'trustedTypes', { value: { createPolicy() { throw new Error(); } } });",
    "start": "delete globalThis.IntersectionObserver;",
}
"""What makes the scripts throw while they are read, or when the page starts."""


def settle(page: Any, state: str) -> None:
    """Wait until the page shows its state."""
    shown = "#exemples" if state == "empty" else "#conseils" if state == "nothing" else RESULTS
    page.locator(shown).first.wait_for()


@pytest.mark.parametrize("state", list(STATES))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(pages: Pages, coast: Path, state: str, scheme: str) -> None:
    """In every state, with everything unfolded, and with the list of completions open."""
    if not AXE.is_file():
        pytest.skip("axe-core absent : node_modules n’est pas installé")
    # The policy of our pages would refuse the script of the test itself.
    page = pages(color_scheme=scheme, bypass_csp=True).page
    page.goto(f"{(coast / 'recherche.html').as_uri()}{STATES[state]}")
    settle(page, state)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    if state == "empty":
        page.locator("#q").press_sequentially("lan")
        page.locator("#propositions li").first.wait_for()
        page.locator("#q").press("ArrowDown")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS)["violations"]
    assert [(problem["id"], problem["nodes"][0]["html"]) for problem in found] == []


@pytest.mark.parametrize("state", list(STATES))
def test_a_narrow_screen_scrolls_one_way(pages: Pages, coast: Path, state: str) -> None:
    """320 pixels, everything unfolded; and whatever is pressed is 24 pixels high at least."""
    page = pages(viewport={"width": 320, "height": 640}).page
    page.goto(f"{(coast / 'recherche.html').as_uri()}{STATES[state]}")
    settle(page, state)
    # The choices are folded away until asked for.
    assert page.locator("#facettes fieldset:visible").count() == 0
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
    if state in ("results", "choices"):
        expect(page.locator("#facettes label").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    low = page.locator("main :is(button, summary, label:has(input), .plain a, .tags a, h2 a):visible").evaluate_all(
        "(parts) => parts.filter((part) => part.getBoundingClientRect().height < 24).map((part) => part.outerHTML)"
    )
    assert low == []


def test_choices_are_at_hand_on_a_narrow_screen(search: Search) -> None:
    """Unfolded, counted and chosen there too."""
    visit = search("#q=phare", viewport={"width": 390, "height": 800})
    page = visit.page
    page.get_by_text("Affiner par sujet").click()
    page.get_by_role("checkbox", name="Otan").check()
    expect(page.get_by_role("status").first).to_have_text("24\u00a0brèves trouvées.")
    expect(page.get_by_role("checkbox", name="Otan")).to_be_visible()
    assert visit.complaints == []


def test_without_script_there_are_topics_and_years(pages: Pages, coast: Path) -> None:
    """Instead of a dead box; the short form of other pages leads here too."""
    page = pages(java_script_enabled=False).page
    page.goto((coast / "index.html").as_uri())
    page.locator("#page_q").fill("phare")
    page.locator("#page_q").press("Enter")
    expect(page).to_have_url(f"{(coast / 'recherche.html').as_uri()}?q=phare")
    expect(page.locator("#q")).to_be_hidden()
    expect(page.locator("noscript").get_by_role("link")).to_have_text(["Azure", "Cloud", "Otan"])
    expect(page.locator("#reperes").get_by_role("link", name="2025")).to_be_visible()


@pytest.mark.parametrize("missing", ["termes-*", "documents-*", "manifeste-*"])
def test_a_missing_file_is_told(pages: Pages, coast: Path, tmp_path: Path, missing: str) -> None:
    """A sentence and a way to try again, never an endless wait; once the file is there, it works."""
    folder = tmp_path / "coast"
    shutil.copytree(coast, folder)
    kept = tmp_path / "kept"
    kept.mkdir()
    lost = sorted((folder / "recherche").glob(missing))
    assert lost
    for path in lost:
        path.rename(kept / path.name)
    page = pages().page
    page.goto(f"{(folder / 'recherche.html').as_uri()}#q=phare")
    expect(page.get_by_role("status").first).to_contain_text("pas pu")
    expect(page.get_by_role("button", name="Réessayer")).to_be_visible()
    expect(page.locator("#reperes")).to_be_visible()
    for path in kept.iterdir():
        path.rename(folder / "recherche" / path.name)
    if missing == "manifeste-*":
        # It is named by the page itself: only a new load can bring it.
        page.reload()
    else:
        page.get_by_role("button", name="Réessayer").click()
    expect(page.locator(RESULTS)).to_have_count(10)


@pytest.mark.parametrize("mistake", list(MISTAKES))
def test_a_search_that_cannot_start_says_so(pages: Pages, coast: Path, mistake: str) -> None:
    """No box that answers nothing: a sentence, and topics and years as ways around."""
    page = pages().page
    page.add_init_script(MISTAKES[mistake])
    page.goto(f"{(coast / 'recherche.html').as_uri()}#q=phare")
    expect(page.get_by_role("status").first).to_contain_text("Rechargez la page")
    expect(page.locator("#q")).to_be_hidden()
    expect(page.locator("#reperes")).to_be_visible()


def test_a_search_whose_script_is_missing_offers_no_dead_box(pages: Pages, coast: Path, tmp_path: Path) -> None:
    """The form is hidden until a script can answer it; topics and years are there."""
    folder = tmp_path / "coast"
    shutil.copytree(coast, folder)
    for path in (folder / "scripts").glob("recherche.*"):
        path.unlink()
    page = pages().page
    page.goto(f"{(folder / 'recherche.html').as_uri()}#q=phare")
    expect(page.locator("#reperes")).to_be_visible()
    expect(page.locator("#q")).to_be_hidden()


def test_choices_are_counted_after_the_results(pages: Pages, coast: Path) -> None:
    """They must not take the line from what the reader waits for."""
    page = pages().page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("-")[0]))
    page.goto(f"{(coast / 'recherche.html').as_uri()}#q=phare")
    page.locator("#facettes input").first.wait_for()
    last = max(place for place, kind in enumerate(asked) if kind == "documents")
    assert asked.index("facettes") > last


def test_a_slow_host_is_told(pages: Pages, coast: Path, serve: Callable[[Path], str]) -> None:
    """The wait is said, then the count."""
    origin = serve(coast)
    visit = pages(origin)
    page = visit.page
    held: list[Route] = []
    is_held = True

    def answer(route: Route) -> None:
        if is_held:
            held.append(route)
        else:
            route.continue_()

    page.route("**/recherche/documents-*", answer)
    # The page is loaded once the first answer is.
    page.goto(f"{origin}/recherche.html#q=phare", wait_until="domcontentloaded")
    expect(page.get_by_role("status").first).to_have_text("Recherche en cours…")
    is_held = False
    for route in held:
        route.continue_()
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    assert visit.complaints == []


def test_hostile_texts_do_no_harm(pages: Pages, coast: Path) -> None:
    """Each gives an answer in words; no mark-up appears, nothing throws."""
    if not QUERIES.is_file():
        pytest.skip("search-queries.jsonl de ../shared n’est pas là")
    visit = pages()
    page = visit.page
    page.goto((coast / "recherche.html").as_uri())
    for line in QUERIES.read_text("utf-8").splitlines():
        text = json.loads(line)["q"]
        page.locator("#q").fill(text)
        page.locator("#q").press("Enter")
        if text.strip():
            expect(page.get_by_role("status").first).to_contain_text("brève")
        page.evaluate("document.querySelector('#q').value = ''")
    assert page.locator("main :is(img, script, iframe, svg)").count() == 0
    assert visit.complaints == []


def test_paper_shows_results_alone(search: Search) -> None:
    """Fields, choices and buttons are of no use there."""
    page = search("#q=phare").page
    page.locator(RESULTS).first.wait_for()
    page.emulate_media(media="print")
    expect(page.locator(f"{RESULTS} h2").first).to_be_visible()
    for part in ("#recherche", "#aide", "#tri", "#facettes", "#suite"):
        expect(page.locator(part)).to_be_hidden()
