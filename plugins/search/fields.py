"""Tokens of one field, entry after entry → for each term the entries that have it, as the browser reads them."""

from collections import Counter

from plugins.search.varints import Varints

_NEAR = 64
"""Gaps below this one are written ahead."""


class Entries:
    """Those that have one term in one field."""

    __slots__ = ("count", "last", "parts")

    def __init__(self, start: int) -> None:
        self.count = 0
        self.last = start
        """Number of the newest; before the first, where the segment begins."""
        self.parts: list[str] = []
        """What is written of them, to be joined: by reference, for an index has millions."""


class Field:
    """One field of all the entries of a segment."""

    def __init__(self, start: int, digits: Varints) -> None:
        self.terms: dict[str, Entries] = {}
        self.length = 0
        """Tokens of all entries together."""
        self._start = start
        self._digits = digits
        # Length → what is written of an entry that has a term once, by its gap: most are such, and near.
        self._near: dict[int, list[str]] = {}

    def add(self, number: int, counts: Counter[str]) -> None:
        """Note how often an entry, newer than all before, has each term.

        Of each term: twice the gap since the last entry, plus one when it stands there more than once; then how often
        beyond two; then the length of the field.
        """
        digits, terms = self._digits, self.terms
        total = counts.total()
        self.length += total
        length = digits[total]
        near = self._near.get(total) or self._write_near(total)
        for term, frequency in counts.items():
            entries = terms.get(term)
            if entries is None:
                entries = terms[term] = Entries(self._start)
            gap = number - entries.last
            entries.last = number
            entries.count += 1
            if frequency > 1:
                entries.parts += (digits[2 * gap + 1], digits[frequency - 2], length)
            elif gap < _NEAR:
                entries.parts.append(near[gap])
            else:
                entries.parts += (digits[2 * gap], length)

    def _write_near(self, length: int) -> list[str]:
        near = self._near[length] = [self._digits[2 * gap] + self._digits[length] for gap in range(_NEAR)]
        return near
