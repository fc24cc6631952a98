"""Texts → their words, each text as `list_words` has it but quicker: what stands between spaces is analysed once."""

import unicodedata
from collections.abc import Iterable
from itertools import chain, pairwise

from plugins.french.analyser import Word, fold_characters, list_words


class WordReader:
    """Reads texts one after another and remembers what it met: few words make most of a text."""

    def __init__(self) -> None:
        self.words: dict[str, Word] = {}
        """Spelling → its word, of all that was read."""
        self._chunks = _Chunks(self.words)

    def read(self, text: str) -> list[str]:
        """Spellings of the words of a text, in its order."""
        chunks = unicodedata.normalize("NFC", text).split()
        spellings = [*chain.from_iterable([self._chunks[chunk] for chunk in chunks])]
        if self._chunks.is_grouped(chunks):
            return self._chunks.analyse(text)
        return spellings


class _Chunks(dict[str, tuple[str, ...]]):
    """What stands between spaces → spellings of its words, filled as chunks are met."""

    def __init__(self, words: dict[str, Word]) -> None:
        super().__init__()
        self.words = words
        self._tails: set[str] = set()

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        folded = fold_characters(chunk)
        if folded[:3].isdigit() and not folded[3:4].isalnum():
            self._tails.add(chunk)
        spellings = self[chunk] = tuple(self.analyse(chunk))
        return spellings

    def analyse(self, text: str) -> list[str]:
        """Spellings of the words of a text, by the rules of French."""
        words = list_words(text)
        for word in words:
            self.words.setdefault(word.spelling, word)
        return [word.spelling for word in words]

    def is_grouped(self, chunks: Iterable[str]) -> bool:
        """Whether a number may span a space, as 6 000 does: the only token that does."""
        if self._tails.isdisjoint(chunks):
            return False
        return any(
            after in self._tails and fold_characters(before)[-1:].isdigit() for before, after in pairwise(chunks)
        )
