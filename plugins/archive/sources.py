"""A content folder → the files it offers, in a fixed order; nothing outside it is ever opened."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.decoding import SIZE_LIMIT
from plugins.archive.problems import Problem, SourceRefused

# Control characters, and the surrogates that stand for bytes that are no UTF-8 (PEP 383).
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the content, read whole."""

    path: str
    """Relative to the content folder, with `/`."""

    data: bytes


def read_sources(content: Path, folder: str) -> tuple[list[SourceFile], list[Problem]]:
    """Markdown files below a folder of the content, sorted by path.

    Args:
        content: the content folder.
        folder: name of a folder in it; one that is missing gives no file.

    Returns:
        The files, and a notice for each file that was left aside.

    Raises:
        SourceRefused: as `read_ordinary`, all files at once.
    """
    files: list[SourceFile] = []
    notices: list[Problem] = []
    refused: list[Problem] = []
    for found in sorted(_walk(content / folder), key=lambda path: path.as_posix()):
        path = found.relative_to(content).as_posix()
        hidden = any(part.startswith(".") for part in Path(path).parts)
        if is_ordinary(found) and (hidden or found.suffix != ".md"):
            notices.append(Problem(path, 0, "fichier laissé de côté : seuls les .md sont lus.", ""))
            continue
        try:
            files.append(SourceFile(path, read_ordinary(found, path)))
        except SourceRefused as refusal:
            refused += refusal.problems
    if refused:
        raise SourceRefused(refused)
    return files, notices


def read_single(content: Path, name: str) -> SourceFile | None:
    """One file at the top of a content folder, None where there is none.

    Raises:
        SourceRefused: as `read_ordinary`.
    """
    found = content / name
    return SourceFile(name, read_ordinary(found, name)) if found.exists() or found.is_symlink() else None


def read_ordinary(path: Path, shown: str) -> bytes:
    """The bytes of a file, and no more than it takes to see that it is too large.

    Args:
        path: of the file.
        shown: its name in messages.

    Raises:
        SourceRefused: a link or a device, which could bring in what lies outside the content; a name that no message
            can show; a file that cannot be read.
    """
    if _UNPRINTABLE.search(shown):
        cause = "nom de fichier avec un caractère invisible ou mal codé."
        raise SourceRefused([Problem(_UNPRINTABLE.sub("�", shown), 0, cause, "Renommez-le.")])
    if not is_ordinary(path):
        cause = "ce n’est pas un fichier ordinaire (lien symbolique ou autre)."
        raise SourceRefused([Problem(shown, 0, cause, "Remplacez-le par une copie du fichier.")])
    try:
        return read_bounded(path)
    except OSError as error:
        cause = f"lecture impossible ({error.strerror})."
        raise SourceRefused([Problem(shown, 0, cause, "Vérifiez les droits de ce fichier.")]) from None


def read_bounded(path: Path) -> bytes:
    """The bytes of a file, and no more than it takes to see that it is too large."""
    with path.open("rb") as file:
        return file.read(SIZE_LIMIT + 1)


def is_ordinary(path: Path) -> bool:
    """Whether this is a file and nothing but a file: no link, no folder, no device, no pipe."""
    return path.is_file() and not path.is_symlink()


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder; links to folders are given, not followed, and so is a folder that is a link."""
    if folder.is_symlink():
        yield folder
        return
    for root, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(root, name) for name in names)
        yield from (Path(root, name) for name in folders if Path(root, name).is_symlink())
