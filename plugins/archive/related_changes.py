"""What entries were related to, and the digests that have changed since → the entries that must be looked at again.

Each entry looks at the weightiest of its marks, and for each of them at the nearest entries that have it. So a mark
that came or went matters to those around the place where it did, and to all that have it when its weight has changed.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from plugins.archive.related import NEAREST, Marks, Relater, list_places

Key = tuple[str, str]
"""Slug of the digest and id of an entry."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one entry is related to."""

    others: tuple[Key, ...]
    """The nearest first."""

    is_filled: bool
    """Whether some are there only because they are the nearest in time."""


@dataclass(frozen=True, slots=True)
class _Change:
    """One digest that is not what it was."""

    gained: Counter[str]
    lost: Counter[str]
    """How many of its entries have a mark that they had not, or had one that they have not; topics begin with `#`."""

    spans: tuple[tuple[int, int], ...]
    """First and last rank of where it stands, or stood."""


def update_related(
    marks: Sequence[Marks], known: Mapping[Key, Relation], former: Mapping[str, Sequence[Marks]]
) -> dict[Key, Relation]:
    """What each entry is related to: the very same as if all were looked at.

    Args:
        marks: every entry as it is now, in order of time (newest first), those of one digest together.
        known: what an earlier call gave, or nothing.
        former: by slug, the marks of every digest that has changed, come or gone since then, as they were in their
            order; nothing for one that has come.
    """
    pages = {slug: [*page] for slug, page in groupby(range(len(marks)), key=lambda rank: marks[rank].key[0])}
    changed = sum(len(pages.get(slug, ())) + len(former[slug]) for slug in former)
    if changed * 4 > len(marks) or len(known).bit_length() != len(marks).bit_length():
        return _relate(marks, range(len(marks)), None)
    days = [-entry.date.toordinal() for entry in marks]
    changes = [_compare(former[slug], pages.get(slug, []), marks, days) for slug in sorted(former)]
    touched = {rank for rank, entry in enumerate(marks) if entry.key not in known or known[entry.key].is_filled}
    touched.update(chain.from_iterable(pages.get(slug, ()) for slug in former))
    touched.update(_find_touched(marks, changes))
    fresh = _relate(marks, sorted(touched), sorted(touched))
    return {entry.key: fresh.get(entry.key) or known[entry.key] for entry in marks}


def _relate(marks: Sequence[Marks], ranks: Sequence[int], only: Sequence[int] | None) -> dict[Key, Relation]:
    relater = Relater(marks, only=only)
    found = ((marks[rank].key, relater.relate(rank)) for rank in ranks)
    return {key: Relation(tuple(marks[other].key for other in one.ranks), one.is_filled) for key, one in found}


def _compare(former: Sequence[Marks], page: Sequence[int], marks: Sequence[Marks], days: Sequence[int]) -> _Change:
    """What a digest gained and lost."""
    before, after = {entry.key: entry for entry in former}, {marks[rank].key: marks[rank] for rank in page}
    spans = [(page[0], page[-1])] if page else []
    same_day = bool(former and page) and former[0].date == marks[page[0]].date
    if not same_day or [key for key in before if key in after] != [key for key in after if key in before]:
        # It moved, or its entries did: each is as one that went and one that came.
        if former:
            day = -former[0].date.toordinal()
            spans.append((bisect_left(days, day), bisect_right(days, day)))
        return _Change(_count(after.values()), _count(before.values()), tuple(spans))
    gained = Counter(chain.from_iterable(_list(after[key]) - _held(before.get(key)) for key in after))
    lost = Counter(chain.from_iterable(_list(before[key]) - _held(after.get(key)) for key in before))
    return _Change(gained, lost, tuple(spans))


def _count(entries: Collection[Marks]) -> Counter[str]:
    return Counter(chain.from_iterable(map(_list, entries)))


def _held(entry: Marks | None) -> set[str]:
    return _list(entry) if entry else set()


def _list(entry: Marks) -> set[str]:
    """Words and topics in one name space: no analysed word begins with `#`."""
    return {*entry.words, *(f"#{topic}" for topic in entry.topics)}


def _find_touched(marks: Sequence[Marks], changes: Sequence[_Change]) -> Iterator[int]:
    """Ranks of the entries that look, or looked, at a mark where it came or went."""
    gained: Counter[str] = sum((change.gained for change in changes), Counter())
    lost: Counter[str] = sum((change.lost for change in changes), Counter())
    wanted = gained.keys() | lost.keys()
    places = list_places((entry.words for entry in marks), wanted)
    topics = list_places((entry.topics for entry in marks), {mark[1:] for mark in wanted if mark[0] == "#"})
    places |= {f"#{topic}": ranks for topic, ranks in topics.items()}
    for mark in wanted:
        ranks = places.get(mark, [])
        if len(ranks).bit_length() != (len(ranks) - gained[mark] + lost[mark]).bit_length():
            yield from ranks
    for change in changes:
        for mark in change.gained.keys() | change.lost.keys():
            ranks = places.get(mark, [])
            edge = NEAREST + gained[mark] + lost[mark]
            for first, last in change.spans:
                yield from ranks[max(0, bisect_left(ranks, first) - edge) : bisect_right(ranks, last) + edge]
