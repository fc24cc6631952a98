"""Addresses and bytes → files below one folder; nothing is ever written outside it, nor over a file that is there."""

import os
from pathlib import Path, PurePosixPath

from plugins.website.tree import Stamp


class Writer:
    """Writes the files of one site."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder)
        self._made: set[str] = set()

    def write(self, path: str, data: bytes) -> Stamp:
        """Write one file, or leave the one that is there and has these bytes.

        Args:
            path: address relative to the site's root.
            data: its content.

        Raises:
            ValueError: an address that leaves the folder; the plan never makes one.
        """
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            self._make_folder(folder)
        target = f"{self._folder}/{path}"
        try:
            return _create(target, data)
        except FileExistsError:
            if (kept := _compare(target, data)) is not None:
                return kept
        except IsADirectoryError:
            raise ValueError(f"address outside the site: {path}") from None
        # The published site may share that file: it keeps its own.
        os.unlink(target)
        return _create(target, data)

    def _make_folder(self, folder: str) -> None:
        relative = PurePosixPath(folder)
        if relative.is_absolute() or ".." in relative.parts:
            raise ValueError(f"address outside the site: {folder}")
        Path(self._folder, relative).mkdir(parents=True, exist_ok=True)
        self._made.add(folder)


def _create(target: str, data: bytes) -> Stamp:
    with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb", buffering=0) as file:
        file.write(data)
        state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns


def _compare(target: str, data: bytes) -> Stamp | None:
    """The stamp of a file that has these very bytes."""
    with open(target, "rb", buffering=0) as file:
        state = os.fstat(file.fileno())
        same = state.st_size == len(data) and file.readall() == data
    return (state.st_size, state.st_mtime_ns) if same else None
