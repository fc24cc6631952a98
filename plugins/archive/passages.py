"""A digest, split → its visible running text, paragraph by paragraph, with the way back to the lines of its file."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.archive.blocks import Block, Heading, Paragraph, children
from plugins.archive.digest_source import DigestSource
from plugins.archive.leads import read_lead

OBJECT = "\ufffc"
"""Stands for each character of code and of addresses: they are no prose."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The visible text of one paragraph or heading."""

    text: str
    """Mark-up taken off; white space as in the source; code and addresses as so many `OBJECT`."""

    line: int
    """Line of the file on which it begins."""

    breaks: tuple[int, ...]
    """Offsets in `text` of the first character of each further line of the source."""

    def line_at(self, offset: int) -> int:
        """Line of the file that holds `text[offset]`."""
        return self.line + bisect_right(self.breaks, offset)


def read_passages(source: DigestSource) -> Iterator[Passage]:
    """Every paragraph and heading of a digest in reading order, those of sub-lists and quotations included."""
    for part in source.parts:
        yield from _read_blocks(part.blocks)


def _read_blocks(blocks: Iterable[Block]) -> Iterator[Passage]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield _read_text(block.text, block.line)
        else:
            yield from _read_blocks(children(block))


def _read_text(markdown: str, line: int) -> Passage:
    lead = read_lead(markdown)
    # What `read_lead` takes for the beginning of another block was made one paragraph by the splitting: keep its words.
    chars = [*lead.text, *lead.rest]
    for span in lead.spans:
        if span.kind in {"code", "address"}:
            chars[span.start : span.end] = OBJECT * (span.end - span.start)
    shift = len(markdown) - len(markdown.lstrip())
    offsets = [
        *(shift + at for at in lead.offsets),
        *range(shift + len(lead.source), shift + len(lead.source + lead.rest)),
    ]
    return Passage("".join(chars), line, tuple(_find_breaks(markdown, offsets)))


def _find_breaks(markdown: str, offsets: list[int]) -> Iterator[int]:
    """Visible offsets at which each line of the source but the first begins."""
    end = markdown.find("\n")
    while end >= 0:
        yield bisect_right(offsets, end)
        end = markdown.find("\n", end + 1)
