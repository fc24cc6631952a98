"""Entries → what results show of them and what facets count, in files of a fixed number of entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.search.documents import Document
from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.topics import TopicTable
from plugins.search.varints import Varints

SHARD = 10
"""Entries in a file of documents: a page of results takes as many such files at most."""

GROUP = 32 * SHARD
"""Entries whose files share one hash, so that the manifest stays small."""

BLOCK = 2048
"""Entries in a file of facets: all of these are read when counts are asked."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files of one kind, and the hashes by which the manifest names them."""

    hashes: tuple[str, ...]
    files: tuple[SearchFile, ...]


def write_documents(documents: Sequence[Document], table: TopicTable) -> Files:
    """Address, title, text to quote and topics of each entry; its date when the address does not begin with it."""
    hashes, files = [], []
    for first in range(0, len(documents), GROUP):
        rows = [_describe(document, table) for document in documents[first : first + GROUP]]
        literals = [write_literal(part) for part in _cut(rows, SHARD)]
        hashes.append(hash_literals(literals))
        start = first // SHARD
        files += [make_file(f"documents-{hashes[-1]}-{rank}", literal) for rank, literal in enumerate(literals, start)]
    return Files(tuple(hashes), tuple(files))


def write_facets(documents: Sequence[Document], table: TopicTable) -> Files:
    """How many topics each entry has of its own, then their numbers."""
    digits = Varints()
    hashes, files = [], []
    for rank, part in enumerate(_cut(documents, BLOCK)):
        numbers = ([table.numbers[slug] for slug in document.topics] for document in part)
        literal = write_literal("".join(digits[number] for own in numbers for number in (len(own), *own)))
        hashes.append(hash_literals([literal]))
        files.append(make_file(f"facettes-{hashes[-1]}-{rank}", literal))
    return Files(tuple(hashes), tuple(files))


def _describe(document: Document, table: TopicTable) -> list[Any]:
    numbers = [table.numbers[slug] for slug in document.topics]
    row = [document.address, document.title, document.quote, numbers]
    return row if document.digest == document.date else [*row, document.date]


def _cut(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
