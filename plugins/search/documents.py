"""The archive → one document an entry: the words by which it is found, and what a result shows of it."""

from dataclasses import dataclass

from plugins.archive.model import Archive, Entry


@dataclass(frozen=True, slots=True)
class Document:
    """One entry as search sees it."""

    digest: str
    """Slug of its digest: entries of one digest follow one another."""

    address: str
    """Of its page, without folder and ending: `2025-11-28/otan-cloud`."""

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
    """Slugs of its own topics, the surest first, for the line under a result, and to be found by their names."""


def list_documents(archive: Archive) -> list[Document]:
    """One document an entry, the oldest first: a new digest comes last, and numbers stay what they were."""
    return [*map(_make_document, reversed(archive.entries))]


def _make_document(entry: Entry) -> Document:
    body = cut_headline(entry.text, entry.headline)
    is_shortened = entry.title.endswith("…") and not entry.headline.endswith(("…", "..."))
    return Document(
        digest=entry.digest,
        address=f"{entry.digest}/{entry.id}",
        date=entry.date.isoformat(),
        title=entry.title,
        headline=entry.headline,
        body=body,
        quote=entry.text.strip() if is_shortened else body,
        topics=entry.topics,
    )


def cut_headline(text: str, headline: str) -> str:
    """The text after its headline and the full stop between them; the whole text when it begins otherwise.

    >>> cut_headline("Qwant débouté. Google pèse plus.", "Qwant débouté")
    'Google pèse plus.'
    """
    if not text.startswith(headline):
        return text.strip()
    return text[len(headline) :].strip().removeprefix(".").strip()
