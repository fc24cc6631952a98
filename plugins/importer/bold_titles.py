"""Blocks of a source → the same with paragraphs that are bold from end to end as the headings they stand for.

Mail programs and word processors are full of titles that are only bold. They count where they part the text: three
of them at least, each above a paragraph of its own, and more text there than in lists.
"""

import dataclasses
from collections.abc import Sequence

from plugins.french.folding import fold_key
from plugins.importer.blocks import Block, Document
from plugins.importer.noise import is_noise
from plugins.importer.runs import leading_bold

_LENGTH = 200
_LEAST = 3
_LEVEL = 3


def title_bold_paragraphs(blocks: Sequence[Block], document: Document) -> list[Block]:
    """Return the blocks with such headings; the first of them is the title of the whole where nothing else is.

    Args:
        blocks: of the source, none empty.
        document: the source, whose own title or subject says whether the first bold line is that.
    """
    found = [at for at in range(len(blocks) - 1) if _titles(blocks[at], blocks[at + 1])]
    listed = sum(len(block.text.split()) for block in blocks if block.kind == "item")
    headed = any(block.level for block in blocks)
    if len(found) < _LEAST or listed * 2 > sum(len(block.text.split()) for block in blocks):
        return list(blocks)
    if headed and sum(bool(block.level) for block in blocks) >= len(found):
        return list(blocks)
    known = fold_key(document.title or document.subject)
    alone = not headed and not any(not is_noise(block.text) for block in blocks[: found[0]])
    first = fold_key(blocks[found[0]].text)
    is_title = first == known if known else alone
    chosen = dict.fromkeys(found, _LEVEL) | ({found[0]: 1} if is_title else {})
    return [_make_heading(block, chosen[at]) if at in chosen else block for at, block in enumerate(blocks)]


def _titles(block: Block, below: Block) -> bool:
    return _is_bold(block) and below.kind in ("paragraph", "code") and not _is_bold(below) and not is_noise(block.text)


def _is_bold(block: Block) -> bool:
    text = block.text.rstrip()
    whole = leading_bold(block.runs) >= len(text)
    return block.kind == "paragraph" and whole and len(text) <= _LENGTH and "\n" not in text


def _make_heading(block: Block, level: int) -> Block:
    runs = tuple(dataclasses.replace(run, strong=False) for run in block.runs)
    return dataclasses.replace(block, kind="heading", runs=runs, level=level, apart=True)
