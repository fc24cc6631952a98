"""Beginnings of lines: tabs and odd spaces where structure is read, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.indentation import count_indent, level_indent


@pytest.mark.parametrize(
    ("text", "levelled"),
    [
        ("\ta", "    a"),
        ("  \ta", "    a"),
        ("-\ta", "-   a"),
        ("1.\ta\tb", "1.  a\tb"),
        ("-\u00a0a", "- a"),
        ("\u202f-\u00a0\u00a0a", " -  a"),
        ("a\u00a0: b", "a\u00a0: b"),
        ("\u00a0\u00a0a", "\u00a0\u00a0a"),
        ("-a", "-a"),
        ("", ""),
    ],
)
def test_beginnings_are_levelled(text: str, levelled: str) -> None:
    """Tabs reach the next column of four; no-break spaces count beside a marker only."""
    assert level_indent(text) == levelled


@given(st.text(st.sampled_from("-*1. \t\u00a0a")))
def test_levelling_touches_only_spaces(text: str) -> None:
    """Without white space a line is what it was, and levelling twice is levelling once."""
    levelled = level_indent(text)
    assert "".join(levelled.split()) == "".join(text.split())
    assert level_indent(levelled) == levelled


def test_indents_are_counted_in_columns() -> None:
    """Only spaces indent: tabs are expanded before."""
    assert [count_indent(text) for text in ("a", "  a", "    ", "\u00a0a")] == [0, 2, 4, 0]
