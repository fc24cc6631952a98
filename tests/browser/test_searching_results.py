"""Results of the search page, in a real browser: as one types, ten by ten, told in words."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Search = Callable[..., Any]
RESULTS = "#resultats > li"


def test_results_come_while_typing(search: Search) -> None:
    """Without Enter; the first link to an entry is the first result, with its date, its excerpt and its topics."""
    visit = search()
    page = visit.page
    page.locator("#q").press_sequentially("phare 120")
    expect(page.locator("a[href^='numeros/']").first).to_have_attribute("href", "numeros/2025-11-28/phare-120.html")
    first = page.locator(RESULTS).first
    expect(first.locator("time")).to_have_text("28\u00a0novembre\u00a02025")
    expect(first.locator("h2 mark")).to_have_text(["120", "phare"])
    expect(first.locator(".tags a").first).to_have_attribute("href", "sujets/cloud.html")
    assert visit.complaints == []


def test_ten_by_ten_up_to_fifty_then_a_button(search: Search) -> None:
    """The next ten come as the reader reaches the foot; past fifty when asked, and the focus goes to the new ones."""
    visit = search("#q=phare")
    page = visit.page
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    expect(page.locator(RESULTS)).to_have_count(10)
    more = page.get_by_role("button", name="Charger la suite")
    for count in (20, 30, 40, 50):
        expect(more).to_be_hidden()
        page.locator(RESULTS).last.scroll_into_view_if_needed()
        expect(page.locator(RESULTS)).to_have_count(count)
    expect(more).to_be_visible()
    more.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(60)
    expect(page.locator(RESULTS).nth(50).locator("h2 a")).to_be_focused()
    links = page.locator(f"{RESULTS} h2 a").evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")
    assert len(set(links)) == len(links)
    assert visit.complaints == []


def test_the_last_results_end_the_list(search: Search) -> None:
    """All of few: no button, nothing more to wait for."""
    visit = search("#q=phare&annee=2024&sujet=otan")
    expect(visit.page.locator(RESULTS)).to_have_count(8)
    expect(visit.page.locator("#suite")).to_be_hidden()
    assert visit.complaints == []


def test_a_result_opened_is_found_again(search: Search) -> None:
    """A step back shows as many results as there were, at the same place."""
    visit = search("#q=phare")
    page = visit.page
    page.locator(RESULTS).last.scroll_into_view_if_needed()
    expect(page.locator(RESULTS)).to_have_count(20)
    result = page.locator(f"{RESULTS} h2 a").nth(15)
    address = result.get_attribute("href")
    result.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("rallume son phare")
    page.go_back()
    again = page.locator(f"{RESULTS} a[href='{address}']")
    expect(again).to_be_in_viewport()
    assert visit.complaints == []


def test_some_of_the_words_are_told_apart(search: Search) -> None:
    """No entry has all words: the count says so."""
    visit = search("#q=lanterne+zzzzqx")
    expect(visit.page.get_by_role("status").first).to_contain_text("Aucune brève ne contient tous ces mots")
    expect(visit.page.locator(RESULTS).first).to_be_visible()
    assert visit.complaints == []


def test_a_misspelt_word_is_proposed_anew(search: Search) -> None:
    """« Vouliez-vous dire … ? » with its count leads to the search for it, and back."""
    visit = search("#q=lantrene")
    page = visit.page
    expect(page.locator("#suggestion")).to_contain_text("Vouliez-vous dire lanterne\u202f? (120\u00a0brèves)")
    page.locator("#suggestion a").click()
    expect(page.locator("#q")).to_have_value("lanterne")
    expect(page.get_by_role("status").first).to_have_text("120\u00a0brèves trouvées.")
    expect(page.locator("#suggestion")).to_be_hidden()
    page.go_back()
    expect(page.locator("#q")).to_have_value("lantrene")
    assert visit.complaints == []


def test_nothing_found_gives_advice(search: Search) -> None:
    """What to try, and topics and years as other ways."""
    visit = search("#q=zzzzqx")
    page = visit.page
    expect(page.get_by_role("status").first).to_have_text("Aucune brève ne correspond à «\u00a0zzzzqx\u00a0».")
    expect(page.locator("#conseils")).to_be_visible()
    expect(page.locator("#reperes")).to_be_visible()
    expect(page.locator(RESULTS)).to_have_count(0)
    assert visit.complaints == []


def test_an_empty_search_shows_examples(search: Search) -> None:
    """Each of them finds something."""
    visit = search()
    page = visit.page
    expect(page.locator("#exemples a").first).to_be_visible()
    expect(page.locator("#reperes")).to_be_visible()
    for place in range(page.locator("#exemples a").count()):
        page.locator("#exemples a").nth(place).click()
        expect(page.locator(RESULTS).first).to_be_visible()
        expect(page.locator("#exemples")).to_be_hidden()
        page.go_back()
    assert visit.complaints == []
