"""Paths → the digests to check, and their bytes; an odd file is refused, never opened blindly."""

from pathlib import Path

from plugins.archive.decoding import decode_source
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.sources import read_ordinary

_APART = ("pages", "propositions")
"""Folders of a content folder whose files are not digests."""


def find_digests(path: Path) -> list[Path]:
    """The Markdown files that a path means, sorted: itself, or those below a folder.

    A whole content folder means its digests. Hidden files are left out, as in a build.
    """
    if not path.is_dir():
        return [path]
    apart = _APART if (path / "digests").is_dir() else ()
    found = ((file, file.relative_to(path).parts) for file in path.rglob("*.md"))
    return sorted(
        file for file, parts in found if parts[0] not in apart and not any(part.startswith(".") for part in parts)
    )


def open_digest(path: Path, shown: str) -> bytes:
    """Bytes of a digest file.

    Args:
        path: of the file.
        shown: its name in messages.

    Raises:
        SourceRefused: not an ordinary file, not a `.md`, or one that cannot be read.
    """
    if path.suffix != ".md":
        remedy = "Un numéro est un fichier .md ; « inv import » en fait un d’un texte collé."
        raise SourceRefused([Problem(shown, 0, "ce n’est pas un fichier .md.", remedy)])
    return read_ordinary(path, shown)


def open_text(path: Path, shown: str) -> str:
    """Text of a vocabulary or of redirects, under the same rules.

    Raises:
        SourceRefused: it cannot be read, or `decode_source` refuses it.
    """
    return decode_source(read_ordinary(path, shown), shown)


def show_path(path: Path) -> str:
    """The path as its reader would type it: from the current folder where it lies below."""
    here = Path.cwd()
    absolute = path if path.is_absolute() else here / path
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()
