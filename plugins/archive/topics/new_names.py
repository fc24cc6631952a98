"""Digests and the vocabulary in, the names out that several digests hold and the vocabulary lacks.

The texts are read twice: first every phrase that might be a name is counted, then each place takes the longest phrase
that the counts confirm. So « Tour de France » is one name and « Gemini de Google » is two, without a list of either.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.archive.digest_source import DigestSource
from plugins.archive.model import Place
from plugins.archive.passages import Passage, read_passages
from plugins.archive.topics.name_phrases import Phrase, find_phrases
from plugins.archive.topics.name_words import read_words
from plugins.archive.topics.names import name_key
from plugins.archive.topics.tokens import singular_key
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.french.folding import fold
from plugins.french.sentences import split_sentences

MINIMUM = 3
"""Digests in which a name must stand before it is worth a topic."""

_SHARE = 2 / 3
"""Part of the places of « Charles » that must read « Charles de Gaulle » before the longer name replaces it."""


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that the vocabulary lacks."""

    name: str
    """Its most frequent spelling, without article."""

    count: int
    """How many times it stands in the digests."""

    digests: int
    """How many digests hold it."""

    example: Place
    """Where it stands for the first time."""


@dataclass(slots=True)
class _Tally:
    """Where a name was met."""

    spellings: Counter[str] = field(default_factory=Counter)
    digests: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)


def find_new_names(
    sources: Sequence[DigestSource], vocabulary: Vocabulary, minimum: int = MINIMUM
) -> tuple[NewName, ...]:
    """Names of at least `minimum` digests that are no name of a topic, those of most digests first.

    Case, accents and hyphens do not part two spellings of a name; a word that only begins sentences, and one that
    also stands in small letters where it does, are no names.
    """
    sentences = [sentence for source in sources for sentence in _read_sentences(source)]
    counts = _count_phrases(sentences, minimum)
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    for sentence in sentences:
        for phrase in find_phrases(read_words(sentence.text), sentence.text, counts.accepts):
            name = counts.settle(phrase)
            if name:
                tally = tallies[name_key(name)]
                tally.spellings[name] += 1
                tally.digests.add(sentence.path)
                tally.places.append(sentence.place_of(phrase))
    found = [
        NewName(_pick_spelling(tally.spellings), len(tally.places), len(tally.digests), tally.places[0])
        for tally in tallies.values()
        if len(tally.digests) >= minimum
    ]
    unknown = [name for name in found if not _is_known(name.name, vocabulary)]
    return tuple(sorted(unknown, key=lambda name: (-name.digests, -name.count, name_key(name.name), name.name)))


@dataclass(frozen=True, slots=True)
class _Sentence:
    path: str
    passage: Passage
    start: int
    text: str

    def place_of(self, phrase: Phrase) -> Place:
        return Place(self.path, self.passage.line_at(self.start + phrase.start))


@dataclass(slots=True)
class _Counts:
    """What the first reading learned."""

    minimum: int
    digests: Mapping[str, set[str]]
    """Digests of each phrase by key, its uncertain places included."""

    places: Mapping[str, int]
    sure: frozenset[str]
    """Keys of phrases met where their capital proves something."""

    small: frozenset[str]
    """Folded words met in small letters."""

    def accepts(self, shorter: Phrase, longer: Phrase) -> bool:
        """Whether the longer of two phrases that begin together is the name."""
        key = name_key(longer.text)
        if len(self.digests.get(key, ())) < self.minimum:
            return False
        if not (longer.opens_with_noun or key in self.sure):
            return False
        return shorter.bare_noun or self.places[key] >= _SHARE * self.places[name_key(shorter.text)]

    def settle(self, phrase: Phrase) -> str:
        """The name that a phrase holds: less its first word where only the sentence gave it a capital, or nothing."""
        if phrase.bare_noun:
            return ""
        if phrase.sure or (phrase.extended and phrase.opens_with_noun):
            return phrase.text
        first, _, rest = phrase.text.partition(" ")
        doubted = fold(first) in self.small
        if name_key(phrase.text) in self.sure and (rest or not doubted):
            return phrase.text
        return rest if doubted or name_key(rest) in self.digests else phrase.text if rest else ""


def _count_phrases(sentences: Iterable[_Sentence], minimum: int) -> _Counts:
    digests: dict[str, set[str]] = defaultdict(set)
    places: Counter[str] = Counter()
    sure: set[str] = set()
    small: set[str] = set()
    longer_ones: list[Phrase] = []

    def watch(_: Phrase, longer: Phrase) -> bool:
        longer_ones.append(longer)
        return False

    for sentence in sentences:
        words = read_words(sentence.text)
        small.update(fold(word.text) for word in words if word.text.islower())
        longer_ones.clear()
        for phrase in (*find_phrases(words, sentence.text, watch), *longer_ones):
            key = name_key(phrase.text)
            digests[key].add(sentence.path)
            places[key] += 1
            if phrase.sure:
                sure.add(key)
    return _Counts(minimum, digests, places, frozenset(sure), frozenset(small))


def _read_sentences(source: DigestSource) -> Iterator[_Sentence]:
    for passage in read_passages(source):
        at = 0
        for sentence in split_sentences(passage.text):
            at = passage.text.index(sentence, at)
            yield _Sentence(source.path, passage, at, sentence)
            at += len(sentence)


def _pick_spelling(spellings: Mapping[str, int]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _is_known(name: str, vocabulary: Vocabulary) -> bool:
    """Whether names of topics, one after another, say it all: « Américain Nvidia » holds nothing new."""
    words = name.split()
    known = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        known[end] = any(known[start] and _resolves(" ".join(words[start:end]), vocabulary) for start in range(end))
    return known[-1]


def _resolves(name: str, vocabulary: Vocabulary) -> bool:
    singular = " ".join(singular_key(word) for word in name.split())
    return vocabulary.resolve(name) is not None or vocabulary.resolve(singular) is not None
