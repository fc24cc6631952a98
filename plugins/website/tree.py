"""A folder in which the next site is put together, from what of the published one stays and what is new.

What stays is linked, not copied: it keeps its bytes and its time of change, and costs one call. A file is never written
over, for the published site may share it.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Stamp = tuple[int, int]
"""Size in bytes and time of change in nanoseconds: a file that has those it was left with is taken to be as it was."""

ODD: Stamp = (-1, -1)
"""No file has it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One folder of a site."""

    folder: Path

    def scan(self) -> dict[str, Stamp]:
        """Every file by its address, `ODD` for what is neither file nor folder; nothing where there is no folder."""
        return dict(_scan(os.fspath(self.folder), "")) if self.folder.is_dir() else {}

    def adopt(self, published: Path, wanted: Mapping[str, Stamp]) -> set[str]:
        """Have here what the published site has, as far as it is still as it was left.

        Args:
            published: folder of that site.
            wanted: its files, each with the stamp it was left with.

        Returns:
            Addresses of the files that are now here as wanted; any other that was here is gone.
        """
        here = self.scan()
        if ODD in here.values():
            # Somebody has put links there: nothing of it is trusted.
            shutil.rmtree(self.folder)
            here = {}
        self.folder.mkdir(parents=True, exist_ok=True)
        adopted = {path for path, stamp in wanted.items() if here.get(path) == stamp}
        self.remove(here.keys() - adopted)
        missing = [path for path in wanted if path not in adopted]
        self.make_folders(missing)
        return adopted | {path for path in missing if self._link(published / path, path, wanted[path])}

    def make_folders(self, paths: Iterable[str]) -> None:
        """Make every folder that files at these addresses need."""
        for folder in sorted({path.rpartition("/")[0] for path in paths}):
            (self.folder / folder).mkdir(parents=True, exist_ok=True)

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, and the folders that hold nothing any more."""
        for path in paths:
            (self.folder / path).unlink()
        folders = {path.rpartition("/")[0] for path in paths}
        for folder in sorted(folders, reverse=True):
            self._prune(folder)

    def _prune(self, folder: str) -> None:
        while folder:
            try:
                (self.folder / folder).rmdir()
            except OSError:  # something is left in it, or it has gone already
                return
            folder = folder.rpartition("/")[0]

    def _link(self, source: Path, path: str, stamp: Stamp) -> bool:
        target = self.folder / path
        try:
            found = source.stat(follow_symlinks=False)
            if (found.st_size, found.st_mtime_ns) != stamp:
                return False
            os.link(source, target, follow_symlinks=False)
        except OSError:
            return _copy(source, target)
        return True


def _copy(source: Path, target: Path) -> bool:
    """Where links are not possible."""
    try:
        shutil.copy2(source, target, follow_symlinks=False)
    except OSError:
        target.unlink(missing_ok=True)
        return False
    return True


def _scan(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                yield from _scan(item.path, f"{prefix}{item.name}/")
            elif item.is_file(follow_symlinks=False):
                state = item.stat(follow_symlinks=False)
                yield f"{prefix}{item.name}", (state.st_size, state.st_mtime_ns)
            else:
                yield f"{prefix}{item.name}", ODD
