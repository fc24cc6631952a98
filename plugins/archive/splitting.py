"""Lines of Markdown → blocks; the only place that knows where a list, a quote or a piece of code begins and ends.

The rules are CommonMark's, but for what its authors type every week: whatever is indented by two columns stays in
its item, a list may be glued to a paragraph, and a piece of code must be closed.
"""

import re
from collections.abc import Sequence

from plugins.archive.blocks import Block, Code, Heading, Item, ItemList, Line, Paragraph, Quote, Rule
from plugins.archive.definitions import read_definition
from plugins.archive.indentation import count_indent, level_indent
from plugins.archive.problems import Problem, SourceRefused

DEPTH_LIMIT = 20
"""Lists and quotes inside one another."""

_SIGN = re.compile(r" {0,3}[-+*\d`~#_>=\[]")
"""What each line that is no mere text begins with: one quick look spares text the slower ones below."""

_PLAIN = re.compile(r"[^\s\-+*\d`~#_>=\[]|\*\*[^\s*]")
"""What begins a line that is text wherever it stands in an item: lines of this kind alone are one paragraph."""

_MARKER = re.compile(r"( {0,3})([-*+]|\d{1,9}[.)])(?:( +)|$)")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ ]*([^\s`{]*)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ ]+(.*?))??(?:[ ]+#+)?[ ]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ ]*\1){2,}[ ]*$")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ ]*$")
_OPT_OUT = re.compile(r"[ ]*\{-\}[ ]*$")


def split_blocks(lines: Sequence[Line], path: str) -> tuple[Block, ...]:
    """Split lines into blocks, lists and quotes included, all the way down.

    Args:
        lines: without line ends; tabs at their beginning count as columns of four.
        path: of the file, for messages.

    Raises:
        SourceRefused: a fence that nothing closes, or more than `DEPTH_LIMIT` levels.
    """
    return tuple(_Splitter(lines, path, 0).split())


class _Splitter:
    """One pass over lines of the same level; each `_take_…` eats the lines of one block."""

    def __init__(self, lines: Sequence[Line], path: str, depth: int) -> None:
        self.lines = [Line(number, level_indent(text)) for number, text in lines]
        self.path = path
        self.depth = depth
        self.at = 0

    def split(self) -> list[Block]:
        blocks: list[Block] = []
        while self.at < len(self.lines):
            if self.text.strip():
                blocks.append(self._take_block())
            else:
                self.at += 1
        return blocks

    def _split_inside(self, lines: Sequence[Line], number: int) -> tuple[Block, ...]:
        """Blocks of an item or a quote that begins on a line."""
        if self.depth == DEPTH_LIMIT:
            cause = f"plus de {DEPTH_LIMIT} listes ou citations imbriquées."
            raise _refuse(self.path, number, cause, "Remontez-en quelques-unes d’un niveau.")
        if lines and all(_PLAIN.match(line.text) for line in lines):
            return (Paragraph(lines[0].number, "\n".join(line.text for line in lines).strip()),)
        return tuple(_Splitter(lines, self.path, self.depth + 1).split())

    @property
    def text(self) -> str:
        return self.lines[self.at].text

    @property
    def number(self) -> int:
        return self.lines[self.at].number

    def _take_block(self) -> Block:
        text = self.text
        if text.startswith("    "):
            return self._take_indented_code()
        if not _SIGN.match(text):
            return self._take_paragraph()
        if _FENCE.match(text):
            return self._take_fenced_code()
        if match := _HEADING.match(text):
            return self._take_heading(len(match[1]), match[2] or "", 1)
        if _RULE.match(text):
            self.at += 1
            return Rule(self.lines[self.at - 1].number)
        if _QUOTE.match(text):
            return self._take_quote()
        if marker := _MARKER.match(text):
            return self._take_list(marker)
        if definition := read_definition(self.lines[self.at]):
            self.at += 1
            return definition
        return self._take_paragraph()

    def _take_indented_code(self) -> Code:
        first = self.number
        taken: list[str] = []
        while self.at < len(self.lines) and (not self.text.strip() or count_indent(self.text) >= 4):
            taken.append(self.text[4:])
            self.at += 1
        return Code(first, "", "\n".join(taken).rstrip() + "\n")

    def _take_fenced_code(self) -> Code:
        first, opening = self.number, self.text
        match = _FENCE.match(opening)
        assert match is not None
        closing = re.compile(rf" {{0,3}}{re.escape(match[1][0])}{{{len(match[1])},}}[ ]*$")
        indent = count_indent(opening)
        self.at += 1
        taken: list[str] = []
        while self.at < len(self.lines):
            text = self.text
            self.at += 1
            if closing.match(text):
                return Code(first, match[2].lower(), "".join(f"{line}\n" for line in taken))
            taken.append(text[min(indent, count_indent(text)) :])
        raise _refuse(
            self.path, first, f"bloc de code ouvert par « {match[1]} » et jamais fermé.", "Fermez-le par la même ligne."
        )

    def _take_heading(self, level: int, text: str, lines: int) -> Heading:
        number = self.number
        self.at += lines
        bare = _OPT_OUT.sub("", text)
        return Heading(number, level, bare.strip(), bare != text)

    def _take_quote(self) -> Quote:
        first = self.number
        taken: list[Line] = []
        while self.at < len(self.lines) and self.text.strip():
            text = self.text
            if match := _QUOTE.match(text):
                taken.append(Line(self.number, text[match.end() :]))
            elif _begins_block(text) or not _may_continue(taken[-1].text):
                break
            else:
                taken.append(Line(self.number, text.lstrip()))
            self.at += 1
        return Quote(first, self._split_inside(taken, first))

    def _take_list(self, marker: re.Match[str]) -> ItemList:
        first = self.number
        start = _number(marker)
        items: list[Item] = []
        loose = False
        following: re.Match[str] | None = marker
        while following and not _RULE.match(following.string) and (_number(following) is None) == (start is None):
            number = self.number
            taken = self._take_item_lines(following, ordered=start is not None)
            kept = _drop_blank_end(taken)
            items.append(Item(number, self._split_inside(kept, number)))
            following = _MARKER.match(self.text) if self.at < len(self.lines) else None
            # A marker alone on its line is no empty line.
            inside = len(kept) > 1 and any(not line.text.strip() for line in kept[1:])
            loose = loose or inside or (following is not None and 0 < len(kept) < len(taken))
        return ItemList(first, tuple(items), start, not loose)

    def _take_item_lines(self, marker: re.Match[str], ordered: bool) -> list[Line]:
        """Lines of one item, without the columns that put them under its marker."""
        column = len(marker[1])
        spaces = len(marker[3] or "")
        width = column + len(marker[2]) + (spaces if 1 <= spaces <= 4 else 1)
        taken = [Line(self.number, marker.string[marker.end() :])]
        self.at += 1
        while self.at < len(self.lines):
            number, text = self.lines[self.at]
            indent = count_indent(text)
            if not text.strip():
                taken.append(Line(number, ""))
            elif indent >= column + 2:
                taken.append(Line(number, text[min(indent, width) :]))
            elif not _may_continue(taken[-1].text) or _begins_block(text, in_list=True, ordered=ordered):
                break
            else:
                taken.append(Line(number, text.lstrip()))
            self.at += 1
        return taken

    def _take_paragraph(self) -> Paragraph | Heading:
        first = self.at
        self.at += 1
        while self.at < len(self.lines) and self.text.strip():
            if match := _UNDERLINE.match(self.text):
                text = "\n".join(line.text.strip() for line in self.lines[first : self.at])
                lines, self.at = self.at - first + 1, first
                return self._take_heading(1 if match[1].startswith("=") else 2, text, lines)
            if _SIGN.match(self.text) and (_begins_block(self.text) or read_definition(self.lines[self.at])):
                break
            self.at += 1
        # Two spaces at the end of a line are a line break: only the beginnings are trimmed here.
        text = "\n".join(line.text.lstrip() for line in self.lines[first : self.at])
        return Paragraph(self.lines[first].number, text.strip())


def _begins_block(text: str, in_list: bool = False, ordered: bool = False) -> bool:
    """Whether a line ends the paragraph above it by itself.

    As in CommonMark (5.2), outside a list a marker with nothing behind it does not, and « 2024. » at the beginning of
    a wrapped line is an item only where a numbered list is open.
    """
    if not _SIGN.match(text):
        return False
    if _FENCE.match(text) or _HEADING.match(text) or _RULE.match(text) or _QUOTE.match(text):
        return True
    marker = _MARKER.match(text)
    if marker is None or not (in_list or text[marker.end() :].strip()):
        return False
    return _number(marker) in (None, 1) or ordered


def _may_continue(text: str) -> bool:
    """Whether a line that is not indented may still belong to the paragraph this line ends."""
    if not _SIGN.match(text):
        return bool(text.strip())
    return not (_FENCE.match(text) or _HEADING.match(text) or _RULE.match(text))


def _number(marker: re.Match[str]) -> int | None:
    """Number of an ordered item, None for a bullet."""
    return int(marker[2][:-1]) if marker[2][0].isdigit() else None


def _drop_blank_end(lines: list[Line]) -> list[Line]:
    """The lines without the empty ones after the last that holds something."""
    end = len(lines)
    while end and not lines[end - 1].text.strip():
        end -= 1
    return lines[:end]


def _refuse(path: str, line: int, cause: str, remedy: str) -> SourceRefused:
    return SourceRefused([Problem(path, line, cause, remedy)])
