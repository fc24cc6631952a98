"""The command writes a digest once, never over a person's work, and says in French what it did."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.archive.topics.proposals import Proposal, Proposals
from plugins.importer.command import run_import
from tests.importer.conftest import NEWS, STANDFIRST, TITLE

TEXT = f"{TITLE}\n\n{STANDFIRST}\n\n" + "\n".join(f"• {head.rstrip('.?')}. {body}" for head, body in NEWS)
SEA = Proposals((Proposal("mer", 2),), ("ports",))
Import = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Import:
    """Import texts into `out` of a folder of this test alone; the first is named `a.txt`, the next `b.txt`…"""

    def run(*texts: str, date: str | None = "2026-03-06", **options: bool) -> int:
        paths = [tmp_path / f"{name}.txt" for name, _ in zip("abc", texts, strict=False)]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return run_import(
            [str(path) for path in paths], date, tmp_path / "out",
            suggest=lambda *_: SEA, memory=tmp_path / "memory.json", **options,
        )  # fmt: skip

    return run


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The file that these imports write."""
    return tmp_path / "out" / "2026" / "2026-03-06.md"


def test_first_and_second_import(run: Import, written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first import writes the file and shows its entries; the second changes nothing and says so."""
    assert run(TEXT) == 0
    first = written.read_bytes()
    report = capsys.readouterr().out
    assert "5 brèves" in report
    assert "cable-ys-touche-enfin-cote" in report
    assert "mer" in report
    assert run(TEXT) == 0
    assert written.read_bytes() == first
    assert "inchangé" in capsys.readouterr().out


def test_a_persons_work_is_never_overwritten(run: Import, written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that was edited stays; the difference is shown, --force replaces it."""
    run(TEXT)
    edited = written.read_text(encoding="utf-8").replace("640 km", "641 km")
    written.write_text(edited, encoding="utf-8")
    capsys.readouterr()
    assert run(TEXT) == 1
    assert written.read_text(encoding="utf-8") == edited
    report = capsys.readouterr().out
    assert "+- Le câble Ys touche enfin la côte. Long de 640 km" in report
    assert "--force" in report
    assert run(TEXT, force=True) == 0
    assert "640 km" in written.read_text(encoding="utf-8")


def test_a_corrected_source_keeps_the_ids(run: Import, written: Path) -> None:
    """What nobody touched is replaced without a question, under the same addresses."""
    run(TEXT)
    assert run(TEXT.replace("Le câble Ys touche enfin la côte", "Le câble Ys touche terre")) == 0
    text = written.read_text(encoding="utf-8")
    assert "touche terre. Long" in text
    assert "{#cable-ys-touche-enfin-cote}" in text


def test_a_dry_run_writes_nothing(run: Import, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--dry-run only shows."""
    assert run(TEXT, dry_run=True) == 0
    assert not (tmp_path / "out").exists()
    assert "Essai" in capsys.readouterr().out


def test_a_missing_date_is_asked_for(run: Import, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a date nothing is written, and the message says how to give it."""
    assert run(TEXT, date=None) == 2
    assert not (tmp_path / "out").exists()
    assert "--date AAAA-MM-JJ" in capsys.readouterr().out


@pytest.mark.parametrize("date", ["6 mars 2026", "2026-03-06", "vendredi 6 mars 2026"])
def test_dates_in_words(run: Import, written: Path, date: str) -> None:
    """The date may be given as people write it."""
    assert run(TEXT, date=date) == 0
    assert written.exists()


@pytest.mark.parametrize("date", ["2026-02-30", "hier", "03-2026"])
def test_impossible_dates(run: Import, date: str) -> None:
    """A date that is none is refused before anything is read."""
    assert run(TEXT, date=date) == 2


def test_two_sources_of_one_day_write_nothing(run: Import, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The clash is found before anything is written, and names both sources."""
    text = TEXT.replace(STANDFIRST, f"6 mars 2026\n\n{STANDFIRST}")
    assert run(text, text, date=None) == 1
    assert not (tmp_path / "out").exists()
    report = capsys.readouterr().out
    assert "a.txt" in report
    assert "b.txt" in report


def test_a_refused_source_does_not_stop_the_others(run: Import, written: Path) -> None:
    """The good source is written, the exit status tells that another was refused."""
    text = TEXT.replace(STANDFIRST, f"6 mars 2026\n\n{STANDFIRST}")
    assert run(text, "", date=None) == 1
    assert written.exists()


def test_one_date_for_several_sources_is_refused(run: Import) -> None:
    """--date cannot be the day of two digests."""
    assert run(TEXT, TEXT) == 2


def test_standard_input(tmp_path: Path, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads what is pasted into the terminal."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    assert run_import(["-"], "2026-03-06", tmp_path / "out", suggest=lambda *_: SEA, memory=tmp_path / "m.json") == 0
    assert written.exists()


@pytest.mark.parametrize("name", ["absent.txt", "."])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file or a folder gives one French line, no traceback."""
    assert run_import([str(tmp_path / name)], None, tmp_path / "out", suggest=lambda *_: SEA) == 1
    assert capsys.readouterr().out.count("\n") == 1


def test_no_source(tmp_path: Path) -> None:
    """Without a source the command says how to give one."""
    assert run_import([], None, tmp_path) == 2


def test_a_spoilt_memory_protects(run: Import, written: Path, tmp_path: Path) -> None:
    """When nobody knows who wrote the file, it counts as a person's."""
    run(TEXT)
    (tmp_path / "memory.json").write_text("{", encoding="utf-8")
    assert run(TEXT.replace("640", "650")) == 1
    assert "640 km" in written.read_text(encoding="utf-8")
