"""A built site → how many pages of each kind, how many files and bytes, and which of them a build has written."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Prints = Mapping[str, tuple[int, int, int]]
"""Path, relative to the site → what changes when the file is written, and its bytes."""


@dataclass(frozen=True, slots=True)
class Census:
    """What a site holds."""

    kinds: Mapping[str, int]
    """Pages by kind."""

    files: int
    """All files, those of no kind included."""

    bytes: int


@dataclass(frozen=True, slots=True)
class Written:
    """What one build has written."""

    files: int
    bytes: int


def take_prints(folder: Path) -> Prints:
    """What there is in a folder, and which writing of it; nothing for a folder that does not exist."""
    stats = {
        os.path.relpath(os.path.join(root, name), folder): os.lstat(os.path.join(root, name))
        for root, _, names in os.walk(folder)
        for name in names
    }
    return {path: (stat.st_ino, stat.st_mtime_ns, stat.st_size) for path, stat in stats.items()}


def count_site(prints: Prints, patterns: Mapping[str, str]) -> Census:
    """Count the files of a site.

    Args:
        prints: its files.
        patterns: kind of page → regular expression of the whole path of its pages.
    """
    kinds = {kind: sum(bool(re.fullmatch(pattern, path)) for path in prints) for kind, pattern in patterns.items()}
    return Census(kinds, len(prints), sum(size for _, _, size in prints.values()))


def count_written(before: Prints, after: Prints) -> Written:
    """Count the files that are new or were written again, be it with the same bytes."""
    sizes = [print_[2] for path, print_ in after.items() if before.get(path) != print_]
    return Written(len(sizes), sum(sizes))
