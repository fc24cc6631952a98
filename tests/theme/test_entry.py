"""One entry inside its digest."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from bs4 import Tag
from markupsafe import Markup

Render = Callable[..., Any]


def _show(render: Render, make: SimpleNamespace, **fields: Any) -> Tag:
    page = render("digest", blocks=[make.block(make.entry(**fields))])
    return page.select_one("article.entry")


def test_headline_leads_to_its_page(render: Render, make: SimpleNamespace) -> None:
    """The headline is the link to the entry's own page."""
    entry = _show(render, make)
    assert entry.select_one("h2 > a")["href"] == "../numeros/2025-01-03/une-breve-1.html"
    assert entry["id"] == "une-breve-1"


def test_headline_with_a_link_is_left_alone(render: Render, make: SimpleNamespace) -> None:
    """A link is never put inside another; the permalink still leads to the page."""
    headline = Markup('<a href="https://source.example">Une brève</a> liée')
    entry = _show(render, make, headline_html=headline, headline_linked=True)
    assert [link["href"] for link in entry.select("h2 a")] == ["https://source.example"]
    assert entry.select_one(".permalink")["href"] == "../numeros/2025-01-03/une-breve-1.html"


def test_entry_under_a_section_is_one_step_lower(render: Render, make: SimpleNamespace) -> None:
    """A section of the prose is an `h2`: the entries under it are `h3`."""
    entry = _show(render, make, section="En bref")
    assert entry.h3
    assert not entry.h2


def test_entry_without_body_has_no_empty_box(render: Render, make: SimpleNamespace) -> None:
    """A bullet of one sentence is a headline and nothing below it but its topics."""
    assert not _show(render, make, body_html=Markup("")).select(".prose")


def test_entry_without_topics_has_no_empty_list(render: Render, make: SimpleNamespace) -> None:
    """An empty list would be announced by screen readers."""
    assert not _show(render, make, topics=()).select("ul.tags")


def test_permalinks_differ_when_read_aloud(render: Render, make: SimpleNamespace) -> None:
    """The text of a permalink names its entry, also to those who hear only the links."""
    assert "Une brève parmi d’autres" in _show(render, make).select_one(".permalink").get_text()


def test_foreign_digest_is_marked(render: Render, make: SimpleNamespace) -> None:
    """Texts of a digest in another language carry it; the words of the page around them do not."""
    page = render("digest", digest=make.digest(lang="en"))
    assert page.html["lang"] == "fr"
    assert page.h1["lang"] == "en"
    assert {tag["lang"] for tag in page.select("article.entry > :is(h2, h3, .prose)")} == {"en"}
    assert not page.select("[lang] .permalink[lang], .contents[lang]")


def test_french_digest_needs_no_mark(render: Render) -> None:
    """The language of the page is said once."""
    assert [tag.name for tag in render("digest").select("[lang]")] == ["html"]
