"""Reading the site we ship in a real browser, opened by double-click: no host, with script and without."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Pages = Callable[..., Any]

ADDRESSES = {
    "home": "index.html",
    "digest": "numeros/2025-11-28.html",
    "entry": "numeros/2025-11-28/otan-cloud-google.html",
    "topic": "sujets/otan.html",
    "topic_year": "sujets/otan/2025.html",
    "topics": "sujets/index.html",
    "year": "annees/2025.html",
    "search": "recherche.html",
    "page": "contribuer.html",
    "not_found": "404.html",
}
"""One page of each kind."""


@pytest.fixture(params=list(ADDRESSES))
def address(request: pytest.FixtureRequest, shipped: Path) -> str:
    """The page of each kind in turn, as a file."""
    return (shipped / ADDRESSES[request.param]).as_uri()


def test_one_walks_from_home_to_a_topic(pages: Pages, shipped: Path) -> None:
    """Home, digest, entry, topic and back to an entry: by clicks alone, without an error or a request that leaves."""
    visit = pages()
    page = visit.page
    page.goto((shipped / "index.html").as_uri())
    page.get_by_role("main").get_by_role("link", name=re.compile("Bruxelles, l’Otan")).first.click()
    expect(page).to_have_url((shipped / "numeros" / "2025-11-28.html").as_uri())
    page.get_by_role("heading", name="L’Otan confie à Google").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("L’Otan confie à Google un cloud coupé du monde")
    page.locator(".tags").get_by_role("link", name="Otan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Otan")
    page.get_by_role("link", name="L’Otan confie à Google").click()
    expect(page).to_have_url((shipped / "numeros" / "2025-11-28" / "otan-cloud-google.html").as_uri())
    assert visit.complaints == []


def test_a_page_of_each_kind_is_quiet(pages: Pages, address: str) -> None:
    """No error on the console, none from the policy, no request that leaves the folder."""
    visit = pages()
    visit.page.goto(address)
    assert visit.complaints == []


@pytest.mark.parametrize("kind", ["home", "digest", "entry", "topic", "topics", "year", "page"])
def test_a_page_that_is_read_loads_nothing_of_the_search(pages: Pages, shipped: Path, kind: str) -> None:
    """One script for the scheme, one style sheet, fonts and the icon."""
    asked: list[str] = []
    page = pages().page
    page.on("request", lambda request: asked.append(request.url))
    page.goto((shipped / ADDRESSES[kind]).as_uri())
    scripts = [url.rpartition("/")[2].split(".")[0] for url in asked if url.endswith(".js")]
    assert scripts == ["theme"]
    assert len(asked) <= 8


def test_every_entry_is_three_clicks_away_without_script(pages: Pages, shipped: Path) -> None:
    """With script switched off, from the home page, by the links that a browser sees."""
    page = pages(java_script_enabled=False).page
    root = f"{shipped.as_uri()}/"
    reached = {f"{root}index.html"}
    edge = set(reached)
    for _ in range(2):
        found: set[str] = set()
        for url in sorted(edge):
            page.goto(url)
            found |= {link.partition("#")[0].partition("?")[0] for link in _links(page)}
        edge = {url for url in found - reached if url.startswith(root)}
        reached |= edge
        # A third click leads to what these pages show; only pages that list entries need to be opened.
        edge = {url for url in edge if re.search(r"/(numeros/[^/]+|annees/[^/]+|sujets/index)\.html$", url)}
    for url in sorted(edge):
        page.goto(url)
        reached |= {link.partition("#")[0] for link in _links(page)}
    entries = {path.as_uri() for path in shipped.glob("numeros/*/*.html")}
    assert len(entries) == 40
    assert entries <= reached


def _links(page: Any) -> list[str]:
    links: list[str] = page.locator("a[href]").evaluate_all("(links) => links.map((link) => link.href)")
    return links


def test_the_first_step_of_the_keyboard_skips_the_head(pages: Pages, address: str) -> None:
    """Tab shows « Aller au contenu », Enter goes there."""
    page = pages().page
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Aller au contenu"
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_former_address_leads_on(pages: Pages, shipped: Path, tmp_path: Path) -> None:
    """A redirect page works from a folder, by itself."""
    site = tmp_path / "été"
    from plugins.website.building import build_site  # noqa: PLC0415 - Pelican is slow to load

    content = tmp_path / "content"
    (content / "digests").mkdir(parents=True)
    text = "---\ntitle: Un numéro\ndate: 2025-12-05\nredirect_from: vieux/numero.html\n---\n\n- Une. Deux.\n"
    (content / "digests" / "a.md").write_text(text, "utf-8")
    build_site(content, site)
    visit = pages()
    visit.page.goto((site / "vieux" / "numero.html").as_uri())
    visit.page.wait_for_url("**/numeros/2025-12-05.html")
    assert visit.complaints == []
