"""One line of Markdown → the same line with plain spaces where its structure is read, and their number."""

import re

_SPACES = r" \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HEAD = re.compile(rf"[{_SPACES}]*(?P<markers>(?:(?:[-*+]|\d{{1,9}}[.)])(?:[{_SPACES}]+|$))*)")
# A line without a tab or an odd space among such signs is level already, as nearly all are.
_UNEVEN = re.compile(r"[ \-*+\d.)]*[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_ODD_SPACE = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")


def level_indent(text: str) -> str:
    """The line with its tabs, at its beginning and right after list markers, as spaces up to the next column of four.

    A no-break space beside a list marker, which French keyboards type by accident, is a space too. Elsewhere it is a
    character of the text, as in CommonMark (2.1).

    >>> level_indent("-\\tUn\\ttitre"), level_indent("-\u00a0Un titre")
    ('-   Un\\ttitre', '- Un titre')
    """
    if not _UNEVEN.match(text):
        return text
    match = _HEAD.match(text)
    assert match is not None
    head = match[0]
    # A no-break space alone before a text is no indentation: four of them would make code of a pasted paragraph.
    levelled = _ODD_SPACE.sub(" ", head) if match["markers"] else head
    return levelled.expandtabs(4) + text[len(head) :]


def count_indent(text: str) -> int:
    """Columns of spaces before the first character; its tabs are expanded already."""
    return len(text) - len(text.lstrip(" "))
