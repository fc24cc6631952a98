"""How many entries there are → which of them share an index, so that a new digest leaves most files as they were."""

SMALLEST_STEP = 128


def cut_segments(total: int) -> list[tuple[int, int]]:
    """Start and end of each segment, the old one first: numbers of entries, the end not included.

    The old segment grows by large steps only; the recent one holds at most a fiftieth of the archive, or
    `SMALLEST_STEP` entries.

    >>> cut_segments(10_000), cut_segments(100), cut_segments(128), cut_segments(0)
    ([(0, 9984), (9984, 10000)], [(0, 100)], [(0, 128)], [])
    """
    step = SMALLEST_STEP
    while step * 2 * 50 <= total:
        step *= 2
    old = total - total % step
    return [(start, end) for start, end in ((0, old), (old, total)) if start < end]
