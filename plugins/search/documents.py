"""The archive → one document an entry: the words by which it is found, and what a result shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.archive.model import Archive, Entry


@dataclass(frozen=True, slots=True)
class Document:
    """One entry as search sees it."""

    id: str
    """Path of its page, relative to the site's root."""

    date: str
    """Day of its digest, `AAAA-MM-JJ`."""

    title: str
    """Its headline, well set and short, for the link of a result."""

    headline: str
    """Its headline as typed, to be found by."""

    body: str
    """Its text as typed without the headline, to be found by."""

    quote: str
    """What a result quotes from: the body, or the whole text when the title is a shortened headline."""

    topics: tuple[str, ...]
    """Slugs of its own topics, the surest first, for the line under a result."""

    names: tuple[str, ...]
    """Every name of its topics and of their ancestors, to be found by: NATO finds Otan."""


def list_documents(archive: Archive) -> list[Document]:
    """One document an entry, the newest first, in the order of the archive."""
    return [_make_document(entry, archive) for entry in archive.entries]


def _make_document(entry: Entry, archive: Archive) -> Document:
    body = cut_headline(entry.text, entry.headline)
    is_shortened = entry.title.endswith("…") and not entry.headline.endswith(("…", "..."))
    return Document(
        id=entry.path,
        date=entry.date.isoformat(),
        title=entry.title,
        headline=entry.headline,
        body=body,
        quote=entry.text.strip() if is_shortened else body,
        topics=entry.topics,
        names=tuple(dict.fromkeys(_names(entry, archive))),
    )


def cut_headline(text: str, headline: str) -> str:
    """The text after its headline and the full stop between them; the whole text when it begins otherwise.

    >>> cut_headline("Qwant débouté. Google pèse plus.", "Qwant débouté")
    'Google pèse plus.'
    """
    if not text.startswith(headline):
        return text.strip()
    return text[len(headline) :].strip().removeprefix(".").strip()


def _names(entry: Entry, archive: Archive) -> Iterator[str]:
    """Titles, aliases and exact forms of the topics of an entry, its own first, then their ancestors."""
    waiting, seen = list(entry.topics), set(entry.topics)
    while waiting:
        slug = waiting.pop(0)
        topic = archive.topics.get(slug) or archive.vocabulary.get(slug)
        if topic is None:
            yield slug
            continue
        yield from (topic.title, *topic.aliases, *topic.exact)
        # Parents may form a diamond, and a careless vocabulary a circle: each topic is taken once.
        parents = [parent for parent in topic.parents if parent not in seen]
        seen.update(parents)
        waiting += parents
