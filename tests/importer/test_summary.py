"""`--json`: what was found, one object a source, and nothing else on the output."""

import json
from pathlib import Path

import pytest

from plugins.archive.topics.proposals import Proposal, Proposals
from plugins.importer.command import run_import

TEXT = "Le port\n\n6 mars 2026\n\n• Un *quai* neuf. [Il sert](https://exemple.fr/). #Mer\n\n• Deux grues.\n"
PROPOSALS = Proposals((Proposal("mer", 3), Proposal("port", 1)), ("bretagne",))
KEYS = ["title", "standfirst", "date", "entries", "warnings", "left_out"]


def run(tmp_path: Path, *texts: str, date: str | None = None) -> int:
    """Import texts, for programs."""
    paths = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return run_import(
        [str(path) for path in paths], date, tmp_path / "out", dry_run=True, as_json=True,
        suggest=lambda *_: PROPOSALS, memory=tmp_path / "memory.json",
    )  # fmt: skip


def test_one_object_a_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Keys in their order; bodies are plain text; the report is elsewhere, and nothing is written."""
    assert run(tmp_path, TEXT) == 0
    output = capsys.readouterr()
    (found,) = json.loads(output.out)
    assert list(found) == KEYS
    assert (found["title"], found["standfirst"], found["date"]) == ("Le port", "", "2026-03-06")
    assert found["entries"][0] == {
        "id": "quai-neuf",
        "headline": "Un quai neuf",
        "body": "Il sert.",
        "topics": ["mer", "port"],
        "proposals": ["bretagne"],
        "links": ["https://exemple.fr/"],
    }
    assert "Essai" in output.err
    assert not (tmp_path / "out").exists()


def test_refused_sources_have_their_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the sources; the warning says why nothing was found."""
    assert run(tmp_path, "", TEXT) == 1
    refused, read = json.loads(capsys.readouterr().out)
    assert list(refused) == KEYS
    assert refused["entries"] == []
    assert "vide" in refused["warnings"][0]
    assert len(read["entries"]) == 2


def test_a_source_without_a_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its entries are shown all the same, under no date; the status asks for one."""
    assert run(tmp_path, TEXT.replace("6 mars 2026\n\n", "")) == 2
    (found,) = json.loads(capsys.readouterr().out)
    assert found["date"] is None
    assert [entry["id"] for entry in found["entries"]] == ["quai-neuf", "deux-grues"]


def test_misuse_gives_an_empty_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program that reads the output always reads JSON."""
    assert run(tmp_path, TEXT, date="hier") == 2
    assert json.loads(capsys.readouterr().out) == []
