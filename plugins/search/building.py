"""The archive → the files that let a browser search it: manifest, terms, words, lists, documents, facets."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from plugins.archive.model import Archive
from plugins.search.documents import Document, list_documents
from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.lists import make_lists
from plugins.search.names import Names, read_names
from plugins.search.pieces import Cache, Maker, Piece
from plugins.search.rows import BLOCK, GROUP, make_block, make_group
from plugins.search.segment import TopicNames, make_segment
from plugins.search.segments import cut_segments
from plugins.search.topics import TopicTable, number_topics
from plugins.search.words import WordReader

VERSION = 2
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
    reader = WordReader()
    names = read_names(table, archive, reader)
    segments = [*_make_segments(documents, table, names, reader, maker)]
    own = {topics: tuple(table.list_numbers(topics)) for topics in {document.topics for document in documents}}
    lists = make_lists([own[document.topics] for document in documents], table, names)
    numbers = {topics: str(own[topics]) for topics in own}
    groups = [*_make_groups(documents, table, numbers, maker)]
    blocks = [*_make_blocks(documents, table, numbers, maker)]
    facts = {
        "version": VERSION,
        "entries": len(documents),
        "lengths": [*(sum(piece.facts["lengths"][rank] for piece in segments) for rank in (0, 1)), lists.length],
        "years": _list_years(documents),
        "segments": [_tell_segment(piece) for piece in segments],
        "documents": [piece.facts["hash"] for piece in groups],
        "facets": [piece.facts["hash"] for piece in blocks],
        "topics": table.rows,
        "lists": {"hashes": lists.hashes, "places": lists.places},
    }
    literal = write_literal(facts)
    manifest = make_file(f"manifeste-{hash_literals([literal])}", literal)
    return [manifest, *lists.files, *(file for piece in (*segments, *groups, *blocks) for file in piece.files)]


def _make_segments(
    documents: Sequence[Document], table: TopicTable, names: Sequence[Names], reader: WordReader, maker: Maker
) -> Iterator[Piece]:
    for start, end in cut_segments(len(documents)):
        part = documents[start:end]
        topics = _name_topics(part, table, names)
        content = [text for one in part for text in (one.headline, one.body)]
        told = [str((topic, is_own, one.own, one.inherited)) for topic, (one, is_own) in topics.items()]
        make = partial(make_segment, start, part, topics, reader)
        yield maker.make("segment", [str(start), str(len(part)), *content, *told], make)


def _name_topics(documents: Sequence[Document], table: TopicTable, names: Sequence[Names]) -> TopicNames:
    """The topics by which these entries are found, and those that they have themselves."""
    own = {number for topics in {document.topics for document in documents} for number in table.list_numbers(topics)}
    return {number: (names[number], number in own) for number in sorted(table.widen(own))}


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
    return {name: piece.facts[name] for name in ("start", "end", "hash", "terms", "words", "usual")}


def _list_years(documents: Sequence[Document]) -> list[tuple[str, int]]:
    """Each year with the number of its first entry."""
    years: dict[str, int] = {}
    for number, document in enumerate(documents):
        years.setdefault(document.date[:4], number)
    return list(years.items())
