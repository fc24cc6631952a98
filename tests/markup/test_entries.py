"""Bullets → headline, safe HTML, text and links: cases that the eye can check, and laws for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.problems import SourceRefused
from plugins.markup.entries import SUMMARY_LIMIT, RenderedEntry
from tests.french.cases import read_cases
from tests.markup.reading import (
    dangers,
    expected_words,
    fragments,
    lost_words,
    render,
    render_item,
    words,
    words_of_html,
)
from tests.markup.show import show_entry

CASES = read_cases(Path(__file__).parent / "data" / "entries.txt")
MARKS = st.sampled_from(
    ["*", "**", "_", "`", "[", "](", ")", "![", "<", ">", "&", "\\", "(", " ", "  \n  ", "\n\n  ", "\n  - ", "\n  > ",
     "https://exemple.fr/", "javascript:", "data:", "&lt;", "&#42;", "onclick=", "<script>", '"', "é", "{#", "#",
     "[a]: b", ". "]
)  # fmt: skip
BODIES = st.lists(MARKS | st.from_regex(r"[a-z]{1,3}", fullmatch=True), max_size=25).map(
    lambda pieces: "- x" + "".join(pieces)
)


@pytest.mark.parametrize(("title", "item", "expected"), CASES, ids=[title for title, _, _ in CASES])
def test_a_bullet_on_its_page(title: str, item: str, expected: str) -> None:
    """Each case of the data file gives the headline, body, text and links it shows."""
    assert show_entry(item) == expected


@given(BODIES)
def test_no_fragment_is_dangerous(body: str) -> None:
    """Whatever is typed, only our tags, our attributes and followable targets come out."""
    try:
        parts = render(body)
    except SourceRefused:
        return
    assert [danger for part, _ in parts for html in fragments(part) for danger in dangers(html)] == []


@given(BODIES)
def test_headline_and_body_hold_the_text(body: str) -> None:
    """Cutting off the headline loses no word: it is in the headline or in the body."""
    try:
        parts = render(body)
    except SourceRefused:
        return
    for part, _ in parts:
        if isinstance(part, RenderedEntry):
            assert set(words(part.text)) <= set(words(f"{part.headline}\n{part.body}")) | set(
                words(part.text.replace("\n", ""))
            )
            assert "\n" not in part.headline


@given(st.lists(st.sampled_from(["*", "**", "_", "`", " ", "é", "un", ". ", "\n  ", "- ", "> ", "1. "]), max_size=25))
def test_no_word_of_commonmark_is_lost(pieces: list[str]) -> None:
    """An independent parser shows no word that we do not."""
    body = "- Un titre.\n  " + "".join(pieces)
    try:
        assert not lost_words(body)
    except SourceRefused:
        assert expected_words(body)


def test_a_summary_is_short() -> None:
    """Lists show the beginning of a body, on one line."""
    entry = render_item("- Un titre. " + "Une phrase assez longue pour compter. " * 20)
    assert entry.summary.startswith("Une phrase assez longue")
    assert entry.summary.endswith("…")
    assert len(entry.summary) <= SUMMARY_LIMIT


def test_prose_keeps_its_headings() -> None:
    """Outside entries a heading is an h2 or lower: the page has its h1 already."""
    assert [html for part, _ in render("# Un\n\n### Deux\n\nTrois.") for html in fragments(part)] == [
        "<h2>Un</h2>",
        "<h3>Deux</h3>",
        "<p>Trois.</p>",
    ]


def test_another_language_is_not_typeset() -> None:
    """French spaces would be wrong in an English digest; a regional French is French."""
    body = "Really: yes !"
    texts = {lang: [html for part, _ in render(body, lang) for html in fragments(part)] for lang in ("en", "fr-CA")}
    assert texts["en"] == ["<p>Really: yes !</p>"]
    assert texts["fr-CA"] == ["<p>Really&nbsp;: yes\u202f!</p>"]


@pytest.mark.parametrize(
    "unit", ["*a **a ", "_a", "![", "[a](", "<a ", "`a`", "&a", "http://a,", "a@", "\\", '"', "« ", "« a » "]
)
def test_long_runs_of_signs_are_no_burden(unit: str) -> None:
    """A paragraph of nothing but openings is shown or refused."""
    body = "- " + unit * (3900 // len(unit))
    try:
        assert words_of_html("".join(fragments(render(body)[0][0]))) or not words(body)
    except SourceRefused as refused:
        assert "crochets" in str(refused)


def test_a_thousand_bullets_are_all_there() -> None:
    """The cost of a bullet does not depend on the others."""
    assert len(render("".join(f"- Une nouvelle {rank}. Son corps.\n" for rank in range(1000)))) == 1000


def test_every_bullet_has_a_headline() -> None:
    """A bullet that is one full stop too."""
    assert render_item("- \\.").headline == "."
