"""Recipes and their fingerprints."""

from pathlib import Path

from plugins.workshop.stamps import fingerprint, read_stamp, write_stamp


def test_a_changed_recipe_has_another_fingerprint(tmp_path: Path) -> None:
    """One byte more in a pinned file asks for a new installation."""
    recipe = tmp_path / "requirements.txt"
    recipe.write_text("lunr==0.8.0\n")
    before = fingerprint([recipe], "here")
    recipe.write_text("lunr==0.8.1\n")
    assert fingerprint([recipe], "here") != before


def test_words_count_too(tmp_path: Path) -> None:
    """The same recipe at another place is another installation."""
    recipe = tmp_path / "requirements.txt"
    recipe.write_text("")
    assert fingerprint([recipe], "here") != fingerprint([recipe], "there")


def test_a_stamp_is_read_as_written(tmp_path: Path) -> None:
    """What is written is what is found."""
    write_stamp(tmp_path / "stamp", "abc")
    assert read_stamp(tmp_path / "stamp") == "abc"
    assert [file.name for file in tmp_path.iterdir()] == ["stamp"]


def test_no_stamp_reads_as_empty(tmp_path: Path) -> None:
    """A missing or garbled stamp stands for nothing installed."""
    assert read_stamp(tmp_path / "absent") == ""
    (tmp_path / "garbled").write_bytes(b"\xff\xfe")
    assert read_stamp(tmp_path / "garbled") == ""
