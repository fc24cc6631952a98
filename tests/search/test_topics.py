"""Numbers of topics."""

from collections.abc import Callable

from plugins.archive.model import Archive, Entry, Topic
from plugins.search.topics import number_topics

MakeArchive = Callable[[list[Entry], list[Topic]], Archive]

TOPICS = [
    Topic("ferry", "Ferry", "product", parents=("bateau", "ligne"), aliases=("transbordeur",)),
    Topic("bateau", "Bateau", "theme", parents=("transport",), aliases=("navire",), exact=("BATO",)),
    Topic("ligne", "Ligne", "theme", parents=("transport",)),
    Topic("transport", "Transport", "theme"),
    Topic("libre", "Étiquette libre", "free"),
]


def test_topics_are_numbered_as_they_are_met(archive: MakeArchive) -> None:
    """The oldest entry first, its own topics before their ancestors; the table names each, and its parents."""
    table = number_topics([(), ("ferry",), ("libre", "bateau")], archive([], TOPICS))
    assert table.rows == (
        ("ferry", "Ferry", "product", (1, 2)),
        ("bateau", "Bateau", "theme", (3,)),
        ("ligne", "Ligne", "theme", (3,)),
        ("transport", "Transport", "theme", ()),
        ("libre", "Étiquette libre", "", ()),
    )
    assert table.list_numbers(("libre", "ferry")) == [4, 0]


def test_new_entries_add_numbers_at_the_end(archive: MakeArchive) -> None:
    """Numbers already given stay: files that hold them stay too."""
    made = archive([], TOPICS)
    old, new = [("libre",), ("ligne",)], [("ferry",), ("libre",)]
    assert number_topics(old + new, made).rows[:3] == number_topics(old, made).rows


def test_topic_met_before_brings_nothing_new(archive: MakeArchive) -> None:
    """Each has one number, whether it was an ancestor first or an entry's own."""
    table = number_topics([("ferry",), ("transport", "bateau")], archive([], TOPICS))
    assert table.numbers == {"ferry": 0, "bateau": 1, "ligne": 2, "transport": 3}


def test_topic_leads_to_all_its_ancestors(archive: MakeArchive) -> None:
    """Itself, then the nearest first, each once."""
    table = number_topics([("ferry",)], archive([], TOPICS))
    assert table.lines == ((0, 1, 2, 3), (1, 3), (2, 3), (3,))
    assert table.widen([1, 2]) == {1, 2, 3}


def test_circle_of_parents_is_numbered(archive: MakeArchive) -> None:
    """A careless vocabulary is no reason to hang."""
    topics = [Topic("a", "Alpha", "theme", parents=("b",)), Topic("b", "Bêta", "theme", parents=("a",))]
    table = number_topics([("a",)], archive([], topics))
    assert table.rows == (("a", "Alpha", "theme", (1,)), ("b", "Bêta", "theme", (0,)))
    assert table.lines == ((0, 1), (1, 0))
