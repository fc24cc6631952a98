"""Words of entries → for each term where it stands and how often, for each word how it is written: raw figures only.

Scores are the browser's work: they depend on the whole archive, and these figures on the entries of one segment.
"""

from collections import Counter

from plugins.search.documents import Document
from plugins.search.fields import Field
from plugins.search.names import Names
from plugins.search.shards import Record
from plugins.search.utf16 import sort_key
from plugins.search.varints import Varints
from plugins.search.words import WordReader

FIELDS = ("headline", "body", "topics")
"""What an entry is found by, in the order in which they are written."""

_MASKS = 2 ** len(FIELDS) - 1
"""Ways in which a term may stand in some fields."""


class Postings:
    """The words of one segment, entry after entry."""

    def __init__(self, reader: WordReader) -> None:
        self._reader = reader
        self._digits = Varints()
        self._headlines = Field(self._digits)
        self._bodies = Field(self._digits)
        # Term → of each topic that has it in its names: number, how often in all of them, in those for ancestors.
        self._topics: dict[str, list[tuple[int, int, int]]] = {}
        # Form → entries that have it; spelling → how often it stands in the texts; spellings in names of topics.
        self._counts: Counter[str] = Counter()
        self._spellings: Counter[str] = Counter()
        self._names: set[str] = set()

    @property
    def lengths(self) -> tuple[int, int]:
        """Tokens of headlines and bodies, of all entries together."""
        return self._headlines.length, self._bodies.length

    @property
    def usual(self) -> tuple[int, int]:
        """The lengths of headlines and bodies from which others are counted."""
        return self._headlines.usual, self._bodies.usual

    def add(self, document: Document) -> None:
        """Count the words of an entry, the next one."""
        forms, tokens = self._reader.forms, self._reader.tokens
        headline, body = self._reader.read(document.headline), self._reader.read(document.body)
        self._headlines.add([tokens[one] for one in headline])
        self._bodies.add([tokens[one] for one in body])
        written = headline + body
        self._spellings.update(written)
        self._counts.update({*map(forms.__getitem__, written)})

    def add_topic(self, number: int, names: Names, *, is_own: bool) -> None:
        """Note the names of a topic of some entries, one of a higher number than all before.

        Args:
            number: of the topic.
            names: its words.
            is_own: whether entries have it themselves, or only more special ones.
        """
        tokens = self._reader.tokens
        own, inherited = (Counter(map(tokens.__getitem__, words)) for words in (names.own, names.inherited))
        self._names.update(names.own if is_own else names.inherited)
        for term in own if is_own else inherited:
            self._topics.setdefault(term, []).append((number, own[term], inherited[term]))

    def list_terms(self) -> list[Record]:
        """Each term: what of it follows; then, with the fields that have it, how many entries the first of them has,
        and these; then the same of the others. In the field of topics, the topics stand for their entries.
        """
        self._headlines.close()
        self._bodies.close()
        terms = sorted({*self._headlines.terms, *self._bodies.terms, *self._topics}, key=sort_key)
        return [Record(term, term, self._measure(self._write_term(term))) for term in terms]

    def list_words(self) -> list[Record]:
        """Each form by which an entry is found, as it is most often written, with the number of entries."""
        best = self._choose_spellings()
        forms = sorted({*self._counts, *map(self._reader.forms.__getitem__, self._names)}, key=sort_key)
        return [Record(form, best.get(form, form), self._digits[self._counts[form]]) for form in forms]

    def _write_term(self, term: str) -> str:
        mask, found = 0, []
        for rank, field in enumerate((self._headlines, self._bodies)):
            if term in field.terms:
                mask += 1 << rank
                found.append(field.write(term))
        if term in self._topics:
            mask += 1 << 2
            found.append(self._write_topics(self._topics[term]))
        (count, first), *others = found
        head = self._digits[_MASKS * (count - 1) + mask - 1]
        return head + first + "".join(self._digits[count - 1] + entries for count, entries in others)

    def _write_topics(self, topics: list[tuple[int, int, int]]) -> tuple[int, str]:
        """How many topics there are, and of each the gap since the one before and how often names have the term."""
        numbers = [number for number, _, _ in topics]
        gaps = [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]
        parts = ((gap, own, inherited) for gap, (_, own, inherited) in zip(gaps, topics, strict=True))
        return len(topics), "".join(self._digits[number] for part in parts for number in part)

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
