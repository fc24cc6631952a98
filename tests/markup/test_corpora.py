"""Real digests and hostile rows: no word is lost, nothing dangerous is shown, nothing fails.

The texts are others' and stay outside the repository; where they are missing these tests are skipped.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.archive.problems import SourceRefused
from tests.markup.reading import SHARED, dangers, fragments, lost_words, render, words, words_of_html

CORPORA = ("optech-fr-2023", "bluehats-fr", "nixos-weekly-en")
_HEADER = re.compile(r"\A---\n.*?\n---\n|\A(?:\w+:[^\n]*\n)+", re.DOTALL)
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

ROWS = ("third-party", "own")
STEP = 29
"""Every how many rows one is tried here: enough to notice, quick enough to run each time."""


def bodies(corpus: str) -> Iterator[tuple[str, str]]:
    """Name and Markdown of each file of a corpus, without its own front matter and what decoding refuses."""
    for path in sorted((SHARED / "corpora" / corpus).glob("*.md")):
        text = _HEADER.sub("", path.read_text("utf-8-sig").replace("\r\n", "\n"), count=1)
        # Targets from the root of another site are shown behind their text, and would part the words there.
        yield path.name, _UNREADABLE.sub("", re.sub(r"(\]\(|\]: )/", r"\1https://exemple.fr/", text))


def payloads() -> Iterator[str]:
    """Payloads of the hostile rows, in the order of their files."""
    for folder in ROWS:
        for path in sorted((SHARED / "hostile" / folder).glob("*.jsonl")):
            for line in path.read_text("utf-8").splitlines():
                payload = json.loads(line).get("payload")
                if isinstance(payload, str) and not re.search("[\ud800-\udfff]", payload):
                    yield payload


def placements(payload: str) -> Iterator[str]:
    """A payload as a text of its own, as a whole bullet, and as the body of one."""
    yield payload
    yield "- " + payload.replace("\n", "\n  ")
    yield "- Un titre.\n\n" + "\n".join(f"  {line}".rstrip() for line in payload.split("\n"))


def skip_without(path: Path) -> None:
    """Skip a test whose texts are not on this machine."""
    if not path.exists():
        pytest.skip(f"{path.name}: the shared texts are not on this machine")


@pytest.mark.parametrize("corpus", CORPORA)
def test_no_word_of_a_real_digest_is_lost(corpus: str) -> None:
    """Every word that an independent CommonMark parser shows is in an entry or in the prose."""
    skip_without(SHARED / "corpora" / corpus)
    lost: dict[str, Counter[str]] = {}
    for name, body in bodies(corpus):
        if missing := lost_words(body):
            lost[name] = missing
    assert lost == {}


@pytest.mark.parametrize("corpus", CORPORA)
def test_html_shows_the_text(corpus: str) -> None:
    """Headline and body of an entry show every word of its text; a text that is not French stays as typed."""
    skip_without(SHARED / "corpora" / corpus)
    for name, body in bodies(corpus):
        for part, _ in render(body, "en" if corpus.endswith("-en") else "fr"):
            shown = words_of_html("\n".join(fragments(part)))
            assert set(words(part.text)) <= set(shown), name


def test_hostile_rows_are_tame() -> None:
    """A row is refused with its line, or shown whole and without anything dangerous, wherever it stands."""
    skip_without(SHARED / "hostile")
    tried = 0
    for payload in list(payloads())[::STEP]:
        for body in placements(payload):
            try:
                parts = render(body)
            except SourceRefused as refused:
                assert all(problem.cause and problem.path == "d.md" for problem in refused.problems)
                continue
            tried += 1
            assert [danger for part, _ in parts for html in fragments(part) for danger in dangers(html)] == [], payload
            assert lost_words(body) == Counter(), payload
    assert tried > 300
