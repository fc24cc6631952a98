"""Entries of one segment → the files of its terms and words."""

from collections.abc import Mapping, Sequence

from plugins.search.documents import Document
from plugins.search.files import hash_literals, make_file, write_literal
from plugins.search.names import Names
from plugins.search.pieces import Piece
from plugins.search.postings import Postings
from plugins.search.shards import pack
from plugins.search.words import WordReader

TopicNames = Mapping[int, tuple[Names, bool]]
"""Number of a topic, ascending → the words of its names, and whether entries have it themselves."""


def make_segment(start: int, documents: Sequence[Document], topics: TopicNames, reader: WordReader) -> Piece:
    """The segment of these entries, the oldest first.

    Args:
        start: number of the first of them.
        documents: what they are found by.
        topics: those that they have, and the ancestors of these.
        reader: of the whole build, for it remembers the words it met.

    Returns:
        Files and, of them: numbers of the first entry and after the last one, hash in the names of the files, key of
        each shard of terms and of words; of headlines and of bodies, all tokens together, and the usual length.
    """
    postings = Postings(reader)
    for document in documents:
        postings.add(document)
    for topic, (names, is_own) in topics.items():
        postings.add_topic(topic, names, is_own=is_own)
    postings.close()
    terms, words = pack(postings.list_terms()), pack(postings.list_words())
    contents = {"termes": [*map(write_literal, terms.contents)], "mots": [*map(write_literal, words.contents)]}
    name = hash_literals(literal for literals in contents.values() for literal in literals)
    files = [
        make_file(f"{kind}-{name}-{rank}", literal)
        for kind, literals in contents.items()
        for rank, literal in enumerate(literals)
    ]
    facts = {
        "start": start,
        "end": start + len(documents),
        "hash": name,
        "terms": terms.firsts,
        "words": words.firsts,
        "usual": postings.usual,
        "lengths": postings.lengths,
    }
    return Piece(facts, tuple(files))
