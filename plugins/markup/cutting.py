"""The first paragraph of an entry, as a tree → its headline and what follows, as two trees."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from plugins.archive.leads import Lead, hide_stops


def read_lead(paragraph: Element) -> Lead:
    """What the rules of headlines look at: the text of a paragraph and where its first marks end.

    The stops of code are hidden: a headline does not end in the middle of `e.g.` or of `main.py`.
    """
    text = "".join(paragraph.itertext())
    spans = list(_spans(paragraph))
    return Lead(
        text=hide_stops(text, [(start, end) for tag, start, end in spans if tag == "code"]),
        bold_end=_leading_end(text, spans, ("strong", "b")),
        link_end=_leading_end(text, spans, ("a",)),
        break_at=next((start for tag, start, _ in spans if tag == "br"), None),
    )


def cut(element: Element, start: int, end: int) -> Element:
    """A copy of an element that holds only the characters from `start` to `end` of its text.

    Elements that straddle a border are in both copies; empty ones are left out.
    """
    copy, _ = _cut(element, 0, start, end)
    return copy


def unwrap_bold(element: Element) -> Element:
    """The element without the bold that holds the whole of it: a headline is strong already."""
    if len(element) == 1 and element[0].tag in ("strong", "b") and not (element.text or "").strip():
        inner = element[0]
        if not (inner.tail or "").strip():
            inner.tag, inner.tail = element.tag, None
            return inner
    return element


def flatten_breaks(element: Element) -> None:
    """Line breaks inside a headline become spaces, in place."""
    for parent in element.iter():
        for child in list(parent):
            if child.tag == "br":
                _remove(parent, child, " ")


def trim_start(element: Element) -> Element:
    """The element without the white space and line breaks at its beginning, in place."""
    element.text = (element.text or "").lstrip()
    while len(element) and not element.text and element[0].tag == "br":
        _remove(element, element[0], "")
        element.text = (element.text or "").lstrip()
    return element


def _leading_end(text: str, spans: Iterable[tuple[str, int, int]], tags: tuple[str, ...]) -> int:
    """Offset where a mark ends before which there is no letter, a sign such as an emoji at most; 0: none."""
    first = next(((start, end) for tag, start, end in spans if tag in tags), (0, 0))
    return 0 if any(char.isalnum() for char in text[: first[0]]) else first[1]


def _spans(element: Element, offset: int = 0) -> Iterator[tuple[str, int, int]]:
    """Tag, first and last offset of each element inside this one, in the order in which they open."""
    offset += len(element.text or "")
    for child in element:
        end = offset + len("".join(child.itertext()))
        yield child.tag, offset, end
        yield from _spans(child, offset)
        offset = end + len(child.tail or "")


def _cut(element: Element, offset: int, start: int, end: int) -> tuple[Element, int]:
    """The copy, and the offset after the element's own text."""
    copy = Element(element.tag, dict(element.attrib))
    copy.text, offset = _slice(element.text, offset, start, end)
    for child in element:
        before = offset
        inner, offset = _cut(child, offset, start, end)
        # A line break is as long as nothing: it stays on the side where it stands.
        kept = start <= before < end if child.tag == "br" else bool("".join(inner.itertext()))
        tail, offset = _slice(child.tail, offset, start, end)
        if kept:
            inner.tail = tail
            copy.append(inner)
        elif tail:
            _append_text(copy, tail)
    return copy, offset


def _slice(text: str | None, offset: int, start: int, end: int) -> tuple[str, int]:
    text = text or ""
    return text[max(0, start - offset) : max(0, end - offset)], offset + len(text)


def _append_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _remove(parent: Element, child: Element, instead: str) -> None:
    at = list(parent).index(child)
    text = instead + (child.tail or "")
    parent.remove(child)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
