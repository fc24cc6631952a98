"""Headline and body of an entry in, its topics out: those to show, and others to propose to the editor."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import normalize

from plugins.archive.model import Topic
from plugins.archive.topics.finding import Find, Starts, find_forms
from plugins.archive.topics.forms import Form, Role, cue_key
from plugins.archive.topics.patterns import PatternIndex
from plugins.archive.topics.scores import SHOWN_LIMIT, THRESHOLD, Mention, score_topics
from plugins.archive.topics.tokens import Tokens, fold_word


@dataclass(frozen=True, slots=True)
class TagResult:
    """Topics found in one entry, the surest first; ancestors that no word names are implied, not listed."""

    shown: tuple[str, ...]
    """Slugs sure enough to be published."""

    proposed: tuple[str, ...]
    """Slugs found, too, but left to the editor."""


class Tagger:
    """The vocabulary, compiled once, asked entry by entry; the time depends on the entry, not on the vocabulary.

    >>> tagger = Tagger({"ia": Topic("ia", "Intelligence artificielle", "theme", exact=("IA",))})
    >>> tagger.tag("L’IA recrute", "J’ai tout lu.")
    TagResult(shown=('ia',), proposed=())

    Leaves to others: hashtags and vetoes (the catalogue), ancestors (`topics.Vocabulary`).
    """

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Args: `topics` by slug, as `read_vocabulary` gives them."""
        self._patterns = PatternIndex(topics)
        self._starts = Starts(topics, self._patterns)
        self._needs = {slug: _cues(topic.needs) for slug, topic in topics.items() if topic.needs}
        self._initial_needs = {
            slug: _cues(topic.initial_needs) for slug, topic in topics.items() if topic.initial_needs
        }
        self._kinds = {slug: topic.kind for slug, topic in topics.items()}
        self._parents = {slug: topic.parents for slug, topic in topics.items()}

    def tag(self, headline: str, body: str) -> TagResult:
        """Topics of an entry.

        Args:
            headline: plain headline, its body left out.
            body: plain text of what follows it; may be empty.
        """
        scores = score_topics(self.mentions(headline, body), self._kinds, self._parents)
        order = sorted(scores, key=lambda slug: (-scores[slug], slug))
        shown = [slug for slug in order if scores[slug] >= THRESHOLD][:SHOWN_LIMIT]
        return TagResult(tuple(shown), tuple(order[len(shown) :]))

    def mentions(self, headline: str, body: str) -> list[Mention]:
        """Places that name a topic, without those that a mask covers or whose cues are missing.

        Where two names overlap, the first counts, and the longest of those that begin together.
        """
        parts = [self._read(normalize("NFC", text)) for text in (headline, body)]
        if not any(part.finds or part.patterns for part in parts):
            return []
        cues = frozenset(find.form.text for part in parts for find in part.finds if find.form.role is Role.CUE)
        elsewhere = self._other_senses(parts)
        found: list[Mention] = []
        for part in parts:
            names = [
                find
                for find in part.unmasked
                if find.form.role is not Role.EXACT
                or (find.form not in elsewhere and self._counts(find, part.tokens, cues))
            ]
            found += _mentions_of(part, names, in_headline=part is parts[0])
        return found

    def _read(self, text: str) -> "_Part":
        tokens = Tokens(text)
        starts = self._starts.find(tokens)
        finds = [*find_forms(tokens, starts)]
        openings = [(rank, opening) for rank, start in starts for opening in start.openings]
        return _Part(tokens, finds, _unmasked(finds), [*self._patterns.search(tokens, openings)])

    def _other_senses(self, parts: "list[_Part]") -> frozenset[Form]:
        """Exact forms that a mask covers somewhere in the entry, unless another name of their topic speaks for them.

        A word keeps one sense through a short text (Gale, Church and Yarowsky, « One Sense per Discourse », 1992):
        after « la ville d’Orange », Orange is the town again. A town that also names a magazine stays a town.
        """
        masked = {
            find.form
            for part in parts
            if len(part.unmasked) < len(part.finds)
            for find in {*part.finds}.difference(part.unmasked)
            if find.form.role is Role.EXACT
        }
        if not masked:
            return frozenset()
        named = {find.form.slug for part in parts for find in part.unmasked if find.form.role is Role.NAME}
        return frozenset(form for form in masked if form.slug not in named and self._kinds[form.slug] != "place")

    def _counts(self, find: Find, tokens: Tokens, cues: frozenset[str]) -> bool:
        """Whether an exact form is a word of its own, and the cues that it asks for are in the entry."""
        if _goes_on(tokens, find.end):
            return False
        needs = self._needs.get(find.form.slug)
        if needs is not None and self._kinds[find.form.slug] == "product" and _is_first_name(tokens, find.end):
            return False
        if needs is not None and needs.isdisjoint(cues):
            return False
        initial_needs = self._initial_needs.get(find.form.slug)
        return initial_needs is None or not _opens(tokens, find.start) or not initial_needs.isdisjoint(cues)


class _Part(NamedTuple):
    """The headline or the body, read."""

    tokens: Tokens
    finds: list[Find]
    unmasked: list[Find]
    """Names among them that no mask covers."""

    patterns: list[str]
    """Slugs of the topics one of whose patterns matches."""


def _mentions_of(part: _Part, names: list[Find], *, in_headline: bool) -> Iterator[Mention]:
    second_sentence = part.tokens.second_sentence() if names else 0
    for find in _longest(names):
        capital = part.tokens.raws[find.start][0].isupper()
        yield Mention(find.form.slug, in_headline, find.start, find.start < second_sentence, capital)
    for slug in part.patterns:
        yield Mention(slug, in_headline, 0, True, False)


def _cues(cues: Iterable[str]) -> frozenset[str]:
    return frozenset(cue_key(cue) for cue in cues)


def _opens(tokens: Tokens, rank: int) -> bool:
    """Whether a word begins a sentence, or does so but for « À », after which it is rather a place."""
    return tokens.is_initial(rank) or (
        rank > 0 and tokens.is_initial(rank - 1) and fold_word(tokens.raws[rank - 1]) == "a"
    )


def _is_first_name(tokens: Tokens, end: int) -> bool:
    """Whether a surname follows: « Claude Delmas » is nobody’s product."""
    return end < len(tokens.raws) and tokens.gaps[end].isspace() and tokens.raws[end].istitle()


def _goes_on(tokens: Tokens, end: int) -> bool:
    """Whether a hyphen and a small letter make it part of a common word: « Meta-analyse », not « IA-compatible »."""
    return not tokens.raws[end - 1][1:].isupper() and tokens.goes_on(end)[1:].islower()


def _unmasked(finds: list[Find]) -> list[Find]:
    """Names that no mask of their own topic covers."""
    masks: dict[str, list[Find]] = {}
    names: list[Find] = []
    for find in finds:
        if find.form.role is Role.MASK:
            masks.setdefault(find.form.slug, []).append(find)
        elif find.form.role is not Role.CUE:
            names.append(find)
    return [
        find
        for find in names
        if not any(mask.start <= find.start and find.end <= mask.end for mask in masks.get(find.form.slug, ()))
    ]


def _longest(finds: list[Find]) -> list[Find]:
    """From left to right, the longest name at each place, and those of other topics that share its very words."""
    kept: list[Find] = []
    for find in sorted(finds, key=lambda find: (find.start, -find.end, find.form.slug)):
        if not kept or find.start >= kept[-1].end or (find.start, find.end) == (kept[-1].start, kept[-1].end):
            kept.append(find)
    return kept
