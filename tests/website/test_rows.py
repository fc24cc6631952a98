"""A digest as an earlier build leaves it."""

from pathlib import Path

from plugins.archive.problems import Problem
from plugins.markup.typesetting import Typesetter
from plugins.website.reading import read_content
from plugins.website.rows import read_row, write_draft, write_row
from tests.website.conftest import SAMPLE
from tests.website.site import write_content


def test_a_digest_comes_back_whole(tmp_path: Path) -> None:
    """Entries, prose, places, language: everything."""
    content = write_content(tmp_path, SAMPLE)
    for digest in read_content(content, content, Typesetter()).archive.digests:
        notice = Problem("digests/a.md", 3, "cause", "remède")
        read = read_row(write_row(digest, len(digest.entries), [], [notice]))
        assert (read.digest, read.bullets, read.notices) == (digest, len(digest.entries), (notice,))


def test_each_block_has_a_key_of_its_own(tmp_path: Path) -> None:
    """Another text has another key, the others keep theirs."""

    def keys(body: str) -> tuple[str, ...]:
        source = f"---\ntitle: T\ndate: 2025-01-03\n---\n\n{body}"
        content = write_content(tmp_path, {"digests/a.md": source})
        return read_content(content, content, Typesetter()).keys["2025-01-03"]

    before, after = keys("- Une. A. {#un}\n- Deux. B. {#deux}\n"), keys("- Une. A. {#un}\n- Deux. C. {#deux}\n")
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]


def test_a_draft_is_no_digest() -> None:
    """Only its being there is kept."""
    assert read_row(write_draft()).digest is None
