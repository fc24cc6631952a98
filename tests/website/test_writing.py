"""Files written below one folder."""

from pathlib import Path

import pytest

from plugins.website.writing import Writer


def test_writes_and_counts(tmp_path: Path) -> None:
    """Folders are made on the way."""
    writer = Writer(tmp_path)
    writer.write("a/b/c.html", b"12345")
    writer.write("a/b/d.html", b"1")
    assert (tmp_path / "a" / "b" / "c.html").read_bytes() == b"12345"
    assert (writer.files, writer.bytes) == (2, 6)


@pytest.mark.parametrize("path", ["../a.html", "a/../../b.html", "/etc/a.html"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    """An address that leaves the folder is a fault of ours."""
    folder = tmp_path / "site"
    folder.mkdir()
    with pytest.raises(ValueError, match="outside"):
        Writer(folder).write(path, b"")
    assert list(tmp_path.rglob("*")) == [folder]
