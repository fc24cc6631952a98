"""The search page as its scripts expect it, and the short form that leads there."""

from collections.abc import Callable
from typing import Any

Render = Callable[..., Any]


def test_form_is_the_one_scripts_know(render: Render) -> None:
    """Form, field, status line and list have the names which the scripts look for."""
    page = render("search")
    form = page.select_one("form#recherche[role=search]")
    assert form["action"] == "recherche.html"
    field = form.select_one("input#q[name=q][role=combobox]")
    assert field["maxlength"] == "256"
    assert form.select_one("label[for=q]").get_text(strip=True)
    assert page.select_one("#etat[role=status]").get_text() == ""
    assert field["aria-controls"] == page.select_one("ul[role=listbox]")["id"]
    assert page.select_one("ol#resultats").get_text() == ""


def test_scripts_wait_and_keep_their_order(render: Render) -> None:
    """Scripts of the search run after the page is read, in the order given."""
    assert [tag["src"] for tag in render("search").select("script[defer]")] == ["scripts/a.js", "scripts/b.js"]


def test_without_script_there_are_other_ways(render: Render) -> None:
    """Topics and years stand on the page whatever the browser runs; a reader without script is told so."""
    page = render("search")
    assert page.select(".rail .topics a")
    assert page.select(".rail .years a")
    assert "JavaScript" in page.noscript.get_text()


def test_short_form_asks_the_search_page(render: Render) -> None:
    """Each other page has a form that needs no script; the search page has its own only."""
    form = render("topic_year").select_one("form.search")
    assert form["action"] == "../../recherche.html"
    assert form.select_one("input[name=q][maxlength='256']")
    assert not render("search").select("form.search")
