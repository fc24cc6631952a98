"""One entry before it is published → the topics to propose to its editor, each with its strength."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.archive.model import Topic
from plugins.archive.topics.scores import THRESHOLD, score_topics
from plugins.archive.topics.tagger import Tagger
from plugins.archive.topics.vocabulary import Vocabulary

STRONGEST = 3
"""Strength of a topic that its author typed, or that the headline names."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A topic that the entry will have unless its editor says otherwise."""

    slug: str
    strength: int
    """From 1, found in passing, to `STRONGEST`."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What there is to propose for one entry."""

    topics: tuple[Proposal, ...] = ()
    """Those of its hashtags, in order, then those found, the surest first."""

    others: tuple[str, ...] = ()
    """Slugs found, too, but not surely enough to be shown."""


class Proposer:
    """The vocabulary, compiled once, asked entry by entry.

    >>> cloud = Topic("cloud", "Cloud", "theme", aliases=("cloud",))
    >>> Proposer({"cloud": cloud}).propose("Le cloud recrute", "", ["otan"]).topics
    (Proposal(slug='otan', strength=3), Proposal(slug='cloud', strength=3))
    """

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Args: `topics` by slug, as `read_vocabulary` gives them."""
        self._tagger = Tagger(topics)
        self._vocabulary = Vocabulary(topics)
        self._kinds = {slug: topic.kind for slug, topic in topics.items()}
        self._parents = {slug: topic.parents for slug, topic in topics.items()}

    def propose(self, headline: str, body: str, tags: Sequence[str] = ()) -> Proposals:
        """Topics of an entry.

        Args:
            headline: plain headline, its body left out.
            body: plain text of what follows it; may be empty.
            tags: its hashtags as typed, without `#`; `-name` keeps the topic of that name away.
        """
        typed = dict.fromkeys(slug for tag in tags if not tag.startswith("-") and (slug := self._slug(tag)))
        vetoed = {self._slug(tag[1:]) for tag in tags if tag.startswith("-")}
        found = self._tagger.tag(headline, body)
        scores = score_topics(self._tagger.mentions(headline, body), self._kinds, self._parents)
        return Proposals(
            (
                *(Proposal(slug, STRONGEST) for slug in typed),
                *(
                    Proposal(slug, _measure(scores.get(slug, THRESHOLD)))
                    for slug in found.shown
                    if slug not in typed and slug not in vetoed
                ),
            ),
            tuple(slug for slug in found.proposed if slug not in typed and slug not in vetoed),
        )

    def _slug(self, tag: str) -> str:
        """Topic that a hashtag means; one that the vocabulary lacks makes a topic of its own."""
        free = self._vocabulary.free_topic(tag)
        return self._vocabulary.resolve(tag) or (free.slug if free else "")


def _measure(score: float) -> int:
    return max(1, min(STRONGEST, int(score / THRESHOLD)))
