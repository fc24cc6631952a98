"""The archive → the files that let a browser search it: manifest, terms, words, documents, facets, topics."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from plugins.archive.model import Archive
from plugins.search.documents import Document, list_documents
from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.pieces import Cache, Maker, Piece
from plugins.search.postings import FIELDS
from plugins.search.rows import BLOCK, GROUP, make_block, make_group
from plugins.search.segment import make_segment
from plugins.search.segments import cut_segments
from plugins.search.topics import TopicTable, number_topics
from plugins.search.words import WordReader

VERSION = 1
"""Of the format; the browser's code refuses another."""

Numbers = Mapping[tuple[str, ...], str]
"""Topics of an entry → their numbers, which also depend on what older entries have."""


def build_search(archive: Archive, cache: Cache | None = None) -> list[SearchFile]:
    """Every file of the search, the manifest first: the search page lists only this one, which names the others.

    The same archive gives the same bytes, with or without a cache.

    Args:
        archive: what is to be found.
        cache: what earlier builds made; a new digest then costs little more than itself.
    """
    documents = list_documents(archive)
    table = number_topics([document.topics for document in documents], archive)
    maker = Maker(cache)
    segments = [*_make_segments(documents, maker)]
    numbers = {topics: str(table.list_numbers(topics)) for topics in {document.topics for document in documents}}
    groups = [*_make_groups(documents, table, numbers, maker)]
    blocks = [*_make_blocks(documents, table, numbers, maker)]
    topics = _make_only("sujets", table.rows)
    facts = {
        "version": VERSION,
        "entries": len(documents),
        "lengths": [sum(piece.facts["lengths"][rank] for piece in segments) for rank in range(len(FIELDS))],
        "years": _list_years(documents),
        "segments": [_tell_segment(piece) for piece in segments],
        "documents": [piece.facts["hash"] for piece in groups],
        "facets": [piece.facts["hash"] for piece in blocks],
        "topics": topics.name,
    }
    manifest = _make_only("manifeste", facts)
    return [manifest, topics, *(file for piece in (*segments, *groups, *blocks) for file in piece.files)]


def _make_segments(documents: Sequence[Document], maker: Maker) -> Iterator[Piece]:
    reader = WordReader()
    # A line break keeps words apart as well as two names do.
    names = {names: "\n".join(names) for names in {document.names for document in documents}}
    for start, end in cut_segments(len(documents)):
        part = documents[start:end]
        content = [text for one in part for text in (one.headline, one.body, names[one.names])]
        yield maker.make("segment", [str(start), *content], partial(make_segment, start, part, reader))


def _make_groups(documents: Sequence[Document], table: TopicTable, numbers: Numbers, maker: Maker) -> Iterator[Piece]:
    for start in range(0, len(documents), GROUP):
        part = documents[start : start + GROUP]
        content = [text for one in part for text in (one.address, one.date, one.title, one.quote, numbers[one.topics])]
        yield maker.make("documents", [str(start), *content], partial(make_group, start, part, table))


def _make_blocks(documents: Sequence[Document], table: TopicTable, numbers: Numbers, maker: Maker) -> Iterator[Piece]:
    for start in range(0, len(documents), BLOCK):
        part = documents[start : start + BLOCK]
        content = [numbers[one.topics] for one in part]
        yield maker.make("facettes", [str(start), *content], partial(make_block, start, part, table))


def _tell_segment(piece: Piece) -> dict[str, Any]:
    return {name: piece.facts[name] for name in ("start", "end", "hash", "terms", "words")}


def _list_years(documents: Sequence[Document]) -> list[tuple[str, int]]:
    """Each year with the number of its first entry."""
    years: dict[str, int] = {}
    for number, document in enumerate(documents):
        years.setdefault(document.date[:4], number)
    return list(years.items())


def _make_only(kind: str, content: object) -> SearchFile:
    """A file that is alone of its kind."""
    literal = write_literal(content)
    return make_file(f"{kind}-{hash_literals([literal])}", literal)
