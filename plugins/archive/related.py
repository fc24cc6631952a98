"""Entries with their words and topics → for each, the other entries that tell most of the same story."""

import datetime as dt
import heapq
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.french.analyser import analyse

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


def list_marks(text: str) -> tuple[str, ...]:
    """Analysed words of one text, each once, sorted; without figures, for two entries share a number by chance.

    >>> list_marks("L’Otan supprime 6 000 postes, dit l’Otan")
    ('dit', 'otan', 'post', 'supprim')
    """
    return tuple(sorted({word for word in analyse(text) if not word[0].isdigit()}))


def find_related(marks: Sequence[Marks], limit: int = RELATED_LIMIT) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """For each entry, the ranks of the nearest others, the nearest first.

    Shared topics and words count by their rarity, entries of another digest twice as much as those of the same page,
    and nearer days more. Where too few share anything, the nearest in time fill the list.

    Args:
        marks: every entry, in order of time (either way).
        limit: how many to give; fewer only where the archive has fewer.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for rank, entry in enumerate(marks):
        for mark in _all(entry):
            places[mark].append(rank)
    total = len(marks)
    weights = {
        mark: math.log(1 + total / len(ranks)) * (_TOPIC_WEIGHT if mark.startswith("#") else 1.0)
        for mark, ranks in places.items()
        if len(ranks) > 1
    }
    related = {}
    for rank, entry in enumerate(marks):
        scores: dict[int, float] = defaultdict(float)
        shared = sorted((mark for mark in _all(entry) if mark in weights), key=lambda mark: (len(places[mark]), mark))
        for mark in shared[:_RAREST]:
            weight = weights[mark]
            for other in _nearest(places[mark], rank):
                scores[other] += weight
        scores.pop(rank, None)
        ranked = _pick_best(scores, entry, marks, limit)
        related[entry.key] = tuple(ranked + _fill(rank, total, set(ranked), limit - len(ranked)))
    return related


def _all(entry: Marks) -> set[str]:
    """Topics and words in one name space: no analysed word begins with `#`; two entries share a figure by chance."""
    return {f"#{topic}" for topic in entry.topics} | {word for word in entry.words if not word[0].isdigit()}


def _pick_best(scores: Mapping[int, float], entry: Marks, marks: Sequence[Marks], limit: int) -> list[int]:
    """Ranks of the best once settled, the best first.

    Settling multiplies a score by two at most: from the highest score down, the rest need no look once it cannot help.
    """
    best: list[tuple[float, int]] = []
    for other, score in sorted(scores.items(), key=lambda pair: -pair[1]):
        if len(best) < limit:
            heapq.heappush(best, (_settle(score, entry, marks[other]), -other))
        elif not best or 2 * score < best[0][0]:
            break
        else:
            heapq.heappushpop(best, (_settle(score, entry, marks[other]), -other))
    return [-other for _, other in sorted(best, reverse=True)]


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
