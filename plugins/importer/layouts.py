"""Blocks of a source → which of them begin an entry, whatever the layout its author chose.

List items come first, then headings with text below them, paragraphs with a bold lead, and plain paragraphs last.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.french.folding import fold, fold_key
from plugins.french.sentences import split_sentences
from plugins.importer.blocks import Block, Document
from plugins.importer.noise import is_noise
from plugins.importer.runs import leading_bold

_NESTED = 2
INTRODUCES = re.compile(
    r"(?:cette semaine|au sommaire|au menu|dans ce numero|a la une|bonjour|chers?\b|bonne lecture|edito)"
)
_CLOSED = tuple(".!?…»”)")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the entries of a source begin."""

    kind: str
    """`items`, `headings`, `bold` or `paragraphs`."""

    starts: tuple[int, ...]
    """Index of the first block of each entry, in order."""


def find_layout(blocks: Sequence[Block]) -> Layout | None:
    """Return the layout of a source, or None when nothing in it can be an entry."""
    headings = _find_headings(blocks)
    items = _find_items(blocks)
    if headings and (not items or _holds_entries(blocks, headings)):
        return Layout("headings", headings)
    if items:
        return Layout("items", items)
    if bold := _find_bold(blocks):
        return Layout("bold", bold)
    paragraphs = _find_paragraphs(blocks)
    return Layout("paragraphs", paragraphs) if paragraphs else None


def spare_standfirst(layout: Layout, blocks: Sequence[Block], document: Document) -> Layout:
    """Return the layout without a first paragraph that its source shows as the standfirst.

    It is in italics from end to end, or it is what a mail or a page gives as its preview.
    """
    first = blocks[layout.starts[0]]
    previews = {fold_key(text) for text in (document.preview, *document.left_out)}
    shown = all(run.emphasis for run in first.runs if run.text.strip()) or fold_key(first.text) in previews
    if layout.kind == "paragraphs" and len(layout.starts) > 1 and shown:
        return Layout(layout.kind, layout.starts[1:])
    return layout


