"""What the vessel around a digest calls it, and the first lines of its text → its title, if the vessel knows it.

The subject of a mail or the title of a page is mostly the title of the digest, sometimes with the name of the letter
beside it, sometimes only that name: « La Lettre n° 12 ». Then the text knows better.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.french.dates import find_date
from plugins.french.folding import fold, fold_key
from plugins.importer.layouts import INTRODUCES

ISSUE = re.compile(r"(?:\bn[°o]\s?|\bno\.?\s|#)\d+", re.IGNORECASE)
MASTHEAD_WORDS = 4
_MASTHEAD_WITH_DATE = 8
_SHARE = 0.4
_LEAST_WORDS = 3
_CLOSED = (".", "!", "…", ",", ":", ";")


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One line before the first entry."""

    text: str
    level: int
    """Level of the heading it is, or 0."""


def settle_subject(subject: str, lines: Sequence[FrontLine]) -> str:
    """Return the title of a digest as its subject and its first lines tell it together; empty where only these know.

    Args:
        subject: without marks of answers and forwards.
        lines: without dates, buttons and lines said twice.
    """
    key = fold_key(subject)
    if not key:
        return ""
    for line in lines:
        if fold_key(line.text) == key:
            # A plain text shouts its title in capitals; the subject spells it.
            return subject if line.text.isupper() else line.text
    for line in lines:
        inner = fold_key(line.text)
        if len(line.text.split()) >= _LEAST_WORDS and inner in key and len(inner) >= len(key) * _SHARE:
            return line.text
    return "" if _only_names_letter(subject) and _has_title(lines) else subject


def _only_names_letter(subject: str) -> bool:
    count = len(subject.split())
    numbered = ISSUE.search(subject) is not None or find_date(subject) is not None
    return count <= (_MASTHEAD_WITH_DATE if numbered else MASTHEAD_WORDS)


def _has_title(lines: Sequence[FrontLine]) -> bool:
    """Whether a heading is there, or a line that can be a title above one that can be a standfirst."""
    if any(line.level for line in lines):
        return True
    return len(lines) > 1 and any(
        len(line.text.split()) > MASTHEAD_WORDS
        and not line.text.endswith(_CLOSED)
        and not INTRODUCES.match(fold(line.text))
        for line in lines[:-1]
    )
