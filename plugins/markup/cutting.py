"""The first paragraph of an entry, as a tree → its headline and what follows, as two trees."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.archive.headlines import Lead


def read_lead(paragraph: Element) -> Lead:
    """What the rules of headlines look at: the text of a paragraph and where its first marks end."""
    text = "".join(paragraph.itertext())
    return Lead(
        text=text,
        bold_end=_leading_end(paragraph, ("strong", "b"), text),
        link_end=_leading_end(paragraph, ("a",), text),
        break_at=next(_breaks(paragraph), None),
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


def _leading_end(paragraph: Element, tags: tuple[str, ...], text: str) -> int:
    """Offset where the mark ends with which a paragraph begins, however nested; 0 when there is none."""
    holder = paragraph
    while len(holder) and not (holder.text or "").strip():
        holder = holder[0]
        if holder.tag in tags:
            start = len(text) - len(text.lstrip())
            inside = "".join(holder.itertext())
            return len(inside) + (start if not inside[:1].isspace() else 0) if inside.strip() else 0
        if holder.tag not in ("strong", "b", "em", "i", "a", "span"):
            return 0
    return 0


def _breaks(element: Element, offset: int = 0) -> Iterator[int]:
    offset += len(element.text or "")
    for child in element:
        if child.tag == "br":
            yield offset
        else:
            yield from _breaks(child, offset)
        offset += len("".join(child.itertext())) + len(child.tail or "")


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