def _find_items(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Items of the mark that holds most words, without those nested below another item."""
    words: Counter[str] = Counter()
    base: list[Block] = []
    for block in blocks:
        if block.kind != "item" or not block.text:
            continue
        if not (base and block.indent >= base[-1].indent + _NESTED and block.family != base[-1].family):
            words[block.family] += len(block.text.split())
            base.append(block)
    if not words:
        return ()
    # Sorted by the place of the first one, so that of two equal families the first seen wins.
    family = max(words, key=lambda name: words[name])
    indents = sorted(block.indent for block in base if block.family == family)
    # The first line of a paste often loses its indent: alone, it does not make the others its children.
    first = next(block.indent for block in base if block.family == family)
    lone = len(indents) > 2 and indents[0] == first and indents[1] > first
    margin = (indents[1] if lone else indents[0]) + _NESTED
    return tuple(
        at
        for at, block in enumerate(blocks)
        if block.kind == "item" and block.family == family and block.text and block.indent < margin
    )


def _find_headings(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Headings of the level that has most of them, at least two, most with a paragraph right below."""
    levels = Counter(block.level for block in blocks if block.level)
    for level, _ in sorted(levels.items(), key=lambda pair: (-pair[1], pair[0])):
        found = [at for at, block in enumerate(blocks[:-1]) if block.level == level]
        told = sum(blocks[at + 1].kind in ("paragraph", "code") for at in found)
        filled = tuple(at for at in found if not is_empty_heading(blocks, at))
        if told >= 2 and told >= len(filled) * 0.6:
            return filled
    return ()


def is_empty_heading(blocks: Sequence[Block], at: int) -> bool:
    """Whether nothing stands below a heading but the next one of its level or above."""
    level = blocks[at].level
    return level > 0 and (at + 1 == len(blocks) or 0 < blocks[at + 1].level <= level)


def _holds_entries(blocks: Sequence[Block], headings: tuple[int, ...]) -> bool:
    """Whether the texts below most headings are paragraphs, with lists inside them, and not lists of entries."""
    listed = 0
    for start, end in pairwise((*headings, len(blocks))):
        inside = blocks[start + 1 : end]
        items = sum(len(block.text.split()) for block in inside if block.kind == "item")
        listed += items > sum(len(block.text.split()) for block in inside if block.kind != "item")
    return listed * 2 < len(headings)


def _find_bold(blocks: Sequence[Block]) -> tuple[int, ...]:
    starts = tuple(
        at
        for at, block in enumerate(blocks)
        if block.kind == "paragraph" and 0 < leading_bold(block.runs) < len(block.text)
    )
    return starts if len(starts) >= 2 else ()


def _find_paragraphs(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Paragraphs that tell something, after a title and a standfirst; a headline alone takes the one below it."""
    told = [at for at, block in enumerate(blocks) if block.kind == "paragraph" and not is_noise(block.text)]
    while told and not _tells(blocks[told[-1]]):
        told.pop()
    return _find_broken(blocks, told) or _find_pairs(blocks, told) or _find_plain(blocks, told)


def _find_broken(blocks: Sequence[Block], told: Sequence[int]) -> tuple[int, ...]:
    """Where most paragraphs break into headline and body, these are the entries, and the others belong to them."""
    broken = tuple(at for at in told if "\n" in blocks[at].text)
    first = broken[:1] == tuple(told[:1]) and len(broken) > 3 and not _tells_at_once(blocks[broken[0]])
    starts = broken[1:] if first else broken
    return starts if len(starts) >= 3 and len(starts) * 2 > len(told) else ()


def _tells_at_once(block: Block) -> bool:
    """Whether the last line is a text and not one more title, as the standfirst below a title is not."""
    return block.text.endswith(_CLOSED)


def _find_pairs(blocks: Sequence[Block], told: Sequence[int]) -> tuple[int, ...]:
    """Headline, body, headline, body: one paragraph in two ends without a stop, and the first pair is the front."""
    bare = [rank for rank, at in enumerate(told) if rank and not _tells(blocks[at])]
    if len(bare) < 3 or len(bare) * 4 < len(told):
        return ()
    even = sum(rank % 2 == 0 for rank in bare)
    parity = 0 if even * 2 > len(bare) else 1
    ranks = range(2 if parity == 0 else 1, len(told) - 1, 2)
    matching = sum(not _tells(blocks[told[rank]]) for rank in ranks)
    if matching * 2 < len(ranks) or not all(_tells(blocks[told[rank + 1]]) for rank in ranks):
        return ()
    return tuple(told[rank] for rank in ranks)


def _find_plain(blocks: Sequence[Block], told: list[int]) -> tuple[int, ...]:
    while told and not _is_body(blocks, told):
        told = told[1:]
    starts = []
    waiting = False
    for at in told:
        if not waiting:
            starts.append(at)
        waiting = not waiting and not _tells(blocks[at])
    return tuple(starts)


def _tells(block: Block) -> bool:
    """Whether a paragraph is more than a title: it ends as a sentence does, or breaks into headline and body."""
    return block.text.endswith(_CLOSED) or "\n" in block.text or _ends_with_tag(block.text)


def _ends_with_tag(text: str) -> bool:
    return len(text.split()) > 3 and text.rsplit(maxsplit=1)[-1].startswith("#")


def _is_body(blocks: Sequence[Block], told: Sequence[int]) -> bool:
    """Whether the first of these paragraphs is an entry, not yet the title or the standfirst."""
    first = blocks[told[0]]
    rest = told[1:]
    if told[0] == 0 and rest and not first.text.endswith(".") and "\n" not in first.text:
        return False
    if not _tells(first):
        return False
    if not rest:
        return True
    if INTRODUCES.match(fold(first.text)):
        return False
    longer = sum(len(split_sentences(blocks[at].text)) > 1 for at in rest)
    return not (told[0] <= 1 and len(split_sentences(first.text)) == 1 and longer > len(rest) / 2)
