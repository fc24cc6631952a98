"""The blocks of a bullet → the same without the hashtags, vetoes and id at their very end, and these."""

from dataclasses import replace

from plugins.archive.blocks import Block, Heading, ItemList, Paragraph, Quote
from plugins.archive.hashtags import Tail, strip_tail


def take_tail(blocks: tuple[Block, ...], may_empty: bool = False) -> tuple[tuple[Block, ...], Tail]:
    """Take the hashtags and the id off the last words of a bullet, however deep in its lists and quotes they stand.

    A last paragraph made of nothing else goes away, unless it is all that the bullet holds.

    Args:
        blocks: of the bullet.
        may_empty: whether hashtags may be all of them.
    """
    if not blocks:
        return blocks, Tail("")
    before, last = blocks[:-1], blocks[-1]
    kept, tail = _take_from(last, may_empty or bool(before))
    if kept or not before:
        return (*before, *kept), tail
    # The last block was nothing but tail: the end of the one above is the end of the bullet now.
    above, more = take_tail(before, may_empty)
    if more.id and tail.id:
        return before, tail
    return above, _join(more, tail)


def _join(first: Tail, second: Tail) -> Tail:
    """Both tails as one, in reading order."""
    tags = dict.fromkeys(first.tags + second.tags)
    vetoes = dict.fromkeys(first.vetoes + second.vetoes)
    return Tail(first.text, tuple(tags), tuple(vetoes), second.id or first.id)


def _take_from(block: Block, may_empty: bool) -> tuple[tuple[Block, ...], Tail]:
    """The block without its tail, or nothing when that was all of it."""
    match block:
        case Paragraph() | Heading():
            tail = strip_tail(block.text, may_empty)
            return ((replace(block, text=tail.text),) if tail.text else ()), tail
        case Quote():
            inner, tail = take_tail(block.blocks, may_empty)
            return ((replace(block, blocks=inner),) if inner else ()), tail
        case ItemList():
            *items, last = block.items
            inner, tail = take_tail(last.blocks, may_empty or bool(items))
            items += [replace(last, blocks=inner)] if inner else []
            return ((replace(block, items=tuple(items)),) if items else ()), tail
        case _:
            return (block,), Tail("")
