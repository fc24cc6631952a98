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
    # From the last block up, as long as one is nothing but tail: the end of the one above is then that of the bullet.
    tails: list[tuple[int, Tail]] = []
    kept: tuple[Block, ...] = ()
    for rank in range(len(blocks) - 1, -1, -1):
        kept, tail = _take_from(blocks[rank], may_empty or rank > 0)
        tails.append((rank, tail))
        if kept:
            break
    return _join(blocks, kept, tails[::-1])


def _join(
    blocks: tuple[Block, ...], kept: tuple[Block, ...], tails: list[tuple[int, Tail]]
) -> tuple[tuple[Block, ...], Tail]:
    """The blocks above some tails, and these as one, in reading order.

    Args:
        blocks: of the bullet.
        kept: what is left of the block that held the first tail.
        tails: each with the rank of its block. Only the last id counts: a tail above another id stays in its block.
    """
    first, _ = tails[0]
    above = (*blocks[:first], *kept)
    joined: list[Tail] = []
    name = ""
    for rank, tail in tails:
        if name and tail.id:
            above, joined = blocks[:rank], []
        joined.append(tail)
        name = tail.id or name
    tags = dict.fromkeys(tag for tail in joined for tag in tail.tags)
    vetoes = dict.fromkeys(tag for tail in joined for tag in tail.vetoes)
    return above, Tail(joined[0].text, tuple(tags), tuple(vetoes), name)


def _take_from(block: Block, may_empty: bool) -> tuple[tuple[Block, ...], Tail]:
    """The block without its tail, or nothing when that was all of it."""
    match block:
        case Paragraph():
            tail = strip_tail(block.text, may_empty)
            return ((Paragraph(block.line, tail.text),) if tail.text else ()), tail
        case Heading():
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
