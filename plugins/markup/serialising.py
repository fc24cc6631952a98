"""An element tree → its HTML: the few lines of the standard library's serialiser that our trees need, much quicker."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

_EMPTY = frozenset(("br", "hr"))


def write_inside(element: Element) -> str:
    """HTML of what an element holds, texts and attributes escaped; its own tags are left out."""
    pieces: list[str] = []
    _write_inside(element, pieces.append)
    return "".join(pieces)


def _write_inside(element: Element, write: Callable[[str], None]) -> None:
    if element.text:
        write(escape_text(element.text))
    for child in element:
        tag = child.tag
        write(f"<{tag}{_write_attributes(child)}>" if child.attrib else f"<{tag}>")
        _write_inside(child, write)
        if tag not in _EMPTY:
            write(f"</{tag}>")
        if child.tail:
            write(escape_text(child.tail))


def _write_attributes(element: Element) -> str:
    return "".join([f' {name}="{_escape_value(value)}"' for name, value in element.items()])


def _escape_value(value: str) -> str:
    return value.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


def escape_text(text: str) -> str:
    """The text as a browser must be given it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
