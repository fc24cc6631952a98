"""French text in, the tokens that search compares out; `theme/static/js/analyser.js` is its twin, step by step.

Both give the same tokens for any text: `tests/data/analyser-vectors.json` is read by both suites. Regular
expressions are written so that they mean the same in both languages: no `\\w`, `\\d`, `\\s`, no look-behind.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from plugins.french.stemming import stem

MAX_TOKEN = 60
"""Longest token, in code points; what follows is cut, for no one types it."""

MAX_JOINED = 4
"""A compound of more parts than this is an address or a slug: its parts are enough to find it."""

_STOPS = """
a afin ainsi alors apres au aucun aucune aujourd auquel aussi autre autres aux auxquelles auxquels avait avant avec
avoir ayant car ce cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des
desquelles desquels donc dont du duquel elle elles en encore est et etait etant etc ete etre eu eux fait fois hui
ici il ils j je jusqu l la laquelle le lequel les lesquelles lesquels leur leurs lors lui m ma me meme memes
mes moi mon n ne ni nos notre nous on ont ou par parce pas peu peut plus pour pourquoi pres puis qu quand que quel
quelle quelles quelqu quels qui quoi s sa sans se selon sera seront ses si son sont sous sur t ta te tel telle
telles tels tes toi ton tous tout toute toutes tres tu un une va vers via voici voila vos votre vous y
"""
STOP_WORDS = frozenset(_STOPS.split())
"""Folded words that say nothing of a subject; `ai` (AI), `c` and `r` (languages), `x` (a network) are not here."""

_ODD = {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ς": "σ"}
_SPACES = "…™℠"
_APOSTROPHES = "’‘ʼ′`´＇"
_HYPHENS = "\u2010\u2011"
# Soft hyphen, zero-width and direction marks: a reader neither sees nor types them.
_INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)

_LETTER = r"(?![0-9])[^\W_]"
_UNIT = r"(?:[^\W_]*[0-9][.,](?=[0-9]))*[^\W_]+"
_RUN = re.compile(
    # Dots of suspension, then an elided word: consumed, so that what follows begins a run of its own.
    r"\.\.+|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W_])"
    # 6 000, 1 500,50: digits in groups of three.
    r"|(?P<number>[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![^\W_]))"
    # O.T.A.N., e.g.
    rf"|(?P<acronym>{_LETTER}(?:\.{_LETTER})+\.?(?![^\W_]))"
    # start-up, chef-d'œuvre, node.js, .net, 6,5, r&d, c++, c#.
    rf"|(?P<compound>(?:\.(?={_LETTER}))?{_UNIT}(?:[-.&']{_UNIT})*(?:(?:\+\+?|#)(?!{_LETTER}))?)"
)
_PART = re.compile(_UNIT)
_PLAIN = re.compile(r"[a-z]+")


class _Folding(dict[int, str]):
    """Code point → its folded text, filled as characters are met; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _INVISIBLE:
            folded = ""
        elif char in _APOSTROPHES:
            folded = "'"
        elif char in _HYPHENS:
            folded = "-"
        elif char in _SPACES:
            folded = " "
        else:
            plain = "".join(c for c in unicodedata.normalize("NFKD", char) if unicodedata.category(c)[0] != "M")
            folded = "".join(_ODD.get(c, c) for c in unicodedata.normalize("NFC", plain).lower())
        self[code] = folded
        return folded


_FOLDING = _Folding()
_HIDING = dict.fromkeys(map(ord, _INVISIBLE))


class Word(NamedTuple):
    """One word of a text, as search counts it."""

    spelling: str
    """As it stands in the text, when that folds to its form; else the form: « start-up » is not `startup`."""

    form: str
    """Folded, at most `MAX_TOKEN` code points; what a reader types is compared with it before stemming."""

    token: str
    """What the index holds."""


