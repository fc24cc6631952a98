"""Two folders that change places."""

from pathlib import Path

import pytest

from plugins.website import exchange as module
from plugins.website.exchange import beside, exchange, recover


def folder(path: Path, word: str) -> Path:
    """A folder with one file in it."""
    path.mkdir()
    (path / "a.txt").write_text(word, "utf-8")
    return path


def word(path: Path) -> str:
    """What that file says."""
    return (path / "a.txt").read_text("utf-8")


@pytest.fixture(params=["one step", "two renames"])
def _system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that exchanges names at once, and one that cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(module, "_swap", lambda *_: False)


@pytest.mark.usefixtures("_system")
def test_the_new_one_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Which is whole, where it is told to be."""
    published = folder(tmp_path / "site", "ancien")
    former = exchange(folder(tmp_path / "neuf", "nouveau"), published)
    assert word(published) == "nouveau"
    assert word(former) == "ancien"


@pytest.mark.usefixtures("_system")
def test_the_first_site_takes_an_empty_place(tmp_path: Path) -> None:
    """There is no old one."""
    published = tmp_path / "site"
    assert exchange(folder(tmp_path / "neuf", "nouveau"), published) is None
    assert word(published) == "nouveau"


def test_a_refused_rename_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where names change hands in two renames and the second fails, the first is undone."""
    monkeypatch.setattr(module, "_swap", lambda *_: False)
    published = folder(tmp_path / "site", "ancien")
    with pytest.raises(OSError, match="No such file"):
        exchange(tmp_path / "absent", published)
    assert word(published) == "ancien"


def test_a_build_killed_between_two_renames_is_made_good(tmp_path: Path) -> None:
    """The site that stood aside comes back before anything is removed."""
    published = tmp_path / "site"
    folder(tmp_path / ".site.old", "ancien")
    folder(beside(published), "inachevé")
    recover(published)
    assert word(published) == "ancien"
    assert list(tmp_path.iterdir()) == [published]


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    """The published site and its neighbours are not."""
    published = folder(tmp_path / "site", "ancien")
    neighbour = folder(tmp_path / ".site.newer", "voisin")
    folder(beside(published), "inachevé")
    folder(tmp_path / ".site.old", "plus ancien")
    recover(published)
    assert sorted(tmp_path.iterdir()) == sorted([published, neighbour])
