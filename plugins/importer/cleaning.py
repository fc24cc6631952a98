"""Decoded text → the same words without the artefacts of a paste: controls, invisible characters, odd spaces.

What French needs stays: the no-break spaces inside a sentence, the joiners of emoji, every apostrophe as typed.
"""

import re
import unicodedata

_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x85\u2028]")
_PARAGRAPH_ENDS = re.compile(r"[\x0c\u2029]")
_SOFT_HYPHEN_AT_END = re.compile("\u00ad[ \t]*\n[ \t]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FORMATS = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_THIN = re.compile("[\u2007\u2009]")
_WIDE = re.compile("[\u2000-\u2006\u2008\u200a\u205f\u3000\u1680]")
_SPACES = re.compile("[ \t\u00a0\u202f]+")
_NO_BREAK = "\u00a0\u202f"
_WANTS_NO_BREAK_BEFORE = frozenset(";:!?»%‰€$£°")


def clean(text: str) -> str:
    """Return `text` in NFC with `\\n` line ends and without controls or invisible characters.

    Form feeds end a paragraph, vertical tabs (Word's line break) a line; soft hyphens rejoin their word.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _PARAGRAPH_ENDS.sub("\n\n", text)
    text = _SOFT_HYPHEN_AT_END.sub("", text)
    text = _FORMATS.sub("", _CONTROLS.sub("", _ANSI.sub("", text)))
    text = _WIDE.sub(" ", _THIN.sub("\u202f", text))
    return _relax_spaces(unicodedata.normalize("NFC", text))


def squeeze(text: str) -> str:
    """Return one line of text with single spaces and bare ends; a no-break space stays where French wants it.

    >>> squeeze("  Objectif \\u00a0: une  IA ")
    'Objectif\\xa0: une IA'
    """
    bare = text.strip()
    return _SPACES.sub(lambda match: _one_space(bare, match), bare)


def _one_space(text: str, match: re.Match[str]) -> str:
    found = match[0]
    if len(found) == 1:
        return " " if found == "\t" else found
    no_break = next((char for char in found if char in _NO_BREAK), "")
    return no_break if no_break and _is_french_place(text, match) else " "


def _relax_spaces(text: str) -> str:
    """In a text where most spaces cannot break (a paste from some web editors), keep only those French wants."""
    if text.count("\u00a0") <= text.count(" "):
        return text
    return re.sub("\u00a0", lambda match: "\u00a0" if _is_french_place(text, match) else " ", text)


def _is_french_place(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    return before == "«" or after in _WANTS_NO_BREAK_BEFORE or (before.isdigit() and after.isdigit())
