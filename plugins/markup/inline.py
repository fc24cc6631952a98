"""Inline Markdown of one paragraph → an element tree, by Python-Markdown without anything that could hide text.

Raw HTML is text here, entities are the characters they name, images become links: the site loads nothing from others.
"""

import html
import re
from collections.abc import Mapping
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
)
from markdown.util import AtomicString

from plugins.archive.blocks import Definition
from plugins.archive.decoding import is_forbidden
from plugins.markup.simple_inline import render_simple

_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_AUTOLINK = r"<((?:https?|mailto):[^<>\s]+)>"
_AUTOMAIL = r"<([\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>"
# A bare address ends before the punctuation of the sentence around it, and before a stash of Python-Markdown, which
# stands for code or another link.
_BARE_ADDRESS = (
    r"\bhttps?://(?:(?!\x02klzzwxh:)[^\s<>\[\]«»“”\"])*(?!\x02klzzwxh:)(?<!\x02)[^\s<>\[\]«»“”\".,;:!?…)'’*_\x03]"
)
# What may stand between the brackets after a link's text (CommonMark 6.3).
_TARGET = re.compile(r"""\(\s*(?:<(?:[^<>\n\\]|\\.)*>|(?!<)\S*?)(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)""")
_BREAK = re.compile(r"\\\n")
# Python-Markdown marks its own placeholders with these two characters; decoding refuses them in sources.
_PLACEHOLDERS = re.compile("[\x02\x03]")


class InlineRenderer:
    """Renders paragraphs of one file, which share their reference links.

    >>> "".join(InlineRenderer({}).render("Un *mot* & `du code`").itertext())
    'Un mot & du code'
    """

    def __init__(self, references: Mapping[str, Definition]) -> None:
        self._references = _References(references)

    def render(self, text: str, tag: str = "p") -> Element:
        """One paragraph as an element `tag`.

        Args:
            text: inline Markdown, lines joined by line feeds.
            tag: name of the element that holds it.
        """
        simple = render_simple(text, tag)
        return self.render_any(text, tag) if simple is None else simple

    def render_any(self, text: str, tag: str = "p") -> Element:
        """The same the long way, by Python-Markdown: for paragraphs that are not simple."""
        markdown = _make_markdown()
        markdown.references = self._references
        # What one paragraph leaves behind is of no use to the next.
        markdown.htmlStash.reset()
        if markdown.delimiters:
            markdown.delimiters.reset()
        root = Element("div")
        holder = SubElement(root, tag)
        holder.text = _BREAK.sub("  \n", _PLACEHOLDERS.sub("", text))
        markdown.treeprocessors["inline"].run(root)
        markdown.treeprocessors["unescape"].run(root)
        _mend(holder)
        return holder


class _References(dict[str, tuple[str, str]]):
    """Reference links as Python-Markdown looks them up: by label in lower case, white space folded."""

    def __init__(self, definitions: Mapping[str, Definition]) -> None:
        super().__init__({label: (found.target, found.title) for label, found in definitions.items()})

    def __contains__(self, label: object) -> bool:
        return super().__contains__(" ".join(str(label).split()).casefold())

    def __getitem__(self, label: str) -> tuple[str, str]:
        return super().__getitem__(" ".join(label.split()).casefold())


class _EntityProcessor(InlineProcessor):
    """`&eacute;` → é; a name that HTML does not know, or a character that no page may carry, stays as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802 - Python-Markdown's name; its stub forgets strings
        char = html.unescape(m[0])
        known = char and char != m[0] and not char.endswith(";") and not is_forbidden(char)
        # Atomic, or « &#42; » would begin an emphasis.
        return AtomicString(char if known else m[0]), m.start(0), m.end(0)


class _AddressProcessor(InlineProcessor):
    """An address typed as such → a link that shows it."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, markdown: Markdown, scheme: str = "") -> None:
        super().__init__(pattern, markdown)
        self._scheme = scheme

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        address, end = m[m.lastindex or 0], m.end(0)
        # « https://fr.wikipedia.org/wiki/Python_(langage) » keeps its last bracket, « (https://exemple.fr) » does not.
        if m.lastindex is None and data[end : end + 1] == ")" and address.count("(") > address.count(")"):
            address, end = address + ")", end + 1
        link = Element("a", href=self._scheme + address)
        link.text = AtomicString(address)
        return link, m.start(0), end


class _StrictTarget:
    """`[text](target)` where the target holds no space, unless between `<` and `>`: else all of it is text.

    Python-Markdown takes any text for a target and hides it; in CommonMark (6.3) a reader would see it.
    """

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - Python-Markdown's name
        target, title, end, handled = super().getLink(data, index)  # type: ignore[misc] # of the class mixed in
        return target, title, end, bool(handled and _TARGET.fullmatch(data, index, end))


class _LinkProcessor(_StrictTarget, LinkInlineProcessor):
    pass


class _ImageProcessor(_StrictTarget, ImageInlineProcessor):
    pass


class _ReferenceProcessor(ReferenceInlineProcessor):
    """`[text][label]` without a space between: else the label is text of its own (CommonMark 6.3)."""

    RE_LINK = re.compile(r"\[([^\]]*)\]")


class _ImageReferenceProcessor(ImageReferenceInlineProcessor):
    """The same for `![text][label]`."""

    RE_LINK = _ReferenceProcessor.RE_LINK


@cache
def _make_markdown() -> Markdown:
    """The one parser of this process: making it takes as long as rendering several paragraphs."""
    markdown = Markdown()
    markdown.inlinePatterns.register(_LinkProcessor(LINK_RE, markdown), "link", 160)
    markdown.inlinePatterns.register(_ImageProcessor(IMAGE_LINK_RE, markdown), "image_link", 150)
    markdown.inlinePatterns.register(_ReferenceProcessor(REFERENCE_RE, markdown), "reference", 170)
    markdown.inlinePatterns.register(_ImageReferenceProcessor(IMAGE_REFERENCE_RE, markdown), "image_reference", 140)
    for name in ("html", "entity", "autolink", "automail"):
        markdown.inlinePatterns.deregister(name)
    # Priorities: after code (190) and escapes (180); addresses before emphasis, whose signs they may contain.
    markdown.inlinePatterns.register(_AddressProcessor(_AUTOLINK, markdown), "autolink", 120)
    markdown.inlinePatterns.register(_AddressProcessor(_AUTOMAIL, markdown, "mailto:"), "automail", 110)
    markdown.inlinePatterns.register(_AddressProcessor(_BARE_ADDRESS, markdown), "address", 105)
    markdown.inlinePatterns.register(_EntityProcessor(_ENTITY, markdown), "entity", 80)
    return markdown


def _mend(element: Element, in_link: bool = False) -> None:
    """Undo Python-Markdown's early escaping of code, and turn images into links or, inside a link, into text."""
    if element.tag == "code" and element.text:
        element.text = element.text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if element.tag == "img":
        source, title, tail = element.get("src", ""), element.get("title"), element.tail
        description = element.get("alt", "") or source
        element.clear()
        element.tag, element.text, element.tail = "span" if in_link else "a", description, tail
        if not in_link:
            element.set("href", source)
        if title:
            element.set("title", title)
    for child in element:
        _mend(child, in_link or element.tag == "a")
