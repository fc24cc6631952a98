"""Words of entries → for each term where it stands and how often, for each word how it is written: raw figures only.

Scores are the browser's work: they depend on the whole archive, and these figures on the entries of one segment.
"""

from collections import Counter
from collections.abc import Iterable

from plugins.search.documents import Document
from plugins.search.fields import Field
from plugins.search.shards import Record
from plugins.search.utf16 import sort_key
from plugins.search.varints import Varints
from plugins.search.words import WordReader

FIELDS = ("headline", "body", "topics")
"""What an entry is found by, in the order in which they are written."""


class Postings:
    """The words of one segment, entry after entry."""

    def __init__(self, start: int, reader: WordReader) -> None:
        self._reader = reader
        self._digits = Varints()
        self._fields = tuple(Field(start, self._digits) for _ in FIELDS)
        # Form → entries that have it; spelling → how often it stands in the texts; spellings in names of topics.
        self._counts: Counter[str] = Counter()
        self._spellings: Counter[str] = Counter()
        self._names: set[str] = set()
        self._named: dict[tuple[str, ...], Counter[str]] = {}

    @property
    def lengths(self) -> tuple[int, ...]:
        """Tokens of each field, of all entries together."""
        return tuple(field.length for field in self._fields)

    def add(self, number: int, document: Document) -> None:
        """Count the words of an entry, newer than all before."""
        reader = self._reader
        headline, body = reader.read(document.headline), reader.read(document.body)
        names = self._count_names(document.names)
        for field, counts in zip(self._fields, (self._count(headline), self._count(body), names), strict=True):
            field.add(number, counts)
        written = headline + body
        self._spellings.update(written)
        self._counts.update({*map(reader.forms.__getitem__, written)})

    def _count(self, spellings: Iterable[str]) -> Counter[str]:
        """Term → how often it stands among these words."""
        return Counter(map(self._reader.tokens.__getitem__, spellings))

    def _count_names(self, names: tuple[str, ...]) -> Counter[str]:
        """The same of names of topics, which often come together."""
        if names not in self._named:
            spellings = [spelling for name in names for spelling in self._reader.read(name)]
            self._names.update(spellings)
            self._named[names] = self._count(spellings)
        return self._named[names]

    def list_terms(self) -> list[Record]:
        """Each term: what of it follows, then the fields that have it, then the entries of each such field."""
        terms = sorted({term for field in self._fields for term in field.terms}, key=sort_key)
        return [Record(term, term, self._measure(self._write_term(term))) for term in terms]

    def list_words(self) -> list[Record]:
        """Each form by which an entry is found, as it is most often written, with the number of entries."""
        best = self._choose_spellings()
        forms = sorted({*self._counts, *map(self._reader.forms.__getitem__, self._names)}, key=sort_key)
        return [Record(form, best.get(form, form), self._digits[self._counts[form]]) for form in forms]

    def _write_term(self, term: str) -> str:
        found = [(1 << rank, field.terms[term]) for rank, field in enumerate(self._fields) if term in field.terms]
        mask = sum(bit for bit, _ in found)
        return self._digits[mask] + "".join(
            self._digits[entries.count] + "".join(entries.parts) for _, entries in found
        )

    def _measure(self, written: str) -> str:
        return self._digits[len(written)] + written

    def _choose_spellings(self) -> dict[str, str]:
        """Form → its most frequent spelling in the texts, else in names of topics; among equals the smallest."""
        best: dict[str, str] = {}
        counts, forms = self._spellings, self._reader.forms
        for spelling in (*counts, *self._names):
            known = best.setdefault(forms[spelling], spelling)
            if known is not spelling and (-counts[spelling], sort_key(spelling)) < (-counts[known], sort_key(known)):
                best[forms[spelling]] = spelling
        return best
