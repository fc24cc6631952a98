"""Numbers written in characters that JSON and HTML leave as they are."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.varints import Varints, encode
from tests.search.decoding import Units


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "#"), (56, "["), (57, "]"), (71, "k"), (72, "l#"), (90, "~#"), (91, "l$"), (1439, "~k"), (1440, "ll#")],
)
def test_number_is_written(number: int, written: str) -> None:
    """One character up to 71, two up to 1,439, the lowest digit first; no backslash."""
    assert encode(number) == Varints()[number] == written


@given(st.lists(st.integers(0, 2**40)))
def test_numbers_are_read_back(numbers: list[int]) -> None:
    """What is written one after another is read back one after another, in one JSON character each."""
    text = "".join(map(encode, numbers))
    units = Units(text)
    assert [units.number() for _ in numbers] == numbers
    assert not units
    assert json.dumps(text) == f'"{text}"'