def analyse(text: str) -> list[str]:
    """The finished tokens of a text, in its order, ready for an index that changes them no more.

    The rules, each measured on French queries: lower case; accents, ligatures and typographic variants folded;
    elided words cut (« l’Otan » gives `otan`); acronyms with dots and grouped digits joined (`otan`, `6000`);
    a compound gives its joined form, then its parts (« start-up » gives `startup`, `start`, `up`); `c++`, `c#`, `r&d`,
    `.net` and `6,5` keep their signs; stop words dropped; the rest stemmed.

    >>> analyse("L’O.T.A.N. supprime 6 000 postes de start-up")
    ['otan', 'supprim', '6000', 'post', 'startup', 'start', 'up']
    """
    plain = unicodedata.normalize("NFC", text)
    folded = fold_characters(plain)
    if plain.isalpha() and _PLAIN.fullmatch(folded):
        return [] if folded in STOP_WORDS else [stem(folded[:MAX_TOKEN])]
    return [piece.token for run in _RUN.finditer(folded) for piece in _analyse_run(run.lastgroup, run[0])]


def list_words(text: str) -> list[Word]:
    """The words of a text, in its order: the same tokens as `analyse`, each with what it was made of.

    >>> list_words("L’Été")
    [Word(spelling='Été', form='ete', token='ete')]
    """
    plain = unicodedata.normalize("NFC", text)
    folded = fold_characters(plain)
    if plain.isalpha() and _PLAIN.fullmatch(folded):
        return [] if folded in STOP_WORDS else [_read_letters(plain, folded)]
    plain = plain.translate(_HIDING)
    # Folded character → the one it comes from: « œ » makes two.
    origins = [rank for rank, char in enumerate(plain) for _ in _FOLDING[ord(char)]]
    words = []
    for run in _RUN.finditer(folded):
        for piece in _analyse_run(run.lastgroup, run[0]):
            first, last = run.start() + piece.start, run.start() + piece.end - 1
            written = plain[origins[first] : origins[last] + 1]
            words.append(Word(written if fold_characters(written) == piece.form else piece.form, *piece[:2]))
    return words


def _read_letters(plain: str, folded: str) -> Word:
    """The word of a text that folds to letters alone: most texts asked for are such, and their runs need no search."""
    form = folded[:MAX_TOKEN]
    return Word(plain if form == folded else form, form, stem(form))


def fold_characters(text: str) -> str:
    """A text in NFC, folded character by character as the tokens are; `analyser.fold` in the browser."""
    return text.translate(_FOLDING)


class _Piece(NamedTuple):
    """A word inside a run."""

    form: str
    token: str
    start: int
    end: int


@lru_cache(maxsize=1 << 17)
def _analyse_run(kind: str | None, run: str) -> tuple[_Piece, ...]:
    """Words of one run of the folded text; `kind` is the group of `_RUN` that found it."""
    if kind == "number":
        forms = [(run.replace(" ", "").replace(".", ","), 0, len(run))]
    elif kind == "acronym":
        forms = [(run.replace(".", ""), 0, len(run))]
    elif kind == "compound":
        forms = _split_compound(run)
    else:
        forms = []
    cut = ((form[:MAX_TOKEN], start, end) for form, start, end in forms if form not in STOP_WORDS)
    return tuple(_Piece(form, _finish(form), start, end) for form, start, end in cut)


def _split_compound(run: str) -> list[tuple[str, int, int]]:
    """The joined form of a compound, then its parts, each with its start and end; a plain word gives only itself."""
    parts = [(part[0].replace(".", ","), *part.span()) for part in _PART.finditer(run)]
    sign = run[len(run.rstrip("+#")) :]
    start = "." if run.startswith(".") else ""
    if len(parts) == 1 and not sign and not start:
        return parts
    if len(parts) > MAX_JOINED:
        return parts
    joint = "&" if "&" in run else ""
    return [(start + joint.join(part for part, _, _ in parts) + sign, 0, len(run)), *parts]


def _finish(form: str) -> str:
    """A form as the index holds it: stemmed when it is made of plain letters alone."""
    return stem(form) if _PLAIN.fullmatch(form) else form
