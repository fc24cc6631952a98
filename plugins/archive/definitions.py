"""One line of Markdown → the target it defines for reference links, if it does."""

import re

from plugins.archive.blocks import Definition, Line

_DEFINITION = re.compile(
    r""" {0,3}\[((?:[^\[\]\\]|\\.)+)\]:[ ]*(?:<([^<>]*)>|(?!<)(\S+))(?:[ ]+("[^"]*"|'[^']*'|\([^()]*\)))?[ ]*$"""
)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[./#?]|[^/\s]+\.[A-Za-z]")


def read_definition(line: Line) -> Definition | None:
    """The definition that a line is, None when it is text."""
    match = _DEFINITION.match(line.text)
    if match is None or match[1].startswith("^") or not match[1].strip():
        return None
    target = match[2] if match[2] is not None else match[3]
    # « [Exclusif]: demain » is a sentence; CommonMark would hide it.
    if match[2] is None and not _ADDRESS.match(target):
        return None
    return Definition(line.number, match[1], target, (match[4] or "")[1:-1])
