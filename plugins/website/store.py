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
from typing import TypeVar, cast

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
_SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked (key TEXT PRIMARY KEY, build INTEGER, size INTEGER) WITHOUT ROWID;
"""
"""The values, and apart from them, so that they are not written again, the last build that asked for each."""

_STALE = """
DELETE FROM asked WHERE build <= (SELECT max(build) FROM asked) - :memory OR key IN (
    SELECT key FROM (SELECT key, sum(size) OVER (ORDER BY build DESC, key) AS above FROM asked) WHERE above > :limit
)
"""
"""Forgets what nobody asks for, then what stands beyond the bound, the oldest first."""

Value = TypeVar("Value")


class Store:
    """Values by key; without a file it remembers nothing beyond its own life."""

    def __init__(self, file: Path | None = None) -> None:
        """Args: `file` where values are kept; made when it is missing, made again when it is no store."""
        self._file = file
        self._base: sqlite3.Connection | None = None
        # What this process has made of values, for its own next build: by name, the last key and what it gave.
        self._warm: dict[str, tuple[str, object]] = {}
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

    def touch(self, keys: Iterable[str]) -> None:
        """Say that these keys are of use, without reading their values."""
        self._asked.update(keys)

    def recall(self, name: str, key: str, make: Callable[[], Value]) -> Value:
        """What `make` gave for this key in the last build of this process, or gives now; one value for each name."""
        if name not in self._warm or self._warm[name][0] != key:
            self._warm[name] = (key, make())
        return cast("Value", self._warm[name][1])

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
            base.executescript(_SCHEMA)
            build = base.execute("SELECT coalesce(max(build), 0) + 1 FROM asked").fetchone()[0]
            rows = ((key, _seal(key, data) + data) for key, data in self._new.items())
            base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
            base.executemany("UPDATE asked SET build = ? WHERE key = ?", ((build, key) for key in self._asked))
            sizes = ((key, build, len(data)) for key, data in self._new.items())
            base.executemany("INSERT OR REPLACE INTO asked VALUES (?, ?, ?)", sizes)
            base.execute(_STALE, {"memory": MEMORY, "limit": SIZE_LIMIT})
            base.execute("DELETE FROM kept WHERE key NOT IN (SELECT key FROM asked)")
        self._new.clear()
        self._asked.clear()


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SEAL, key=key.encode()[:64]).digest()


def _cut(keys: list[str], size: int) -> Iterator[list[str]]:
    rest = iter(keys)
    while part := list(islice(rest, size)):
        yield part
