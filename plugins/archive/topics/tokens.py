"""Text in, words and signs out, each as typed and folded for comparison."""

import re
from functools import cached_property
from itertools import chain

from plugins.french.folding import fold
from plugins.french.memo import Memo

_TOKEN = re.compile(r"([^\W_]+|[^\w\s\u00ad\u200b'’‘ʼ‐‑-])")
_SENTENCE_ENDS = frozenset(".!?…")
_HYPHENS = ("-", "\u2010", "\u2011")
_OPENINGS = frozenset('«“"([—–•*')
_SHORTEST_PLURAL = 4


class Tokens:
    """The words and signs of a text; hyphens, apostrophes and underscores are none: they join words as a space does.

    Most texts are asked little, so the rest is worked out when it is asked.

    >>> Tokens("L’IA souveraine, 100 % des puces").keys()
    ['l', 'ia', 'souveraine', ',', '100', '%', 'des', 'puce']
    """

    def __init__(self, text: str) -> None:
        """Args: `text` in NFC; the time is linear in its length."""
        self._text = text
        self.raws = [*chain.from_iterable(map(_cut_chunks.__getitem__, text.split()))]
        """Each as typed, in order."""

    @cached_property
    def gaps(self) -> list[str]:
        """What stands before each, and after the last."""
        return _TOKEN.split(self._text)[::2]

    def keys(self) -> list[str]:
        """Each folded, in the singular."""
        return [singular_key(raw) for raw in self.raws]

    def text(self, start: int, end: int) -> str:
        """What stands between two ranks, as typed."""
        pieces = self.raws[start:end]
        for rank, gap in enumerate(self.gaps[start + 1 : end]):
            pieces[rank] += gap
        return "".join(pieces)

    def goes_on(self, end: int) -> str:
        """The hyphen that follows without a space the one before a rank, and the character behind it; or nothing."""
        if not any(map(self._text.__contains__, _HYPHENS)):
            return ""
        behind = f"{self.gaps[end]}{''.join(self.raws[end : end + 1])}"
        return behind[:2] if behind.startswith(_HYPHENS) else ""

    def is_initial(self, rank: int) -> bool:
        """Whether one begins a sentence, where a capital proves nothing."""
        while rank and self.raws[rank - 1] in _OPENINGS:
            rank -= 1
        return not rank or self.raws[rank - 1] in _SENTENCE_ENDS

    def second_sentence(self) -> int:
        """Rank of the first after the beginning that begins a sentence; their number where none does."""
        initial = True
        for rank, raw in enumerate(self.raws, start=1):
            initial = raw in _SENTENCE_ENDS or (initial and raw in _OPENINGS)
            if initial:
                return rank
        return len(self.raws)


def fold_word(word: str) -> str:
    """A word folded.

    >>> fold_word("Élèves")
    'eleves'
    """
    return _fold_words[word][0]


def singular_key(word: str) -> str:
    """A word folded, without the s or the -ux of a plural of four letters or more.

    >>> [singular_key(word) for word in ("Puces", "jeux", "hôpitaux", "réseaux", "infox", "les")]
    ['puce', 'jeu', 'hopital', 'reseau', 'infox', 'les']
    """
    return _fold_words[word][1]


def _cut_chunk(chunk: str) -> tuple[str, ...]:
    """Words and signs of what stands between spaces."""
    return tuple(_TOKEN.findall(chunk))


def _fold_word(word: str) -> tuple[str, str]:
    folded = fold(word)
    if len(folded) < _SHORTEST_PLURAL or not folded.endswith(("s", "ux")) or not folded.isalpha():
        return folded, folded
    if len(folded) > _SHORTEST_PLURAL and folded.endswith("aux") and folded[-4] not in "ey":
        return folded, f"{folded[:-3]}al"
    return folded, folded[:-1]


_cut_chunks = Memo(_cut_chunk)
_fold_words = Memo(_fold_word)
