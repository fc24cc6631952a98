"""A number of entries → a French-like archive of that size, the same on every machine: what the benches measure on.

Digests of ten entries of about seventy words, whose vocabulary is as uneven as that of real texts, about topics of our
vocabulary. Each digest depends on its number alone, so a longer archive begins with the shorter one, and adding a
digest changes no other. Used as values (`make_archive`), or as a folder of Markdown that `inv build` reads
(`write_content`).
"""

import datetime as dt
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from plugins.archive.model import Archive, Digest, Entry, Place, Topic
from plugins.archive.permalinks import derive_ids
from tests.bench.invention.sentences import write_sentence
from tests.bench.invention.words import Word, Words, draw_rank

PER_DIGEST = 10
FIRST_DAY = dt.date(1998, 1, 2)
"""A Friday. A digest a week from here on: a thousand digests end in 2017; a digest a day: ten thousand end in 2025."""

_CLUSTER = 60
"""Words that a topic has of its own, so that words of one subject come together."""


@dataclass(frozen=True, slots=True)
class MadeEntry:
    """One entry as its author would know it."""

    id: str
    headline: str
    """Without its final full stop."""

    body: str
    topics: tuple[str, ...]
    """Slugs, the most important first."""

    @property
    def text(self) -> str:
        """Headline and body as one text."""
        return f"{self.headline}. {self.body}"


@dataclass(frozen=True, slots=True)
class MadeDigest:
    """One digest as its author would know it."""

    date: dt.date
    title: str
    summary: str
    entries: tuple[MadeEntry, ...]


