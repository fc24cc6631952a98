"""Lines of Markdown → the same lines without their HTML comments; code keeps its own."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from plugins.archive.blocks import Line

_FENCE = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})")
# What matters on a line: an escaped sign, a run of backticks, the opening of a comment. `<!-->` and `<!--->` are whole
# comments (HTML, 13.2.5.43 to 45): a browser shows what follows, and so do we.
_SIGN = re.compile(r"\\[\\`<]|(?P<ticks>`+)|(?P<opening><!--)(?P<whole>-?>)?")
_TICKS = re.compile("`+")


def strip_comments(lines: Sequence[Line]) -> tuple[tuple[Line, ...], int]:
    """Take the HTML comments out of a text, over several lines too.

    A line that held nothing else becomes empty. A comment that nothing closes is text like any other.

    Returns:
        The lines with their numbers, and how many comments were left out.
    """
    if not any("<!--" in line.text for line in lines):
        return tuple(lines), 0
    closers = [rank for rank, line in enumerate(lines) if "-->" in line.text]
    kept: list[Line] = []
    count = 0
    fence = ""
    at = 0
    while at < len(lines):
        text = lines[at].text
        number = lines[at].number
        if fence or _FENCE.match(text):
            fence = _follow_fence(fence, text)
            at += 1
        else:
            text, at, found = _strip_from(lines, at, closers)
            count += found
        kept.append(Line(number, text))
    return tuple(kept), count


def _follow_fence(fence: str, text: str) -> str:
    """The fence that is open after this line, or nothing."""
    if fence:
        closed = re.match(rf"[ \t>]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", text)
        return "" if closed else fence
    match = _FENCE.match(text)
    return match[1] if match else ""


def _strip_from(lines: Sequence[Line], at: int, closers: Sequence[int]) -> tuple[str, int, int]:
    """One line without its comments, joined to the line on which its last comment ends.

    Args:
        lines: all of them.
        at: rank of the line.
        closers: ranks of the lines that hold `-->`, so that none is searched twice.

    Returns:
        The text, the rank of the next line to read, the number of comments left out.
    """
    text = lines[at].text
    runs = _runs_of_ticks(text)
    kept: list[str] = []
    count = start = position = 0
    while sign := _SIGN.search(text, position):
        position = sign.end()
        if sign["ticks"]:
            position = _code_end(runs, sign.start(), len(sign["ticks"]))
        if not sign["opening"]:
            continue
        kept.append(text[start : sign.start()])
        start = sign.start()
        close = sign.start() if sign["whole"] else text.find("-->", position)
        if close < 0:
            later = bisect_right(closers, at)
            if later == len(closers):
                break
            at = closers[later]
            text = lines[at].text
            runs = _runs_of_ticks(text)
            close = text.index("-->")
        start = position = sign.end() if sign["whole"] else close + len("-->")
        count += 1
    kept.append(text[start:])
    whole = "".join(kept)
    return (whole if whole.strip() else ""), at + 1, count


def _runs_of_ticks(text: str) -> Mapping[int, list[int]]:
    """Where the runs of backticks of a line begin, by their length."""
    runs: dict[int, list[int]] = defaultdict(list)
    for run in _TICKS.finditer(text):
        runs[len(run[0])].append(run.start())
    return runs


def _code_end(runs: Mapping[int, list[int]], start: int, length: int) -> int:
    """Where the code ends that a run of backticks opens: behind the next run as long (CommonMark 6.1), if any."""
    starts = runs.get(length, [])
    later = bisect_right(starts, start)
    return starts[later] + length if later < len(starts) else start + length
