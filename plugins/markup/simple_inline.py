"""Inline Markdown that holds nothing but `**bold**` and `[links](https://…)` → an element, the quick way.

Most paragraphs of an archive are so simple. What they mean is decided by the long way (`inline`), and a law of the
tests holds that both make the same tree; whatever could be read in another way is not simple.
"""

import re
from xml.etree.ElementTree import Element, SubElement

# Such a target holds no bracket, quote or white space: nothing in it could end it early, or begin a title.
_MARK = re.compile(
    r"""\*\*(?![\s*])([^*]+)(?<!\s)\*\*(?!\*)
    | (?<!!)\[([^\[\]]+)\]\((https?://[\w./?=&%\#+~@:;,$-]+)\)""",
    re.VERBOSE,
)
_SIGNS = ("*", "[", "_", "`", "\\", "<", "&", "://", "\x02", "\x03", "  \n")
"""Without any of these a text is its own rendering."""


def render_simple(text: str, tag: str) -> Element | None:
    """The paragraph as an element `tag`, or None when the long way has to read it."""
    holder = Element(tag)
    return holder if _fill(holder, text) else None


def _fill(holder: Element, text: str) -> bool:
    """Put a text and its marks into an empty element; whether nothing but simple marks is in it."""
    if _is_plain(text):
        holder.text = text
        return True
    plain, *marked = _MARK.split(text)
    if not marked or not _is_plain(plain):
        return False
    holder.text = plain
    for bold, label, target, tail in zip(*[iter(marked)] * 4, strict=True):
        # Neither a link in a link nor bold in bold gets through: no mark holds its own sign.
        element = SubElement(holder, "strong") if bold else SubElement(holder, "a", href=target)
        if not _is_plain(tail) or not _fill(element, bold or label):
            return False
        element.tail = tail
    return True


def _is_plain(text: str) -> bool:
    return not any(sign in text for sign in _SIGNS)
