"""Headline and body of an entry in, its topics out: those to show, and others to propose to the editor."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from plugins.archive.model import Topic
from plugins.archive.topics.forms import Find, Form, Role, cue_key, find_forms, plant_tries
from plugins.archive.topics.patterns import PatternIndex
from plugins.archive.topics.scores import SHOWN_LIMIT, THRESHOLD, Mention, score_topics
from plugins.archive.topics.tokens import Token, tokenize

_HYPHENS = ("-", "\u2010", "\u2011")


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
        self._typed, self._folded = plant_tries(topics)
        self._patterns = PatternIndex(topics)
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
        parts = [(text, tokenize(text)) for text in (normalize("NFC", headline), normalize("NFC", body))]
        finds = [list(find_forms(tokens, self._typed, self._folded, text)) for text, tokens in parts]
        cues = frozenset(find.form.text for part in finds for find in part if find.form.role is Role.CUE)
        unmasked = [_unmasked(part) for part in finds]
        elsewhere = self._other_senses(finds, unmasked)
        names = [
            [find for find in part if find.form not in elsewhere and self._counts(find, *parts[rank], cues)]
            for rank, part in enumerate(unmasked)
        ]
        return [
            *self._mentions_of(parts[0][1], names[0], in_headline=True),
            *self._mentions_of(parts[1][1], names[1], in_headline=False),
        ]

    def _mentions_of(self, tokens: list[Token], names: list[Find], *, in_headline: bool) -> Iterator[Mention]:
        second_sentence = next((rank for rank, token in enumerate(tokens) if rank and token.initial), len(tokens))
        for find in _longest(names):
            capital = tokens[find.start].raw[0].isupper()
            yield Mention(find.form.slug, in_headline, find.start, find.start < second_sentence, capital)
        for slug in self._patterns.search(tokens):
            yield Mention(slug, in_headline, 0, True, False)

    def _other_senses(self, finds: list[list[Find]], unmasked: list[list[Find]]) -> frozenset[Form]:
        """Exact forms that a mask covers somewhere in the entry, unless another name of their topic speaks for them.

        A word keeps one sense through a short text (Gale, Church and Yarowsky, « One Sense per Discourse », 1992):
        after « la ville d’Orange », Orange is the town again. A town that also names a magazine stays a town.
        """
        exact = {find.form for part in finds for find in part if find.form.role is Role.EXACT}
        free = {(rank, find) for rank, part in enumerate(unmasked) for find in part}
        named = {find.form.slug for part in unmasked for find in part if find.form.role is Role.NAME}
        masked = {find.form for rank, part in enumerate(finds) for find in part if (rank, find) not in free}
        return frozenset(
            form for form in exact & masked if form.slug not in named and self._kinds[form.slug] != "place"
        )

    def _counts(self, find: Find, text: str, tokens: list[Token], cues: frozenset[str]) -> bool:
        """Whether an exact form is a word of its own, and the cues that it asks for are in the entry."""
        if find.form.role is not Role.EXACT:
            return True
        if _goes_on(text, tokens[find.end - 1]):
            return False
        needs = self._needs.get(find.form.slug)
        if needs is not None and self._kinds[find.form.slug] == "product" and _is_first_name(text, tokens, find.end):
            return False
        if needs is not None and needs.isdisjoint(cues):
            return False
        initial_needs = self._initial_needs.get(find.form.slug)
        return initial_needs is None or not _opens(tokens, find.start) or not initial_needs.isdisjoint(cues)


def _cues(cues: Iterable[str]) -> frozenset[str]:
    return frozenset(cue_key(cue) for cue in cues)


def _opens(tokens: list[Token], rank: int) -> bool:
    """Whether a word begins a sentence, or does so but for « À », after which it is rather a place."""
    return tokens[rank].initial or (rank > 0 and tokens[rank - 1].initial and tokens[rank - 1].folded == "a")


def _is_first_name(text: str, tokens: list[Token], end: int) -> bool:
    """Whether a surname follows: « Claude Delmas » is nobody’s product."""
    follows = end < len(tokens) and text[tokens[end - 1].end : tokens[end].start].isspace()
    return follows and tokens[end].raw.istitle()


def _goes_on(text: str, last: Token) -> bool:
    """Whether a hyphen and a small letter make it part of a common word: « Meta-analyse », not « IA-compatible »."""
    return (
        not last.raw[1:].isupper()
        and text[last.end : last.end + 1] in _HYPHENS
        and text[last.end + 1 : last.end + 2].islower()
    )


def _unmasked(finds: list[Find]) -> list[Find]:
    """Names that no mask of their own topic covers."""
    masks: dict[str, list[Find]] = {}
    for find in finds:
        if find.form.role is Role.MASK:
            masks.setdefault(find.form.slug, []).append(find)
    return [
        find
        for find in finds
        if find.form.role in (Role.NAME, Role.EXACT)
        and not any(mask.start <= find.start and find.end <= mask.end for mask in masks.get(find.form.slug, ()))
    ]


def _longest(finds: list[Find]) -> list[Find]:
    """From left to right, the longest name at each place, and those of other topics that share its very words."""
    kept: list[Find] = []
    for find in sorted(finds, key=lambda find: (find.start, -find.end, find.form.slug)):
        if not kept or find.start >= kept[-1].end or (find.start, find.end) == (kept[-1].start, kept[-1].end):
            kept.append(find)
    return kept
