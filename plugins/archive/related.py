"""Entries with their words and topics → for each, the other entries that tell most of the same story."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

RELATED_LIMIT = 5
"""Entries shown beside one."""

_NEAREST = 16
"""Entries looked at for one mark, the nearest in time."""

_LOOKS = 64
"""Entries looked at for all the marks of one, the weightiest marks first: both bounds keep the whole linear."""

_TOPIC_WEIGHT = 2
"""A topic was chosen by a person or a careful rule; a word may be there by chance."""

_HALF_LIFE = 365
"""Days after which nearness in time counts half."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What one entry may share with another."""

    key: tuple[str, str]
    """Slug of the digest and id of the entry."""

    date: dt.date
    topics: Collection[str]
    words: Collection[str]
    """Each once, as `marks.list_marks` gives them."""


def find_related(marks: Sequence[Marks], limit: int = RELATED_LIMIT) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """For each entry, the ranks of the nearest others, the nearest first.

    Shared topics and words count by their rarity, entries of another digest twice as much as those of the same page,
    and nearer days more. Where too few share anything, the nearest in time fill the list.

    Args:
        marks: every entry, in order of time (either way), those of one digest together.
        limit: how many to give; fewer only where the archive has fewer.
    """
    shared = _SharedMarks(marks)
    days = [entry.date.toordinal() for entry in marks]
    nearness = _weigh_days(max(days, default=0) - min(days, default=0))
    total = float(len(marks))
    related = {}
    for page in _list_pages(marks):
        for rank in page:
            scores = shared.score(rank, marks[rank])
            for other in page:
                if other in scores:
                    scores[other] /= 2
            day = days[rank]
            # Whole numbers, so that no order hangs on the last digit of a sum; of two that tie, the first in the order.
            best = [score * nearness[day - days[other]] * total - other for other, score in scores.items()]
            best.sort(reverse=True)
            ranks = [int(-value % total) for value in best[:limit]]
            related[marks[rank].key] = (*ranks, *_fill(rank, len(marks), ranks, limit - len(ranks)))
    return related


class _SharedMarks:
    """The marks that two entries have at least, and where they stand."""

    def __init__(self, marks: Sequence[Marks]) -> None:
        words: dict[str, list[int]] = defaultdict(list)
        topics: dict[str, list[int]] = defaultdict(list)
        for rank, entry in enumerate(marks):
            for word in entry.words:
                words[word].append(rank)
            for topic in entry.topics:
                topics[topic].append(rank)
        most = len(marks).bit_length() + 1
        found = sorted([*_weigh(words, most, 1), *_weigh(topics, most, _TOPIC_WEIGHT)])
        self._weights = [0.0, *(-weight for weight, _, _ in found)]
        self._places = [[], *(ranks for _, _, ranks in found)]
        # Numbers of the marks, the weightiest first; from 1, so that each is true.
        self._words = {mark: number for number, (_, mark, ranks) in enumerate(found, 1) if words.get(mark) is ranks}
        self._topics = {mark: number for number, (_, mark, ranks) in enumerate(found, 1) if topics.get(mark) is ranks}

    def score(self, rank: int, entry: Marks) -> dict[int, float]:
        """Ranks of other entries that share its weightiest marks, with what these count; whole numbers."""
        numbers = [*filter(None, map(self._words.get, entry.words)), *filter(None, map(self._topics.get, entry.topics))]
        numbers.sort()
        scores: dict[int, float] = {}
        known = scores.get
        left = _LOOKS
        for number in numbers:
            weight = self._weights[number]
            ranks = self._places[number]
            if len(ranks) > _NEAREST:
                middle = bisect_left(ranks, rank) - _NEAREST // 2
                start = min(max(0, middle), len(ranks) - _NEAREST)
                ranks = ranks[start : start + _NEAREST]
            for other in ranks:
                scores[other] = known(other, 0.0) + weight
            left -= len(ranks)
            if left <= 0:
                break
        scores.pop(rank, None)
        return scores


def _weigh(places: Mapping[str, list[int]], most: int, factor: int) -> Iterator[tuple[float, str, list[int]]]:
    """Weight, negative, of each mark that more than one entry has, with the mark and its places.

    By the square of its rarity, as in the product of two vectors: it counts in both. Rarity is measured in powers of
    two, so that one entry more seldom changes what old ones are related to.
    """
    for mark, ranks in places.items():
        if len(ranks) > 1:
            # Even, so that half of it is a whole number still.
            yield -2.0 * factor * (most - len(ranks).bit_length()) ** 2, mark, ranks


def _weigh_days(span: int) -> list[float]:
    """What nearness in time counts, by the difference in days from 0 to `span`, or from -1 down to `-span`."""
    weights = [float(round(64 * (1 + 0.5 ** (days / _HALF_LIFE)))) for days in range(span + 1)]
    return weights + weights[:0:-1]


def _list_pages(marks: Sequence[Marks]) -> Iterator[tuple[int, ...]]:
    """Ranks of the entries of each digest."""
    for _, page in groupby(range(len(marks)), key=lambda rank: marks[rank].key[0]):
        yield tuple(page)


def _fill(rank: int, total: int, taken: Collection[int], missing: int) -> list[int]:
    found: list[int] = []
    distance = 1
    while len(found) < missing and distance < total:
        for other in (rank - distance, rank + distance):
            if 0 <= other < total and other not in taken and len(found) < missing:
                found.append(other)
        distance += 1
    return found
