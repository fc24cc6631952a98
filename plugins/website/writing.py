"""Addresses and bytes → files below one folder; nothing is ever written outside it."""

from pathlib import Path, PurePosixPath


class Writer:
    """Writes the files of one site and counts them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[Path] = set()
        self.files = 0
        self.bytes = 0

    def write(self, path: str, data: bytes) -> None:
        """Write one file.

        Args:
            path: address relative to the site's root.
            data: its content.

        Raises:
            ValueError: an address that leaves the folder; the plan never makes one.
        """
        relative = PurePosixPath(path)
        if relative.is_absolute() or ".." in relative.parts:
            raise ValueError(f"address outside the site: {path}")
        target = self._folder / relative
        if target.parent not in self._made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(target.parent)
        target.write_bytes(data)
        self.files += 1
        self.bytes += len(data)
