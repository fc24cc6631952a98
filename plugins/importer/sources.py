"""Bytes of a source and its name → its blocks, by the reader of its kind; content tells it before the name."""

import dataclasses
import re

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.correspondence import open_correspondence
from plugins.importer.decoding import decode, decode_declared
from plugins.importer.mail import looks_like_mail, read_mail
from plugins.importer.packages import looks_like_package, read_package
from plugins.importer.rich_text import looks_like_rich_text, read_rich_text
from plugins.importer.texts import read_text
from plugins.importer.trackers import drop_trackers

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
LIMIT = 20_000_000
"""Largest source, in bytes: a letter or a document with its pictures; its text has a limit of its own."""


def read_source(data: bytes, name: str) -> Document:
    """Return the blocks of a source.

    Args:
        data: the whole source.
        name: of its file, or `-`; only its ending is looked at, and only where the content does not tell.

    Raises ImportRefused, in French, when it is of a kind that is not read, or no text at all.
    """
    if len(data) > LIMIT:
        raise ImportRefused(f"le fichier dépasse {LIMIT // 1_000_000} Mo : copiez-en le texte dans un fichier .txt.")
    return drop_trackers(open_correspondence(_read(data, name)))


def _read(data: bytes, name: str) -> Document:
    if looks_like_package(data):
        return read_package(data)
    if looks_like_rich_text(data):
        return read_rich_text(data)
    if looks_like_mail(data, name):
        return read_mail(data)
    charset = _CHARSET.search(data[:4096])
    decoded = decode_declared(data, charset[1].decode()) if charset else decode(data)
    document = read_text(decoded.text, name)
    return dataclasses.replace(document, warnings=(*decoded.warnings, *document.warnings))
