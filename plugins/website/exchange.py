"""A folder just built and the published one → the same two, their names exchanged in one step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(fresh: Path, published: Path) -> Path | None:
    """Put `fresh` in the place of `published`.

    On Linux both names change hands in one system call (renameat2(2)), so that whatever happens there is always a
    whole site. Elsewhere, and on file systems without it, a reader may miss the site between two renames.

    Args:
        fresh: a complete folder, on the same file system.
        published: the folder to replace; it may not exist yet.

    Returns:
        Where the former site now is; None when there was none.

    Raises:
        OSError: a rename was refused; the published folder is then as it was.
    """
    if not published.exists():
        fresh.rename(published)
        return None
    if _swap(fresh, published):
        return fresh
    aside = _aside(published)
    published.rename(aside)
    try:
        fresh.rename(published)
    except OSError:
        aside.rename(published)
        raise
    return aside


def recover(published: Path) -> None:
    """Make good what a build that was killed left beside the published folder.

    Args:
        published: the folder that `exchange` replaces; its parent exists, and no other build is at work on it.

    Raises:
        OSError: something there cannot be removed or renamed.
    """
    aside = _aside(published)
    if aside.exists() and not published.exists():
        aside.rename(published)
    for leftover in (aside, beside(published)):
        if leftover.exists():
            shutil.rmtree(leftover)


def beside(published: Path) -> Path:
    """Where the next site is put together when it cannot be elsewhere."""
    return published.with_name(f".{published.name}.new")


def _aside(published: Path) -> Path:
    """Where the published folder stands for an instant, where its name cannot be exchanged in one step."""
    return published.with_name(f".{published.name}.old")


def _swap(one: Path, other: Path) -> bool:
    """Whether the system could exchange the two names at once."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
