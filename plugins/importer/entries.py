"""The blocks of one entry → its lead, its headline, its other paragraphs, its hashtags and its id."""

import dataclasses
from collections.abc import Sequence

from plugins.archive.hashtags import strip_tail
from plugins.archive.permalinks import is_valid_id
from plugins.french.sentences import split_sentences
from plugins.importer.blocks import Block, FoundEntry, Run, plain
from plugins.importer.runs import Runs, cut, join, normalise, split_lines, trim

_HEADLINE_LENGTH = 200
_STOPS = tuple(".!?…")
_NUMBER_OR_EMOJI = ("number", "emoji")


def make_entry(blocks: Sequence[Block], section: str = "") -> FoundEntry | None:
    """Return the entry made of a first block and those that belong to it, or None when they are empty."""
    parts = [part for block in blocks for part in _split_block(block, block is blocks[0])]
    parts, tags, name = _take_tail(parts)
    if not parts:
        return None
    first, *rest = parts
    lead, length = first.runs, 0
    if first.kind != "code" and _is_headline(first, rest):
        length = len(plain(lead))
        lead, rest = join(lead, rest[0].runs), rest[1:]
    return FoundEntry(lead, length, tuple(rest), tags, name, section, blocks[0].line)


def _split_block(block: Block, first: bool) -> list[Block]:
    """A line break inside a block begins a paragraph of its own; marks that say something are words again."""
    if block.kind == "code":
        return [block]
    lines = split_lines(block.runs)
    if not first and block.kind == "item" and lines and block.family in _NUMBER_OR_EMOJI:
        lines[0] = (Run(f"{block.mark} "), *lines[0])
    kind = block.kind if first or block.kind == "item" else "paragraph"
    pieces = [
        dataclasses.replace(block, kind=kind if at == 0 else "paragraph", runs=line) for at, line in enumerate(lines)
    ]
    return [dataclasses.replace(piece, apart=block.apart and at == 0) for at, piece in enumerate(pieces)]


def _is_headline(first: Block, rest: Sequence[Block]) -> bool:
    """Whether the first line is a headline set apart from the text below it.

    A heading is one; so is a line of one sentence, or one that ends without a stop, when a paragraph follows it.
    """
    if not rest or rest[0].kind != "paragraph":
        return False
    text = first.text
    if first.level:
        return True
    if len(text) > _HEADLINE_LENGTH:
        return False
    if text.endswith(_STOPS):
        return len(split_sentences(text)) == 1 and not rest[0].apart
    return not text.endswith((":", ",", ";"))


def _take_tail(parts: Sequence[Block]) -> tuple[list[Block], tuple[str, ...], str]:
    """Take hashtags and id off the last lines of an entry, wherever its author put them: at the end or on their own."""
    kept = list(parts)
    tags: tuple[str, ...] = ()
    name = ""
    while kept and kept[-1].kind != "code" and not name:
        last = kept[-1]
        tail = strip_tail(last.text, may_empty=len(kept) > 1)
        if tail.id and not is_valid_id(tail.id):
            break
        found = (*tail.tags, *(f"-{veto}" for veto in tail.vetoes))
        if not found and not tail.id:
            break
        tags, name = (*found, *tags), name or tail.id
        kept.pop()
        if tail.text:
            kept.append(dataclasses.replace(last, runs=cut_end(last.runs, len(tail.text))))
            break
    return kept, tuple(dict.fromkeys(tags)), name


def cut_end(runs: Runs, length: int) -> Runs:
    """Return the first `length` characters of the trimmed runs."""
    return normalise(cut(trim(runs), 0, length))
