"""The blocks of a Markdown text, as values: what splitting makes and the markup room renders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Line(NamedTuple):
    """One line of a source."""

    number: int
    """Its rank in the file, from 1."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Inline Markdown; its lines are joined by line feeds."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """`## Text`, or a text underlined by `===` or `---`."""

    line: int
    level: int
    text: str
    """Inline Markdown, without a closing `{-}`."""

    opted_out: bool = False
    """Whether `{-}` said that the lists below are not entries."""


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced or indented block of code, its text untouched."""

    line: int
    language: str
    """First word after the fence; empty when there is none."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Lines that begin with `>`."""

    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, with all that is indented under it."""

    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """Items one after another."""

    line: int
    items: tuple[Item, ...]
    start: int | None
    """First number of an ordered list, None for bullets."""

    tight: bool
    """No empty line between or inside the items: their texts are no paragraphs."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`---`, `***` or `___` on a line of its own."""

    line: int


@dataclass(frozen=True, slots=True)
class Definition:
    """`[label]: target "title"`: where reference links point to."""

    line: int
    label: str
    target: str
    title: str


Block: TypeAlias = Paragraph | Heading | Code | Quote | ItemList | Rule | Definition


def normalise_label(label: str) -> str:
    """Label under which a reference and its definition meet: case and white space do not count."""
    return " ".join(label.split()).casefold()


def children(block: Block) -> tuple[Block, ...]:
    """The blocks directly inside a block, in reading order."""
    if isinstance(block, Quote):
        return block.blocks
    if isinstance(block, ItemList):
        return tuple(inner for item in block.items for inner in item.blocks)
    return ()


def flatten(blocks: Iterable[Block]) -> list[Block]:
    """Blocks and all that is inside them, each before what it holds, in reading order."""
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        if isinstance(block, Quote):
            found += flatten(block.blocks)
        elif isinstance(block, ItemList):
            for item in block.items:
                found += flatten(item.blocks)
    return found
