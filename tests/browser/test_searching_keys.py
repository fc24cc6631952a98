"""The search by keyboard alone, in a real browser: the box of every page, completions, results."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Search = Callable[..., Any]
RESULTS = "#resultats h2 a"
OPTIONS = "#propositions [role=option]"


def test_a_search_by_keyboard_alone(search: Search) -> None:
    """From the head of the page to an entry and back to the field, without a mouse."""
    visit = search()
    page = visit.page
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("phare 120")
    expect(page.locator(RESULTS).first).to_have_attribute("href", "numeros/2025-11-28/phare-120.html")
    page.keyboard.press("Enter")
    expect(page.locator("#propositions")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Le port 120 rallume son phare")
    assert visit.complaints == []


def test_completions_are_a_listbox(search: Search) -> None:
    """It opens when it has something to offer; arrows point, Escape closes, Enter takes; the text stays until then."""
    visit = search()
    page = visit.page
    field = page.locator("#q")
    expect(field).to_have_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("lan")
    expect(field).to_have_attribute("aria-expanded", "true")
    option = page.locator(OPTIONS).first
    expect(option).to_contain_text("lanterne")
    expect(field).not_to_have_attribute("aria-activedescendant", "proposition-1")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "proposition-1")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_value("lan")
    expect(field).to_be_focused()
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#propositions")).to_be_hidden()
    field.press_sequentially("t")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("lanterne")
    expect(page.locator("#propositions")).to_be_hidden()
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    assert visit.complaints == []


def test_a_topic_completes_by_becoming_a_choice(search: Search) -> None:
    """The word that named it goes, the words before it stay."""
    visit = search()
    page = visit.page
    page.locator("#q").press_sequentially("phare ota")
    page.locator(OPTIONS).filter(has_text="sujet").first.click()
    expect(page.locator("#q")).to_have_value("phare")
    expect(page.locator("#q")).to_be_focused()
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=phare&sujet=otan")
    expect(page.get_by_role("status").first).to_have_text("24\u00a0brèves trouvées.")
    assert visit.complaints == []


def test_nothing_to_offer_opens_nothing(search: Search) -> None:
    """Neither a word that is whole, nor one that no text has; nor does a list come after the search was sent."""
    visit = search()
    page = visit.page
    for text in ("lanterne", "zzzzqx", "…"):
        page.locator("#q").fill(text)
        expect(page).to_have_url(page.evaluate("(q) => new URL('#' + new URLSearchParams({ q }), location).href", text))
        expect(page.locator("#q")).to_have_attribute("aria-expanded", "false")
    page.locator("#q").fill("lan")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("status").first).not_to_be_empty()
    expect(page.locator("#propositions")).to_be_hidden()
    assert visit.complaints == []


@pytest.mark.parametrize("path", ["index.html", "numeros/2025-11-28.html", "sujets/cloud.html", "recherche.html"])
@pytest.mark.parametrize("keys", ["Control+k", "Meta+k", "/"])
def test_keys_lead_to_the_box_of_every_page(pages: Callable[..., Any], coast: Path, path: str, keys: str) -> None:
    """And what stands in it is selected, to be typed over."""
    visit = pages()
    visit.page.goto((coast / path).as_uri())
    visit.page.keyboard.press(keys)
    expect(visit.page.locator("#q, #page_q")).to_be_focused()
    assert visit.complaints == []


def test_a_narrow_page_leads_to_the_search_page(pages: Callable[..., Any], coast: Path) -> None:
    """There is no box in its head."""
    visit = pages(viewport={"width": 390, "height": 800})
    visit.page.goto((coast / "numeros/2025-11-28.html").as_uri())
    visit.page.keyboard.press("Control+k")
    expect(visit.page).to_have_url((coast / "recherche.html").as_uri())
    assert visit.complaints == []


def test_one_key_alone_can_be_switched_off(pages: Callable[..., Any], coast: Path) -> None:
    """`/` is a letter while one types, and nothing at all once it is switched off, on every page; Ctrl+K stays."""
    visit = pages()
    page = visit.page
    page.goto((coast / "recherche.html").as_uri())
    page.locator("#q").fill("phare")
    page.locator("#q").press("/")
    expect(page.locator("#q")).to_have_value("phare/")
    page.get_by_text("Chercher plus finement").click()
    page.get_by_role("checkbox", name="La touche").uncheck()
    page.goto((coast / "index.html").as_uri())
    page.keyboard.press("/")
    expect(page.locator("#page_q")).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.locator("#page_q")).to_be_focused()
    page.goto((coast / "recherche.html").as_uri())
    page.get_by_text("Chercher plus finement").click()
    expect(page.get_by_role("checkbox", name="La touche")).not_to_be_checked()
    page.get_by_role("checkbox", name="La touche").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    assert visit.complaints == []
