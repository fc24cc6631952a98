"""A name and its content → a classic script that hands itself over to the page: search then works from a folder."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

FOLDER = "recherche"


@dataclass(frozen=True, slots=True)
class SearchFile:
    """One file of search data, ready to be written."""

    path: str
    """Relative to the site's root; its name holds a hash of its content, so that caches never mislead."""

    data: bytes

    @property
    def name(self) -> str:
        """By which it hands itself over, and other files name it."""
        return self.path.removeprefix(f"{FOLDER}/").removesuffix(".js")


def write_literal(content: object) -> str:
    """Content as JSON that is JavaScript as well."""
    literal = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Both end a line inside a string for browsers older than ES2019.
    return literal.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def make_file(name: str, literal: str) -> SearchFile:
    """A script of one call, `archive.search.receive(name, content)`."""
    return SearchFile(f"{FOLDER}/{name}.js", f'archive.search.receive("{name}",{literal});\n'.encode())


def hash_literals(literals: Iterable[str]) -> str:
    """Ten digits that change when one of the contents does, or their order."""
    digest = hashlib.sha256()
    for literal in literals:
        # No literal holds a bare line break.
        digest.update(literal.encode() + b"\n")
    return digest.hexdigest()[:10]
