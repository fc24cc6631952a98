"""A content folder → its files, and nothing from elsewhere."""

import os
from pathlib import Path

import pytest

from plugins.archive.decoding import SIZE_LIMIT
from plugins.archive.problems import SourceRefused
from plugins.archive.sources import SourceFile, read_ordinary, read_single, read_sources


def write(folder: Path, **files: str) -> None:
    """Files of a folder; `__` stands for `/` and `_` for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def refusal(content: Path) -> list[str]:
    """What the refusal of a content folder says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        read_sources(content, "digests")
    return [str(problem) for problem in refused.value.problems]


def test_markdown_files_come_sorted(tmp_path: Path) -> None:
    """Whatever the order of the disk, paths are relative and sorted."""
    write(tmp_path, digests__2025__b_md="b", digests__2024__a_md="a", digests__c_md="c", pages__d_md="d")
    assert read_sources(tmp_path, "digests") == (
        [
            SourceFile("digests/2024/a.md", b"a"),
            SourceFile("digests/2025/b.md", b"b"),
            SourceFile("digests/c.md", b"c"),
        ],
        [],
    )


def test_other_files_are_told(tmp_path: Path) -> None:
    """Hidden files and other endings are no digests: left aside, never silently."""
    write(
        tmp_path, digests__a_md="a", digests__b_txt="b", digests___c_md="c", digests__d_MD="d", digests___git__e_md="e"
    )
    files, notices = read_sources(tmp_path, "digests")
    assert [file.path for file in files] == ["digests/a.md"]
    assert [notice.path for notice in notices] == sorted(
        ["digests/.c.md", "digests/.git/e.md", "digests/b.txt", "digests/d.MD"]
    )


def test_a_missing_folder_has_no_files(tmp_path: Path) -> None:
    """A content folder need not hold every kind."""
    assert read_sources(tmp_path, "digests") == ([], [])
    assert read_single(tmp_path, "topics.toml") is None


def test_links_are_refused(tmp_path: Path) -> None:
    """A link could bring in any file of the machine: to a file, to a folder, to nothing."""
    write(tmp_path, digests__a_md="a", secret_md="secret", elsewhere__b_md="b")
    for name, target in (("b.md", "secret.md"), ("c", "elsewhere"), ("d.md", "nowhere")):
        (tmp_path / "digests" / name).symlink_to(tmp_path / target)
    message = "ce n’est pas un fichier ordinaire (lien symbolique ou autre). Remplacez-le par une copie du fichier."
    assert refusal(tmp_path) == [f"digests/{name}: {message}" for name in ("b.md", "c", "d.md")]
    (tmp_path / "topics.toml").symlink_to(tmp_path / "nowhere")
    with pytest.raises(SourceRefused, match=r"topics\.toml: ce n’est pas un fichier ordinaire"):
        read_single(tmp_path, "topics.toml")


def test_pipes_are_refused(tmp_path: Path) -> None:
    """Opening one would wait for ever."""
    (tmp_path / "digests").mkdir()
    os.mkfifo(tmp_path / "digests" / "a.md")
    assert refusal(tmp_path)[0].startswith("digests/a.md: ce n’est pas un fichier ordinaire")


@pytest.mark.parametrize("name", [b"a\nb.md", b"a\xe9.md", b"a\x1b[2J.md", "a\u202eb.md".encode()])
def test_names_that_no_message_can_show_are_refused(tmp_path: Path, name: bytes) -> None:
    """Control characters and bytes that are no UTF-8 are shown as « � »."""
    (tmp_path / "digests").mkdir()
    (tmp_path / "digests" / os.fsdecode(name)).write_bytes(b"a")
    assert "�" in refusal(tmp_path)[0]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system’s own reason is repeated."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    write(tmp_path, a_md="a")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceRefused, match=r"a\.md: lecture impossible \(Permission denied\)\. Vérifiez les droits"):
        read_ordinary(tmp_path / "a.md", "a.md")


def test_no_more_is_read_than_needed(tmp_path: Path) -> None:
    """One byte over the limit is enough to see that a file is too large."""
    (tmp_path / "a.md").write_bytes(b"a" * (SIZE_LIMIT + 1000))
    assert len(read_ordinary(tmp_path / "a.md", "a.md")) == SIZE_LIMIT + 1


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """It could bring in what lies outside the content, as a linked file could."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "digests").symlink_to(tmp_path / "elsewhere")
    assert refusal(tmp_path)[0].startswith("digests: ce n’est pas un fichier ordinaire")
