"""An element tree → the text a reader sees in it."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

_BLOCKS = frozenset(
    ("address", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul")
)


_SPACES = re.compile(r"[ \t]+")


def visible_text(element: Element) -> str:
    """The words of a tree as typed; blocks and line breaks end a line, other white space is one space."""
    pieces: list[str] = []
    _gather(element, False, pieces.append)
    text = "".join(pieces)
    # No-break spaces are the author's and stay; runs of ordinary ones are an accident of the source.
    if "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return "\n".join([line for line in map(str.strip, text.split("\n")) if line])


def _gather(element: Element, preformatted: bool, show: Callable[[str], None]) -> None:
    """Show the text in order, where a line feed is a break; source line ends outside code are spaces."""
    tag = element.tag
    preformatted = preformatted or tag == "pre"
    if tag == "br" or tag in _BLOCKS:
        show("\n")
    if element.text:
        show(_flow(element.text, preformatted))
    for child in element:
        _gather(child, preformatted, show)
        if child.tail:
            show(_flow(child.tail, preformatted))
    if tag in _BLOCKS:
        show("\n")


def _flow(text: str, preformatted: bool) -> str:
    return text if preformatted else text.replace("\n", " ")
