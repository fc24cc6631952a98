"""Related entries: what is looked at less gives what a look at everything would give."""

import datetime as dt
from collections import Counter
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from plugins.archive import related
from plugins.archive.related import Marks, find_related

DAY = dt.date(2025, 11, 28)
ROWS = st.lists(
    st.tuples(st.sets(st.sampled_from("abcd")), st.sets(st.sampled_from("uvwxyz")), st.integers(0, 200)), max_size=40
)


def entries(rows: list[tuple[set[str], set[str], int]]) -> list[Marks]:
    """Entries in order of time."""
    ordered = sorted(rows, key=lambda row: row[2])
    return [
        Marks((f"n{row[2]}", f"e{rank}"), DAY - dt.timedelta(weeks=row[2]), frozenset(row[0]), frozenset(row[1]))
        for rank, row in enumerate(ordered)
    ]


def look_at_everything(marks: list[Marks], rank: int) -> tuple[int, ...]:
    """Entries related to one by the rules as they are told, each pair weighed by itself."""
    topics = Counter(topic for entry in marks for topic in entry.topics)
    words = Counter(word for entry in marks for word in entry.words)
    one = marks[rank]

    def rarity(holders: int) -> int:
        return len(marks).bit_length() + 1 - holders.bit_length()

    def weigh(other: int) -> float:
        two = marks[other]
        shared = sum(rarity(words[word]) ** 2 for word in {*one.words} & {*two.words})
        shared += sum(2 * rarity(topics[topic]) ** 2 for topic in {*one.topics} & {*two.topics})
        nearness = round(64 * (1 + 0.5 ** (abs((one.date - two.date).days) / 365)))
        return shared * nearness * (0.5 if one.key[0] == two.key[0] else 1)

    others = [other for other in range(len(marks)) if other != rank and weigh(other)]
    return tuple(sorted(others, key=lambda other: (-weigh(other), other))[: related.RELATED_LIMIT])


@given(ROWS)
def test_the_best_are_those_of_a_look_at_everything(rows: list[tuple[set[str], set[str], int]]) -> None:
    """Numbers, tables and bounds change nothing but the time."""
    marks = entries(rows)
    with patch.multiple(related, NEAREST=len(marks), _LOOKS=1000):
        found = find_related(marks)
    for rank, entry in enumerate(marks):
        best = look_at_everything(marks, rank)
        assert found[entry.key][: len(best)] == best


@given(ROWS)
def test_the_order_of_marks_does_not_count(rows: list[tuple[set[str], set[str], int]]) -> None:
    """The same lists, however the topics and words of an entry are held."""
    plain = entries(rows)
    turned = [Marks(one.key, one.date, sorted(one.topics)[::-1], sorted(one.words)[::-1]) for one in plain]
    assert find_related(plain) == find_related(turned)


def test_an_entry_of_a_large_archive_has_its_list() -> None:
    """Each of a thousand entries has as many related ones as are shown, whatever it shares."""
    marks = entries([({"abcd"[n % 4]} if n % 3 else set(), {"uvwxyz"[n % 6]}, n // 10) for n in range(1000)])
    assert {len(ranks) for ranks in find_related(marks).values()} == {related.RELATED_LIMIT}


def test_a_new_digest_leaves_old_lists_alone() -> None:
    """Old pages are made again only where a new entry is among their related ones, or a mark has become common."""
    old = entries([({"abcd"[n % 4]}, {"uvwxyz"[n % 6], f"m{n % 97}"}, n // 10) for n in range(1000)])
    new = [
        Marks(("n", f"n{rank}"), DAY + dt.timedelta(weeks=1), frozenset("a"), frozenset({"u", f"m{rank}"}))
        for rank in range(10)
    ]
    before, after = find_related(old), find_related([*new, *old])
    changed = [one.key for one in old if before[one.key] != tuple(rank - len(new) for rank in after[one.key])]
    assert len(changed) < len(old) / 10
