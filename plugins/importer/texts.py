"""A decoded text → its blocks, by the reader of what it is: a web page, Markdown or plain text."""

import re
from collections.abc import Callable, Mapping

from plugins.importer.blocks import Document
from plugins.importer.markdown_text import has_markup, read_markdown
from plugins.importer.plain_text import read_plain_text
from plugins.importer.web_page import read_page

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype|html|head|body|meta|div|p|ul|ol|li|h[1-6]|table|span|b|article|section)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING_TAG = re.compile(r"</(?:li|p|div|h[1-6]|td|ul)>", re.IGNORECASE)


def read_text(text: str, name: str = "") -> Document:
    """Return the blocks of a text.

    Args:
        text: decoded, not yet cleaned.
        name: of its file; only its ending is looked at, and only where the text does not tell.
    """
    return _READERS[_tell_kind(text, name)](text)


def _tell_kind(text: str, name: str) -> str:
    if _PAGE.match(text) or len(_CLOSING_TAG.findall(text)) >= 3:
        return "page"
    ending = name.rpartition(".")[2].lower()
    return "markdown" if ending in ("md", "markdown") or has_markup(text) else "text"


_READERS: Mapping[str, Callable[[str], Document]] = {
    "text": read_plain_text,
    "markdown": read_markdown,
    "page": read_page,
}
