"""Two words → the number of slips of the pen between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.topics.spelling import edit_distance

WORDS = st.text(alphabet="abc", max_size=8)


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ("cloud", "cloud", 0),
        ("cloud", "clouds", 1),
        ("cloud", "clood", 1),
        ("cloud", "lcoud", 1),
        ("otan", "puce", None),
    ],
)
def test_slips_are_counted(first: str, second: str, distance: int | None) -> None:
    """A letter added, changed or swapped with its neighbour is one slip; beyond the limit there is no answer."""
    assert edit_distance(first, second, limit=2) == distance


@given(WORDS, WORDS)
def test_distance_goes_both_ways(first: str, second: str) -> None:
    """Nothing between a word and itself, the same from either side, never beyond the longer word."""
    distance = edit_distance(first, second, limit=8)
    assert distance == edit_distance(second, first, limit=8)
    assert distance is not None
    assert (distance == 0) == (first == second)
    assert distance <= max(len(first), len(second))


@given(WORDS, WORDS, st.integers(0, 3))
def test_a_limit_changes_no_answer_below_it(first: str, second: str, limit: int) -> None:
    """Giving up early gives up nothing that was within reach."""
    whole = edit_distance(first, second, limit=8)
    assert edit_distance(first, second, limit) == (whole if whole is not None and whole <= limit else None)
