"""Files written below one folder."""

import os
from pathlib import Path

import pytest

from plugins.website.writing import Writer


def test_writes_and_stamps(tmp_path: Path) -> None:
    """Folders are made on the way; the stamp is the file's own."""
    stamp = Writer(tmp_path).write("a/b/c.html", b"12345")
    state = (tmp_path / "a" / "b" / "c.html").stat()
    assert stamp == (5, state.st_mtime_ns) == (state.st_size, state.st_mtime_ns)


def test_a_file_that_has_the_bytes_is_left_alone(tmp_path: Path) -> None:
    """It keeps its time of change: whoever synchronises the site has nothing to send."""
    path = tmp_path / "a.html"
    path.write_bytes(b"12345")
    os.utime(path, ns=(10**18, 10**18))
    assert Writer(tmp_path).write("a.html", b"12345") == (5, 10**18)


def test_a_file_shared_with_the_published_site_is_not_written_over(tmp_path: Path) -> None:
    """The new bytes get a file of their own."""
    (tmp_path / "published.html").write_bytes(b"ancien")
    os.link(tmp_path / "published.html", tmp_path / "a.html")
    Writer(tmp_path).write("a.html", b"nouveau")
    assert (tmp_path / "a.html").read_bytes() == b"nouveau"
    assert (tmp_path / "published.html").read_bytes() == b"ancien"


@pytest.mark.parametrize("path", ["../a.html", "a/../../b.html", "/etc/a.html"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    """An address that leaves the folder is a fault of ours."""
    folder = tmp_path / "site"
    folder.mkdir()
    with pytest.raises(ValueError, match="outside"):
        Writer(folder).write(path, b"")
    assert list(tmp_path.rglob("*")) == [folder]
