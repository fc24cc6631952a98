"""Clean text → its lines, each with its indent and its item mark: what the readers of text sources look at."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.importer.cleaning import squeeze
from plugins.importer.marks import Mark, find_mark

_TAB = 4
_RULE = re.compile(r"[-‐‑–—―_=*~#·•.+]{2,}")
_BARE_NUMBER = re.compile(r"(\d\d)\s+(\D.*)", re.DOTALL)
_QUOTED = re.compile(r"[ \t]*>[ \t]?")


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a text source."""

    number: int
    """From 1, as in the source."""

    indent: int
    """Columns before its first sign; a no-break space is one, a tab goes to the next multiple of four."""

    width: int
    """Characters of the whole line as typed, for telling wrapped text."""

    mark: Mark | None
    text: str
    """What follows the mark, squeezed; the whole line without its indent where there is no mark."""

    rule: str = ""
    """The sign of a line drawn across the page, such as `=` or `-`, or empty."""

    level: int = 0
    """Level of a heading typed with `#`, in Markdown; else 0."""

    code: bool = False
    """Whether `text` is a line of a piece of code, as typed."""

    @property
    def is_blank(self) -> bool:
        """Whether the line only separates: nothing in it, or a drawn line."""
        return not self.text and self.mark is None


def read_lines(text: str) -> list[TextLine]:
    """Return the lines of a clean text; a mail quoted with `>` all through is read without its `>`."""
    raw = text.split("\n")
    for _ in range(3):
        raw = _unquote(raw)
    return _follow_numbers([_read_line(number, line) for number, line in enumerate(raw, 1)])


def _read_line(number: int, raw: str) -> TextLine:
    bare = raw.strip()
    indent = _measure(raw[: len(raw) - len(raw.lstrip())])
    packed = "".join(bare.split())
    # Two dashes alone begin the signature of a mail.
    if _RULE.fullmatch(packed) and len(set(packed)) == 1:
        return TextLine(number, indent, len(raw.rstrip()), None, "", packed[0])
    found = find_mark(bare)
    if found is None:
        return TextLine(number, indent, len(raw.rstrip()), None, squeeze(bare))
    return TextLine(number, indent, len(raw.rstrip()), found[0], squeeze(found[1]))


def _follow_numbers(lines: list[TextLine]) -> list[TextLine]:
    """« 10 Un titre » after « 09 Un titre » is an item too; anywhere else « 10 000 postes » is a text."""
    last = 0
    for at, line in enumerate(lines):
        match = _BARE_NUMBER.match(line.text) if line.mark is None and last >= 9 else None
        if match and int(match[1]) == last + 1:
            lines[at] = dataclasses.replace(line, mark=Mark(match[1], "number", last + 1), text=match[2])
        mark = lines[at].mark
        last = mark.number if mark and mark.text.isdecimal() else last
    return lines


def _measure(space: str) -> int:
    column = 0
    for char in space:
        column += _TAB - column % _TAB if char == "\t" else 1
    return column


def _unquote(lines: Sequence[str]) -> list[str]:
    """Where nearly every line begins with `>`, the first of them too, it quotes; among others it marks an item."""
    filled = [line for line in lines if line.strip()]
    quoted = sum(bool(_QUOTED.match(line)) for line in filled)
    if not filled or not _QUOTED.match(filled[0]) or quoted < max(3, len(filled) * 0.9):
        return list(lines)
    if not any(find_mark(_QUOTED.sub("", line, count=1).strip()) for line in filled if _QUOTED.match(line)):
        return list(lines)
    return [_QUOTED.sub("", line, count=1) for line in lines]


def neighbours(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, TextLine]]:
    """Pairs of a line and the unmarked line that directly follows it: where a text is either wrapped or broken."""
    for line, following in pairwise(lines):
        if line.text and following.text and following.mark is None:
            yield line, following
