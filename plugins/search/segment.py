"""Entries of one segment → the files of its terms and words, and what the manifest says of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.search.documents import Document
from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.postings import Postings
from plugins.search.shards import pack
from plugins.search.words import WordReader


@dataclass(frozen=True, slots=True)
class Segment:
    """Entries whose index does not change when a new digest comes."""

    start: int
    """Number of its first entry."""

    end: int
    """Number after its last entry."""

    hash: str
    """Of all its files; in their names."""

    terms: tuple[str, ...]
    """Key of each shard of terms: see `Shards.firsts`."""

    words: tuple[str, ...]
    """Key of each shard of words."""

    lengths: tuple[int, ...]
    """Tokens of each field, of all its entries together."""

    files: tuple[SearchFile, ...]


def make_segment(start: int, documents: Sequence[Document], reader: WordReader) -> Segment:
    """The segment of these entries, the oldest first.

    Args:
        start: number of the first of them.
        documents: what they are found by.
        reader: of the whole build, for it remembers the words it met.
    """
    postings = Postings(start, reader)
    for number, document in enumerate(documents, start):
        postings.add(number, document)
    terms, words = pack(postings.list_terms()), pack(postings.list_words())
    contents = {"termes": [*map(write_literal, terms.contents)], "mots": [*map(write_literal, words.contents)]}
    name = hash_literals(literal for literals in contents.values() for literal in literals)
    files = [
        make_file(f"{kind}-{name}-{rank}", literal)
        for kind, literals in contents.items()
        for rank, literal in enumerate(literals)
    ]
    end = start + len(documents)
    return Segment(start, end, name, terms.firsts, words.firsts, postings.lengths, tuple(files))
