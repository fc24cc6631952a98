"""Masked text in, the same with French signs out: ellipses, apostrophes, ligatures, quotation marks.

These are the only rules that change a visible character: ' → ’, ... → …, oe → œ, " → « ».
"""

import re

from plugins.french.masking import BLOCK, EDGE, NBSP, TAG, TAGS, WORD
from plugins.french.typography_words import OE_WORDS

_LETTER = r"[^\W\d_]"
# Patterns begin with the sign itself and look back from there: only then does a search jump from sign to sign.
_DOTS = re.compile(r"\.\.\.(?<![./\\]\.\.\.)(?<!\d\.\.\.(?=\d))(?![./\\])")
_APOSTROPHE = re.compile(rf"'(?<={_LETTER}')(?={TAGS}{_LETTER})")
_APOSTROPHE_AFTER_TAG = re.compile(rf"(?<={_LETTER})({TAGS})'(?={TAGS}{_LETTER})")
_BEFORE_OTHERS = re.compile(rf"'(?={TAGS}[«“\"\d{WORD}])")
_ELISION = re.compile(rf"(?<!\w)([ldcsjnmt]|qu|jusqu|lorsqu|puisqu)'(?={TAGS}[«“\"\d{WORD}])", re.IGNORECASE)
_OE = re.compile(rf"(?<![\w-])(?:{OE_WORDS})(?!\w)", re.IGNORECASE)
_OE_LETTERS = re.compile("[oO][eE]")
_OE_REACH = len("contrec")
"""Letters that may stand before « oe » in such a word."""

_WORD_END = re.compile(r"\w*\Z")
_QUOTE = re.compile(f'["{BLOCK}]')


def join_dots(text: str) -> str:
    """Three full stops are an ellipsis, outside paths and ranges of figures."""
    return _DOTS.sub("…", text) if "..." in text else text


def bend_apostrophes(text: str) -> str:
    """A straight apostrophe between letters is « ’ »; feet, minutes and quotes keep theirs."""
    if "'" not in text:
        return text
    text = _APOSTROPHE.sub("’", text)
    if f"{TAG}'" in text:
        text = _APOSTROPHE_AFTER_TAG.sub(r"\1’", text)
    return _ELISION.sub(r"\1’", text) if _BEFORE_OTHERS.search(text) else text


def tie_letters(text: str) -> str:
    """« oe » is « œ » in the closed list of words that ask for it."""

    def ligate(found: re.Match[str]) -> str:
        at = found.start()
        start = at - len(_WORD_END.findall(text, max(at - _OE_REACH, 0), at)[0])
        if _OE_LETTERS.search(text, start, at) or not _OE.match(text, start):
            return found[0]
        return "Œ" if found[0][0] == "O" else "œ"

    return _OE_LETTERS.sub(ligate, text) if "oe" in text or "OE" in text or "Oe" in text else text


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
