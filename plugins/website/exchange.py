"""A folder just built and the published one → the same two, their names exchanged in one step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(fresh: Path, published: Path) -> None:
    """Put `fresh` in the place of `published`; what was published is removed afterwards.

    On Linux both names change hands in one system call (renameat2(2)), so that whatever happens there is always a
    whole site. Elsewhere, and on file systems without it, a reader may miss the site between two renames.

    Args:
        fresh: a complete folder, on the same file system.
        published: the folder to replace; it may not exist yet.

    Raises:
        OSError: a rename was refused; the published folder is then as it was.
    """
    if not published.exists():
        fresh.rename(published)
        return
    if not _swap(fresh, published):
        aside = fresh.with_name(f"{fresh.name}.old")
        published.rename(aside)
        try:
            fresh.rename(published)
        except OSError:
            aside.rename(published)
            raise
        fresh = aside
    shutil.rmtree(fresh)


def _swap(one: Path, other: Path) -> bool:
    """Whether the system could exchange the two names at once."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
