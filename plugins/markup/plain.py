"""An element tree → the text a reader sees in it."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_BLOCKS = frozenset(
    ("address", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul")
)


_SPACES = re.compile(r"[ \t]+")


def visible_text(element: Element) -> str:
    """The words of a tree as typed; blocks and line breaks end a line, other white space is one space."""
    lines = "".join(_pieces(element, False)).split("\n")
    # No-break spaces are the author's and stay; runs of ordinary ones are an accident of the source.
    return "\n".join(line for line in (_SPACES.sub(" ", line).strip() for line in lines) if line)


def _pieces(element: Element, preformatted: bool) -> Iterator[str]:
    """Text in order, where a line feed is a break; source line ends outside code are spaces."""
    preformatted = preformatted or element.tag == "pre"
    if element.tag == "br" or element.tag in _BLOCKS:
        yield "\n"
    yield _flow(element.text, preformatted)
    for child in element:
        yield from _pieces(child, preformatted)
        yield _flow(child.tail, preformatted)
    if element.tag in _BLOCKS:
        yield "\n"


def _flow(text: str | None, preformatted: bool) -> str:
    if not text:
        return ""
    return text if preformatted else text.replace("\n", " ")
