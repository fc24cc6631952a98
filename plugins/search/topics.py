"""Topics of the entries → their numbers, in the order in which the archive met them, and the table that names them."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.archive.model import Archive, Topic

TopicRow = tuple[str, str, str, tuple[int, ...]]
"""Slug, title, kind, numbers of its parents. A tag outside the vocabulary has no kind."""


@dataclass(frozen=True, slots=True)
class TopicTable:
    """Every topic that an entry has, its own or an ancestor."""

    numbers: dict[str, int]
    """Slug → number; the oldest entry first, so that a new digest adds at the end."""

    rows: tuple[TopicRow, ...]

    lines: tuple[tuple[int, ...], ...]
    """Of each topic, itself and its ancestors, the nearest first."""

    def list_numbers(self, slugs: Iterable[str]) -> list[int]:
        """Numbers of topics, in their order."""
        return [self.numbers[slug] for slug in slugs]

    def widen(self, numbers: Iterable[int]) -> set[int]:
        """Topics and all their ancestors."""
        return {one for number in numbers for one in self.lines[number]}


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
            for slug in widen(topics, archive):
                numbers.setdefault(slug, len(numbers))
    rows = tuple(_describe(slug, numbers, archive) for slug in numbers)
    lines = tuple(tuple(numbers[one] for one in widen([slug], archive)) for slug in numbers)
    return TopicTable(numbers, rows, lines)


def widen(topics: Iterable[str], archive: Archive) -> list[str]:
    """Slugs of topics, then of their ancestors, the nearest first."""
    wide = [*dict.fromkeys(topics)]
    # Grows while it is read. Parents may form a diamond, and a careless vocabulary a circle: each is taken once.
    for slug in wide:
        topic = find_topic(slug, archive)
        wide += [parent for parent in dict.fromkeys(topic.parents if topic else ()) if parent not in wide]
    return wide


def find_topic(slug: str, archive: Archive) -> Topic | None:
    """What is known of a topic; nothing of a tag that no vocabulary has."""
    return archive.topics.get(slug) or archive.vocabulary.get(slug)


def _describe(slug: str, numbers: dict[str, int], archive: Archive) -> TopicRow:
    topic = find_topic(slug, archive)
    if topic is None:
        return slug, slug, "", ()
    kind = "" if topic.kind == "free" else topic.kind
    return slug, topic.title, kind, tuple(numbers[parent] for parent in topic.parents)