class Inventor:
    """Makes digests about the topics of one vocabulary, which topics being frequent is a matter of chance."""

    def __init__(self, topics: Mapping[str, Topic], days: int = 7) -> None:
        """Args: `topics` by slug; `days` between two digests."""
        self._days = days
        order = sorted(topics)
        random.Random("sujets").shuffle(order)
        self._topics = [topics[slug] for slug in order]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(order))))
        self._words = Words()
        self._clusters = {slug: _make_cluster(slug) for slug in order}

    def make_digests(self, entries: int, start: int = 0) -> list[MadeDigest]:
        """Digests holding so many entries in all, the oldest first.

        Args:
            entries: ten a digest, the last one having what is left.
            start: number of the first digest, for those that come after an archive already made.
        """
        sizes = [PER_DIGEST] * (entries // PER_DIGEST) + [entries % PER_DIGEST] * (entries % PER_DIGEST > 0)
        return [self._make_digest(number, size) for number, size in enumerate(sizes, start)]

    def _make_digest(self, number: int, size: int) -> MadeDigest:
        chance = random.Random(f"numéro {number}")
        texts = [self._write_entry(chance) for _ in range(size)]
        ids = derive_ids([(headline, body) for headline, body, _ in texts])
        entries = tuple(MadeEntry(name, *text) for name, text in zip(ids, texts, strict=True))
        words = self._teller(chance, ())
        return MadeDigest(
            date=FIRST_DAY + dt.timedelta(days=number * self._days),
            title=write_sentence(chance, words, chance.randint(6, 12)),
            summary=f"{write_sentence(chance, words, chance.randint(14, 24))}.",
            entries=entries,
        )

    def _write_entry(self, chance: random.Random) -> tuple[str, str, tuple[str, ...]]:
        """Headline, body, topics."""
        topics = list(dict.fromkeys(self._draw_topic(chance) for _ in range(chance.choice((1, 1, 2, 2, 3)))))
        names = [chance.choice((topic.title, topic.title, *topic.aliases, *topic.exact)) for topic in topics]
        draw = self._teller(chance, [topic.slug for topic in topics])
        above = [name for name in names if chance.random() < 0.5][:2]
        headline = write_sentence(chance, draw, _measure(chance, 10, 3, 5), above)
        size = _measure(chance, 60, 16, 12)
        sentences = []
        below = [name for name in names if name not in above or chance.random() < 0.4]
        while size > 0:
            length = min(chance.randint(12, 26), size if size > 5 else 6)
            sentences.append(f"{write_sentence(chance, draw, length, below)}.")
            size -= length
            below = []
        return headline, " ".join(sentences), tuple(topic.slug for topic in topics)

    def _draw_topic(self, chance: random.Random) -> Topic:
        return chance.choices(self._topics, cum_weights=self._weights)[0]

    def _teller(self, chance: random.Random, slugs: Sequence[str]) -> "_Teller":
        return _Teller(chance, self._words, [rank for slug in slugs for rank in self._clusters[slug]])


class _Teller:
    """Draws the words of one text: some of its topics, some said before in it, most from the language."""

    def __init__(self, chance: random.Random, words: Words, cluster: Sequence[int]) -> None:
        self._chance, self._words, self._cluster = chance, words, cluster
        self._said: list[Word] = []

    def __call__(self) -> Word:
        share = self._chance.random()
        if share < 0.08 and self._said:
            return self._said[int(share / 0.08 * len(self._said))]
        if share < 0.3 and self._cluster:
            word = self._words[self._cluster[int((share - 0.08) / 0.22 * len(self._cluster))]]
        else:
            word = self._words[draw_rank(self._chance)]
        self._said.append(word)
        return word


def _make_cluster(slug: str) -> list[int]:
    chance = random.Random(f"mots de {slug}")
    # The square makes the first words of a cluster the most frequent ones of the topic.
    ranks = [draw_rank(chance) for _ in range(_CLUSTER)]
    return [ranks[int(share * share * _CLUSTER)] for share in (step / _CLUSTER / 2 for step in range(2 * _CLUSTER))]


def _measure(chance: random.Random, middle: float, spread: float, least: int) -> int:
    return max(least, round(chance.gauss(middle, spread)))


def make_archive(digests: Iterable[MadeDigest], topics: Mapping[str, Topic]) -> Archive:
    """The archive of made digests, as far as search looks at it: no HTML, no related entries.

    Args:
        digests: in any order.
        topics: the vocabulary by slug.
    """
    made = tuple(map(_compose, sorted(digests, key=lambda digest: digest.date, reverse=True)))
    entries = tuple(entry for digest in made for entry in digest.entries)
    by_topic: dict[str, list[Entry]] = {}
    for entry in entries:
        for slug in _widen(entry.topics, topics):
            by_topic.setdefault(slug, []).append(entry)
    return Archive(
        digests=made,
        entries=entries,
        topics={slug: topics[slug] for slug in sorted(by_topic)},
        vocabulary=topics,
        by_topic={slug: tuple(by_topic[slug]) for slug in sorted(by_topic)},
    )


def _widen(slugs: Iterable[str], topics: Mapping[str, Topic]) -> list[str]:
    """Topics and all their ancestors, each once."""
    wide = list(slugs)
    for slug in wide:
        wide += [parent for parent in topics[slug].parents if parent not in wide]
    return wide


def _compose(digest: MadeDigest) -> Digest:
    slug = digest.date.isoformat()
    place = Place(f"digests/{digest.date.year}/{slug}.md", 1)
    blocks = tuple(
        Entry(
            id=entry.id,
            digest=slug,
            date=digest.date,
            position=position,
            section="",
            headline=entry.headline,
            title=entry.headline,
            headline_html="",
            body_html="",
            text=entry.text,
            summary=entry.body[:200],
            tags=(),
            topics=entry.topics,
            links=(),
            place=place,
        )
        for position, entry in enumerate(digest.entries, 1)
    )
    return Digest(slug, digest.date, digest.title, digest.summary, "fr", (), "", (), place, blocks, place)


def write_content(folder: Path, digests: Iterable[MadeDigest]) -> None:
    """Write `digests/AAAA/AAAA-MM-JJ.md` of each digest; the rest of a content folder is then the project's own."""
    for digest in digests:
        path = folder / "digests" / str(digest.date.year) / f"{digest.date}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_digest(digest), encoding="utf-8")


def write_digest(digest: MadeDigest) -> str:
    """The Markdown of one digest."""
    front = f"---\ntitle: {digest.title}\ndate: {digest.date}\nsummary: {digest.summary}\n---\n"
    return "\n".join([front, *map(_write_bullet, digest.entries)])


def _write_bullet(entry: MadeEntry) -> str:
    """Headline in bold or as first sentence, now and then a link, hashtags, the id; as contributors write them."""
    chance = random.Random(entry.id)
    headline = f"**{entry.headline}.**" if chance.random() < 0.3 else f"{entry.headline}."
    first, space, rest = entry.body.partition(" ")
    body = f"[{first}](https://exemple.fr/{entry.id}){space}{rest}" if chance.random() < 0.3 else entry.body
    tags = "".join(f" #{slug}" for slug in entry.topics)
    return f"- {headline} {body}{tags} {{#{entry.id}}}\n"
