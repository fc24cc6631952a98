"""Documents and index → classic scripts which hand themselves over to the page, so that search works from a folder."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from plugins.archive.model import Archive
from plugins.search.documents import Document, list_documents
from plugins.search.files import FOLDER, SearchFile
from plugins.search.index import index_documents


def build_search(archive: Archive) -> list[SearchFile]:
    """The files which the search page lists as scripts, in this order, after its own code.

    The same archive gives the same bytes.
    """
    documents = list_documents(archive)[::-1]
    return [
        _write_script("documents", {"topics": _list_topics(documents, archive), "documents": _list_rows(documents)}),
        _write_script("index", index_documents(documents)),
    ]


def _list_topics(documents: Sequence[Document], archive: Archive) -> list[list[str]]:
    """Slug and title of each topic that a document names, sorted by slug."""
    slugs = sorted({slug for document in documents for slug in document.topics})
    known = {slug: archive.topics.get(slug) or archive.vocabulary.get(slug) for slug in slugs}
    return [[slug, topic.title if topic else slug] for slug, topic in known.items()]


def _list_rows(documents: Sequence[Document]) -> list[list[Any]]:
    """What the page needs of each document: path, date, title, text to quote from, slugs of topics."""
    return [
        [f"numeros/{document.address}.html", document.date, document.title, document.quote, list(document.topics)]
        for document in documents
    ]


def _write_script(name: str, content: object) -> SearchFile:
    """A script of one call, `archive.search.receive(name, content)`, under a name made of its own hash."""
    literal = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Both end a line inside a string for browsers older than ES2019.
    literal = literal.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    data = f'archive.search.receive("{name}",{literal});\n'.encode()
    return SearchFile(f"{FOLDER}/{name}-{hashlib.sha256(data).hexdigest()[:16]}.js", data)
