"""Words of entries → for each term where it stands and how often, for each word how it is written: raw figures only.

Scores are the browser's work: they depend on the whole archive, and these figures on the entries of one segment.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

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
    """The words of the entries of one segment, and of the names of their topics."""

    def __init__(self, reader: WordReader) -> None:
        self._reader = reader
        self._digits = Varints()
        self._fields = (Field(self._digits), Field(self._digits))
        # Term → of each topic that has it in its names: number, how often in all of them, in those for ancestors.
        self._topics: dict[str, list[tuple[int, int, int]]] = {}
        # Spellings in names of topics.
        self._names: set[str] = set()

    @property
    def lengths(self) -> list[int]:
        """Words of headlines and bodies, of all entries together; when closed."""
        return [field.length for field in self._fields]

    @property
    def usual(self) -> list[int]:
        """The lengths of headlines and bodies from which others are counted; when closed."""
        return [field.usual for field in self._fields]

    def add(self, document: Document) -> None:
        """Count the words of an entry, the next one."""
        for field, text in zip(self._fields, (document.headline, document.body), strict=True):
            field.add(self._reader.read(text))

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

    def close(self) -> None:
        """Everything was added."""
        for field in self._fields:
            field.close(self._reader.tokens)

    def list_terms(self) -> list[Record]:
        """Each term: what of it follows; then, with the fields that have it, how many entries the first of them has,
        and these; then the same of the others. In the field of topics, the topics stand for their entries.
        """
        terms = sorted({*self._topics}.union(*(field.terms for field in self._fields)), key=sort_key)
        return [Record(term, term, self._measure(self._write_term(term))) for term in terms]

    def list_words(self) -> list[Record]:
        """Each form by which an entry is found, as it is most often written, with the number of entries."""
        forms: dict[str, list[str]] = {}
        for spelling in self._names.union(*(field.places for field in self._fields)):
            forms.setdefault(self._reader.forms[spelling], []).append(spelling)
        return [
            Record(form, self._choose(forms[form]), self._digits[self._count(forms[form])])
            for form in sorted(forms, key=sort_key)
        ]

    def _write_term(self, term: str) -> str:
        mask, found = 0, []
        for rank, field in enumerate(self._fields):
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

    def _choose(self, spellings: Sequence[str]) -> str:
        """The most frequent in the texts; among equals the smallest."""
        if len(spellings) == 1:
            return spellings[0]
        counts = {one: sum(len(field.places.get(one, ())) for field in self._fields) for one in spellings}
        return min(spellings, key=lambda one: (-counts[one], sort_key(one)))

    def _count(self, spellings: Iterable[str]) -> int:
        """Entries that have one of them in their text."""
        lists = [field.places[one] for field in self._fields for one in spellings if one in field.places]
        return len(set(lists[0]).union(*lists[1:])) if lists else 0
