"""The plain text of a mail → the text as its author typed it: flowed lines joined, quoted letters without their `>`."""

import re

from plugins.importer.mail_bodies import Body
from plugins.importer.marks import find_mark

_QUOTED = re.compile(r"[ \t]*>[ \t]?")
_MOST = 0.6


def unflow(body: Body) -> str:
    """Return the text with the lines that its program wrapped joined again (RFC 3676)."""
    text = body.text.replace("\r\n", "\n").replace("\r", "\n")
    if not body.is_flowed:
        return text
    kept: list[str] = []
    open_line = False
    for raw in text.split("\n"):
        line = raw[1:] if raw.startswith(" ") else raw
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
        shown = line[:-1] if soft and body.joins_bare else line
        if open_line and line and not line.startswith(">"):
            kept[-1] += shown
        else:
            kept.append(shown)
        open_line = soft
    return "\n".join(kept)


def unquote_letter(text: str) -> str:
    """Return the text with the one stretch of lines that begin with `>` bare, where it holds most of the words.

    That is a letter quoted whole below a few words: its empty lines or its items are quoted, too. In any other text
    `>` marks items or single quotes.
    """
    lines = text.split("\n")
    for _ in range(3):
        quoted = [at for at, line in enumerate(lines) if _QUOTED.match(line)]
        words = sum(len(lines[at].split()) for at in quoted)
        if len(quoted) < 3 or words < _MOST * sum(len(line.split()) for line in lines):
            break
        if sum(not _QUOTED.match(line) and bool(line.strip()) for line in lines[quoted[0] : quoted[-1]]):
            break
        bare = {at: _QUOTED.sub("", lines[at], count=1) for at in quoted}
        if not any(not line.strip() or find_mark(line.strip()) for line in bare.values()):
            break
        lines = [bare.get(at, line) for at, line in enumerate(lines)]
    return "\n".join(lines)
