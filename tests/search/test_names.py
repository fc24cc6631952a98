"""Names of topics: what entries are found by beside their own words."""

from collections.abc import Callable

from plugins.archive.model import Archive, Entry, Topic
from plugins.search.names import Names, list_names, read_names
from plugins.search.topics import number_topics
from plugins.search.words import WordReader

MakeArchive = Callable[[list[Entry], list[Topic]], Archive]

TOPICS = [
    Topic("ferry", "Ferry", "product", parents=("bateau",), aliases=("transbordeur", "Ferry")),
    Topic("bateau", "Le bateau", "theme", aliases=("navire",), exact=("BATO",)),
]


def test_own_topic_gives_all_its_names(archive: MakeArchive) -> None:
    """Title, aliases and exact forms, each once."""
    assert list_names("ferry", archive([], TOPICS), inherited=False) == ("Ferry", "transbordeur")
    assert list_names("bateau", archive([], TOPICS), inherited=False) == ("Le bateau", "navire", "BATO")


def test_ancestor_gives_its_short_names(archive: MakeArchive) -> None:
    """Aliases find the entries of the topic itself alone."""
    assert list_names("bateau", archive([], TOPICS), inherited=True) == ("Le bateau", "BATO")


def test_unknown_topic_is_named_by_its_slug(archive: MakeArchive) -> None:
    """A topic which the archive does not know can still be found."""
    assert list_names("mystere", archive([], []), inherited=False) == ("mystere",)


def test_names_are_read_as_texts(archive: MakeArchive) -> None:
    """Their words, in the order of the table, stop words left out."""
    made = archive([], TOPICS)
    names = read_names(number_topics([("ferry",)], made), made, WordReader())
    assert names == [
        Names(("Ferry", "transbordeur"), ("Ferry",)),
        Names(("bateau", "navire", "BATO"), ("bateau", "BATO")),
    ]
