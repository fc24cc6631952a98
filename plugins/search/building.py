"""The archive → the files that let a browser search it: manifest, terms, words, documents, facets, topics."""

from collections.abc import Sequence

from plugins.archive.model import Archive
from plugins.search.documents import Document, list_documents
from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.postings import FIELDS
from plugins.search.rows import write_documents, write_facets
from plugins.search.segment import make_segment
from plugins.search.segments import cut_segments
from plugins.search.topics import number_topics
from plugins.search.words import WordReader

VERSION = 1
"""Of the format; the browser's code refuses another."""


def build_search(archive: Archive) -> list[SearchFile]:
    """Every file of the search, the manifest first: the search page lists only this one, which names the others.

    The same archive gives the same bytes.
    """
    documents = list_documents(archive)
    table = number_topics([document.topics for document in documents], archive)
    reader = WordReader()
    segments = [make_segment(start, documents[start:end], reader) for start, end in cut_segments(len(documents))]
    rows, facets = write_documents(documents, table), write_facets(documents, table)
    topics = _name(write_literal(table.rows), "sujets")
    content = {
        "version": VERSION,
        "entries": len(documents),
        "lengths": [sum(segment.lengths[field] for segment in segments) for field in range(len(FIELDS))],
        "years": _list_years(documents),
        "segments": [
            {"start": part.start, "end": part.end, "hash": part.hash, "terms": part.terms, "words": part.words}
            for part in segments
        ],
        "documents": rows.hashes,
        "facets": facets.hashes,
        "topics": topics.name,
    }
    manifest = _name(write_literal(content), "manifeste")
    return [manifest, topics, *(file for part in segments for file in part.files), *rows.files, *facets.files]


def _list_years(documents: Sequence[Document]) -> list[tuple[str, int]]:
    """Each year with the number of its first entry."""
    years: dict[str, int] = {}
    for number, document in enumerate(documents):
        years.setdefault(document.date[:4], number)
    return list(years.items())


def _name(literal: str, kind: str) -> SearchFile:
    """A file that is alone of its kind."""
    return make_file(f"{kind}-{hash_literals([literal])}", literal)
