"""Texts → their words, each text as `list_words` has it but quicker: what stands between spaces is analysed once."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import chain

from plugins.french.analyser import MAX_TOKEN, STOP_WORDS, fold_characters, list_words
from plugins.french.stemming import stem

_AROUND = '«»"“”()[]{}!?;:,.…*_—–'
"""What may be taken off the end of a chunk without changing its words; off its beginning too, but for the full stop."""

_BEFORE = _AROUND.replace(".", "")

_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’](?=[^\W_])", re.IGNORECASE)
"""What the rules of French cut off a word: the rest is known more often than the whole."""

_SPACES = re.compile(r"(\s+)")


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
        plain = unicodedata.normalize("NFC", text)
        chunks = plain.split()
        spellings = [*chain.from_iterable(map(self._chunks.__getitem__, chunks))]
        places = self._chunks.list_continued(chunks)
        return spellings if not places else self._read_numbers(plain, places)

    def _read_numbers(self, text: str, places: Sequence[int]) -> list[str]:
        """The same, where numbers may span spaces: those chunks are read together with the ones before."""
        pieces = _SPACES.split(text.strip())
        # From the last one back, for a number may have several spaces. Between two chunks stands what parts them.
        for place in reversed(places):
            pieces[2 * place - 2 : 2 * place + 1] = ["".join(pieces[2 * place - 2 : 2 * place + 1])]
        return [*chain.from_iterable(map(self._chunks.__getitem__, pieces[::2]))]

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
        spellings = self[chunk] = self._read_letters(chunk) if chunk.isalpha() else self._strip(chunk)
        return spellings

    def _read_letters(self, chunk: str) -> Sequence[str]:
        form = chunk.lower() if chunk.isascii() else fold_characters(chunk)
        if not (form.isascii() and form.isalpha() and len(form) <= MAX_TOKEN):
            return self._reader.analyse(chunk)
        if form in STOP_WORDS:
            return ()
        self._reader.forms[chunk], self._reader.tokens[chunk] = form, stem(form)
        return (chunk,)

    def _strip(self, chunk: str) -> Sequence[str]:
        # What ASCII has beside digits folds to no digit.
        if chunk[:1].isdigit() or not chunk[:1].isascii():
            folded = fold_characters(chunk)
            if folded[:3].isdigit() and not folded[3:4].isalnum():
                self._tails.add(chunk)
        elided = _ELIDED.match(chunk)
        bare = chunk[elided.end() :] if elided else chunk.lstrip(_BEFORE).rstrip(_AROUND)
        return self._reader.analyse(chunk) if bare == chunk else self[bare]

    def list_continued(self, chunks: Sequence[str]) -> list[int]:
        """Places of chunks that may go on with a number begun before the space, as in 6 000; no other token may."""
        if self._tails.isdisjoint(chunks):
            return []
        places = [place for place, chunk in enumerate(chunks) if chunk in self._tails and place]
        return [place for place in places if fold_characters(chunks[place - 1])[-1:].isdigit()]
