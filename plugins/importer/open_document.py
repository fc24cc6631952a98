"""A LibreOffice document (`.odt`) → blocks, by way of the HTML that its paragraphs, lists and looks mean.

Names are those of OpenDocument 1.3, part 3. Pictures are never opened, remarks and deleted text stay out.
"""

import zipfile
from collections.abc import Callable, Mapping
from html import escape

from lxml import etree

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.document_properties import CORE_TITLE, parse_xml, read_property, settle_property, text_within
from plugins.importer.web_page import read_page

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_LOWEST = 6

_MUTE = frozenset(
    (
        f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}sequence-decls",
        f"{_TEXT}bookmark", f"{_TEXT}soft-page-break", f"{_TEXT}note-citation", f"{_TEXT}table-of-content",
    )
)  # fmt: skip
_TAGS: Mapping[str, str] = {
    f"{_TEXT}list": "ul",
    f"{_TEXT}list-item": "li",
    f"{_TEXT}list-header": "li",
    f"{_TABLE}table": "table",
    f"{_TABLE}table-row": "tr",
    f"{_TABLE}table-cell": "td",
}


def read_open_document(package: zipfile.ZipFile) -> Document:
    """Return the blocks of a document.

    Args:
        package: opened, its sizes already checked.

    Raises ImportRefused when it is no sound text document.
    """
    content = parse_xml(package.read("content.xml"))
    body = content.find(f".//{_OFFICE}text")
    if body is None:
        raise ImportRefused("c’est un tableur ou une présentation, pas un texte : copiez-en le texte.")
    parts = [content]
    if "styles.xml" in package.namelist():
        parts.append(parse_xml(package.read("styles.xml")))
    document = read_page(f"<html><body>{_Writer(_Styles(parts)).write(body)}")
    return settle_property(document, read_property(package, "meta.xml", CORE_TITLE))


class _Styles:
    """Named styles of a document: their looks, and the names they come from."""

    def __init__(self, parts: list[etree._Element]) -> None:
        self._styles = {
            str(style.get(f"{_STYLE}name")): style for part in reversed(parts) for style in part.iter(f"{_STYLE}style")
        }

    def ancestry(self, name: str | None) -> list[str]:
        """Return the name of a style and of those it inherits from, the nearest first."""
        names: list[str] = []
        while name and name not in names:
            names.append(name)
            style = self._styles.get(name)
            name = style.get(f"{_STYLE}parent-style-name") if style is not None else None
        return names

    def look(self, name: str | None) -> str:
        """Return the CSS of a style, as far as it tells bold, italics and hidden text."""
        css = []
        for key, found in (("font-weight", f"{_FO}font-weight"), ("font-style", f"{_FO}font-style")):
            value = self._find(name, found)
            if value:
                css.append(f"{key}:{value}")
        if self._find(name, f"{_TEXT}display") == "none":
            css.append("display:none")
        return ";".join(css)

    def _find(self, name: str | None, attribute: str) -> str:
        for ancestor in self.ancestry(name):
            style = self._styles.get(ancestor)
            properties = style.find(f"{_STYLE}text-properties") if style is not None else None
            if properties is not None and properties.get(attribute):
                return str(properties.get(attribute))
        return ""


class _Writer:
    """Writes the HTML of an element, children first, in the order of the text."""

    def __init__(self, styles: _Styles) -> None:
        self.styles = styles

    def write(self, element: etree._Element) -> str:
        """Return the HTML of what an element holds."""
        inner = escape(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _MUTE:
                inner += self._write_child(child)
            inner += escape(child.tail or "")
        return inner

    def _write_child(self, child: etree._Element) -> str:
        tag = str(child.tag)
        writer = _WRITERS.get(tag)
        if writer:
            return writer(self, child)
        name = _TAGS.get(tag)
        return f"<{name}>{self.write(child)}</{name}>" if name else self.write(child)

    def _write_paragraph(self, element: etree._Element) -> str:
        style = element.get(f"{_TEXT}style-name")
        if "Title" in self.styles.ancestry(style):
            return f'<h1 class="document-title">{self.write(element)}</h1>'
        return f'<p style="{escape(self.styles.look(style))}">{self.write(element)}</p>'

    def _write_heading(self, element: etree._Element) -> str:
        typed = str(element.get(f"{_TEXT}outline-level") or "1")
        level = min(int(typed), _LOWEST) if typed.isdecimal() and int(typed) else 1
        return f"<h{level}>{self.write(element)}</h{level}>"

    def _write_span(self, element: etree._Element) -> str:
        look = self.styles.look(element.get(f"{_TEXT}style-name"))
        return f'<span style="{escape(look)}">{self.write(element)}</span>' if look else self.write(element)

    def _write_link(self, element: etree._Element) -> str:
        return f'<a href="{escape(str(element.get(_HREF) or ""))}">{self.write(element)}</a>'

    def _write_break(self, element: etree._Element) -> str:
        return "<br>"

    def _write_space(self, element: etree._Element) -> str:
        return " "

    def _write_note(self, element: etree._Element) -> str:
        """A note stands in brackets where it is called."""
        said = " ".join(text_within(body) for body in element.findall(f"{_TEXT}note-body"))
        return f" ({escape(said.strip())})"


_WRITERS: Mapping[str, Callable[[_Writer, etree._Element], str]] = {
    f"{_TEXT}p": _Writer._write_paragraph,
    f"{_TEXT}h": _Writer._write_heading,
    f"{_TEXT}span": _Writer._write_span,
    f"{_TEXT}a": _Writer._write_link,
    f"{_TEXT}line-break": _Writer._write_break,
    f"{_TEXT}s": _Writer._write_space,
    f"{_TEXT}tab": _Writer._write_space,
    f"{_TEXT}note": _Writer._write_note,
}
