"""Topics of the entries → their numbers, in the order in which the archive met them, and the table that names them."""

from collections.abc import Iterable, Iterator, Sequence
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


def number_topics(documents: Iterable[Sequence[str]], archive: Archive) -> TopicTable:
    """The table of the topics of these documents.

    Args:
        documents: own topics of each, the oldest first.
        archive: for what the topics are.
    """
    numbers: dict[str, int] = {}
    for topics in dict.fromkeys(map(tuple, documents)):
        for slug, _ in _walk(topics, archive):
            numbers.setdefault(slug, len(numbers))
    return TopicTable(numbers, tuple(_describe(slug, numbers, archive) for slug in numbers))


def list_names(topics: Sequence[str], archive: Archive) -> tuple[str, ...]:
    """Titles, aliases and exact forms of topics, then those of their ancestors; a slug when nothing else is known."""
    found = (
        (topic.title, *topic.aliases, *topic.exact) if topic else (slug,) for slug, topic in _walk(topics, archive)
    )
    return tuple(dict.fromkeys(name for names in found for name in names))


def _walk(topics: Iterable[str], archive: Archive) -> Iterator[tuple[str, Topic | None]]:
    """Topics, then their ancestors, the nearest first."""
    waiting = [*dict.fromkeys(topics)]
    seen = set(waiting)
    # Grows while it is read.
    for slug in waiting:
        topic = archive.topics.get(slug) or archive.vocabulary.get(slug)
        yield slug, topic
        # Parents may form a diamond, and a careless vocabulary a circle: each topic is taken once.
        parents = [parent for parent in dict.fromkeys(topic.parents if topic else ()) if parent not in seen]
        seen.update(parents)
        waiting += parents


def _describe(slug: str, numbers: dict[str, int], archive: Archive) -> TopicRow:
    topic = archive.topics.get(slug) or archive.vocabulary.get(slug)
    if topic is None:
        return slug, slug, "", ()
    kind = "" if topic.kind == "free" else topic.kind
    return slug, topic.title, kind, tuple(numbers[parent] for parent in topic.parents)
