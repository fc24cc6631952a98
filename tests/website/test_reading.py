"""A content folder, read whole."""

from pathlib import Path

import pytest

from plugins.archive.problems import SourceRefused
from plugins.markup.typesetting import Typesetter
from plugins.website.reading import Reading, read_content
from tests.website.site import digest, write_content

GOOD = digest("- Une. Deux.")


def read(folder: Path, files: dict[str, str | bytes]) -> Reading:
    """What is read of these files, with nothing to borrow."""
    return read_content(write_content(folder / "content", files), folder / "rien", Typesetter())


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    """In digests and in pages, sorted by file and line."""
    files: dict[str, str | bytes] = {
        "digests/b.md": digest("- Une. Deux.", date="hier", foo="x"),
        "digests/a.md": "---\ndate: 2025-01-01\n---\n\n- Une.\n",
        "pages/p.md": "---\nsummary: S\n---\n\nA\n",
    }
    with pytest.raises(SourceRefused) as refused:
        read(tmp_path, files)
    assert [problem.path for problem in refused.value.problems] == ["digests/a.md", "digests/b.md", "pages/p.md"]


def test_a_draft_is_counted_and_left_out(tmp_path: Path) -> None:
    """Even one that shares the date of a digest that is published."""
    reading = read(tmp_path, {"digests/a.md": GOOD, "digests/b.md": digest("- Trois.", status="draft")})
    assert (len(reading.archive.digests), reading.drafts) == (1, 1)


def test_a_bad_draft_is_refused_too(tmp_path: Path) -> None:
    """Its author should know before the day it is published."""
    with pytest.raises(SourceRefused):
        read(tmp_path, {"digests/a.md": GOOD, "digests/b.md": digest("- Une.", date="hier", status="draft")})


def test_what_is_no_markdown_is_told(tmp_path: Path) -> None:
    """A file left aside is named: nothing is dropped in silence."""
    reading = read(tmp_path, {"digests/a.md": GOOD, "digests/b.markdown": "perdu ?", "digests/.c.md": "caché"})
    assert sorted(notice.path for notice in reading.notices) == ["digests/.c.md", "digests/b.markdown"]


def test_own_pages_take_the_place_of_the_borrowed(tmp_path: Path) -> None:
    """All of them, so that a foreign archive does not speak for us."""
    write_content(tmp_path / "projet", {"pages/a.md": "---\ntitle: A\n---\n\nA\n"})
    own = write_content(tmp_path / "own", {"digests/a.md": GOOD, "pages/b.md": "---\ntitle: B\n---\n\nB\n"})
    none = write_content(tmp_path / "none", {"digests/a.md": GOOD})
    assert [article.slug for article in read_content(own, tmp_path / "projet", Typesetter()).articles] == ["b"]
    assert [article.slug for article in read_content(none, tmp_path / "projet", Typesetter()).articles] == ["a"]


def test_pages_come_in_the_order_of_the_menu(tmp_path: Path) -> None:
    """By rank, then by name."""
    page = "---\ntitle: T\n{}---\n\nA\n"
    files = {
        "digests/a.md": GOOD,
        "pages/z.md": page.format("order: 1\n"),
        "pages/b.md": page.format(""),
        "pages/a.md": page.format(""),
    }
    assert [article.slug for article in read(tmp_path, files).articles] == ["z", "a", "b"]


def test_a_bad_vocabulary_names_its_line(tmp_path: Path) -> None:
    """As any other source."""
    with pytest.raises(SourceRefused) as refused:
        read(tmp_path, {"digests/a.md": GOOD, "topics.toml": '[[topics]]\nslug = "a"\n\ntitle = \n'})
    assert [(problem.path, problem.line) for problem in refused.value.problems] == [("topics.toml", 4)]


def test_the_vocabulary_and_the_redirects_are_told_with_the_digests(tmp_path: Path) -> None:
    """Whatever is wrong anywhere is told at once."""
    files = {"digests/a.md": "sans en-tête", "topics.toml": "[[topics]]\n", "redirects.toml": "[autres]\n"}
    with pytest.raises(SourceRefused) as refused:
        read(tmp_path, files)
    assert {problem.path for problem in refused.value.problems} == {"digests/a.md", "topics.toml", "redirects.toml"}
