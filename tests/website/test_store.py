"""Values that one build leaves for the next."""

import sqlite3
from pathlib import Path

import pytest

from plugins.website import store as module
from plugins.website.store import MEMORY, Store


def keep(file: Path, **values: bytes) -> None:
    """Leave values in a store."""
    store = Store(file)
    for key, data in values.items():
        store.write(key, data)
    store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A store with one value in it."""
    path = tmp_path / "cache" / "store.sqlite"
    keep(path, un=b"1")
    return path


def test_a_value_outlives_the_build(file: Path) -> None:
    """Under its key, and no other."""
    store = Store(file)
    assert store.read_all(["un", "deux"]) == {"un": b"1"}
    assert store.read("deux") is None


def test_what_was_just_written_is_read(tmp_path: Path) -> None:
    """Even without a file."""
    store = Store()
    store.write("un", b"1")
    assert store.read("un") == b"1"
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_a_text_is_made_once(file: Path) -> None:
    """The next build takes it as it is."""
    one = Store(file)
    assert one.remember("texte", lambda: "été") == "été"
    one.close()
    assert Store(file).remember("texte", lambda: pytest.fail("made again")) == "été"


def test_a_spoilt_value_is_not_believed(file: Path) -> None:
    """One that was cut, and one that stands under another key."""
    with sqlite3.connect(file) as base:
        data = base.execute("SELECT data FROM kept").fetchone()[0]
        base.execute("INSERT INTO kept VALUES ('deux', ?)", (data,))
        base.execute("UPDATE kept SET data = ? WHERE key = 'un'", (data[:-1] + b"2",))
    assert Store(file).read_all(["un", "deux"]) == {}


@pytest.mark.parametrize("content", [b"", b"no store at all, but long enough to be taken for one" * 40])
def test_a_file_that_is_no_store_is_made_again(tmp_path: Path, content: bytes) -> None:
    """Nothing is read from it, and what is new is kept in its place."""
    file = tmp_path / "store.sqlite"
    file.write_bytes(content)
    assert Store(file).read("un") is None
    keep(file, un=b"1")
    assert Store(file).read("un") == b"1"


def test_another_table_of_that_name_is_made_again(tmp_path: Path) -> None:
    """As an older version may have left it."""
    file = tmp_path / "store.sqlite"
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE kept (name TEXT)")
    assert Store(file).read("un") is None
    keep(file, un=b"1")
    assert Store(file).read("un") == b"1"


def test_a_place_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    """The build goes on without."""
    (tmp_path / "cache").write_text("not a folder", "utf-8")
    keep(tmp_path / "cache" / "store.sqlite", un=b"1")


def test_a_busy_store_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build is writing: its values stay, ours are lost."""
    monkeypatch.setattr(module, "BUSY_SECONDS", 0)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store = Store(file)
    store.write("deux", b"2")
    store.close()
    other.execute("ROLLBACK")
    other.close()
    assert Store(file).read_all(["un", "deux"]) == {"un": b"1"}


def test_what_no_build_asks_for_is_dropped(file: Path) -> None:
    """After a number of builds, and not before."""
    for _ in range(MEMORY - 1):
        keep(file, deux=b"2")
    with sqlite3.connect(file) as base:
        assert {key for (key,) in base.execute("SELECT key FROM kept")} == {"un", "deux"}
    keep(file, deux=b"2")
    with sqlite3.connect(file) as base:
        assert {key for (key,) in base.execute("SELECT key FROM kept")} == {"deux"}


def test_what_is_touched_is_asked_for(file: Path) -> None:
    """A process that has a value at hand does not read it, and keeps it all the same."""
    for _ in range(MEMORY + 1):
        store = Store(file)
        store.touch(["un"])
        store.write("deux", b"2")
        store.close()
    assert Store(file).read("un") == b"1"


def test_a_process_recalls_the_last_of_each_name() -> None:
    """Made again when its key changes."""
    store = Store()
    made = [store.recall("liste", key, lambda key=key: [key]) for key in ("a", "a", "b", "a")]
    assert made == [["a"], ["a"], ["b"], ["a"]]
    assert made[0] is made[1]
    assert made[0] is not made[3]


def test_the_whole_is_bounded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was asked for longest ago goes first."""
    monkeypatch.setattr(module, "SIZE_LIMIT", 100)
    keep(file, deux=bytes(60))
    keep(file, trois=bytes(60))
    assert sorted(Store(file).read_all(["un", "deux", "trois"])) == ["trois"]
