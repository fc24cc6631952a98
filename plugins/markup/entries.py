"""The blocks of one bullet → its headline, its safe HTML, its visible text and its links."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from plugins.archive.blocks import Block
from plugins.archive.headlines import Cut, drop_final_stop, headline_end, shorten
from plugins.french.sentences import first_sentence_end
from plugins.markup.cutting import cut, flatten_breaks, read_lead, trim_start, unwrap_bold
from plugins.markup.inline import InlineRenderer
from plugins.markup.links import settle_links
from plugins.markup.plain import visible_text
from plugins.markup.rendering import render_blocks
from plugins.markup.sanitising import finish
from plugins.markup.typesetting import Typesetter

SUMMARY_LIMIT = 200
"""Characters of the beginning of a body shown in lists."""


@dataclass(frozen=True, slots=True)
class RenderedText:
    """Prose, ready for a page."""

    html: Markup
    text: str
    """Visible text as typed."""

    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenderedEntry:
    """One bullet, ready for a page; the fields that `Entry` has too mean the same."""

    headline: str
    body: str
    """Visible text as typed of what follows the headline."""

    title: str
    headline_html: Markup
    body_html: Markup
    text: str
    summary: str
    links: tuple[str, ...]


def render_prose(blocks: Iterable[Block], inline: InlineRenderer, typesetter: Typesetter) -> RenderedText:
    """Render what stands between the bullets of a digest, or a whole page."""
    root = render_blocks(blocks, inline, in_entry=False)
    links = settle_links(root)
    return RenderedText(finish(root, typesetter), visible_text(root), tuple(links))


def render_entry(blocks: Iterable[Block], inline: InlineRenderer, typesetter: Typesetter) -> RenderedEntry:
    """Render one bullet.

    Args:
        blocks: what it holds, hashtags and id taken off.
        inline: renderer of its file.
        typesetter: for the language of its digest.
    """
    root = render_blocks(blocks, inline, in_entry=True)
    links = tuple(settle_links(root))
    text = visible_text(root)
    if len(root) and root[0].tag == "p" and "".join(root[0].itertext()).strip():
        head, body = _cut_headline(root)
    else:
        head, body = _invent_headline(text, links), root
    headline, below = visible_text(head).replace("\n", " "), visible_text(body)
    title, summary = shorten(headline), shorten(below.replace("\n", " "), SUMMARY_LIMIT)
    return RenderedEntry(
        headline=headline,
        body=below,
        title=typesetter.text(title),
        headline_html=finish(head, typesetter),
        body_html=finish(body, typesetter),
        text=text,
        summary=typesetter.text(summary),
        links=links,
    )


def _cut_headline(root: Element) -> tuple[Element, Element]:
    first = root[0]
    where = headline_end(read_lead(first))
    text = "".join(first.itertext())
    if not text[: where.end].strip():
        # A bullet that is one full stop still needs a headline.
        where = Cut(len(text), len(text))
    head = unwrap_bold(cut(first, 0, where.end))
    flatten_breaks(head)
    rest = trim_start(cut(first, where.body_start, len(text)))
    body = Element("div")
    if "".join(rest.itertext()).strip():
        body.append(rest)
    body.extend(list(root)[1:])
    return head, body


def _invent_headline(text: str, links: tuple[str, ...]) -> Element:
    """A headline for a bullet that begins with code, a list or a quote; its body then keeps everything."""
    head = Element("p")
    line = text.split("\n", 1)[0]
    head.text = line[: drop_final_stop(line, first_sentence_end(line))].strip() or next(iter(links), "…")
    return head
