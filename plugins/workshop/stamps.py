"""The recipe of an installation → a fingerprint, kept beside what it made as a sign that it is whole."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(files: Iterable[Path], *words: str) -> str:
    """Return a hexadecimal digest of the contents of `files` and of `words`, in the order given."""
    parts = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    return hashlib.sha256("\n".join([*parts, *words]).encode()).hexdigest()


def read_stamp(stamp: Path) -> str:
    """Return the fingerprint that `stamp` holds; empty when there is none."""
    try:
        return stamp.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def write_stamp(stamp: Path, value: str) -> None:
    """Write `value` so that a half-written stamp is never seen."""
    draft = stamp.with_name(stamp.name + ".new")
    draft.write_text(value + "\n", "ascii")
    draft.replace(stamp)
