"""A line begins with an item mark, or only seems to."""

import pytest

from plugins.importer.marks import find_mark


@pytest.mark.parametrize(
    "mark", ["•", "–", "—", "-", "*", "+", "·", "▪", "●", "◦", "►", ">", "✓", "➢", "\uf0b7", "👉", "🇫🇷", "☁️"]
)
def test_marks_with_a_space(mark: str) -> None:
    """Each mark followed by a space, a no-break one too, opens an item."""
    for space in (" ", "\u00a0", "\t"):
        found = find_mark(f"{mark}{space}Un titre.")
        assert found is not None
        assert found[1] == "Un titre."


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1. A", 1),
        ("2) B", 2),
        ("3 - C", 3),
        ("04 D", 4),
        ("5/ E", 5),
        ("(6) F", 6),
        ("7\ufe0f\u20e3 G", 7),
        ("⑧ H", 8),
    ],
)
def test_numbers(line: str, number: int) -> None:
    """Numbers in the forms that people type are marks, all of one family."""
    found = find_mark(line)
    assert found is not None
    assert (found[0].number, found[0].family) == (number, "number")


@pytest.mark.parametrize(
    "line",
    [
        "-12 % de trafic",
        "**gras** au début",
        "+33 1 23",
        "*mot* seul",
        "1,5 M€ levés",
        "2025 sera rude",
        "10 000 postes",
        "5G partout",
        "3D",
        ">50 %",
        "oui",
        "12 h 30",
    ],
)
def test_words_and_figures_are_no_marks(line: str) -> None:
    """Signs and figures that belong to a word, an amount or a year open nothing."""
    assert find_mark(line) is None


def test_dashes_are_one_family() -> None:
    """A word processor turns some hyphens into dashes: the list is still one list."""
    found = [find_mark(f"{dash} a") for dash in "-–—"]
    assert {mark[0].family for mark in found if mark} == {"dash"}
