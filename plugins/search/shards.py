"""Sorted records → strings of a bounded length, and the keys by which the browser finds the one it needs."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plugins.search.utf16 import count_units, separate, shared_start
from plugins.search.varints import Varints

SMALLEST = 4096
LARGEST = 24576
"""Bounds of a shard, in UTF-16 units before compression; measured: requests against bytes of a first query."""

_DIGITS = Varints()
"""Lengths of texts, few of them large."""


class Record(NamedTuple):
    """What is known of one term or word."""

    key: str
    """By which records are sorted and found, in the order of JavaScript."""

    text: str
    """What is written of it; only what differs from the record before is."""

    value: str
    """What follows the text, all ASCII."""


@dataclass(frozen=True, slots=True)
class Shards:
    """All records of one kind, as the browser loads them."""

    firsts: tuple[str, ...]
    """For each shard a string greater than every key of the shards before, not greater than any of its own."""

    contents: tuple[str, ...]


def pack(records: Sequence[Record]) -> Shards:
    """Shards of about the square root of the whole, so that neither their number nor their size grows fast."""
    written, before = [], ""
    for record in records:
        written.append(_write(record, shared_start(before, record.text)))
        before = record.text
    sizes = [*map(count_units, written)]
    target = min(max(4 * math.isqrt(sum(sizes)), SMALLEST), LARGEST)
    firsts, contents = [], []
    for start, end in cut_runs(sizes, target):
        firsts.append(separate(records[start - 1].key, records[start].key) if start else "")
        # Each shard is read by itself: its first record shares nothing.
        contents.append("".join([_write(records[start], ""), *written[start + 1 : end]]))
    return Shards(tuple(firsts), tuple(contents))


def cut_runs(sizes: Sequence[int], target: int) -> Iterator[tuple[int, int]]:
    """Start and end of runs of at most `target` units, or of one record that is longer."""
    start = size = 0
    for rank, units in enumerate(sizes):
        if rank > start and size + units > target:
            yield start, rank
            start, size = rank, 0
        size += units
    if sizes:
        yield start, len(sizes)


def _write(record: Record, shared: str) -> str:
    """Units shared with the text before, length of the rest, the rest, the value."""
    rest = record.text[len(shared) :]
    return f"{_DIGITS[count_units(shared)]}{_DIGITS[count_units(rest)]}{rest}{record.value}"
