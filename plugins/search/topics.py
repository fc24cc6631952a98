"""Topics of the entries → their numbers, in the order in which the archive met them, and the table that names them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from plugins.archive.model import Archive, Topic

TopicRow = tuple[str, str, str, tuple[int, ...]]
"""Slug, title, kind, numbers of its parents. A tag outside the vocabulary has no kind."""


@dataclass(frozen=True, slots=True)
class TopicTable:
    """Every topic that an entry has, its own or an ancestor."""

    numbers: dict[str, int]
    """Slug → number; the oldest entry first, so that a new digest adds at the end."""

    rows: tuple[TopicRow, ...]

    def list_numbers(self, slugs: Iterable[str]) -> list[int]:
        """Numbers of topics, in their order."""
        return [self.numbers[slug] for slug in slugs]


def number_topics(documents: Iterable[tuple[str, ...]], archive: Archive) -> TopicTable:
    """The table of the topics of these documents.

    Args:
        documents: own topics of each, the oldest first.
        archive: for what the topics are.
    """
    numbers: dict[str, int] = {}
    for topics in dict.fromkeys(documents):
        # A topic that has a number came with its ancestors.
        if not numbers.keys() >= set(topics):
            for slug in _widen(topics, archive):
                numbers.setdefault(slug, len(numbers))
    return TopicTable(numbers, tuple(_describe(slug, numbers, archive) for slug in numbers))


class TopicNames:
    """What entries are found by beside their own words: every name of their topics, the shorter ones of the ancestors.

    An ancestor is named by its title and exact forms (IA, AI, CPU). Its aliases, a dozen inflections and near things,
    would make half of the index and find entries for what they only touch. A slug stands for a topic nobody knows.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._own: dict[str, tuple[str, ...]] = {}
        self._inherited: dict[str, tuple[str, ...]] = {}

    def list(self, topics: tuple[str, ...]) -> tuple[str, ...]:
        """Names for entries that have exactly these topics of their own, each once."""
        for slug in topics:
            if slug not in self._own:
                self._own[slug] = self._name(slug, whole=True)
                ancestors = _widen([slug], self._archive)[1:]
                self._inherited[slug] = tuple(name for one in ancestors for name in self._name(one, whole=False))
        names = chain(map(self._own.__getitem__, topics), map(self._inherited.__getitem__, topics))
        return tuple(dict.fromkeys(chain.from_iterable(names)))

    def _name(self, slug: str, *, whole: bool) -> tuple[str, ...]:
        topic = _find(slug, self._archive)
        return (topic.title, *(topic.aliases if whole else ()), *topic.exact) if topic else (slug,)


def _widen(topics: Iterable[str], archive: Archive) -> list[str]:
    """Topics, then their ancestors, the nearest first."""
    wide = [*dict.fromkeys(topics)]
    # Grows while it is read. Parents may form a diamond, and a careless vocabulary a circle: each is taken once.
    for slug in wide:
        topic = _find(slug, archive)
        wide += [parent for parent in dict.fromkeys(topic.parents if topic else ()) if parent not in wide]
    return wide


def _find(slug: str, archive: Archive) -> Topic | None:
    return archive.topics.get(slug) or archive.vocabulary.get(slug)


def _describe(slug: str, numbers: dict[str, int], archive: Archive) -> TopicRow:
    topic = _find(slug, archive)
    if topic is None:
        return slug, slug, "", ()
    kind = "" if topic.kind == "free" else topic.kind
    return slug, topic.title, kind, tuple(numbers[parent] for parent in topic.parents)
