"""Texts → their words, each text as `list_words` has it but quicker: what stands between spaces is analysed once."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain, pairwise

from plugins.french.analyser import fold_characters, list_words

_AROUND = '«»"“”()[]{}!?;:,.…*_—–'
"""What may be taken off the end of a chunk without changing its words; off its beginning too, but for the full stop."""

_BEFORE = _AROUND.replace(".", "")

_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’](?=[^\W_])", re.IGNORECASE)
"""What the rules of French cut off a word: the rest is known more often than the whole."""


class WordReader:
    """Reads texts one after another and remembers what it met: few words make most of a text."""

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        """Spelling → form of each word that was read."""
        self.tokens: dict[str, str] = {}
        """Spelling → token of the same."""
        self._chunks = _Chunks(self)

    def read(self, text: str) -> list[str]:
        """Spellings of the words of a text, in its order."""
        chunks = unicodedata.normalize("NFC", text).split()
        spellings = [*chain.from_iterable(map(self._chunks.__getitem__, chunks))]
        return self.analyse(text) if self._chunks.is_grouped(chunks) else spellings

    def analyse(self, text: str) -> list[str]:
        """Spellings of the words of a text by the rules of French, remembering nothing but the words."""
        words = list_words(text)
        for spelling, form, token in words:
            self.forms[spelling], self.tokens[spelling] = form, token
        return [word.spelling for word in words]


class _Chunks(dict[str, Sequence[str]]):
    """What stands between spaces → spellings of its words, filled as chunks are met."""

    def __init__(self, reader: WordReader) -> None:
        super().__init__()
        self._reader = reader
        self._tails: set[str] = set()

    def __missing__(self, chunk: str) -> Sequence[str]:
        spellings = self[chunk] = self._reader.analyse(chunk) if chunk.isalpha() else self._strip(chunk)
        return spellings

    def _strip(self, chunk: str) -> Sequence[str]:
        folded = fold_characters(chunk)
        if folded[:3].isdigit() and not folded[3:4].isalnum():
            self._tails.add(chunk)
        elided = _ELIDED.match(chunk)
        bare = chunk[elided.end() :] if elided else chunk.lstrip(_BEFORE).rstrip(_AROUND)
        return self._reader.analyse(chunk) if bare == chunk else self[bare]

    def is_grouped(self, chunks: Sequence[str]) -> bool:
        """Whether a number may span a space, as 6 000 does: the only token that does."""
        if self._tails.isdisjoint(chunks):
            return False
        return any(
            after in self._tails and fold_characters(before)[-1:].isdigit() for before, after in pairwise(chunks)
        )
