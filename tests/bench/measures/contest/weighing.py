"""Files of a search → their bytes, compressed bytes, and the share of them that one more digest changes."""

import gzip
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

Prints = Mapping[str, tuple[str, int]]
"""Path → hash of the content and its bytes."""


def weigh(files: Iterable[Path]) -> tuple[int, int]:
    """Bytes on the disk, and compressed by gzip one by one; what a search has compressed itself counts as it is."""
    plain = packed = 0
    for file in files:
        data = file.read_bytes()
        plain += len(data)
        packed += len(data) if data.startswith(b"\x1f\x8b") else len(gzip.compress(data, 9))
    return plain, packed


def take_prints(folder: Path, files: Iterable[Path]) -> Prints:
    """What tells each file of a folder from another of its name."""
    return {str(file.relative_to(folder)): _print(file.read_bytes()) for file in files}


def _print(data: bytes) -> tuple[str, int]:
    return hashlib.sha256(data).hexdigest(), len(data)


def share_changed(before: Prints, after: Prints) -> float:
    """The share of the bytes afterwards that a browser, or a host, does not have yet."""
    new = sum(size for path, (content, size) in after.items() if before.get(path) != (content, size))
    return new / sum(size for _, size in after.values())
