"""Lists of the entries of each topic, in files that few are asked for."""

from collections.abc import Sequence

import pytest

from plugins.search import lists
from plugins.search.lists import NOWHERE, Lists, make_lists
from plugins.search.names import Names
from plugins.search.topics import TopicTable
from tests.search.decoding import Units, read_call


def make_table(parents: Sequence[tuple[int, ...]], lines: Sequence[tuple[int, ...]]) -> TopicTable:
    """A table of topics that have these parents."""
    rows = tuple((f"t{number}", f"T{number}", "theme", above) for number, above in enumerate(parents))
    return TopicTable({}, rows, tuple(lines))


TABLE = make_table([(), (0,), (0,), ()], [(0,), (1, 0), (2, 0), (3,)])
NAMES = [Names(("a",) * own, ("a",) * inherited) for own, inherited in ((3, 2), (4, 1), (5, 5), (6, 6))]


def read_lists(made: Lists) -> dict[int, list[int]]:
    """Topic → the numbers written of it."""
    found: dict[int, list[int]] = {}
    for file in made.files:
        for topic, text in read_call(file.data)[1]:
            units, found[topic] = Units(text), []
            while units:
                found[topic].append(units.number())
    return found


def test_list_tells_entries_and_what_other_topics_add() -> None:
    """First the words of an entry that has no other topic, an ancestor's short names among them; then gap and rest."""
    made = make_lists([(1,), (), (2, 1), (3, 1)], TABLE, NAMES)
    assert read_lists(made) == {1: [6, 0, 0, 2, 5, 1, 6], 2: [7, 2, 4], 3: [6, 3, 6]}
    assert made.length == 6 + 11 + 12


def test_own_ancestor_counts_with_all_its_names() -> None:
    """Not a second time with the short ones."""
    assert read_lists(make_lists([(1, 0)], TABLE, NAMES)) == {0: [3, 0, 4], 1: [6, 0, 1]}


def test_topic_of_no_entry_is_nowhere() -> None:
    """Others tell the file that holds them."""
    made = make_lists([(1,), (3,)], TABLE, NAMES)
    assert made.places == (NOWHERE, 0, NOWHERE, 0)
    assert len(made.hashes) == 1


def test_topics_of_one_ancestor_stand_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of its name asks for few files."""
    monkeypatch.setattr(lists, "SMALLEST", 300)
    monkeypatch.setattr(lists, "LARGEST", 300)
    table = make_table([(), (0,), (), (0,)], [(0,), (1, 0), (2,), (3, 0)])
    made = make_lists([(1, 2, 3)] * 50, table, NAMES)
    assert made.places == (NOWHERE, 0, 1, 0)


def test_circle_of_parents_has_an_end() -> None:
    """A careless vocabulary is no reason to hang."""
    table = make_table([(1,), (0,)], [(0, 1), (1, 0)])
    assert make_lists([(0,)], table, NAMES[:2]).places == (0, NOWHERE)


def test_no_entry_gives_no_file() -> None:
    """An archive without entries has no list."""
    assert make_lists([], make_table([], []), []) == Lists((), (), (), 0)
