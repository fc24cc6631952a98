"""Bytes of a rich text (`.rtf`) → blocks, by way of the HTML that its paragraphs, lists, looks and links mean.

Words of control are those of the Rich Text Format specification 1.9.1. Only what changes the text or its looks is
read; pictures, objects and all that a reader does not know are passed over, as the specification asks.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.document_properties import settle_property
from plugins.importer.rich_text_tokens import Token, read_tokens
from plugins.importer.web_page import read_page

_MUTE = frozenset(
    (
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl",
        "nonshppict", "annotation", "atnid", "atnauthor", "xe", "tc", "themedata", "colorschememapping", "latentstyles",
        "datastore", "pn", "generator", "shpinst", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    )
)  # fmt: skip
_SIGNS = {
    "tab": " ", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "\u2011",
}  # fmt: skip
_HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)', re.IGNORECASE)
_STYLE_NAME = re.compile(r"(?:heading|titre|überschrift)\s?([1-6])", re.IGNORECASE)
_TITLE_NAMES = ("title", "titre", "titre principal")
_DEPTH = 400
_TEXT_LIMIT = 2_000_000


def looks_like_rich_text(data: bytes) -> bool:
    """Return whether bytes begin as a rich text does."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{\\rtf")


def read_rich_text(data: bytes) -> Document:
    """Return the blocks of a rich text.

    Raises ImportRefused when it is nested or long beyond what a text can be.
    """
    writer = _Writer()
    for token in read_tokens(data):
        writer.take(token)
    writer.end_paragraph()
    document = read_page("<html><body>" + "\n".join(writer.paragraphs))
    return settle_property(document, " ".join(writer.title.split()))


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits, changes for itself, and gives back at its end."""

    muted: bool = False
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    link: str = ""
    role: str = ""
    """What the text of the group is, when it is no text of the page: `title`, `style`, `field`, `mark`."""


@dataclass(slots=True)
class _Paragraph:
    """What the open paragraph is, besides its text."""

    html: str = ""
    in_list: bool = False
    list_level: int = 0
    level: int = 0
    """Level of a heading, or 0; -1 for the title of the document."""


class _Writer:
    """Takes tokens one by one and keeps the HTML of each paragraph."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.title = ""
        self.state = _State()
        self.stack: list[_State] = []
        self.paragraph = _Paragraph()
        self.styles: dict[int, int] = {}
        """Level of the heading that a style makes, by its number; -1 for the title."""
        self.style = 0
        self.field = ""
        self.size = 0

    def take(self, token: Token) -> None:
        """Take one token."""
        if token.kind == "open":
            if len(self.stack) > _DEPTH:
                raise ImportRefused("ce document RTF est trop imbriqué pour être un texte : copiez-en le texte.")
            self.stack.append(self.state)
            if self.state.role == "style":
                self.field = ""
        elif token.kind == "close":
            self._close()
        elif token.kind == "text":
            self._write(token.word)
        elif token.kind == "star":
            self._become(muted=True)
        else:
            self._control(token.word, token.number)

    def end_paragraph(self) -> None:
        """Keep the open paragraph and begin the next one, which has the same format until it is told another."""
        found = self.paragraph
        if found.html.strip():
            tag = f"h{found.level}" if found.level > 0 else 'h1 class="document-title"' if found.level < 0 else "p"
            html = f"<{tag}>{found.html}</{tag.split(maxsplit=1)[0]}>"
            if found.in_list:
                depth = found.list_level + 1
                html = f"{'<ul>' * depth}<li>{found.html}</li>{'</ul>' * depth}"
            self.paragraphs.append(html)
        self.paragraph = _Paragraph(level=found.level, list_level=found.list_level)

    def _close(self) -> None:
        ended = self.state
        self.state = self.stack.pop() if self.stack else _State()
        if ended.role == "style" and self.stack and self.state.role == "style":
            self._learn_style()
        if ended.role == "field" and self.state.role != "field":
            found = _HYPERLINK.search(self.field)
            # The result of the field, a sibling group, is the text of the link.
            if found:
                self.state = dataclasses.replace(self.state, link=found[1])

    def _learn_style(self) -> None:
        name = self.field.strip().rstrip(";").strip()
        match = _STYLE_NAME.fullmatch(name)
        if match:
            self.styles[self.style] = int(match[1])
        elif name.lower() in _TITLE_NAMES:
            self.styles[self.style] = -1
        self.style = 0

    def _become(self, **changes: Any) -> None:
        self.state = dataclasses.replace(self.state, **changes)

    def _control(self, word: str, number: int | None) -> None:
        on = number != 0
        if word in _DESTINATIONS:
            self._become(**_DESTINATIONS[word])
            self.field = ""
        elif word in _MUTE:
            self._become(muted=True)
        elif word == "b":
            self._become(bold=on)
        elif word == "i":
            self._become(italic=on)
        elif word in ("v", "deleted"):
            self._become(hidden=on)
        elif word == "plain":
            self._become(bold=False, italic=False, hidden=False)
        elif word == "s" and self.state.role == "style":
            self.style = number or 0
        elif self.state.muted or self.state.role == "style":
            return
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        else:
            self._format(word, number)

    def _format(self, word: str, number: int | None) -> None:
        """Words about the open paragraph; those inside the text of a mark are about the mark."""
        if self.state.role:
            return
        if word in ("par", "sect", "page", "cell", "row", "nestcell", "nestrow"):
            self.end_paragraph()
        elif word == "pard":
            self.paragraph.level = self.paragraph.list_level = 0
        elif word == "ilvl":
            self.paragraph.list_level = min(number or 0, 8)
        elif word == "outlinelevel" and number is not None and 0 <= number < 6 and not self.paragraph.level:
            self.paragraph.level = number + 1
        elif word == "s" and number in self.styles:
            self.paragraph.level = self.styles[number]

    def _write(self, text: str) -> None:
        role = self.state.role
        if role in ("field", "style"):
            self.field += text
        elif role == "title":
            self.title += text
        elif role == "mark":
            self.paragraph.in_list = True
        elif not self.state.muted and not self.state.hidden:
            self.size += len(text)
            if self.size > _TEXT_LIMIT:
                raise ImportRefused("ce document RTF est trop long : coupez-le en plusieurs numéros.")
            self.paragraph.html += self._dress(text)

    def _dress(self, text: str) -> str:
        html = escape(text).replace("\n", "<br>")
        if self.state.bold:
            html = f"<b>{html}</b>"
        if self.state.italic:
            html = f"<i>{html}</i>"
        return f'<a href="{escape(self.state.link)}">{html}</a>' if self.state.link else html


_DESTINATIONS: Mapping[str, Mapping[str, Any]] = {
    "title": {"role": "title", "muted": True},
    "stylesheet": {"role": "style", "muted": True},
    "fldinst": {"role": "field", "muted": True},
    "fldrslt": {"role": ""},
    "listtext": {"role": "mark"},
    "pntext": {"role": "mark"},
    "shptxt": {"role": "", "muted": False},
}
