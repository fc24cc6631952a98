"""Text in, its outermost quotations and parentheses out; a mark that never closes encloses nothing."""

import re
from collections import Counter

_PARTNERS = {"»": "«", "”": "“", "›": "‹", ")": "(", "]": "[", "’": "‘"}
_OPENERS = frozenset(_PARTNERS.values())
_MARKS = re.compile(r"[«»“”‹›()\[\]‘’\"]|\n[^\S\n]*\n")
_BEFORE_STRAIGHT = frozenset("«“‹([{'’-–—/:")


def find_enclosures(text: str) -> list[tuple[int, int]]:
    """Offsets `(opening mark, closing mark)` of the outermost pairs, in order; each pair lies in one paragraph.

    A closing mark takes the nearest opening mark of its kind and drops what was left open in between, so one
    forgotten mark never swallows the rest. `’` closes only `‘` and only where no word goes on.
    """
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    for found in _MARKS.finditer(text):
        mark, at = found[0], found.start()
        if len(mark) > 1:
            stack.clear()
            waiting.clear()
            continue
        kind = _PARTNERS.get(mark, mark)
        if waiting[kind] and _closes(text, mark, at):
            while True:
                opened, start = stack.pop()
                waiting[opened] -= 1
                if opened == kind:
                    break
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, at))
        elif _opens(text, mark, at):
            stack.append((kind, at))
            waiting[kind] += 1
    return pairs


def _closes(text: str, mark: str, at: int) -> bool:
    """Whether the mark may close something here: not an apostrophe, not an emoticon, not a quote before a word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == "’":
        return not after.isalnum()
    if mark == '"':
        return not before.isspace()
    if mark == ")":
        return before not in {":", ";"} and text[max(at - 2, 0) : at] not in {":-", ";-"}
    return mark in _PARTNERS


def _opens(text: str, mark: str, at: int) -> bool:
    """Whether the mark may open something here: a straight or single quote stands before a word, not after one."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark == '"':
        return bool(after) and not after.isspace() and (not before or before.isspace() or before in _BEFORE_STRAIGHT)
    if mark == "‘":
        return not before.isalnum()
    return mark in _OPENERS
