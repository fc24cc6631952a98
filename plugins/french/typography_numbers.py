"""Masked text in, the same with its numbers, units, dates and titles tied by no-break spaces out."""

import re

from plugins.french.masking import NARROW, NBSP, SPACE, TAG, TAGS, WORD
from plugins.french.typography_words import BEFORE_NAME, BEFORE_NUMBER, DATE_WORDS, GLUED_UNITS, UNITS

_PERCENT = re.compile(rf"(\d{TAGS}){SPACE}?({TAGS})(?=[%‰](?!\w))")
_GROUP = re.compile(rf"\d{SPACE}\d\d\d")
_THOUSANDS = re.compile(rf"(?<![\w,.+])[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+(?!\w|{SPACE}\d)")
_AFTER_FIGURES = re.compile(rf"\d{SPACE}\Z")
_AFTER_YEAR = re.compile(rf"(?<!\d)(?:19|20)\d\d{SPACE}\Z")
_MODEL = re.compile(rf"\d\d?{SPACE}(?:128|256|512)")
_STORAGE = re.compile(rf"{SPACE}[GT]o(?!\w)")
_GLUED_UNIT = re.compile(rf"\d(?=(?:{GLUED_UNITS})(?!\w))")
_NUMBER_END = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)?\Z")
_UNIT = re.compile(rf"(\d{TAGS}){SPACE}({TAGS})(?=(?:{UNITS})(?![\w’']|-\w))")
_MINUTES = re.compile(rf"(\d{NBSP}?h){SPACE}(?=[0-5]\d(?!\w))")
_NAME = re.compile(rf"({BEFORE_NAME}){SPACE}(?=[A-ZÀ-ÖØ-ÝŒ{TAG}{WORD}])")
_NUMBER = re.compile(rf"([°º§.]s?){SPACE}?(?=\d)")
_NUMBER_SIGN = re.compile(rf"(?<![\w.])(?:{BEFORE_NUMBER})\.?\Z", re.IGNORECASE)
_DATE = re.compile(rf"([\dr]{TAG}?){SPACE}({TAGS})(?=(?i:{DATE_WORDS})(?!\w))")
_TIED = re.compile(
    rf"\d(?:(?:{GLUED_UNITS})(?!\w)|{NBSP}?h{SPACE}|(?:{TAG}?er)?{TAGS}{SPACE}{TAGS}"
    rf"(?:\d\d\d|(?:{UNITS})(?![\w’']|-\w)|(?i:{DATE_WORDS})(?!\w)))"
)
_DAY_END = re.compile(rf"(?<![\w.,])(?:1{TAG}?er{TAG}?|[12]?\d|3[01])\Z")


def holds_tied_figures(text: str) -> bool:
    """Whether units, thousands or dates have anything to do: one look instead of one for each of them."""
    return _TIED.search(text) is not None


def part_units(text: str) -> str:
    """A unit glued to its number is parted from it: 40M€, 128Go; names such as 5G, 4K or RTX4090Go stay whole."""

    def part(found: re.Match[str]) -> str:
        number = _NUMBER_END.search(text[max(found.start() - 23, 0) : found.end()])
        return f"{found[0]}{NBSP}" if number else found[0]

    return _GLUED_UNIT.sub(part, text)


def group_thousands(text: str) -> str:
    """A narrow no-break space parts groups of three figures, outside telephone numbers and « iPhone 17 256 Go »."""

    if not _GROUP.search(text):
        return text

    def group(found: re.Match[str]) -> str:
        before = text[max(found.start() - 6, 0) : found.start()]
        if _MODEL.fullmatch(found[0]) and _STORAGE.match(text, found.end()):
            return found[0]
        if _AFTER_FIGURES.search(before) and not _AFTER_YEAR.search(before):
            return found[0]
        return re.sub(SPACE, NARROW, found[0])

    return _THOUSANDS.sub(group, text)


def tie_units(text: str) -> str:
    """A no-break space ties a number to its unit, currency or word of quantity, and « 18 h 30 » together."""
    return _MINUTES.sub(rf"\1{NBSP}", _UNIT.sub(rf"\1{NBSP}\2", text))


def tie_names(text: str) -> str:
    """A no-break space follows « M. », « Mme », « n° », « p. » and their like."""

    def tie(found: re.Match[str]) -> str:
        sign = _NUMBER_SIGN.search(text[max(found.start() - len("chap"), 0) : found.end(1)])
        # A figure glued to a full stop is a name or a version (v.3): only « n°5 » is sure to lack its space.
        glued = found.end() == found.end(1) and found[1] == "."
        return found[0] if sign is None or glued else found[1] + NBSP

    return _NUMBER.sub(tie, _NAME.sub(rf"\1{NBSP}", text))


def tie_dates(text: str) -> str:
    """A no-break space ties day and month."""

    def tie(found: re.Match[str]) -> str:
        day = _DAY_END.search(text[max(found.start() - 5, 0) : found.end(1)])
        return f"{found[1]}{NBSP}{found[2]}" if day else found[0]

    return _DATE.sub(tie, text)


def space_percents(text: str, space: str) -> str:
    """`space` stands before % and ‰ after a figure; %20 in a word is none."""
    if "%" not in text and "‰" not in text:
        return text
    return _PERCENT.sub(lambda found: f"{found[1]}{space}{found[2]}", text)
