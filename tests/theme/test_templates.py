"""Rules that hold for every template and every page kind."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from jinja2 import Environment

Render = Callable[..., Any]


def _templates(theme: Path) -> list[Path]:
    return sorted((theme / "templates").rglob("*.html"))


def test_templates_parse(theme: Path) -> None:
    """Every template is well-formed Jinja."""
    for path in _templates(theme):
        Environment().parse(path.read_text("utf-8"), filename=str(path))


def test_templates_trust_nothing(theme: Path) -> None:
    """No template declares a text safe: safe HTML arrives as Markup."""
    for path in _templates(theme):
        assert not re.search(r"\|\s*safe\b|autoescape|Markup", path.read_text("utf-8")), path


def test_templates_say_what_they_are(theme: Path) -> None:
    """Every template begins with one sentence about itself."""
    for path in _templates(theme):
        assert re.match(r"\{# .+ #\}\n", path.read_text("utf-8")), path


def test_french_is_well_set(theme: Path) -> None:
    """No ordinary space before `;`, `:`, `!`, `?`, `»`, nor after `«`, and no straight apostrophe in French words."""
    for path in _templates(theme):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|<[^>]*>", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"\w [;:!?»]|« |[a-zà-ÿ]'[a-zà-ÿ]", text), path


def test_policy_holds(kind: str, render: Render) -> None:
    """No inline script, style or handler, which the policy of the page would refuse."""
    page: BeautifulSoup = render(kind)
    assert not page.select("style, [style], base, iframe, object")
    assert all(script.get("src") and not script.get_text() for script in page.select("script"))
    assert not [tag for tag in page.find_all(True) for name in tag.attrs if name.startswith("on")]


def test_nothing_comes_from_elsewhere(kind: str, render: Render) -> None:
    """What a page loads by itself is named by a relative address."""
    page: BeautifulSoup = render(kind)
    loaded = [tag["src"] for tag in page.select("[src]")]
    loaded += [tag["href"] for tag in page.select("link[rel~=stylesheet], link[rel~=icon]")]
    assert loaded
    assert not [address for address in loaded if ":" in address or address.startswith("/")]


def test_head_is_in_order(kind: str, render_text: Render) -> None:
    """Encoding first, then the policy, before anything is loaded."""
    html: str = render_text(kind)
    assert html.startswith('<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">')
    assert html.index("Content-Security-Policy") < html.index("<link") < html.index("</head>")
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_one_main_heading(kind: str, render: Render) -> None:
    """A page has one `h1` and one `main`, where the skip link leads."""
    page: BeautifulSoup = render(kind)
    assert len(page.select("h1")) == 1
    assert [tag["id"] for tag in page.select("main")] == ["page_contenu"]
    assert page.select_one("body > a:first-child")["href"] == "#page_contenu"


def test_outline_skips_nothing(kind: str, render: Render) -> None:
    """A heading is at most one step below the one before it."""
    page: BeautifulSoup = render(kind)
    levels = [int(tag.name[1]) for tag in page.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_ids_are_unique(kind: str, render: Render) -> None:
    """No id twice on a page."""
    page: BeautifulSoup = render(kind)
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))


def test_own_ids_leave_room_for_entries(kind: str, render: Render) -> None:
    """Where entries stand, our own ids hold `_`, which the id of an entry cannot."""
    page: BeautifulSoup = render(kind)
    own = [tag["id"] for tag in page.select("[id]") if tag.name != "article"]
    assert not page.select("article.entry") or all("_" in name for name in own)


def test_links_name_files(kind: str, render: Render) -> None:
    """A link inside the site is relative and names a file, so that pages open by double-click."""
    page: BeautifulSoup = render(kind)
    for address in (tag["href"] for tag in page.select("a[href], link[href]")):
        assert re.match(r"https://|#|(\.\./)*[\w/-]+(\.[\w-]+)+(#[\w-]+)?$", address), address


def test_texts_are_escaped(render_text: Render) -> None:
    """A title that looks like mark-up stays text."""
    html: str = render_text("page", page_title="<script>alert(1)</script>", page_full_title='">')
    assert "<script>alert" not in html
    assert "<title>&#34;&gt;</title>" in html


def test_canonical_only_where_published(render: Render) -> None:
    """A build without an address has no canonical link."""
    assert not render("digest").select("link[rel=canonical]")
    page = render("digest", page_canonical="https://site.example/numeros/2025-01-03.html")
    assert page.select_one("link[rel=canonical]")["href"] == "https://site.example/numeros/2025-01-03.html"


def test_empty_archive_has_a_home(render: Render) -> None:
    """Without a digest the home page says so, under the name of the site."""
    page = render("home", digest=None, blocks=[], contents=[], latest=[], rising=[], year_ago=[], years=[])
    assert page.h1.get_text() == "Le Site"
    assert "Aucun numéro" in page.main.get_text()


def test_redirect_leads_on(render: Render) -> None:
    """A former address leads to the present one by itself, and by a link for whoever stays."""
    page = render("redirect")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=numeros/2025-01-03.html"
    assert page.select_one("main a")["href"] == "numeros/2025-01-03.html"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
