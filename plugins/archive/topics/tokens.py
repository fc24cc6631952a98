"""Text in, words and signs out, each as typed and folded for comparison."""

import re
from functools import lru_cache
from typing import NamedTuple

from plugins.french.folding import fold

_TOKEN = re.compile(r"[^\W_]+|[^\w\s\u00ad\u200b'’‘ʼ‐‑-]")
_SENTENCE_ENDS = frozenset(".!?…")
_OPENINGS = frozenset('«“"([—–•*')
_SHORTEST_PLURAL = 4


class Token(NamedTuple):
    """One word, or one sign; hyphens, apostrophes and underscores are none: they join words as a space does."""

    raw: str
    """As typed."""

    folded: str
    """Folded."""

    key: str
    """Folded, in the singular."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset after its last character."""

    initial: bool
    """Whether it begins a sentence, where a capital proves nothing."""


def tokenize(text: str) -> list[Token]:
    """Words and signs of a text in NFC, in order; linear in its length.

    >>> [token.key for token in tokenize("L’IA souveraine, 100 % des puces")]
    ['l', 'ia', 'souveraine', ',', '100', '%', 'des', 'puce']
    """
    tokens = []
    initial = True
    for match in _TOKEN.finditer(text):
        raw = match[0]
        folded, key = _fold_word(raw)
        tokens.append(Token(raw, folded, key, match.start(), match.end(), initial))
        initial = raw in _SENTENCE_ENDS or (initial and raw in _OPENINGS)
    return tokens


def singular_key(word: str) -> str:
    """A word folded, without the s or the -ux of a plural of four letters or more.

    >>> [singular_key(word) for word in ("Puces", "jeux", "hôpitaux", "réseaux", "infox", "les")]
    ['puce', 'jeu', 'hopital', 'reseau', 'infox', 'les']
    """
    return _fold_word(word)[1]


# A language repeats itself: folding each word once makes tokens three times as fast to make.
@lru_cache(maxsize=1 << 16)
def _fold_word(word: str) -> tuple[str, str]:
    folded = fold(word)
    if len(folded) < _SHORTEST_PLURAL or not folded.endswith(("s", "ux")) or not folded.isalpha():
        return folded, folded
    if len(folded) > _SHORTEST_PLURAL and folded.endswith("aux") and folded[-4] not in "ey":
        return folded, f"{folded[:-3]}al"
    return folded, folded[:-1]
