"""Which file answers which address."""

from pathlib import Path

import pytest

from plugins.website.served_files import folder_without_slash, media_type, published_file


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A tiny built site, with a secret beside it."""
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "site/sujets").mkdir(parents=True)
    (tmp_path / "site/index.html").write_text("")
    (tmp_path / "site/sujets/index.html").write_text("")
    return tmp_path / "site"


def test_a_folder_answers_with_its_index(output: Path) -> None:
    """The root and each folder have their page."""
    assert published_file(output, "/") == output / "index.html"
    assert published_file(output, "/sujets/") == output / "sujets/index.html"


def test_a_redirection_stays_here(output: Path) -> None:
    """Two slashes do not make a host name of a folder."""
    assert folder_without_slash(output, "//sujets") == "/sujets/"


def test_links_out_of_the_site_are_not_followed(output: Path) -> None:
    """A symbolic link may point inside the site, not out of it."""
    (output / "dehors.txt").symlink_to(output.parent / "secret.txt")
    (output / "parent").symlink_to(output.parent)
    (output / "dedans.html").symlink_to(output / "index.html")
    assert published_file(output, "/dehors.txt") is None
    assert published_file(output, "/parent/secret.txt") is None
    assert published_file(output, "/dedans.html") is not None


def test_a_file_of_unknown_kind_is_only_bytes() -> None:
    """No guess that would differ from one machine to the next."""
    assert media_type(".xyz") == "application/octet-stream"
    assert media_type(".woff2") == "font/woff2"
