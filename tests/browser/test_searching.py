"""Searching the site we ship in a real browser, from a folder."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Pages = Callable[..., Any]
FIRST = "#resultats li:first-child a"
OTAN = "2025-11-28/otan-cloud-google"
CABLE = "2025-01-31/cable-lettonie-suede"
SOVEREIGNTY = "2025-11-28/ia-europeenne-concours"


@pytest.fixture
def search(pages: Pages, shipped: Path) -> Callable[[str], Any]:
    """Opens the search page with something behind its address."""

    def open_search(behind: str = "") -> Any:
        visit = pages()
        visit.page.goto(f"{(shipped / 'recherche.html').as_uri()}{behind}")
        return visit

    return open_search


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("otan", [OTAN]),
        ("L’OTAN", [OTAN]),
        ("NATO", [OTAN, CABLE]),
        ("souverainete", [SOVEREIGNTY]),
        ("puce", ["2025-11-28/nvidia-puces-chine", "2025-01-31/asml-commandes"]),
        ("puces nvidia", ["2025-11-28/nvidia-puces-chine"]),
        ("6 000", ["2025-11-28/hp-suppressions-postes"]),
    ],
)
def test_the_right_entry_comes_first(search: Callable[..., Any], query: str, names: list[str]) -> None:
    """Without accents, in the singular, in capitals, by another name: as one types it; two may be equally right."""
    visit = search()
    visit.page.locator("#q").fill(query)
    first = visit.page.locator(FIRST).first
    expect(first).to_have_attribute("href", re.compile(rf"^numeros/(?:{'|'.join(names)})\.html$"))
    assert visit.complaints == []


@pytest.mark.parametrize("behind", ["?q=otan", "#q=otan"])
def test_an_address_brings_its_question(search: Callable[..., Any], behind: str) -> None:
    """As the short form of every page sends it, and as the search keeps it."""
    visit = search(behind)
    expect(visit.page.locator("#q")).to_have_value("otan")
    expect(visit.page.locator(FIRST).first).to_have_attribute("href", "numeros/2025-11-28/otan-cloud-google.html")
    expect(visit.page.get_by_role("status").last).to_contain_text("brève")
    assert visit.complaints == []


def test_the_question_outlives_reload_and_return(search: Callable[..., Any]) -> None:
    """What was typed stays in the address: after a reload, and coming back from a result."""
    visit = search()
    page = visit.page
    page.locator("#q").fill("otan")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=otan")
    page.reload()
    expect(page.locator("#q")).to_have_value("otan")
    page.locator(FIRST).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("L’Otan confie à Google un cloud coupé du monde")
    page.go_back()
    expect(page.locator("#q")).to_have_value("otan")
    expect(page.locator(FIRST).first).to_be_visible()
    assert visit.complaints == []


def test_the_short_form_leads_to_the_answers(pages: Pages, shipped: Path) -> None:
    """From an entry two folders deep."""
    visit = pages()
    visit.page.goto((shipped / "numeros" / "2025-11-28" / "qwant-microsoft.html").as_uri())
    visit.page.locator("#page_q").fill("otan")
    visit.page.locator("#page_q").press("Enter")
    expect(visit.page.locator(FIRST).first).to_have_attribute("href", "numeros/2025-11-28/otan-cloud-google.html")
    assert visit.complaints == []


def test_a_result_leads_to_its_entry(search: Callable[..., Any], shipped: Path) -> None:
    """Links of results name files of the site."""
    visit = search("#q=cloud")
    expect(visit.page.locator(FIRST).first).to_be_visible()
    links = visit.page.locator("#resultats a").evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")
    assert links
    assert [link for link in links if not (shipped / link).is_file()] == []


def test_a_question_without_answer_says_so(search: Callable[..., Any]) -> None:
    """And breaks nothing."""
    visit = search("#q=zzzzqx")
    expect(visit.page.get_by_role("status").last).not_to_be_empty()
    assert visit.page.locator("#resultats li").count() == 0
    assert visit.complaints == []


@pytest.mark.parametrize(
    "query", ["*", "x~8", "+a -b ^3 :", "<img src=x onerror=alert(1)>", "a" * 2000, "title:x", "\\"]
)
def test_odd_questions_do_no_harm(search: Callable[..., Any], query: str) -> None:
    """No language of queries, no mark-up: words, or nothing."""
    visit = search()
    visit.page.locator("#q").fill(query)
    visit.page.locator("#q").press("Enter")
    expect(visit.page.get_by_role("status").last).to_be_attached()
    assert visit.page.locator("#resultats img").count() == 0
    assert visit.complaints == []
