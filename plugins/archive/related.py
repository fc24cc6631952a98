"""Entries with their words and topics → for each, the other entries that tell most of the same story."""

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

RELATED_LIMIT = 5
"""Entries shown beside one."""

NEAREST = 16
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
    relater = Relater(marks, limit)
    return {entry.key: relater.relate(rank).ranks for rank, entry in enumerate(marks)}


@dataclass(frozen=True, slots=True)
class Found:
    """What one entry is related to."""

    ranks: tuple[int, ...]
    is_filled: bool
    """Whether some are there only because they are the nearest in time."""


class Relater:
    """Finds what entries of one archive are related to."""

    def __init__(self, marks: Sequence[Marks], limit: int = RELATED_LIMIT, only: Sequence[int] | None = None) -> None:
        """Args as for `find_related`; `only` ranks that will be asked for, when they are few."""
        self._marks = marks
        self._limit = limit
        self._shared = _SharedMarks(marks, only)
        self._days = days = [entry.date.toordinal() for entry in marks]
        self._nearness = _weigh_days(max(days, default=0) - min(days, default=0))
        self._pages = {rank: page for page in _list_pages(marks) for rank in page}

    def relate(self, rank: int) -> Found:
        """What the entry at this rank is related to."""
        scores = self._shared.score(rank, self._marks[rank])
        for other in self._pages[rank]:
            if other in scores:
                scores[other] /= 2
        days, nearness, total = self._days, self._nearness, float(len(self._marks))
        day = days[rank]
        # Whole numbers, so that no order hangs on the last digit of a sum; of two that tie, the first in the order.
        best = [score * nearness[day - days[other]] * total - other for other, score in scores.items()]
        best.sort(reverse=True)
        ranks = [int(-value % total) for value in best[: self._limit]]
        missing = self._limit - len(ranks)
        return Found((*ranks, *_fill(rank, len(days), ranks, missing)), missing > 0)


class _SharedMarks:
    """The marks that two entries have at least, and where they stand."""

    def __init__(self, marks: Sequence[Marks], only: Sequence[int] | None) -> None:
        most = len(marks).bit_length() + 1
        wanted = None if only is None else _choose_marks([marks[rank] for rank in only], marks, most)
        words = list_places((entry.words for entry in marks), wanted and wanted[0])
        topics = list_places((entry.topics for entry in marks), wanted and wanted[1])
        found = sorted([*_weigh_places(words, most, 1), *_weigh_places(topics, most, _TOPIC_WEIGHT)])
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
            if len(ranks) > NEAREST:
                middle = bisect_left(ranks, rank) - NEAREST // 2
                start = min(max(0, middle), len(ranks) - NEAREST)
                ranks = ranks[start : start + NEAREST]
            for other in ranks:
                scores[other] = known(other, 0.0) + weight
            left -= len(ranks)
            if left <= 0:
                break
        scores.pop(rank, None)
        return scores


def list_places(lists: Iterable[Collection[str]], wanted: Collection[str] | None = None) -> dict[str, list[int]]:
    """For each mark, the ranks of the lists that hold it.

    Args:
        lists: marks of one kind, of each entry.
        wanted: the marks to place; all unless given.
    """
    places: dict[str, list[int]] = defaultdict(list)
    chosen = None if wanted is None else frozenset(wanted)
    for rank, held in enumerate(lists):
        for mark in held if chosen is None else chosen.intersection(held):
            places[mark].append(rank)
    return places


def _choose_marks(asking: Iterable[Marks], marks: Sequence[Marks], most: int) -> tuple[set[str], set[str]]:
    """Words and topics that these entries look at, and hardly any other: most stand on too many entries."""
    words = Counter(chain.from_iterable(entry.words for entry in marks))
    topics = Counter(chain.from_iterable(entry.topics for entry in marks))
    chosen: tuple[set[str], set[str]] = (set(), set())
    for entry in asking:
        held = [(_weigh(words[mark], most, 1), mark, 0, words[mark]) for mark in entry.words]
        held += [(_weigh(topics[mark], most, _TOPIC_WEIGHT), mark, 1, topics[mark]) for mark in entry.topics]
        left = _LOOKS
        for _, mark, kind, count in sorted(held):
            if count > 1 and left > 0:
                chosen[kind].add(mark)
                left -= min(count, NEAREST)
    return chosen


def _weigh_places(places: Mapping[str, list[int]], most: int, factor: int) -> Iterator[tuple[float, str, list[int]]]:
    """Weight of each mark that more than one entry has, with the mark and its places."""
    return ((_weigh(len(ranks), most, factor), mark, ranks) for mark, ranks in places.items() if len(ranks) > 1)


def _weigh(count: int, most: int, factor: int) -> float:
    """Weight, negative, of a mark that so many entries have.

    By the square of its rarity, as in the product of two vectors: it counts in both. Rarity is measured in powers of
    two, so that one entry more seldom changes what old ones are related to.
    """
    # Even, so that half of it is a whole number still.
    return -2.0 * factor * (most - count.bit_length()) ** 2


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
