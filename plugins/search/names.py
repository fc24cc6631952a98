"""Topics → what they are called: entries are found by it as by their own words, so NATO finds Otan.

Names are kept once a topic, not once an entry: the browser puts them together with the lists of the topics' entries.
"""

from dataclasses import dataclass

from plugins.archive.model import Archive
from plugins.search.topics import TopicTable, find_topic
from plugins.search.words import WordReader


@dataclass(frozen=True, slots=True)
class Names:
    """The words of the names of one topic."""

    own: tuple[str, ...]
    """As spelt, by which an entry is found that has the topic itself."""

    inherited: tuple[str, ...]
    """Those of the same by which an entry is found that has a more special one."""


def list_names(slug: str, archive: Archive, *, inherited: bool) -> tuple[str, ...]:
    """The names of a topic, each once: all by which its own entries are found, the shorter ones for those of others.

    An ancestor is named by its title and exact forms (IA, AI, CPU). Its aliases, a dozen inflections and near things,
    would find entries for what they only touch. A slug stands for a topic nobody knows.
    """
    topic = find_topic(slug, archive)
    if topic is None:
        return (slug,)
    return tuple(dict.fromkeys((topic.title, *(() if inherited else topic.aliases), *topic.exact)))


def read_names(table: TopicTable, archive: Archive, reader: WordReader) -> list[Names]:
    """The words of the names of each topic of a table, by number."""

    def read(slug: str, *, inherited: bool) -> tuple[str, ...]:
        names = list_names(slug, archive, inherited=inherited)
        return tuple(spelling for name in names for spelling in reader.read(name))

    return [Names(read(slug, inherited=False), read(slug, inherited=True)) for slug in table.numbers]
