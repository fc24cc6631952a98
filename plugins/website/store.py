"""Values of earlier builds, kept in one file: disposable, bounded, and believed only when whole.

A value is read under the key of what it was made from, so that an old one is never taken for a new one. Nothing is
written before the build has ended, and one lost or spoilt costs no more than making it again.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

SIZE_LIMIT = 400_000_000
"""Bytes of all values together; beyond, those that builds have not asked for longest are dropped."""

MEMORY = 12
"""Builds after which a value that none of them asked for is dropped."""

BUSY_SECONDS = 2.0
"""How long the store is waited for when another build is writing to it."""

_ELSEWHERE = (
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL),
    *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR),
)
"""Errors that say nothing against the file itself."""

_SEAL = 16
_AT_ONCE = 500
_SCHEMA = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, seen INTEGER, data BLOB) WITHOUT ROWID"


class Store:
    """Values by key; without a file it remembers nothing beyond its own life."""

    def __init__(self, file: Path | None = None) -> None:
        """Args: `file` where values are kept; made when it is missing, made again when it is no store."""
        self._file = file
        self._base: sqlite3.Connection | None = None
        self._new: dict[str, bytes] = {}
        self._asked: set[str] = set()

    def read(self, key: str) -> bytes | None:
        """The value kept under a key, None when there is none that is whole."""
        return self.read_all([key]).get(key)

    def read_all(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values kept under these keys, as far as there are any that are whole."""
        wanted = set(keys)
        self._asked |= wanted
        found = {key: self._new[key] for key in wanted & self._new.keys()}
        with suppress(sqlite3.Error, OSError):
            found |= self._select(sorted(wanted - found.keys()))
        return found

    def write(self, key: str, data: bytes) -> None:
        """Keep a value; it is on disk once `close` has returned."""
        self._asked.add(key)
        self._new[key] = data

    def remember(self, key: str, make: Callable[[], str]) -> str:
        """The text kept under a key, or the one that `make` gives, which is then kept."""
        kept = self.read(key)
        if kept is not None:
            return kept.decode()
        made = make()
        self.write(key, made.encode())
        return made

    def close(self) -> None:
        """Write what is new and drop what is stale; a store that cannot be written is begun again, or left alone."""
        if self._base is not None:
            self._base.close()
            self._base = None
        if self._file is None:
            return
        try:
            self._save(self._file)
        except (sqlite3.Error, OSError) as error:
            # Busy with another build, on a disk that is full or read-only: the next build will do more work.
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_IOERR) & 0xFF not in _ELSEWHERE:
                with suppress(sqlite3.Error, OSError):
                    self._file.unlink(missing_ok=True)
                    self._save(self._file)

    def _select(self, keys: list[str]) -> dict[str, bytes]:
        if self._base is None:
            if self._file is None or not self._file.is_file():
                return {}
            self._base = sqlite3.connect(f"{self._file.as_uri()}?mode=ro", uri=True)
        found: dict[str, bytes] = {}
        for part in _cut(keys, _AT_ONCE):
            marks = ", ".join("?" * len(part))
            found |= dict(self._base.execute(f"SELECT key, data FROM kept WHERE key IN ({marks})", part))
        return {key: data[_SEAL:] for key, data in found.items() if data[:_SEAL] == _seal(key, data[_SEAL:])}

    def _save(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=BUSY_SECONDS)) as base, base:
            # A killed process harms nothing, and after a power failure a spoilt value is not believed.
            base.execute("PRAGMA synchronous = OFF")
            base.execute(_SCHEMA)
            now = base.execute("SELECT coalesce(max(seen), 0) + 1 FROM kept").fetchone()[0]
            rows = ((key, now, _seal(key, data) + data) for key, data in self._new.items())
            base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            base.executemany("UPDATE kept SET seen = ? WHERE key = ?", ((now, key) for key in self._asked))
            base.execute("DELETE FROM kept WHERE seen <= ?", (now - MEMORY,))
            self._drop_oldest(base)
        self._new.clear()

    def _drop_oldest(self, base: sqlite3.Connection) -> None:
        if base.execute("SELECT coalesce(sum(length(data)), 0) FROM kept").fetchone()[0] <= SIZE_LIMIT:
            return
        base.execute(
            "DELETE FROM kept WHERE key IN (SELECT key FROM (SELECT key, sum(length(data)) OVER "
            "(ORDER BY seen DESC, key) AS above FROM kept) WHERE above > ?)",
            (SIZE_LIMIT,),
        )


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SEAL, key=key.encode()[:64]).digest()


def _cut(keys: list[str], size: int) -> Iterator[list[str]]:
    rest = iter(keys)
    while part := list(islice(rest, size)):
        yield part
