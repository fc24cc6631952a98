"""What something is made of → a short name that changes when any of it does: how a build knows what it may keep."""

import hashlib
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_BETWEEN = "\x01"

_NAMED = re.compile(r"""\{%-?\s*(?:from|import|include|extends)\s+["']([^"']+)["']""")


def fingerprint(*parts: str | Iterable[str]) -> str:
    """A name for texts and lists of texts that no others have, short of a collision of BLAKE2 (RFC 7693).

    Texts hold none of the three control characters that stand between them here: sources with such are refused.
    """
    listed = [part if isinstance(part, str) else f"\x02{_BETWEEN.join(part)}\x02" for part in parts]
    return fingerprint_bytes("\x00".join(listed).encode("utf-8", "surrogatepass"))


def fingerprint_bytes(data: bytes) -> str:
    """A name for bytes, 24 hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=12).hexdigest()


@cache
def fingerprint_code(*places: str) -> str:
    """A name for code, the packages it uses and the Python that runs it; read once in a process.

    Args:
        places: folders or files of the project, whose `.py` files count.
    """
    files = sorted(file for place in places for file in _list_code(ROOT / place))
    packages = ROOT / "requirements.txt"
    return fingerprint(sys.version, packages.read_text("utf-8"), *(f"{file.name} {_read(file)}" for file in files))


def fingerprint_files(folder: Path, pattern: str = "**/*") -> str:
    """A name for the files below a folder and what they hold."""
    files = sorted(file for file in folder.glob(pattern) if file.is_file())
    return fingerprint(*(f"{file.relative_to(folder)} {_read(file)}" for file in files))


def fingerprint_templates(folder: Path) -> Mapping[str, str]:
    """For each page kind, a name for its template and all those it extends, imports or includes.

    Args:
        folder: of the templates; those at its top are page kinds.
    """
    sources = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in sorted(folder.rglob("*.html"))}
    return {
        name.removesuffix(".html"): fingerprint(*(f"{one} {sources[one]}" for one in _reach(name, sources)))
        for name in sources
        if "/" not in name
    }


def _reach(name: str, sources: Mapping[str, str]) -> list[str]:
    """A template and every other that it needs, sorted."""
    reached = {name}
    todo = [name]
    while todo:
        named = set(_NAMED.findall(sources[todo.pop()])) & sources.keys() - reached
        reached |= named
        todo += named
    return sorted(reached)


def _list_code(place: Path) -> list[Path]:
    return [place] if place.is_file() else [*place.rglob("*.py")]


def _read(file: Path) -> str:
    return fingerprint_bytes(file.read_bytes())
