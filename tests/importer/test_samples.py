"""The shared samples: real layouts, spoilt files, and the digest that the project began with."""

import datetime as dt
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from plugins.archive.topics.proposals import Proposals
from plugins.importer.blocks import ImportRefused
from plugins.importer.command import run_import
from plugins.importer.drafting import make_draft
from plugins.importer.sources import read_source

READ = {".txt", ".md", ".html", ".eml", ".docx", ".rtf", ".odt"}
DAY = dt.date(2025, 11, 28)


def normal(text: str) -> str:
    """Text as the samples compare it: NFC, no invisible signs, single spaces."""
    return " ".join(re.sub("[\u00ad\u200b\ufeff]", "", unicodedata.normalize("NFC", text)).split())


def words(text: str) -> Counter[str]:
    """Words of a text."""
    return Counter(re.findall(r"[^\W_]+", normal(text)))


def body_of(markdown: str) -> str:
    """A digest file without the names of its keys and without the ids, neither of which the source says."""
    text = re.sub(r"\s*\{#[a-z0-9-]+\}", "", markdown)
    return re.sub(r"^(?:title: |date: .*|summary: )", "", text, flags=re.M)


def test_the_seed_is_imported_whole(shared: Path) -> None:
    """Ten entries, none empty, and the file says exactly the words of the source."""
    source = next((shared / "corpora" / "seed").glob("*.txt")).read_bytes()
    draft = make_draft(read_source(source, "a.txt"), DAY, {})
    assert len(draft.entries) == 10
    assert all(entry.headline and entry.body for entry in draft.entries)
    assert words(body_of(draft.markdown)) == words(source.decode())
    assert draft.warnings == draft.left_out == ()


def test_samples_are_exact(shared: Path) -> None:
    """Title, standfirst, date, headlines, bodies, hashtags and links of every sample of an accepted kind."""
    wrong = []
    for expected_file in sorted((shared / "import-samples").glob("*.expected.json")):
        source = expected_file.with_name(expected_file.name.removesuffix(".expected.json"))
        expected = json.loads(expected_file.read_text(encoding="utf-8"))
        draft = make_draft(read_source(source.read_bytes(), source.name), None if expected["date"] else DAY, {})
        found = {
            "title": normal(draft.title),
            "standfirst": normal(draft.standfirst),
            "date": draft.date.isoformat() if expected["date"] else None,
            "entries": [(normal(entry.headline), normal(entry.body), list(entry.tags)) for entry in draft.entries],
        }
        wanted = {key: expected[key] for key in ("title", "standfirst", "date")}
        wanted["entries"] = [
            (normal(entry["headline"]), normal(entry["body"]), entry.get("hashtags", []))
            for entry in expected["entries"]
        ]
        links = [link for entry in draft.entries for link in entry.links]
        if found != wanted or links != expected.get("links", links):
            wrong.append(source.name)
        assert not [text for text in expected.get("must_not_contain", []) if text in draft.markdown], source.name
    assert wrong == []


def test_spoilt_files_have_an_answer(shared: Path) -> None:
    """Each is imported with its three entries, or refused with a reason."""
    answers = {}
    for path in sorted((shared / "hostile" / "own" / "encodings").iterdir()):
        if path.suffix in READ:
            try:
                answers[path.name] = len(make_draft(read_source(path.read_bytes(), path.name), DAY, {}).entries)
            except ImportRefused as refused:
                assert str(refused).endswith(".")
                answers[path.name] = 0
    refused_names = {name for name, count in answers.items() if count == 0}
    assert refused_names == {"empty.md", "only-empty-bullets.md", "only-spaces.md", "png-named.md"}
    assert set(answers.values()) == {0, 3}


def test_no_word_of_real_digests_is_lost(shared: Path) -> None:
    """Markdown and web pages by others: every block is in the file or in the report."""
    lost = {}
    folders = ("aiweekly-fr-2025", "bluehats-fr")
    for path in sorted(file for folder in folders for file in (shared / "corpora" / folder).iterdir()):
        if path.suffix in READ and not path.name.startswith("LICENCE"):
            try:
                draft = make_draft(read_source(path.read_bytes(), path.name), DAY, {})
            except ImportRefused:
                continue
            lost[path.name] = [warning for warning in draft.warnings if "absents" in warning]
    assert len(lost) >= 15
    assert not {name: warnings for name, warnings in lost.items() if warnings}


def test_each_card_of_a_page_is_an_entry(shared: Path) -> None:
    """Pages of cards: as many entries as cards; the page whose list a script fills is refused."""
    for path in sorted((shared / "corpora" / "aiweekly-fr-2025").glob("*.html")):
        data = path.read_bytes()
        cards = data.count(b"<article")
        if cards < 10:  # those of its script
            with pytest.raises(ImportRefused, match="script"):
                make_draft(read_source(data, path.name), DAY, {})
        else:
            assert len(make_draft(read_source(data, path.name), DAY, {}).entries) == cards, path.name


def test_hostile_mails_have_an_answer(shared: Path, tmp_path: Path) -> None:
    """Each is imported into one file, or refused with a reason; nothing else appears on the disk."""
    answers = {}
    for path in sorted((shared / "hostile" / "own" / "emails").glob("*.eml")):
        out = tmp_path / path.stem
        status = run_import([str(path)], None, out, suggest=lambda *_: Proposals(), memory=tmp_path / "memory.json")
        written = [file for file in out.rglob("*") if file.is_file()]
        answers[path.name] = (status, len(written))
        for text in ("<script", "onerror", "evil.example", "import os", "Save_as: "):
            assert not any(text in file.read_text(encoding="utf-8").split("title: ")[0] for file in written)
            assert not any(f"\n{text}" in file.read_text(encoding="utf-8") for file in written)
    refused = {name for name, answer in answers.items() if answer != (0, 1)}
    assert refused == {"nested-rfc822.eml", "no-body.eml"}
    assert {answers[name] for name in refused} == {(1, 0)}
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} <= {"memory.json"}


def test_every_word_of_every_entry_is_written(shared: Path) -> None:
    """Whatever the vessel of a sample, the file holds all words of its entries."""
    for expected_file in sorted((shared / "import-samples").glob("*.expected.json")):
        source = expected_file.with_name(expected_file.name.removesuffix(".expected.json"))
        entries = json.loads(expected_file.read_text(encoding="utf-8"))["entries"]
        said = words(" ".join(f"{entry['headline']} {entry['body']}" for entry in entries))
        draft = make_draft(read_source(source.read_bytes(), source.name), DAY, {})
        assert not said - words(draft.markdown), source.name
