"""Which entries share an index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.segments import cut_segments


@pytest.mark.parametrize(
    ("total", "segments"),
    [
        (0, []),
        (1, [(0, 1)]),
        (127, [(0, 127)]),
        (128, [(0, 128)]),
        (129, [(0, 128), (128, 129)]),
        (10_000, [(0, 9984), (9984, 10_000)]),
        (12_800, [(0, 12_800)]),
        (100_000, [(0, 99_328), (99_328, 100_000)]),
    ],
)
def test_archive_is_cut(total: int, segments: list[tuple[int, int]]) -> None:
    """An old segment that grows by large steps, and what came since."""
    assert cut_segments(total) == segments


@given(st.integers(0, 10**6))
def test_segments_follow_one_another(total: int) -> None:
    """Every entry is in one segment; the recent one is small."""
    segments = cut_segments(total)
    assert [number for start, end in segments for number in (start, end)][1:-1:2] == [
        start for start, _ in segments[1:]
    ]
    assert sum(end - start for start, end in segments) == total
    assert len(segments) <= 2
    if len(segments) == 2:
        assert segments[1][1] - segments[1][0] < max(128, total / 50)
