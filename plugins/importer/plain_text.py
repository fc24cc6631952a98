"""Pasted text → blocks: what stands together is one block, an item mark opens an item, emptiness separates.

Empty bullets and lines of no-break spaces leave nothing but the separation that they were typed for.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from plugins.importer.blocks import Block, Document, Kind, Run
from plugins.importer.cleaning import clean
from plugins.importer.lines import TextLine, read_lines
from plugins.importer.marks import Mark
from plugins.importer.wrapping import Wrapping, find_wrapping, join_lines

_SECTION_LENGTH = 60
_SENTENCE_ENDS = tuple(".!?…:;,»”)")

ReadInline = Callable[[str], tuple[Run, ...]]


def read_plain_text(text: str) -> Document:
    """Return the blocks of a pasted text, as `Document` describes them."""
    return Document(gather_blocks(read_lines(clean(text)), _read_bare))


def gather_blocks(
    lines: Sequence[TextLine], read_inline: ReadInline, wrapping: Wrapping | None = None
) -> tuple[Block, ...]:
    """Return the blocks of a text.

    Args:
        lines: of the clean text.
        read_inline: turns the text of one block, line breaks as newlines, into runs.
        wrapping: what the ends of its lines mean; None to tell it from the lines.
    """
    gatherer = _Gatherer(lines, read_inline, wrapping or find_wrapping(lines))
    for at in range(len(lines)):
        gatherer.take(at)
    gatherer.close()
    return tuple(gatherer.blocks)


def _read_bare(text: str) -> tuple[Run, ...]:
    return (Run(text),)


@dataclass(slots=True)
class _Open:
    """The block that still takes lines."""

    kind: Kind
    line: TextLine
    mark: Mark | None
    apart: bool
    text: str
    last: TextLine
    level: int = 0


@dataclass(slots=True)
class _Gatherer:
    lines: Sequence[TextLine]
    read_inline: ReadInline
    wrapping: Wrapping
    blocks: list[Block] = field(default_factory=list)
    lonely: frozenset[str] = field(init=False)
    """Families of marks that always stand alone on their line, the text of the item below."""
    open: _Open | None = None
    pending: tuple[TextLine, Mark] | None = None
    apart: bool = False

    def __post_init__(self) -> None:
        self.lonely = _find_lonely(self.lines)

    def take(self, at: int) -> None:
        """Take one line into the block it belongs to."""
        line = self.lines[at]
        if line.code or (self.open and self.open.kind == "code"):
            self._take_code(line)
        if line.code:
            return
        if line.level:
            self._begin("heading", line, None)
            self.close()
        elif line.rule and self.open and self.open.last is self.lines[at - 1] and self._underlines(line):
            self.open.kind, self.open.level = "heading", 1 if line.rule == "=" else 2
            self.close()
        elif line.mark and not line.text:
            self.close()
            self.apart = True
            self.pending = (line, line.mark) if line.mark.family in self.lonely else None
        elif line.is_blank:
            self.close()
            self.apart = True
        elif line.mark:
            self._begin("item", line, line.mark)
        elif self.pending:
            self._begin("item", self.pending[0], self.pending[1], line)
        elif self.open is None or self._is_section(at):
            self._begin("paragraph", line, None)
        else:
            self._extend(self.open, line)

    def close(self) -> None:
        """End the open block, if any."""
        if self.open is None:
            return
        found, self.open = self.open, None
        mark = found.mark
        self.blocks.append(
            Block(
                kind=found.kind,
                runs=(Run(found.text, code=True),) if found.kind == "code" else self.read_inline(found.text),
                line=found.line.number,
                indent=found.line.indent,
                mark=mark.text if mark else "",
                family=mark.family if mark else "",
                level=found.level or found.line.level,
                apart=found.apart,
            )
        )

    def _begin(self, kind: Kind, line: TextLine, mark: Mark | None, content: TextLine | None = None) -> None:
        self.close()
        content = content or line
        self.open = _Open(kind, line, mark, self.apart or not self.blocks, content.text, content)
        self.apart, self.pending = False, None

    def _extend(self, block: _Open, line: TextLine) -> None:
        if self.wrapping.continues(block.last, line):
            block.text = join_lines(block.text, line.text)
        else:
            block.text = f"{block.text}\n{line.text}"
        block.last = line

    def _take_code(self, line: TextLine) -> None:
        if not line.code:
            self.close()
        elif self.open and self.open.kind == "code":
            self.open.text = f"{self.open.text}\n{line.text}"
        else:
            self._begin("code", line, None)

    def _underlines(self, rule: TextLine) -> bool:
        """A line of `=` or `-` right below a short paragraph underlines it; longer rules part the page."""
        found = self.open
        if found is None or found.kind != "paragraph" or rule.rule not in "=-" or found.text.endswith("."):
            return False
        return len(found.text) / 3 <= rule.width - rule.indent <= 2 * len(found.text)

    def _is_section(self, at: int) -> bool:
        """A short line without a stop, glued between a finished item and the next one, titles what follows."""
        line, item = self.lines[at], self.open
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return (
            item is not None
            and item.kind == "item"
            and following is not None
            and following.mark is not None
            and item.text.endswith((".", "!", "?", "…"))
            and line.indent <= item.line.indent
            and len(line.text) <= _SECTION_LENGTH
            and not line.text.endswith(_SENTENCE_ENDS)
            and not line.text.startswith(("#", "(", "http", "www."))
            and " : " not in line.text
            and "\u00a0: " not in line.text
        )


def _find_lonely(lines: Sequence[TextLine]) -> frozenset[str]:
    filled = Counter(line.mark.family for line in lines if line.mark and line.text)
    empty = Counter(line.mark.family for line in lines if line.mark and not line.text)
    return frozenset(family for family in empty if not filled[family])
