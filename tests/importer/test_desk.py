"""`new` and `assemble`: files appear whole, and a proposal goes only when it is safe in its digest."""

from pathlib import Path

import pytest

from plugins.importer import desk
from plugins.importer.desk import run_assemble, run_new


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with two proposals, in the order b, a of their making."""
    folder = tmp_path / "propositions"
    folder.mkdir()
    (folder / "b.md").write_text("- Deux grues. {#deux-grues}\n", encoding="utf-8")
    (folder / "a.md").write_text("Un quai neuf. Il sert.\n", encoding="utf-8")
    return tmp_path


def digest(content: Path) -> Path:
    """The file of the day of these tests."""
    return content / "digests" / "2026" / "2026-03-06.md"


def waiting(content: Path) -> list[str]:
    """Names of the proposals that wait."""
    return sorted(path.name for path in (content / "propositions").iterdir())


@pytest.mark.parametrize("date", ["2026-03-06", "6 mars 2026"])
def test_a_digest_is_begun_once(content: Path, date: str) -> None:
    """The second time the file stays as it is."""
    assert run_new(date, content) == 0
    digest(content).write_text("à moi", encoding="utf-8")
    assert run_new(date, content) == 1
    assert digest(content).read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("date", ["", "hier", "2026-02-30"])
def test_dates_that_are_none(content: Path, date: str) -> None:
    """Both tasks end with status 2 and change nothing."""
    assert run_new(date, content) == run_assemble(date, content) == 2
    assert not (content / "digests").exists()
    assert waiting(content) == ["a.md", "b.md"]


def test_proposals_are_gathered_by_name(content: Path) -> None:
    """In the order of their names, and their files go."""
    assert run_assemble("2026-03-06", content) == 0
    text = digest(content).read_text(encoding="utf-8")
    assert text.index("Un quai neuf") < text.index("Deux grues")
    assert waiting(content) == []


def test_nothing_waits(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without proposals no digest is made."""
    run_assemble("2026-03-06", content)
    capsys.readouterr()
    assert run_assemble("2026-03-13", content) == 0
    assert "Aucune proposition" in capsys.readouterr().out
    assert not (content / "digests" / "2026" / "2026-03-13.md").exists()


def test_one_refusal_keeps_all(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All problems of all files are told with file and line; nothing is written, nothing removed."""
    (content / "propositions" / "c.md").write_text("- Un.\n- Deux.\n", encoding="utf-8")
    (content / "propositions" / "d.md").write_bytes("\n\nL’été".encode("cp1252"))
    assert run_assemble("2026-03-06", content) == 1
    report = capsys.readouterr().out
    assert "propositions/c.md:2: " in report
    assert "propositions/d.md:3: " in report
    assert not digest(content).exists()
    assert waiting(content) == ["a.md", "b.md", "c.md", "d.md"]


def test_a_failed_writing_keeps_the_proposals(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full: the proposals still wait."""

    def fail(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(desk, "write_whole", fail)
    assert run_assemble("2026-03-06", content) == 1
    assert waiting(content) == ["a.md", "b.md"]


def test_an_interrupted_assembly_goes_on(content: Path) -> None:
    """Written, but not yet removed: the next run removes, and adds nothing twice."""
    copies = {path: path.read_bytes() for path in (content / "propositions").iterdir()}
    run_assemble("2026-03-06", content)
    text = digest(content).read_bytes()
    for path, data in copies.items():
        path.write_bytes(data)
    assert run_assemble("2026-03-06", content) == 0
    assert digest(content).read_bytes() == text
    assert waiting(content) == []


def test_links_are_not_followed(content: Path, tmp_path: Path) -> None:
    """A proposal that is a link to another file is refused; the other file stays unread."""
    (content / "propositions" / "c.md").symlink_to("/etc/hostname")
    assert run_assemble("2026-03-06", content) == 1
    assert waiting(content) == ["a.md", "b.md", "c.md"]


def test_files_that_explain_stay(content: Path) -> None:
    """A README among the proposals is no proposal."""
    (content / "propositions" / "README.md").write_text("Mode d’emploi.", encoding="utf-8")
    assert run_assemble("2026-03-06", content) == 0
    assert waiting(content) == ["README.md"]


def test_a_broken_digest_is_not_touched(content: Path) -> None:
    """What cannot be read cannot be added to."""
    digest(content).parent.mkdir(parents=True)
    digest(content).write_text("sans en-tête", encoding="utf-8")
    assert run_assemble("2026-03-06", content) == 1
    assert digest(content).read_text(encoding="utf-8") == "sans en-tête"
    assert waiting(content) == ["a.md", "b.md"]
