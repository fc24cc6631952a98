"""Blocks of a source → one element tree: containers are made here, what they hold by the inline renderer."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from plugins.archive.blocks import Block, Code, Definition, Heading, Item, ItemList, Paragraph, Quote, Rule
from plugins.markup.code import render_code
from plugins.markup.inline import InlineRenderer

# The line under the headings of a table (GitHub Flavored Markdown 4.10), two columns at least. Nothing is given back
# (`*+`), or a long line of spaces would be read over and over.
_COLUMN = r"[ \t]*+:?-++:?[ \t]*+"
_RULE_OF_TABLE = re.compile(rf"\n[ \t]*+\|?{_COLUMN}(?:\|{_COLUMN})++\|?[ \t]*+(?:\n|\Z)")


def render_blocks(blocks: Iterable[Block], inline: InlineRenderer, in_entry: bool) -> Element:
    """A `div` that holds the blocks.

    Args:
        blocks: as split.
        inline: renders their paragraphs.
        in_entry: an entry has one heading, its headline: those typed inside it become bold paragraphs.
    """
    root = Element("div")
    _fill(root, blocks, inline, in_entry)
    return root


def _fill(parent: Element, blocks: Iterable[Block], inline: InlineRenderer, in_entry: bool) -> None:
    for block in blocks:
        element = _render(block, inline, in_entry)
        if element is not None:
            parent.append(element)


def _render(block: Block, inline: InlineRenderer, in_entry: bool) -> Element | None:
    match block:
        case Paragraph():
            return inline.render(_break_rows(block.text))
        case Heading():
            return _render_heading(block, inline, in_entry)
        case Code():
            return render_code(block.text, block.language)
        case Quote():
            quote = Element("blockquote")
            _fill(quote, block.blocks, inline, in_entry)
            return quote
        case ItemList():
            return _render_list(block, inline, in_entry)
        case Rule():
            return Element("hr")
        case Definition():
            return None


def _break_rows(text: str) -> str:
    """A table typed in Markdown is no table here, but text whose rows stay apart: each gets a line break."""
    return text.replace("\n", "  \n") if _RULE_OF_TABLE.search(text) else text


def _render_heading(block: Heading, inline: InlineRenderer, in_entry: bool) -> Element:
    if not in_entry:
        # The page's own title is its h1: headings of the text begin below it.
        return inline.render(block.text, f"h{max(2, block.level)}")
    paragraph = Element("p")
    paragraph.append(inline.render(block.text, "strong"))
    return paragraph


def _render_list(block: ItemList, inline: InlineRenderer, in_entry: bool) -> Element:
    holder = Element("ul")
    if block.start is not None:
        holder.tag = "ol"
        if block.start != 1:
            holder.set("start", str(block.start))
    for item in block.items:
        _render_item(SubElement(holder, "li"), item, inline, in_entry, block.tight)
    return holder


def _render_item(element: Element, item: Item, inline: InlineRenderer, in_entry: bool, tight: bool) -> None:
    blocks = item.blocks
    if tight and blocks and isinstance(blocks[0], Paragraph):
        text = inline.render(blocks[0].text)
        element.text = text.text
        element.extend(text)
        blocks = blocks[1:]
    _fill(element, blocks, inline, in_entry)
