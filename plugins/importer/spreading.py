"""Blocks that hold several, or only title others → blocks that tell: lines, inline bullets, categories of a list."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from plugins.importer.blocks import Block
from plugins.importer.runs import cut, split_lines, trim

_INLINE_BULLET = re.compile(r"\s+[•▪●►]\s+")
_INLINE_ITEMS = 3
_INLINE_WORDS = 5
_CATEGORY_WORDS = 4
_STOPS = (".", "!", "?", "…")
_NESTED = 2


def spread_paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a source without marks, line by line where its author put no empty line between news.

    That is so where one block holds most of the lines, and at least four. A paragraph in which bullets part
    several texts becomes as many items.
    """
    blocks = [piece for block in blocks for piece in _split_at_bullets(block)]
    counts = [block.text.count("\n") + 1 for block in blocks if block.kind == "paragraph"]
    if not counts or max(counts) < 4 or max(counts) * 2 <= sum(counts):
        return blocks
    return [piece for block in blocks for piece in _spread(block)]


def title_categories(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the outer items of a list as headings where each only titles the items inside it."""
    indents = [block.indent for block in blocks if block.kind == "item"]
    outer = [at for at, block in enumerate(blocks) if block.kind == "item" and block.indent == min(indents)]
    if not outer or len(outer) == len(indents) or not all(_titles_list(blocks, at) for at in outer):
        return list(blocks)
    chosen = set(outer)
    return [
        dataclasses.replace(block, kind="heading", level=2, mark="", family="") if at in chosen else block
        for at, block in enumerate(blocks)
    ]


def _titles_list(blocks: Sequence[Block], at: int) -> bool:
    """Whether an item is a category: of few words, when a headline has more, around items that are sentences."""
    text = blocks[at].text
    inner = []
    for block in blocks[at + 1 :]:
        if block.kind != "item" or block.indent < blocks[at].indent + _NESTED:
            break
        inner.append(block.text)
    is_category = len(text.split()) <= _CATEGORY_WORDS and not text.endswith(_STOPS) and "\n" not in text
    return is_category and bool(inner) and all(item.endswith(_STOPS) for item in inner)


def _split_at_bullets(block: Block) -> Iterator[Block]:
    text = block.text
    ends = [(match.start(), match.end()) for match in _INLINE_BULLET.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    pieces = [
        trim(cut(block.runs, start, end)) for start, end in zip(starts, [*(s for s, _ in ends), None], strict=True)
    ]
    long_enough = len(text.split()) >= _INLINE_WORDS * len(pieces)
    if block.kind != "paragraph" or len(pieces) < _INLINE_ITEMS or not long_enough:
        yield block
        return
    for piece in pieces:
        yield dataclasses.replace(block, kind="item", runs=piece, mark="•", family="•", apart=True)


def _spread(block: Block) -> list[Block]:
    if block.kind != "paragraph":
        return [block]
    return [dataclasses.replace(block, runs=line, apart=True) for line in split_lines(block.runs)]
