"""The sources we ship: digests, vocabulary, pages and redirects hold to the rules that we ask of others."""

import re
import tomllib
from pathlib import Path

import pytest

from plugins.archive.topics.lint import lint_vocabulary
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.vocabulary import Vocabulary

CONTENT = Path(__file__).parents[2] / "content"
DIGESTS = sorted(CONTENT.glob("digests/*/*.md"))
PAGES = sorted(CONTENT.glob("pages/*.md"))

_BULLET = re.compile(r"^- ", re.MULTILINE)
_TAIL = re.compile(r"((?:\s#[\w-]+)+) \{#([a-z0-9-]+)\}$")
_LEAD = re.compile(r"(?:\*\*(?P<bold>.+?)\*\*|(?P<plain>.+?[.?!](?=\s)))", re.DOTALL)


def bullets(path: Path) -> list[str]:
    """Entries of one of our digests, as we write them: one top-level bullet each, the last list left out if `{-}`."""
    text = re.split(r"^## .*\{-\}$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[0]
    return [re.split(r"\n## ", bullet)[0].strip() for bullet in _BULLET.split(text)[1:]]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """The vocabulary we ship."""
    return Vocabulary(read_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml"))


def test_vocabulary_has_nothing_to_be_said() -> None:
    """No refusal and no finding of the lint."""
    assert lint_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml") == ()


def test_vocabulary_is_in_order(vocabulary: Vocabulary) -> None:
    """Topics stand by kind, then by slug, so that everyone looks for one, and adds one, at the same place."""
    tables = tomllib.loads((CONTENT / "topics.toml").read_text(encoding="utf-8"))["topics"]
    kinds = list(dict.fromkeys(table["kind"] for table in tables))
    assert tables == sorted(tables, key=lambda table: (kinds.index(table["kind"]), table["slug"]))
    assert len(tables) == len(vocabulary.topics)


def test_there_are_four_digests_in_three_years() -> None:
    """Enough for years, neighbours and « il y a un an » to have something to show."""
    assert len(DIGESTS) == 4
    assert len({path.parent.name for path in DIGESTS}) == 3
    assert all(path.stem.startswith(path.parent.name) for path in DIGESTS)


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_each_digest_has_ten_entries_with_ids_and_known_hashtags(path: Path, vocabulary: Vocabulary) -> None:
    """Ten bullets, each closed by one to four hashtags that mean four different topics, and by an id of its own."""
    tails = [_TAIL.search(bullet) for bullet in bullets(path)]
    assert len(tails) == 10
    assert all(tails)
    assert len({tail[2] for tail in tails if tail}) == 10
    for tail in tails:
        topics = [vocabulary.resolve(tag) for tag in (tail[1].split() if tail else ())]
        assert 1 <= len(topics) <= 4
        assert None not in topics
        assert len(set(topics)) == len(topics)


@pytest.mark.parametrize("path", DIGESTS, ids=lambda path: path.stem)
def test_each_headline_is_short(path: Path) -> None:
    """A headline fits on two lines of a page and in a title: 110 characters at most."""
    for bullet in bullets(path):
        lead = _LEAD.match(bullet)
        assert lead
        assert len(lead["bold"] or lead["plain"]) <= 110


@pytest.mark.parametrize("path", [*DIGESTS, *PAGES], ids=lambda path: path.stem)
def test_front_matter_is_complete(path: Path) -> None:
    """A title and a standfirst; a digest has the date of its file name."""
    fence, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    keys = dict(line.split(": ", 1) for line in head.splitlines())
    assert fence == ""
    assert keys["title"] and keys["summary"]
    assert keys.get("date") == (path.stem if path in DIGESTS else None)
    assert len(re.findall(r"[.!?…](?:\s|$)", keys["summary"])) <= 2


@pytest.mark.parametrize("path", [*DIGESTS, *PAGES], ids=lambda path: path.stem)
def test_text_is_good_french_typography(path: Path) -> None:
    """Typographic apostrophes and French quotation marks, outside code."""
    prose = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.findall(r"[a-zà-ÿ]'[a-zà-ÿ]|\"", prose)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_links_of_pages_are_relative_and_name_a_file(path: Path) -> None:
    """All pages lie at the root: a link names a page of ours, or a page that the build makes."""
    made = ("index.html", "proposer.html", "recherche.html", "sujets/index.html", "flux/numeros.xml", "flux/breves.xml")
    ours = {f"{page.stem}.html" for page in PAGES} | {*made, "donnees/entrees.jsonl"}
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"(?<!`)\]\(([^)#]+)", text)
    assert {link for link in links if not link.startswith("https://")} <= ours


def test_redirects_are_one_table_of_addresses() -> None:
    """Former address → present address, both relative and naming a file."""
    data = tomllib.loads((CONTENT / "redirects.toml").read_text(encoding="utf-8"))
    assert set(data) == {"redirections"}
    for pair in data["redirections"].items():
        assert all(re.fullmatch(r"[a-z0-9/._-]+\.(?:html|xml)", address) for address in pair)
