"""A number of digests → what every builder publishes: these digests, later ones, the topics of their entries."""

import dataclasses
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.model import Topic
from plugins.archive.topics.reading import read_vocabulary
from tests.bench.archives import PER_DIGEST, Inventor, MadeDigest, MadeEntry, write_digest

CONTENT = Path(__file__).parents[4] / "content"

Topics = Mapping[str, tuple[str, ...]]
"""Address of an entry, `2025-11-28/otan-cloud` → slugs of the topics that our build finds in it."""

_WORD = re.compile(r"\b[a-zà-ÿ]{7,}\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry, ready for builders that neither split digests nor find topics by themselves."""

    id: str
    position: int
    """Rank in its digest, from 1."""

    title: str
    markdown: str
    """What follows the headline, as contributors write it."""

    summary: str
    topics: tuple[str, ...]
    """Slugs of its own topics."""

    implied: tuple[str, ...]
    """The same and all their ancestors: the topics whose pages list it."""


@dataclass(frozen=True, slots=True)
class Material:
    """What one size is measured with."""

    digests: tuple[MadeDigest, ...]
    """The oldest first."""

    later: tuple[MadeDigest, ...]
    """One that comes after them for each round."""

    vocabulary: Mapping[str, Topic]


def prepare_material(digests: int, rounds: int) -> Material:
    """Make the digests up.

    Args:
        digests: how many; beyond a thousand they come daily, so that they end in our century.
        rounds: how many more to make.
    """
    vocabulary = read_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    inventor = Inventor(vocabulary, days=7 if digests <= 1_000 else 1)
    made = inventor.make_digests((digests + rounds) * PER_DIGEST)
    return Material(tuple(made[:digests]), tuple(made[digests:]), vocabulary)


def edit_word(digest: MadeDigest, number: int) -> MadeDigest:
    """The same digest with another word in the text of its first entry.

    Args:
        digest: to edit; its headlines, identifiers and links stay.
        number: makes the word differ from that of other edits.
    """
    entry = digest.entries[0]
    head, space, rest = entry.body.partition(" ")
    body = f"{head}{space}{_WORD.sub(f'retouche{number}', rest, count=1)}"
    return dataclasses.replace(digest, entries=(dataclasses.replace(entry, body=body), *digest.entries[1:]))


def read_topics(site: Path) -> Topics:
    """The topics that our build published, from its own data file."""
    topics = {}
    with (site / "donnees/entrees.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            topics[f"{entry['digest']}/{entry['id']}"] = tuple(entry["topics"])
    return topics


def list_items(digest: MadeDigest, topics: Topics, vocabulary: Mapping[str, Topic]) -> Iterator[Item]:
    """The entries of a digest in reading order, each with its topics."""
    bullets = [line for line in write_digest(digest).splitlines() if line.startswith("- ")]
    for position, (entry, bullet) in enumerate(zip(digest.entries, bullets, strict=True), 1):
        own = topics[f"{digest.date}/{entry.id}"]
        summary = entry.body if len(entry.body) <= 200 else f"{entry.body[:199].rsplit(' ', 1)[0]}…"
        implied = _widen(own, vocabulary)
        yield Item(entry.id, position, entry.headline, _cut_body(entry, bullet), summary, own, implied)


def _cut_body(entry: MadeEntry, bullet: str) -> str:
    """A bullet without its headline, hashtags and identifier."""
    text = bullet.removeprefix("- ").removesuffix(f" {{#{entry.id}}}")
    text = text.removesuffix("".join(f" #{slug}" for slug in entry.topics))
    return text.removeprefix(f"**{entry.headline}.** ").removeprefix(f"{entry.headline}. ")


def _widen(slugs: Sequence[str], vocabulary: Mapping[str, Topic]) -> tuple[str, ...]:
    wide = list(slugs)
    for slug in wide:
        wide += [parent for parent in vocabulary[slug].parents if parent not in wide]
    return tuple(wide)
