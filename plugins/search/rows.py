"""Entries → what results show of them and what facets count, in files of a fixed number of entries."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from plugins.search.documents import Document
from plugins.search.files import hash_literals, make_file, write_literal
from plugins.search.pieces import Piece
from plugins.search.topics import TopicTable
from plugins.search.varints import Varints

Item = TypeVar("Item")

SHARD = 10
"""Entries in a file of documents: a page of results takes as many such files at most."""

GROUP = 32 * SHARD
"""Entries whose files share one hash, so that the manifest stays small."""

BLOCK = 2048
"""Entries in a file of facets: all of these are read when counts are asked."""


def make_group(start: int, documents: Sequence[Document], table: TopicTable) -> Piece:
    """Address, title, text to quote and topics of each entry of a group; its date when the address does not begin so.

    Args:
        start: number of the first entry.
        documents: `GROUP` of them, fewer at the end of the archive.
        table: numbers of the topics.
    """
    literals = [write_literal(part) for part in _cut([_describe(document, table) for document in documents], SHARD)]
    name = hash_literals(literals)
    files = (make_file(f"documents-{name}-{rank}", literal) for rank, literal in enumerate(literals, start // SHARD))
    return Piece({"hash": name}, tuple(files))


def make_block(start: int, documents: Sequence[Document], table: TopicTable) -> Piece:
    """How many topics each entry of a block has of its own, then their numbers; arguments as for a group."""
    digits = Varints()
    numbers = (table.list_numbers(document.topics) for document in documents)
    literal = write_literal("".join(digits[number] for own in numbers for number in (len(own), *own)))
    name = hash_literals([literal])
    return Piece({"hash": name}, (make_file(f"facettes-{name}-{start // BLOCK}", literal),))


def _describe(document: Document, table: TopicTable) -> list[Any]:
    row = [document.address, document.title, document.quote, table.list_numbers(document.topics)]
    return row if document.digest == document.date else [*row, document.date]


def _cut(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
