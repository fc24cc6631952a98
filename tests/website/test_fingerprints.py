"""Names for what a build reads."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.website.fingerprints import fingerprint, fingerprint_code, fingerprint_files, fingerprint_templates

_TEXTS = st.text(st.characters(exclude_characters="\x00\x01\x02"), max_size=4)
_PARTS = st.lists(st.one_of(_TEXTS, st.lists(_TEXTS, min_size=1, max_size=3)), min_size=1, max_size=4)


@given(_PARTS, _PARTS)
def test_other_parts_have_another_name(one: list[str | list[str]], other: list[str | list[str]]) -> None:
    """Where one text ends and the next begins counts, and which of them stand together; sources hold no such signs."""
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def test_an_iterator_counts_as_what_it_gives() -> None:
    """A list of names need not be a list."""
    assert fingerprint(iter("ab"), "c") == fingerprint(["a", "b"], "c")


def test_files_count_by_name_and_content(tmp_path: Path) -> None:
    """Whatever else may have changed."""
    (tmp_path / "a.txt").write_text("1", "utf-8")
    before = fingerprint_files(tmp_path)
    (tmp_path / "a.txt").write_text("1", "utf-8")
    assert fingerprint_files(tmp_path) == before
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert fingerprint_files(tmp_path) != before


def test_code_of_another_room_has_another_name() -> None:
    """And the same room always the same."""
    assert (
        fingerprint_code("plugins/french") == fingerprint_code("plugins/french") != fingerprint_code("plugins/markup")
    )


def test_a_template_counts_with_all_that_it_needs(tmp_path: Path) -> None:
    """A change in a part reaches the pages that use it, and no others."""
    (tmp_path / "parts").mkdir()
    files = {
        "base.html": "<p>",
        "a.html": '{% extends "base.html" %}{% from "parts/_x.html" import x %}',
        "b.html": '{% extends "base.html" %}',
        "parts/_x.html": '{%- from "parts/_y.html" import y -%}',
        "parts/_y.html": "un",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    before = fingerprint_templates(tmp_path)
    (tmp_path / "parts" / "_y.html").write_text("deux", "utf-8")
    after = fingerprint_templates(tmp_path)
    assert sorted(before) == ["a", "b", "base"]
    assert {name for name in before if before[name] != after[name]} == {"a"}
