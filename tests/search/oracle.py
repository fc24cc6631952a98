"""An archive → lunr's whole index: the judge of what our own files say, in tests and benches; the site does without.

lunr is given finished tokens and empty pipelines, for its own French support downloads data at build time and
makes « ruxel » of Bruxelles. Documents are named by their number.
"""

from collections.abc import Mapping
from typing import Any

from lunr import __TARGET_JS_VERSION__
from lunr.builder import Builder

from plugins.archive.model import Archive
from plugins.french.analyser import analyse
from plugins.search.documents import Document, list_documents
from plugins.search.names import list_names
from plugins.search.topics import widen

BOOSTS: Mapping[str, float] = {"headline": 2.5, "body": 1, "topics": 2}
"""Field → its weight in the score, as the browser's `postings.js` has them."""

K1 = 2.5
"""How much a word said again counts, there too; lunr's own default is 1.2."""

SerializedIndex = dict[str, Any]
"""What `lunr.Index.load` reads: version, fields, fieldVectors, invertedIndex, pipeline."""


def index_archive(archive: Archive) -> SerializedIndex:
    """The index of the documents of an archive, each named by its number, `"0"` first.

    Terms are sorted by UTF-16 code units, as JavaScript compares them: lunr.js refuses to load any other order.
    """
    if not archive.entries:
        # lunr.py divides by the number of documents.
        return _empty_index()
    builder = Builder()
    builder.ref("rank")
    builder.k1(K1)
    for name, boost in BOOSTS.items():
        builder.field(name, boost=boost)
    for rank, document in enumerate(list_documents(archive)):
        builder.add({"rank": str(rank), **analyse_fields(document, archive)})
    index: SerializedIndex = builder.build().serialize()
    index["invertedIndex"].sort(key=lambda pair: pair[0].encode("utf-16-be"))
    return index


def analyse_fields(document: Document, archive: Archive) -> dict[str, list[str]]:
    """Field → its tokens, in the order of the text."""
    return {
        "headline": analyse(document.headline),
        "body": analyse(document.body),
        "topics": [token for name in name_document(document, archive) for token in analyse(name)],
    }


def name_document(document: Document, archive: Archive) -> list[str]:
    """All names of its own topics, then the shorter ones of their ancestors: each topic names it once."""
    own = document.topics
    return [name for slug in widen(own, archive) for name in list_names(slug, archive, inherited=slug not in own)]


def _empty_index() -> SerializedIndex:
    return {
        "version": __TARGET_JS_VERSION__,
        "fields": list(BOOSTS),
        "fieldVectors": [],
        "invertedIndex": [],
        "pipeline": [],
    }
