"""Bytes of a source and its name → its blocks, by the reader of its kind; content tells it before the name."""

import dataclasses
import re
from collections.abc import Callable, Mapping

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.decoding import decode
from plugins.importer.markdown_text import has_markup, read_markdown
from plugins.importer.plain_text import read_plain_text
from plugins.importer.web_page import read_page

ACCEPTED = "texte collé (.txt), Markdown (.md), page web (.html)"

_UNREAD = (
    (re.compile(rb"PK\x03\x04"), "un document Word, LibreOffice ou une archive (.docx, .odt, .zip)"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf"), "un document RTF (.rtf)"),
    (
        re.compile(
            rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*"
            rb"(?i:MIME-Version|Message-ID|Return-Path|Delivered-To|Received|Content-Type):"
        ),
        "un courriel (.eml)",
    ),
)
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype|html|head|body|meta|div|p|ul|ol|li|h[1-6]|table|span|b|article|section)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING_TAG = re.compile(r"</(?:li|p|div|h[1-6]|td|ul)>", re.IGNORECASE)


def read_source(data: bytes, name: str) -> Document:
    """Return the blocks of a source.

    Args:
        data: the whole source.
        name: of its file, or `-`; only its ending is looked at, and only where the content does not tell.

    Raises ImportRefused, in French, when it is of a kind that is not read, or no text at all.
    """
    for pattern, kind in _UNREAD:
        if pattern.match(data[:20_000]):
            raise ImportRefused(
                f"c’est {kind}, qui n’est pas encore accepté. Sources acceptées : {ACCEPTED}. "
                "Ouvrez-le, copiez le texte et collez-le dans un fichier .txt."
            )
    decoded = decode(data)
    document = _READERS[_tell_kind(decoded.text, name)](decoded.text)
    return _warn_first(document, decoded.warnings)


def _tell_kind(text: str, name: str) -> str:
    if _PAGE.match(text) or len(_CLOSING_TAG.findall(text)) >= 3:
        return "page"
    ending = name.rpartition(".")[2].lower()
    return "markdown" if ending in ("md", "markdown") or has_markup(text) else "text"


def _warn_first(document: Document, warnings: tuple[str, ...]) -> Document:
    return dataclasses.replace(document, warnings=(*warnings, *document.warnings)) if warnings else document


_READERS: Mapping[str, Callable[[str], Document]] = {
    "text": read_plain_text,
    "markdown": read_markdown,
    "page": read_page,
}
