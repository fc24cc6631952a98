"""A number of entries → the archive that all searches are built from, the same with one digest more, and questions."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.model import Archive, Entry
from plugins.archive.topics.reading import read_vocabulary
from plugins.french.analyser import analyse
from tests.bench.archives import PER_DIGEST, Inventor, make_archive
from tests.bench.measures.contest.apart import run_apart

CONTENT = Path(__file__).parents[4] / "content"

QUESTIONS = 300
COLD_QUESTIONS = 5
_ENOUGH = 12
"""Entries that a question of a fresh browser finds at least, so that every search has ten to show."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What every search is asked."""

    cold: tuple[str, ...]
    """Two words which many entries hold together."""

    warm: tuple[str, ...]
    """One to three words, taken from one entry."""


@dataclass(frozen=True, slots=True)
class Material:
    """What one size is measured with."""

    archive: Archive
    longer: Archive
    """The same with one digest more."""

    questions: Questions


def prepare_material(entries: int) -> Material:
    """Make the archives up and draw the questions.

    Args:
        entries: how many; beyond ten thousand digests come daily, so that they end in our century.
    """
    topics = read_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    inventor = Inventor(topics, days=7 if entries <= 10_000 else 1)
    digests = inventor.make_digests(entries)
    more = inventor.make_digests(PER_DIGEST, start=len(digests))
    archive, longer = make_archive(digests, topics), make_archive([*digests, *more], topics)
    # Apart, so that this process has analysed nothing when the time of it is taken.
    return Material(archive, longer, run_apart(lambda: _draw_questions(archive.entries)))


def _draw_questions(entries: Sequence[Entry]) -> Questions:
    chance = random.Random("questions")
    warm = tuple(" ".join(_pick(chance, entries, chance.choice((1, 2, 2, 3)))) for _ in range(QUESTIONS))
    # Enough entries to know which words come together often; all of a large archive would take a minute.
    sample = entries[:10_000]
    holders = _list_holders(sample)
    cold: list[str] = []
    while len(cold) < COLD_QUESTIONS:
        words = _pick(chance, sample, 2)
        together = set.intersection(*(holders[tuple(analyse(word))] for word in words))
        if len(together) >= _ENOUGH:
            cold.append(" ".join(words))
    return Questions(tuple(cold), warm)


def _list_holders(entries: Sequence[Entry]) -> defaultdict[tuple[str, ...], set[int]]:
    """Term of a word → numbers of the entries that hold it."""
    holders: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, entry in enumerate(entries):
        for term in analyse(entry.text):
            holders[(term,)].add(number)
    return holders


def _pick(chance: random.Random, entries: Sequence[Entry], count: int) -> list[str]:
    """Different plain words of one entry, its headline as likely as its body."""
    while True:
        entry = chance.choice(entries)
        text = chance.choice((entry.headline, entry.text))
        words = Counter(word for word in text.replace("’", " ").split() if word.isalpha() and len(analyse(word)) == 1)
        if len(words) >= count:
            return chance.sample(sorted(words), count)
