"""Files that change together, and what the manifest says of them; made, or taken from a cache of an earlier build."""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from typing import Any, Protocol

from plugins.search.files import SearchFile


class Cache(Protocol):
    """Values of earlier builds, wherever they are kept. What it loses is made again; what it spoils is not believed."""

    def read(self, key: str) -> bytes | None:
        """The value written under a key, of `a-z0-9-`; None when there is none."""

    def write(self, key: str, data: bytes) -> None:
        """Keep a value for later builds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some files of the search."""

    facts: dict[str, Any]
    """What others need to know of them: values that JSON gives back as they were."""

    files: tuple[SearchFile, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes pieces, or finds them."""

    cache: Cache | None = None

    def make(self, kind: str, content: Iterable[str], make: Callable[[], Piece]) -> Piece:
        """The piece that this content gives.

        Args:
            kind: of piece, `a-z`.
            content: everything on which the piece depends, beside the code that makes it.
            make: called when no earlier build made it.
        """
        if self.cache is None:
            return make()
        key = f"{kind}-{_hash_texts([_read_code(), *content])}"
        piece = _decode(key, self.cache.read(key))
        if piece is None:
            piece = make()
            self.cache.write(key, _encode(key, piece))
        return piece


def _encode(key: str, piece: Piece) -> bytes:
    """Seal, facts and sizes of the files on one line, their content."""
    head = json.dumps([piece.facts, [[file.path, len(file.data)] for file in piece.files]])
    payload = b"".join([head.encode(), b"\n", *(file.data for file in piece.files)])
    return _seal(key, payload) + payload


def _decode(key: str, value: bytes | None) -> Piece | None:
    """The piece of a value; None when it is not whole, or was written under another key."""
    size = hashlib.sha256().digest_size
    if not value or value[:size] != _seal(key, value[size:]):
        return None
    start = value.index(b"\n", size) + 1
    facts, sizes = json.loads(value[size:start])
    files = []
    for path, length in sizes:
        files.append(SearchFile(path, value[start : start + length]))
        start += length
    return Piece(facts, tuple(files))


def _seal(key: str, payload: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + payload).digest()


def _hash_texts(texts: Iterable[str]) -> str:
    """A name for a list of texts that no other list has: their lengths are part of it."""
    listed = [*texts]
    joined = f"{[*map(len, listed)]}{''.join(listed)}"
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@cache
def _read_code() -> str:
    """A name for the code that makes pieces: what an older version made is not taken for ours."""
    rooms = [resources.files("plugins.search"), resources.files("plugins.french")]
    sources = [(file.name, file.read_text("utf-8")) for room in rooms for file in room.iterdir() if file.is_file()]
    versions = [unicodedata.unidata_version, metadata.version("snowballstemmer")]
    return _hash_texts([*versions, *(part for source in sorted(sources) for part in source)])
