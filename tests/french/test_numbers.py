"""Numbers in French figures: groups of three, a comma, plurals from two on."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.french.numbers import format_count, format_number, parse_number


def test_thousands_are_parted_by_a_narrow_space() -> None:
    """Groups of three figures from the right, with U+202F between them."""
    assert format_number(6000) == "6\u202f000"
    assert format_number(-1250000) == "−1\u202f250\u202f000"
    assert format_number(999) == "999"


def test_decimals_follow_a_comma() -> None:
    """Decimals are kept as given, ungrouped."""
    assert format_number(Decimal("6.50")) == "6,50"


def test_plural_begins_with_two() -> None:
    """« 0 brève », « 1 brève », « 2 brèves »."""
    assert [format_count(n, "brève") for n in (0, 1, 2)] == ["0\u00a0brève", "1\u00a0brève", "2\u00a0brèves"]
    assert format_count(3, "journal", "journaux") == "3\u00a0journaux"


@pytest.mark.parametrize(
    ("text", "value"),
    [("6 000", "6000"), ("1\u202f250\u00a0000", None), ("6,5", "6.5"), ("−12", "-12"), ("12000", "12000")],
)
def test_french_figures_are_read(text: str, value: str | None) -> None:
    """Any one kind of space parts the groups; mixed kinds are no number."""
    assert parse_number(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("text", ["", "1.5", "12 00", "1 23", "01 23 45", "5G", "6 000 postes"])
def test_other_figures_are_refused(text: str) -> None:
    """Versions, odd groups and words are no numbers."""
    assert parse_number(text) is None


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_written_numbers_read_back(value: int | Decimal) -> None:
    """Whatever is written reads back as the same number."""
    assert parse_number(format_number(value)) == value
