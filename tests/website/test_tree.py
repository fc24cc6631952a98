"""The folder in which the next site is put together."""

import os
from pathlib import Path

import pytest

from plugins.website.tree import ODD, Stamp, Tree


@pytest.fixture
def published(tmp_path: Path) -> Tree:
    """A site with files in two folders."""
    for name in ("a.html", "b/c.html", "b/d.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(name, "utf-8")
    return Tree(tmp_path / "site")


def adopt(tmp_path: Path, published: Tree, wanted: dict[str, Stamp] | None = None) -> set[str]:
    """What a new folder takes over."""
    return Tree(tmp_path / "next").adopt(published.folder, published.scan() if wanted is None else wanted)


def test_what_stays_is_shared(tmp_path: Path, published: Tree) -> None:
    """The same file under two names: nothing is copied, and its time of change stays."""
    assert adopt(tmp_path, published) == {"a.html", "b/c.html", "b/d.html"}
    assert (tmp_path / "next" / "b" / "c.html").samefile(published.folder / "b" / "c.html")


def test_what_is_not_wanted_goes(tmp_path: Path, published: Tree) -> None:
    """From the folder as an earlier build left it, with the folders that are empty then."""
    adopt(tmp_path, published)
    wanted = {"a.html": published.scan()["a.html"]}
    assert adopt(tmp_path, published, wanted) == {"a.html"}
    assert sorted(os.listdir(tmp_path / "next")) == ["a.html"]


def test_what_was_changed_is_not_taken_over(tmp_path: Path, published: Tree) -> None:
    """Somebody wrote into the published site: that file is to be made again."""
    wanted = published.scan()
    (published.folder / "a.html").write_text("autre chose", "utf-8")
    (published.folder / "b" / "c.html").unlink()
    assert adopt(tmp_path, published, wanted) == {"b/d.html"}
    assert list(Tree(tmp_path / "next").scan()) == ["b/d.html"]


def test_links_are_never_taken_for_files(tmp_path: Path, published: Tree) -> None:
    """A folder in which somebody has put one is begun again."""
    adopt(tmp_path, published)
    (tmp_path / "next" / "b" / "c.html").unlink()
    (tmp_path / "next" / "b" / "c.html").symlink_to("/etc/hostname")
    assert ODD in Tree(tmp_path / "next").scan().values()
    adopt(tmp_path, published)
    assert Tree(tmp_path / "next").scan() == published.scan()


def test_where_links_are_refused_files_are_copied(
    tmp_path: Path, published: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their time of change."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert adopt(tmp_path, published) == {"a.html", "b/c.html", "b/d.html"}
    assert Tree(tmp_path / "next").scan() == published.scan()
