"""Lines of Markdown → the same lines without their HTML comments; code keeps its own."""

import re
from collections.abc import Sequence

from plugins.archive.blocks import Line

_FENCE = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})")
# A run of backticks up to the next run of the same length is code (CommonMark 6.1); an escaped backtick opens none.
_CODE = re.compile(r"\\`|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
# `<!-->` and `<!--->` are whole comments (HTML, 13.2.5.43 to 45): a browser shows what follows, and so do we.
_OPENING = re.compile(r"<!--(-?>)?")


def strip_comments(lines: Sequence[Line]) -> tuple[tuple[Line, ...], int]:
    """Take the HTML comments out of a text, over several lines too.

    A line that held nothing else becomes empty. A comment that nothing closes is text like any other.

    Returns:
        The lines with their numbers, and how many comments were left out.
    """
    if not any("<!--" in line.text for line in lines):
        return tuple(lines), 0
    kept: list[Line] = []
    count = 0
    fence = ""
    at = 0
    while at < len(lines):
        text = lines[at].text
        if fence or _FENCE.match(text):
            fence = _follow_fence(fence, text)
            kept.append(lines[at])
            at += 1
            continue
        stripped, at_next, found = _strip_from(lines, at)
        kept.append(Line(lines[at].number, stripped))
        count += found
        at = at_next
    return tuple(kept), count


def _follow_fence(fence: str, text: str) -> str:
    """The fence that is open after this line, or nothing."""
    if fence:
        closed = re.match(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", text)
        return "" if closed else fence
    match = _FENCE.match(text)
    return match[1] if match else ""


def _strip_from(lines: Sequence[Line], at: int) -> tuple[str, int, int]:
    """One line without its comments, joined to the line on which its last comment ends.

    Returns:
        The text, the index of the next line to read, the number of comments left out.
    """
    text = lines[at].text
    done = ""
    count = 0
    while match := _find_opening(text):
        if match[1]:
            done, text = done + text[: match.start()], text[match.end() :]
            count += 1
            continue
        after = text[match.end() :]
        last = at
        while "-->" not in after and last + 1 < len(lines):
            last += 1
            after = lines[last].text
        if "-->" not in after:
            return done + text, at + 1, count
        done, text, at = done + text[: match.start()], after.split("-->", 1)[1], last
        count += 1
    whole = done + text
    return (whole if whole.strip() else ""), at + 1, count


def _find_opening(text: str) -> re.Match[str] | None:
    """The first comment opening that is not inside a code span."""
    spans = [match.span() for match in _CODE.finditer(text)]
    for match in _OPENING.finditer(text):
        if not any(start < match.start() < end for start, end in spans):
            return match
    return None
