"""Topics, years, kinds and order of the search page, in a real browser; and the address that keeps them."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Search = Callable[..., Any]
RESULTS = "#resultats > li"


def count_of(page: Any, name: str) -> Any:
    """The count beside a choice of the facets."""
    return page.locator("#facettes label").filter(has_text=name).locator(".count")


def test_choices_tell_what_they_would_leave(search: Search) -> None:
    """Of the present results; a broader topic counts its narrower ones; a year does not mind other chosen years."""
    visit = search("#q=phare")
    page = visit.page
    for name, count in {"Cloud": "72", "Azure": "12", "Otan": "24", "2025": "40", "Thèmes": "60"}.items():
        expect(count_of(page, name)).to_contain_text(count)
    page.get_by_role("checkbox", name="2024").check()
    expect(count_of(page, "Otan")).to_contain_text("8")
    expect(count_of(page, "2025")).to_contain_text("40")
    page.get_by_role("checkbox", name="Otan").check()
    expect(count_of(page, "2025")).to_contain_text("8")
    expect(page.get_by_role("status").first).to_have_text("8\u00a0brèves trouvées.")
    assert visit.complaints == []


def test_choices_are_kept_and_taken_back(search: Search) -> None:
    """In the address, after a reload, by a chip each."""
    visit = search("#q=phare")
    page = visit.page
    page.get_by_role("checkbox", name="2024").check()
    page.get_by_role("checkbox", name="2023").check()
    page.get_by_role("checkbox", name="Organisations").check()
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=phare&annee=2024&annee=2023&genre=organisation")
    page.reload()
    expect(page.locator("#choix button")).to_have_text(
        ["Retirer\u00a0: 2024", "Retirer\u00a0: 2023", "Retirer\u00a0: Organisations"]
    )
    expect(page.get_by_role("checkbox", name="2023")).to_be_checked()
    expect(page.get_by_role("status").first).to_have_text("16\u00a0brèves trouvées.")
    page.locator("#choix button").nth(1).press("Enter")
    expect(page.locator("#choix button")).to_have_count(2)
    # The next chip is at hand; after the last one, the field.
    expect(page.locator("#choix button").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#choix button")).to_have_count(1)
    page.locator("#choix button").press("Enter")
    expect(page.locator("#q")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    assert visit.complaints == []


def test_a_box_ticked_keeps_the_focus(search: Search) -> None:
    """The lists are filled anew under the keyboard."""
    visit = search("#q=phare")
    page = visit.page
    box = page.get_by_role("checkbox", name="Azure")
    box.press("Space")
    expect(page.get_by_role("status").first).to_have_text("12\u00a0brèves trouvées.")
    expect(count_of(page, "Otan")).to_have_count(0)
    expect(box).to_be_focused()
    assert visit.complaints == []


def test_the_newest_first(search: Search) -> None:
    """By date when asked; kept in the address."""
    visit = search("#q=balise&tri=date")
    page = visit.page
    expect(page.get_by_role("radio", name="date")).to_be_checked()
    first = page.locator(f"{RESULTS} time").first
    expect(first).to_have_attribute("datetime", "2025-11-28")
    page.get_by_role("radio", name="pertinence").check()
    expect(first).to_have_attribute("datetime", "2023-03-17")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=balise")
    assert visit.complaints == []


def test_choices_alone_list_entries(search: Search) -> None:
    """Without a word: all entries of a topic and a year, newest first."""
    visit = search("#sujet=otan&annee=2025")
    page = visit.page
    expect(page.get_by_role("status").first).to_have_text("8\u00a0brèves trouvées.")
    expect(page.locator(f"{RESULTS} a").first).to_have_attribute("href", "numeros/2025-11-28/phare-105.html")
    expect(page.locator("#choix button")).to_have_text(["Retirer\u00a0: Otan", "Retirer\u00a0: 2025"])
    assert visit.complaints == []


def test_letters_are_no_steps_choices_are(search: Search) -> None:
    """Typing rewrites the address in place; Enter and a choice make steps to come back to."""
    visit = search()
    page = visit.page
    steps = page.evaluate("history.length")
    page.locator("#q").press_sequentially("phare", delay=100)
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    assert page.evaluate("history.length") == steps
    page.locator("#q").press("Enter")
    page.locator("#q").fill("lanterne 7")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=lanterne+7")
    page.get_by_role("checkbox", name="2023").check()
    expect(page.locator("#choix button")).to_have_count(1)
    page.go_back()
    expect(page.locator("#choix button")).to_have_count(0)
    expect(page.locator("#q")).to_have_value("lanterne 7")
    page.go_back()
    expect(page.locator("#q")).to_have_value("phare")
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    page.go_forward()
    expect(page.locator("#q")).to_have_value("lanterne 7")
    assert visit.complaints == []


def test_an_address_written_by_hand_is_taken(search: Search) -> None:
    """While the page is open; unknown or broken parts of it do no harm."""
    visit = search("#q=phare")
    page = visit.page
    page.evaluate("location.hash = '#q=lanterne&annee=2024&annee=hier&genre=__proto__&sujet=otan&tri=x'")
    expect(page.locator("#q")).to_have_value("lanterne")
    expect(page.locator("#choix button")).to_have_text(["Retirer\u00a0: Otan", "Retirer\u00a0: 2024"])
    expect(page.get_by_role("status").first).to_have_text("8\u00a0brèves trouvées.")
    page.evaluate("location.hash = '#q=%E0%A4%A&sujet=nulle-part'")
    expect(page.locator("#choix button")).to_have_text(["Retirer\u00a0: nulle-part"])
    expect(page.locator(RESULTS)).to_have_count(0)
    page.get_by_role("button", name="Retirer tous les choix").click()
    expect(page.locator("#choix button")).to_have_count(0)
    page.evaluate("location.hash = ''")
    expect(page.locator("#exemples")).to_be_visible()
    expect(page.locator("#q")).to_have_value("")
    assert visit.complaints == []


def test_the_question_of_another_page_is_replaced(search: Search) -> None:
    """What came by `?q=` gives way to what is typed, even to nothing, and a reload keeps that."""
    visit = search("?q=phare")
    page = visit.page
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    page.locator("#q").fill("")
    expect(page.locator("#exemples")).to_be_visible()
    page.reload()
    expect(page.locator("#exemples")).to_be_visible()
    expect(page.locator("#q")).to_have_value("")
    assert visit.complaints == []


def test_skipping_to_the_content_keeps_the_question(search: Search) -> None:
    """The link of the head changes the address; what was asked outlives a reload all the same."""
    visit = search("#q=phare")
    page = visit.page
    page.get_by_role("link", name="Aller au contenu").press("Enter")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#q=phare")
    page.reload()
    expect(page.locator("#q")).to_have_value("phare")
    assert visit.complaints == []


def test_many_topics_are_folded(pages: Callable[..., Any], shipped: Any) -> None:
    """The first eight, then all of them on demand, the focus on the first that appears."""
    visit = pages()
    page = visit.page
    page.goto(f"{(shipped / 'recherche.html').as_uri()}#q=europe")
    topics = page.locator("[data-facet='topics'] li:visible")
    expect(topics).to_have_count(8)
    button = page.get_by_role("button", name="Tous les sujets")
    button.press("Enter")
    expect(topics.nth(8).locator("input")).to_be_focused()
    expect(page.get_by_role("button", name="Moins de sujets")).to_have_attribute("aria-expanded", "true")
    assert visit.complaints == []
