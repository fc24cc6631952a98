"""What entries are related to, brought up to date: the same as found anew."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.archive import related, related_changes
from plugins.archive.related import Marks
from plugins.archive.related_changes import update_related

DAY = dt.date(2025, 11, 28)
Digest = tuple[int, tuple[tuple[int, frozenset[str], frozenset[str]], ...]]
"""Week, and of each entry its name, topics and words."""

_ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.frozensets(st.sampled_from("abcd"), max_size=2),
        st.frozensets(st.sampled_from("klmnopqrstuvwxyz"), max_size=6),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda entry: entry[0],
).map(tuple)
_ARCHIVES = st.dictionaries(st.integers(0, 40), st.tuples(st.integers(0, 60), _ENTRIES), min_size=1, max_size=24)


def mark(archive: dict[int, Digest]) -> list[Marks]:
    """The entries of an archive, the newest digest first."""
    ordered = sorted(archive.items(), key=lambda item: (-item[1][0], item[0]))
    return [
        Marks((f"n{name}", f"e{entry}"), DAY + dt.timedelta(weeks=week), topics, words)
        for name, (week, entries) in ordered
        for entry, topics, words in entries
    ]


def former(before: dict[int, Digest], after: dict[int, Digest]) -> dict[str, list[Marks]]:
    """What has changed, as it was."""
    names = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    return {f"n{name}": mark({name: before[name]}) if name in before else [] for name in names}


@settings(max_examples=300, deadline=None)
@given(_ARCHIVES, st.data())
def test_changes_give_what_a_new_search_gives(before: dict[int, Digest], data: st.DataObject) -> None:
    """Digests come, go, move, and their entries change, come, go and change places."""
    names = data.draw(st.lists(st.integers(0, 40), min_size=1, max_size=3, unique=True))
    change = data.draw(
        st.fixed_dictionaries({name: st.none() | st.tuples(st.integers(0, 60), _ENTRIES) for name in names})
    )
    after = {name: digest for name, digest in {**before, **change}.items() if digest}
    known = update_related(mark(before), {}, {})
    assert update_related(mark(after), known, former(before, after)) == update_related(mark(after), {}, {})


def make(count: int) -> dict[int, Digest]:
    """An archive in which words are shared as in texts: some by many entries, most by few."""

    def words(name: int, rank: int) -> frozenset[str]:
        return frozenset(f"w{step}-{(name * 7 + rank * step) % (5 * step * step)}" for step in range(1, 12))

    def entries(name: int) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
        return tuple((rank, frozenset("abcdefgh"[(name + rank) % 8]), words(name, rank)) for rank in range(4))

    return {name: (name, entries(name)) for name in range(count)}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 149), st.integers(0, 3), st.sampled_from(["word", "drop", "add", "swap", "move"]))
def test_few_are_looked_at_again_and_none_is_missed(name: int, rank: int, kind: str) -> None:
    """In an archive large enough for most entries to be left alone."""
    before = make(150)
    week, entries = before[name]
    edited = [*entries]
    if kind == "word":
        edited[rank] = (rank, edited[rank][1], frozenset({*edited[rank][2], "w2-3", "w9-40"}))
    elif kind == "drop":
        del edited[rank]
    elif kind == "add":
        edited.insert(rank, (9, frozenset("a"), frozenset({"w1-1", "w2-2", "w9-50", "neuf"})))
    elif kind == "swap":
        edited[rank], edited[0] = edited[0], edited[rank]
    after = {**before, name: (week + 30 if kind == "move" else week, tuple(edited))}
    known = update_related(mark(before), {}, {})
    assert update_related(mark(after), known, former(before, after)) == update_related(mark(after), {}, {})


def test_an_edit_leaves_most_entries_alone(monkeypatch) -> None:
    """The work is that of the change, not of the archive."""
    before = make(150)
    after = {**before, 70: (70, (*before[70][1][:3], (3, frozenset("a"), frozenset({"w1-1", "neuf"}))))}
    known = update_related(mark(before), {}, {})
    asked = []
    relate = related.Relater.relate

    def count(self: related.Relater, rank: int) -> related.Found:
        asked.append(rank)
        return relate(self, rank)

    monkeypatch.setattr(related_changes.Relater, "relate", count)
    update_related(mark(after), known, former(before, after))
    assert 4 <= len(asked) < 200
