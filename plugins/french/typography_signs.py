"""Masked text in, the same with French signs out: ellipses, apostrophes, ligatures, quotation marks.

These are the only rules that change a visible character: ' → ’, ... → …, oe → œ, " → « ».
"""

import re

from plugins.french.masking import BLOCK, EDGE, NBSP, TAG, TAGS, WORD
from plugins.french.typography_words import OE_WORDS

_LETTER = r"[^\W\d_]"
_DOTS = re.compile(r"(?<![./\\])(?<!\d(?=\.\.\.\d))\.\.\.(?![./\\])")
_APOSTROPHE = re.compile(rf"(?<={_LETTER})({TAGS})'(?={TAGS}{_LETTER})")
_ELISION = re.compile(rf"(?<!\w)([ldcsjnmt]|qu|jusqu|lorsqu|puisqu)'(?={TAGS}[«“\"\d{WORD}])", re.IGNORECASE)
_OE = re.compile(rf"(?<![\w-])(?:{OE_WORDS})(?!\w)", re.IGNORECASE)
_OE_LETTERS = re.compile("oe", re.IGNORECASE)
_QUOTE = re.compile(f'["{BLOCK}]')


def join_dots(text: str) -> str:
    """Three full stops are an ellipsis, outside paths and ranges of figures."""
    return _DOTS.sub("…", text) if "..." in text else text


def bend_apostrophes(text: str) -> str:
    """A straight apostrophe between letters is « ’ »; feet, minutes and quotes keep theirs."""
    if "'" not in text:
        return text
    return _ELISION.sub(r"\1’", _APOSTROPHE.sub(r"\1’", text))


def tie_letters(text: str) -> str:
    """« oe » is « œ » in the closed list of words that ask for it."""

    def ligate(found: re.Match[str]) -> str:
        return _OE_LETTERS.sub(lambda pair: "Œ" if pair[0][0] == "O" else "œ", found[0], count=1)

    return _OE.sub(ligate, text) if "oe" in text or "OE" in text or "Oe" in text else text


def turn_quotes(text: str) -> str:
    """Straight double quotes become « » in each block where they pair; elsewhere (27") they all stay."""
    if '"' not in text:
        return text
    pieces: list[str] = []
    done = 0
    pairs: list[int] = []
    for found in (*_QUOTE.finditer(text), None):
        if found is None or found[0] == BLOCK:
            for rank, at in enumerate(_pair_quotes(text, pairs)):
                pieces += [text[done:at], f"{NBSP}»" if rank % 2 else f"«{NBSP}"]
                done = at + 1
            pairs = []
        else:
            pairs.append(found.start())
    return "".join([*pieces, text[done:]])


def _pair_quotes(text: str, places: list[int]) -> list[int]:
    """Offsets of the quotes of one block that open and close in turn; none when one is left over."""
    paired: list[int] = []
    for at in places:
        before, after = text[max(at - 9, 0) : at].rstrip(TAG)[-1:], text[at + 1 : at + 10].lstrip(TAG)[:1]
        if len(paired) % 2:
            if before.isspace() or after.isalnum() or before == '"':
                return []
            paired.append(at)
        elif (not before or before.isspace() or before in f"(['’«“-–—/{EDGE}") and after and not after.isspace():
            paired.append(at)
        elif not before.isdigit():
            return []
    return [] if len(paired) % 2 else paired
