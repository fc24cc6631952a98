"""Related entries: what is looked at less gives what a look at everything would give."""

import datetime as dt

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


@given(st.dictionaries(st.integers(1, 39), st.floats(0.1, 100), max_size=39), st.integers(1, 6))
def test_the_best_are_those_of_a_full_sort(scores: dict[int, float], limit: int) -> None:
    """Stopping early loses nobody."""
    marks = entries([({"a"}, set(), rank * 3 % 40) for rank in range(40)])
    settled = {other: related._settle(score, marks[0], marks[other]) for other, score in scores.items()}
    best = sorted(settled, key=lambda other: (-settled[other], other))[:limit]
    assert related._pick_best(scores, marks[0], marks, limit) == best


@given(ROWS)
def test_figures_bring_nobody_nearer(rows: list[tuple[set[str], set[str], int]]) -> None:
    """Two entries hold the same number by chance."""
    plain = entries(rows)
    numbered = [Marks(one.key, one.date, one.topics, one.words | {"2025", "6,5"}) for one in plain]
    assert find_related(plain) == find_related(numbered)


def test_an_entry_of_a_large_archive_has_its_list() -> None:
    """Each of a thousand entries has as many related ones as are shown, whatever it shares."""
    marks = entries([({"abcd"[n % 4]} if n % 3 else set(), {"uvwxyz"[n % 6]}, n // 10) for n in range(1000)])
    assert {len(ranks) for ranks in find_related(marks).values()} == {related.RELATED_LIMIT}
