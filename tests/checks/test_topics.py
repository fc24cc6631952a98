"""`inv topics`: what it prints for a content folder, and how it ends."""

from pathlib import Path

import pytest

from plugins.checks.topics import run_topics

TOPIC = '[[topics]]\nslug = "kineis"\ntitle = "Kinéis"\nkind = "organisation"\n'


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder of three digests that name Kinéis, in the working folder."""
    monkeypatch.chdir(tmp_path)
    for day in ("01", "02", "03"):
        file = tmp_path / "content" / "digests" / f"{day}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: N\ndate: 2025-01-{day}\n---\n\n- Chez Kinéis, on rit.\n", encoding="utf-8")
    return tmp_path / "content"


def test_new_names_are_listed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a name: digests, mentions, and a place to click on; finding some is no failure."""
    assert run_topics(content, content, suggest=True, lint=False, minimum=3) == 0
    line, end = capsys.readouterr().out.splitlines()
    assert line.split() == ["Kinéis", "3", "numéros", "3", "mentions", "content/digests/01.md:6"]
    assert end.startswith("1\u00a0nom absent du vocabulaire")


def test_the_vocabulary_of_the_folder_counts_first(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the folder has none, the project's does."""
    project = content.parent / "projet"
    project.mkdir()
    (project / "topics.toml").write_text(TOPIC, encoding="utf-8")
    assert run_topics(content, project, suggest=True, lint=False, minimum=3) == 0
    assert "Kinéis" not in capsys.readouterr().out
    (content / "topics.toml").write_text("", encoding="utf-8")
    assert run_topics(content, project, suggest=True, lint=False, minimum=3) == 0
    assert "Kinéis" in capsys.readouterr().out


def test_the_lint_tells_the_line_and_fails(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each problem is `file:line: cause remedy`; a sound vocabulary ends with 0."""
    (content / "topics.toml").write_text(TOPIC, encoding="utf-8")
    assert run_topics(content, content, suggest=False, lint=True, minimum=3) == 1
    assert capsys.readouterr().out.startswith("content/topics.toml:1: sujet « kineis » : la description manque.")
    (content / "topics.toml").write_text(f'{TOPIC}description = "Satellites."\n', encoding="utf-8")
    assert run_topics(content, content, suggest=False, lint=True, minimum=3) == 0


def test_without_option_both_are_done(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The lint decides how it ends."""
    assert run_topics(content, content, suggest=False, lint=False, minimum=3) == 0
    out = capsys.readouterr().out
    assert "0\u00a0problème." in out
    assert "1\u00a0nom absent" in out


def test_what_cannot_be_read_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A refused digest, a missing folder, a senseless number: nothing is passed over."""
    (content / "digests" / "04.md").write_text("- Rien.\n", encoding="utf-8")
    assert run_topics(content, content, suggest=True, lint=False, minimum=3) == 1
    assert "digests/04.md" in capsys.readouterr().err
    assert run_topics(content / "absent", content, suggest=True, lint=False, minimum=3) == 2
    assert run_topics(content, content, suggest=True, lint=False, minimum=0) == 2
