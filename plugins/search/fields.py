"""Words of one field, entry after entry → for each term the entries that have it, as the browser reads them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import sub

from plugins.search.varints import Varints


class Field:
    """One field of all the entries of a segment. Work is done for whole lists at a time: an index has millions."""

    def __init__(self, digits: Varints) -> None:
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        """Spelling of a word → the entries that have it, by their place in the segment, once for each time."""
        self.terms: Mapping[str, Sequence[int]] = {}
        """The same by term; when closed."""
        self.length = 0
        """Words of all entries together; when closed, as what follows."""
        self.usual = 0
        """The mean length of an entry: a length is written as its distance from this, which takes small digits."""
        self._digits = digits
        self._lengths: list[int] = []
        # What is written of an entry's length beside a term that it has once, or more than once.
        self._once: list[str] = []
        self._again: list[str] = []

    def add(self, spellings: Sequence[str]) -> None:
        """Note the words of the next entry."""
        places, place = self.places, len(self._lengths)
        for spelling in spellings:
            places[spelling].append(place)
        self._lengths.append(len(spellings))

    def close(self, tokens: Mapping[str, str]) -> None:
        """All entries were added.

        Args:
            tokens: spelling of a word → its term.
        """
        gathered: dict[str, list[Sequence[int]]] = {}
        for spelling, places in self.places.items():
            gathered.setdefault(tokens[spelling], []).append(places)
        self.terms = {term: _merge(lists) for term, lists in gathered.items()}
        self.length = sum(self._lengths)
        self.usual = round(self.length / max(len(self._lengths), 1))
        distances = [2 * _fold(length - self.usual) for length in self._lengths]
        self._once = [self._digits[distance] for distance in distances]
        self._again = [self._digits[distance + 1] for distance in distances]

    def write(self, term: str) -> tuple[int, str]:
        """How many entries have a term; of each, the gap since the one before, then what `_tell` says of it."""
        places = self.terms[term]
        if len(places) == 1:
            return 1, self._digits[places[0]] + self._once[places[0]]
        entries = [*dict.fromkeys(places)]
        gaps = map(self._digits.__getitem__, map(sub, entries, [0, *entries]))
        told = map(self._once.__getitem__, entries) if len(entries) == len(places) else self._tell(places)
        return len(entries), "".join(chain.from_iterable(zip(gaps, told, strict=True)))

    def _tell(self, places: Sequence[int]) -> Iterable[str]:
        """Of each entry twice the distance of its length, plus one when it has the term again; then how often beyond
        two.
        """
        once, again, digits = self._once, self._again, self._digits
        for place, times in Counter(places).items():
            yield once[place] if times == 1 else again[place] + digits[times - 2]


def _merge(lists: Sequence[Sequence[int]]) -> Sequence[int]:
    """All numbers of some lists, ascending as each of them."""
    return lists[0] if len(lists) == 1 else sorted(chain.from_iterable(lists))


def _fold(number: int) -> int:
    """A whole number as a natural one, 0, -1, 1, -2, 2 in this order: what is near nothing stays small."""
    return 2 * number if number >= 0 else -2 * number - 1
