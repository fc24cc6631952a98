"""The archives made up for the benches: the same everywhere, growing at their end, and as uneven as real texts."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from plugins.archive.model import Topic
from plugins.archive.topics.reading import read_vocabulary
from plugins.french.analyser import analyse
from plugins.markup.typesetting import Typesetter
from plugins.website.reading import read_content
from tests.bench.archives import FIRST_DAY, Inventor, make_archive, write_content, write_digest

CONTENT = Path(__file__).parents[2] / "content"

FIRST_DIGESTS = "baba775b2b52cb24acfb525ebde0fce608f30f35df60ae57d5c00681a33dd363"
"""SHA-256 of the Markdown of the first three digests. To be renewed when the made-up language changes on purpose."""


@pytest.fixture(scope="module")
def topics() -> dict[str, Topic]:
    """The vocabulary we ship."""
    return read_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml")


def test_an_archive_holds_the_entries_asked_for(topics: dict[str, Topic]) -> None:
    """Digests hold ten entries each, the last one what is left."""
    assert [len(digest.entries) for digest in Inventor(topics).make_digests(25)] == [10, 10, 5]


def test_an_archive_is_the_same_on_every_machine(topics: dict[str, Topic]) -> None:
    """Neither the hash seed, nor what was made before, nor the topics' order changes a letter."""
    backwards = dict(reversed(topics.items()))
    inventor = Inventor(backwards)
    inventor.make_digests(40, start=7)
    text = "".join(map(write_digest, inventor.make_digests(30)))
    assert text == "".join(map(write_digest, Inventor(topics).make_digests(30)))


def test_the_made_up_language_does_not_drift() -> None:
    """Figures of different days are comparable: whatever the vocabulary becomes, these three digests stay the same."""
    inventor = Inventor({"otan": Topic("otan", "Otan", "organisation", aliases=("Alliance atlantique",))})
    text = "".join(map(write_digest, inventor.make_digests(30)))
    assert hashlib.sha256(text.encode()).hexdigest() == FIRST_DIGESTS


def test_a_longer_archive_begins_with_the_shorter_one(topics: dict[str, Topic]) -> None:
    """A digest depends on its number alone, so one can be added to an archive already made."""
    inventor = Inventor(topics)
    longer = inventor.make_digests(50)
    assert [*inventor.make_digests(40), *Inventor(topics).make_digests(10, start=4)] == longer
    assert longer[0].date == FIRST_DAY


def test_texts_are_as_long_as_those_of_news(topics: dict[str, Topic]) -> None:
    """About ten words a headline, seventy words an entry, and headlines that fit a title."""
    entries = [entry for digest in Inventor(topics).make_digests(500) for entry in digest.entries]
    words = sum(len(entry.text.split()) for entry in entries) / len(entries)
    headline = sum(len(entry.headline.split()) for entry in entries) / len(entries)
    assert 65 < words < 80
    assert 8 < headline < 14
    assert sum(len(entry.headline) > 140 for entry in entries) < 5


def test_words_are_as_uneven_as_in_real_texts(topics: dict[str, Topic]) -> None:
    """Half of the terms are met once, the frequent ones in a tenth of the entries, and new ones keep coming."""
    entries = [entry for digest in Inventor(topics).make_digests(1_000) for entry in digest.entries]
    counts = Counter(term for entry in entries for term in set(analyse(entry.text)))
    half = {term for entry in entries[:500] for term in analyse(entry.text)}
    assert 5_000 < len(counts) < 8_000
    assert 0.4 < sum(count == 1 for count in counts.values()) / len(counts) < 0.7
    assert 1.3 < len(counts) / len(half) < 1.7
    assert 0.03 < counts.most_common(100)[-1][1] / len(entries) < 0.08


def test_the_folder_gives_the_archive(topics: dict[str, Topic], tmp_path: Path) -> None:
    """The Markdown is read without a fault or a notice, as the very entries that were made."""
    digests = Inventor(topics).make_digests(60)
    write_content(tmp_path, digests)
    reading = read_content(tmp_path, CONTENT, Typesetter())
    made = make_archive(digests, topics)
    assert [str(notice) for notice in reading.notices if "digests/" in str(notice)] == []
    read = reading.archive.entries
    assert [(entry.path, entry.headline) for entry in read] == [(entry.path, entry.headline) for entry in made.entries]
    assert [entry.text.split() for entry in read] == [entry.text.split() for entry in made.entries]
    assert all({*ours.topics} <= {*theirs.topics} for ours, theirs in zip(made.entries, read, strict=True))


def test_topics_bring_their_ancestors(topics: dict[str, Topic]) -> None:
    """The archive groups entries under their topics and under all broader ones, newest first."""
    archive = make_archive(Inventor(topics).make_digests(100), topics)
    for slug, entries in archive.by_topic.items():
        assert list(entries) == sorted(entries, key=lambda entry: entry.date, reverse=True)
        for parent in topics[slug].parents:
            assert {*entries} <= {*archive.by_topic[parent]}
