"""Tokens of one field, entry after entry → for each term the entries that have it, as the browser reads them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import sub

from plugins.search.varints import Varints


class Field:
    """One field of all the entries of a segment. Work is done for whole lists at a time: an index has millions."""

    def __init__(self, digits: Varints) -> None:
        self.terms: defaultdict[str, list[int]] = defaultdict(list)
        """Term → places of the entries that have it, from 0 on, once for each time that it stands there."""
        self.usual = 0
        """The mean length of an entry: a length is written as its distance from this, which takes small digits."""
        self._digits = digits
        self._lengths: list[int] = []
        # What is written of an entry's length beside a term that it has once, or more than once.
        self._once: list[str] = []
        self._again: list[str] = []

    @property
    def length(self) -> int:
        """Tokens of all entries together."""
        return sum(self._lengths)

    def add(self, tokens: Sequence[str]) -> None:
        """Note the tokens of the next entry."""
        terms, place = self.terms, len(self._lengths)
        for token in tokens:
            terms[token].append(place)
        self._lengths.append(len(tokens))

    def close(self) -> None:
        """All entries were added: their terms may be written."""
        self.usual = round(self.length / max(len(self._lengths), 1))
        distances = [2 * _fold(length - self.usual) for length in self._lengths]
        self._once = [self._digits[distance] for distance in distances]
        self._again = [self._digits[distance + 1] for distance in distances]

    def write(self, term: str) -> tuple[int, str]:
        """How many entries have a term; of each, the gap since the one before, then what `_tell` says of it."""
        places = self.terms[term]
        if len(places) == 1:
            return 1, self._digits[places[0]] + self._once[places[0]]
        counts = Counter(places)
        gaps = map(self._digits.__getitem__, map(sub, counts, chain((0,), counts)))
        return len(counts), "".join(chain.from_iterable(zip(gaps, self._tell(places, counts), strict=True)))

    def _tell(self, places: list[int], counts: Counter[int]) -> Iterable[str]:
        """Of each entry twice the distance of its length, plus one when it has the term again; then how often beyond
        two.
        """
        once, again, digits = self._once, self._again, self._digits
        if len(counts) == len(places):
            return map(once.__getitem__, places)
        return [once[place] if times == 1 else again[place] + digits[times - 2] for place, times in counts.items()]


def _fold(number: int) -> int:
    """A whole number as a natural one, 0, -1, 1, -2, 2 in this order: what is near nothing stays small."""
    return 2 * number if number >= 0 else -2 * number - 1
