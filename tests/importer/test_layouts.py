"""The same digest in the layouts in which people paste one: the same entries each time."""

import textwrap
from collections.abc import Callable, Sequence

import pytest

from plugins.importer.drafting import Draft, make_draft
from plugins.importer.web_page import read_page
from tests.importer.conftest import DAY, NEWS, STANDFIRST, TITLE

News = Sequence[tuple[str, str]]
NBSP = "\u00a0"


def marked(mark: str, between: str = "\n") -> Callable[[News], str]:
    """Entries on one line each behind a mark."""
    return lambda news: between.join(f"{mark} {_whole(entry)}" for entry in news)


def numbered(form: str) -> Callable[[News], str]:
    """Entries behind their number."""
    return lambda news: "\n\n".join(f"{form.format(n)} {_whole(entry)}" for n, entry in enumerate(news, 1))


def _whole(entry: tuple[str, str]) -> str:
    headline, body = entry
    return f"{headline if headline.endswith(('.', '?')) else headline + '.'} {body}"


def _wrapped(entry: tuple[str, str], mark: str) -> str:
    return textwrap.fill(_whole(entry), 60, initial_indent=mark, subsequent_indent="  " if mark else "")


LAYOUTS: dict[str, Callable[[News], str]] = {
    **{f"tight {mark}": marked(mark) for mark in "•–—-*+·▪●◦►>✓"},
    **{f"number {form}": numbered(form) for form in ("{}.", "{})", "{} -", "{:02}", "{}/", "({})", "{}\ufe0f\u20e3")},
    "dash, empty lines": marked("–", "\n\n"),
    "dash, no-break paragraphs": marked("–", f"\n{NBSP}\n"),
    "bullet, tab": lambda news: "\n".join(f"•\t{_whole(entry)}" for entry in news),
    "bullet glued": lambda news: "\n".join(f"•{_whole(entry)}" for entry in news),
    "empty bullets between": lambda news: f"\n  • {NBSP}\n\n".join(f"  • {_whole(entry)}" for entry in news),
    "one emoji": marked("👉", "\n\n"),
    "many emoji": lambda news: "\n\n".join(
        f"{sign} {_whole(entry)}" for sign, entry in zip("🚢🛰🔒💡⚓", news, strict=True)
    ),
    "headline, indented body": lambda news: "\n".join(f"• {head}\n  {body}" for head, body in news),
    "headline, body below": lambda news: "\n\n".join(f"• {head}\n{body}" for head, body in news),
    "headline, body apart": lambda news: "\n\n".join(f"• {head}\n\n{body}" for head, body in news),
    "wrapped items": lambda news: "\n".join(_wrapped(entry, "* ") for entry in news),
    "wrapped paragraphs": lambda news: "\n\n".join(_wrapped(entry, "") for entry in news),
    "paragraphs": lambda news: "\n\n".join(map(_whole, news)),
    "paragraphs, tight": lambda news: "\n".join(map(_whole, news)),
    "paragraphs, no-break lines": lambda news: f"\n{NBSP}\n".join(map(_whole, news)),
    "pairs of lines": lambda news: "\n\n".join(f"{head.rstrip('.')}\n{body}" for head, body in news),
    "pairs of paragraphs": lambda news: "\n\n".join(f"{head.rstrip('.')}\n\n{body}" for head, body in news),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(draft: Callable[[str], Draft], layout: str) -> None:
    """Title, standfirst, headlines and bodies come out whole."""
    found = draft(f"{TITLE}\n\n{STANDFIRST}\n\n{LAYOUTS[layout](NEWS)}\n")
    assert (found.title, found.standfirst) == (TITLE, STANDFIRST)
    assert [(entry.headline, entry.body) for entry in found.entries] == [(h.removesuffix("."), b) for h, b in NEWS]


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name.startswith(("paragraphs", "pairs", "wrapped p"))])
def test_the_last_resort_warns(draft: Callable[[str], Draft], layout: str) -> None:
    """Without any mark the editor is told to look where entries begin."""
    found = draft(f"{TITLE}\n\n{STANDFIRST}\n\n{LAYOUTS[layout](NEWS)}\n")
    assert any("Aucune puce" in warning for warning in found.warnings)


def test_marked_layouts_do_not_warn(draft: Callable[[str], Draft]) -> None:
    """A digest with bullets, a title and a standfirst gives no warning at all."""
    assert draft(f"{TITLE}\n\n{STANDFIRST}\n\n{marked('•')(NEWS)}\n").warnings == ()


def test_headings_with_nothing_below_are_no_entries() -> None:
    """Sections that stay empty this week are left out, and said; they do not hide what the others hold."""
    filled = "".join(f"<h2>{head}</h2><p>{body}</p>" for head, body in NEWS[:3])
    empty = "<h2>Agenda</h2><h2>Offres</h2><h2>Remerciements</h2>"
    found = make_draft(read_page(f"<h1>{TITLE}</h1>{filled}{empty}"), DAY, {})
    assert [entry.headline for entry in found.entries] == [head.removesuffix(".") for head, _ in NEWS[:3]]
    assert set(found.left_out) == {"Agenda", "Offres", "Remerciements"}


@pytest.mark.parametrize(
    ("head", "standfirst"),
    [
        ("", "<p><em>{}</em></p>"),
        ('<meta name="description" content="{}">', "<p>{}</p>"),
        ("", '<div style="display:none">{0}</div><p>{0}</p>'),
    ],
)
def test_a_standfirst_among_plain_paragraphs(head: str, standfirst: str) -> None:
    """In italics, or said by the page or the mail as its preview, it is no entry, however many sentences it has."""
    said = "Un câble touche la côte. Deux satellites décollent."
    told = "".join(f"<p>{head.rstrip('.?')}. {body}</p>" for head, body in NEWS)
    page = f"<html><head>{head.format(said)}</head><body><h1>{TITLE}</h1>{standfirst.format(said)}{told}"
    found = make_draft(read_page(page), DAY, {})
    assert (found.standfirst, len(found.entries)) == (said, len(NEWS))
