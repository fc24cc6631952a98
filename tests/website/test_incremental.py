"""A build that takes over what earlier ones made gives the very site that a build of nothing gives."""

import os
from pathlib import Path

import pytest

from plugins.website.building import build_site
from tests.website.editing import edit
from tests.website.site import BuiltSite, write_content

EDITS = int(os.environ.get("EDITS", "12"))
"""Random changes for each seed; more of them when one asks."""


@pytest.mark.parametrize("seed", [1, 2])
def test_full_and_incremental_builds_agree(tmp_path: Path, seed: int) -> None:
    """Byte for byte, after each of a row of random changes."""
    content = write_content(tmp_path / "content", {})
    done = []
    for rank, change in enumerate(edit(content, seed, EDITS)):
        done.append(change)
        build_site(content, tmp_path / "site", cache=tmp_path / "cache")
        full = tmp_path / f"full{rank % 2}"
        build_site(content, full, cache=tmp_path / "none" / str(rank))
        one, other = BuiltSite(tmp_path / "site", content).snapshot(), BuiltSite(full, content).snapshot()
        assert sorted(one) == sorted(other), done
        assert [path for path in one if one[path] != other[path]] == [], done
