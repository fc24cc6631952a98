"""Entries with their words and topics → for each, the other entries that tell most of the same story."""

import datetime as dt
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RELATED_LIMIT = 5
"""Entries shown beside one."""

_RAREST = 16
"""Marks of one entry that are looked at, the rarest first."""

_NEAREST = 48
"""Entries looked at for one mark, the nearest in time: this bound keeps the whole near-linear."""

_TOPIC_WEIGHT = 2.0
"""A topic was chosen by a person or a careful rule; a word may be there by chance."""

_HALF_LIFE = 365.0
"""Days after which nearness in time counts half."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What one entry may share with another."""

    key: tuple[str, str]
    """Slug of the digest and id of the entry."""

    date: dt.date
    topics: frozenset[str]
    words: frozenset[str]
    """Analysed words of its text."""


def find_related(marks: Sequence[Marks], limit: int = RELATED_LIMIT) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """For each entry, the ranks of the nearest others, the nearest first.

    Shared topics and words count by their rarity, entries of another digest twice as much as those of the same page,
    and nearer days more. Where too few share anything, the nearest in time fill the list.

    Args:
        marks: every entry, in order of time (either way).
        limit: how many to give; fewer only where the archive has fewer.
    """
    count = Counter(mark for entry in marks for mark in _all(entry))
    places: dict[str, list[int]] = defaultdict(list)
    for rank, entry in enumerate(marks):
        for mark in _all(entry):
            if count[mark] > 1:
                places[mark].append(rank)
    total = len(marks)
    related = {}
    for rank, entry in enumerate(marks):
        scores: dict[int, float] = defaultdict(float)
        shared = sorted((mark for mark in _all(entry) if count[mark] > 1), key=lambda mark: (count[mark], mark))
        for mark in shared[:_RAREST]:
            weight = math.log(1 + total / count[mark]) * (_TOPIC_WEIGHT if mark.startswith("#") else 1.0)
            for other in _nearest(places[mark], rank):
                scores[other] += weight
        scores.pop(rank, None)
        ranked = sorted(scores, key=lambda other: (-_settle(scores[other], entry, marks[other]), other))[:limit]
        related[entry.key] = tuple(ranked + _fill(rank, total, set(ranked), limit - len(ranked)))
    return related


def _all(entry: Marks) -> list[str]:
    """Topics and words in one name space: no analysed word begins with `#`."""
    return sorted({f"#{topic}" for topic in entry.topics} | entry.words)


def _nearest(ranks: list[int], rank: int) -> list[int]:
    """At most `_NEAREST` ranks around this one; the list is in order."""
    if len(ranks) <= _NEAREST:
        return ranks
    low = bisect_left(ranks, rank)
    start = min(max(0, low - _NEAREST // 2), len(ranks) - _NEAREST)
    return ranks[start : start + _NEAREST]


def _settle(score: float, entry: Marks, other: Marks) -> float:
    days = abs((entry.date - other.date).days)
    same_page = 0.5 if entry.key[0] == other.key[0] else 1.0
    # Rounded, so that the order does not hang on the last digit of a sum.
    nearness: float = 0.5 ** (days / _HALF_LIFE)
    return round(score * same_page * (1 + nearness), 6)


def _fill(rank: int, total: int, taken: set[int], missing: int) -> list[int]:
    found: list[int] = []
    distance = 1
    while len(found) < missing and distance < total:
        for other in (rank - distance, rank + distance):
            if 0 <= other < total and other not in taken and len(found) < missing:
                found.append(other)
        distance += 1
    return found
