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

    def list_numbers(self, slugs: Iterable[str]) -> list[int]:
        """Numbers of topics, in their order."""
        return [self.numbers[slug] for slug in slugs]


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
    """What an entry of these topics is found by: every name of its own, the shorter ones of their ancestors.

    An ancestor is named by its title and exact forms (IA, AI, CPU). Its aliases, a dozen inflections and near things,
    would make half of the index and find entries for what they only touch. A slug stands for a topic nobody knows.
    """
    found = []
    for slug, topic in _walk(topics, archive):
        if topic is None:
            found.append(slug)
        else:
            found += [topic.title, *(topic.aliases if slug in topics else ()), *topic.exact]
    return tuple(dict.fromkeys(found))


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
