"""Entries and their marks → the nearest others."""

import datetime as dt
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.related import RELATED_LIMIT, Marks, find_related

DAY = dt.date(2025, 11, 28)


def marks(rank: int, topics: Iterable[str] = (), words: Iterable[str] = (), weeks: int | None = None) -> Marks:
    """Entry `rank`, in the digest of its own week unless told otherwise."""
    week = rank if weeks is None else weeks
    return Marks((f"n{week}", f"e{rank}"), DAY - dt.timedelta(weeks=week), frozenset(topics), frozenset(words))


def nearest(entries: list[Marks], rank: int = 0) -> tuple[int, ...]:
    """Ranks related to one entry."""
    return find_related(entries)[entries[rank].key]


def test_a_shared_topic_comes_first() -> None:
    """A topic says more than a word, a word more than nothing."""
    assert nearest([marks(0, ["cloud"], ["otan"]), marks(1), marks(2, [], ["otan"]), marks(3, ["cloud"])])[:2] == (3, 2)


def test_a_rare_mark_says_more_than_a_common_one() -> None:
    """What many entries share parts nobody."""
    common = [marks(rank, ["ia"]) for rank in range(3, 9)]
    assert nearest([marks(0, ["ia", "kineis"]), marks(1, ["ia"]), marks(2, ["kineis"]), *common])[0] == 2


def test_nearer_days_come_first() -> None:
    """Of two entries that share as much, the nearer in time."""
    assert nearest([marks(0, ["ia"]), marks(1), marks(2, ["ia"], weeks=60), marks(3, ["ia"], weeks=2)])[:2] == (3, 2)


def test_another_digest_comes_before_the_same_page() -> None:
    """The reader has the rest of the page before their eyes already."""
    assert nearest([marks(0, ["ia"]), marks(1, ["ia"], weeks=0), marks(2, ["ia"], weeks=4)])[:2] == (2, 1)


def test_the_nearest_in_time_fill_the_list() -> None:
    """Even an entry that shares nothing has neighbours."""
    assert nearest([marks(rank) for rank in range(10)], 5) == (4, 6, 3, 7, 2)


@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from("abc")), st.sets(st.sampled_from("uvwxyz")), st.integers(0, 5)), max_size=20
    )
)
def test_lists_are_full_and_without_the_entry_itself(rows: list[tuple[set[str], set[str], int]]) -> None:
    """As many as there are, no more than the limit, each once, never oneself."""
    entries = [marks(rank, *row[:2], weeks=row[2]) for rank, row in enumerate(sorted(rows, key=lambda row: row[2]))]
    related = find_related(entries)
    for rank, entry in enumerate(entries):
        found = related[entry.key]
        assert len(found) == len(set(found)) == min(RELATED_LIMIT, len(entries) - 1)
        assert rank not in found


def test_many_entries_with_one_mark_stay_cheap() -> None:
    """A topic of every entry is looked at near each of them only."""
    entries = [marks(rank, ["ia"], [f"mot{rank % 50}"]) for rank in range(3000)]
    assert len(find_related(entries)) == 3000
