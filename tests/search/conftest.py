"""A tiny archive made by hand, for the tests of search."""

import datetime as dt
from collections.abc import Callable

import pytest

from plugins.archive.model import Archive, Digest, Entry, Place, Topic

PLACE = Place("digests/2025/2025-01-03.md", 1)


def make_entry(headline: str, body: str = "", topics: tuple[str, ...] = (), **fields: object) -> Entry:
    """An entry of 3 January 2025 with this headline, body and topics; other fields by name."""
    values: dict[str, object] = {
        "id": "-".join(word for word in headline.lower().split() if word.isalnum() and word.isascii()),
        "digest": "2025-01-03",
        "date": dt.date(2025, 1, 3),
        "position": 1,
        "section": "",
        "headline": headline,
        "title": headline,
        "headline_html": headline,
        "body_html": f"<p>{body}</p>",
        "text": f"{headline}. {body}".strip(),
        "summary": body,
        "tags": (),
        "topics": topics,
        "links": (),
        "place": PLACE,
    }
    return Entry(**{**values, **fields})  # type: ignore[arg-type]  # the fields are named by the tests


def make_archive(entries: list[Entry], topics: list[Topic]) -> Archive:
    """An archive of these entries, in one digest, with this vocabulary."""
    digest = Digest(
        slug="2025-01-03",
        date=dt.date(2025, 1, 3),
        title="Essai",
        summary="",
        lang="fr",
        authors=(),
        source="",
        redirect_from=(),
        redirect_place=PLACE,
        blocks=tuple(entries),
        place=PLACE,
    )
    vocabulary = {topic.slug: topic for topic in topics}
    return Archive((digest,), tuple(entries), vocabulary, vocabulary, {})


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """Makes an entry of a headline, a body and topics."""
    return make_entry


@pytest.fixture
def archive() -> Callable[[list[Entry], list[Topic]], Archive]:
    """Makes an archive of entries and topics."""
    return make_archive
