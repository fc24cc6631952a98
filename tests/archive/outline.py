"""Blocks and parts of a digest in, an outline that the eye can check out: one line a block, inner blocks indented."""

from collections.abc import Iterable, Iterator

from plugins.archive.blocks import Block, Code, Definition, Heading, Item, ItemList, Paragraph, Quote, Rule
from plugins.archive.digest_source import Bullet, DigestSource


def outline_blocks(blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
    """Lines that name each block; `⏎` stands for a line feed."""
    for block in blocks:
        yield indent + _name(block).replace("\n", "⏎")
        match block:
            case Quote():
                yield from outline_blocks(block.blocks, indent + "  ")
            case ItemList():
                for item in block.items:
                    yield from _outline_item(item, indent + "  ")
            case _:
                pass


def outline_digest(source: DigestSource) -> Iterator[str]:
    """Lines for each part, then for each notice."""
    for part in source.parts:
        section = f" [{part.section}]" if part.section else ""
        if isinstance(part, Bullet):
            tail = [*(f"#{tag}" for tag in part.tags), *(f"-#{veto}" for veto in part.vetoes)]
            tail += [f"{{#{part.id}}}"] if part.id else []
            yield " ".join([f"{part.line} entry{section}", *tail])
        else:
            yield f"{part.line} prose{section}"
        yield from outline_blocks(part.blocks, "  ")
    for notice in source.notices:
        yield f"notice {notice}"


def _outline_item(item: Item, indent: str) -> Iterator[str]:
    yield f"{indent}item"
    yield from outline_blocks(item.blocks, indent + "  ")


def _name(block: Block) -> str:
    match block:
        case Paragraph():
            return f"paragraph: {block.text}"
        case Heading():
            return f"heading {block.level}: {block.text}{' (opted out)' if block.opted_out else ''}"
        case Code():
            return f"code {block.language}: {block.text}"
        case Quote():
            return "quote"
        case ItemList():
            return f"{'' if block.tight else 'loose '}list{'' if block.start is None else f' from {block.start}'}"
        case Rule():
            return "rule"
        case Definition():
            return f"definition {block.label}: {block.target} {block.title}".rstrip()
