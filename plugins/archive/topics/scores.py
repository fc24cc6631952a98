"""Mentions of topics in an entry in, a score for each topic out: how sure an editor would be to file it there."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

THRESHOLD = 1.5
"""Score from which a topic is shown."""

SHOWN_LIMIT = 5
"""Most topics shown by the tagger: editors set three or four, seldom more."""

# Weights chosen on cases tagged by hand, in steps of a half: finer ones only learn those cases by heart.
_HEADLINE = 4.5
_BODY = 1.5
_BODY_LENGTH = 60
_FIRST_SENTENCE = 0.5
_REPEATED = 0.5
_NARROWER_FOUND = 0.5
_DEMONYM = -2.0
_KIND = {"law": 1.0, "place": -1.5, "product": -1.5}


class Mention(NamedTuple):
    """One place of an entry that names a topic."""

    slug: str
    in_headline: bool

    rank: int
    """Words before it in its part, the headline or the body."""

    in_first_sentence: bool
    """Whether no sentence of its part ends before it."""

    capital: bool
    """Whether it is typed with a capital: « Chine », not « chinois »."""


def score_topics(
    mentions: Iterable[Mention], kinds: Mapping[str, str], parents: Mapping[str, tuple[str, ...]]
) -> dict[str, float]:
    """Points of each topic named.

    What the headline names counts most, then what the body says early or again. A law is never named in passing; a
    place often is, an inhabitant (« l’entreprise américaine ») nearly always, and a product stands for its maker.

    Args:
        mentions: places where the entry names topics.
        kinds: kind of each topic by slug.
        parents: broader topics of each topic by slug.
    """
    by_slug: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_slug.setdefault(mention.slug, []).append(mention)
    broader = {parent for slug in by_slug for parent in parents[slug]}
    scores = {}
    for slug, places in by_slug.items():
        score = max(_score_place(place) for place in places) + _KIND.get(kinds[slug], 0.0)
        score += _REPEATED * (len(places) > 1) + _NARROWER_FOUND * (slug in broader)
        if kinds[slug] == "place" and not any(place.capital for place in places):
            score += _DEMONYM
        scores[slug] = score
    return scores


def _score_place(mention: Mention) -> float:
    if mention.in_headline:
        return _HEADLINE
    early = 1 - min(mention.rank, _BODY_LENGTH) / _BODY_LENGTH
    return _BODY * early + _FIRST_SENTENCE * mention.in_first_sentence
