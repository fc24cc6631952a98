"""A content folder → the files it offers, in a fixed order; nothing outside it is ever opened."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.decoding import SIZE_LIMIT
from plugins.archive.problems import Problem, SourceRefused


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
        SourceRefused: a link or a device, which could bring in what lies outside the content.
    """
    files, notices, refused = [], [], []
    for found in sorted(_walk(content / folder), key=lambda path: path.as_posix()):
        path = found.relative_to(content).as_posix()
        if found.is_symlink() or not found.is_file():
            cause = "ce n’est pas un fichier ordinaire (lien symbolique ou autre)."
            refused.append(Problem(path, 0, cause, "Remplacez-le par une copie du fichier."))
        elif found.suffix != ".md" or any(part.startswith(".") for part in Path(path).parts):
            notices.append(Problem(path, 0, "fichier laissé de côté : seuls les .md sont lus.", ""))
        else:
            files.append(SourceFile(path, read_bounded(found)))
    if refused:
        raise SourceRefused(refused)
    return files, notices


def read_single(content: Path, name: str) -> SourceFile | None:
    """One file at the top of a content folder, None where there is none.

    Raises:
        SourceRefused: a link, which could bring in what lies outside the content.
    """
    found = content / name
    if found.is_symlink():
        raise SourceRefused([Problem(name, 0, "lien symbolique refusé.", "Remplacez-le par une copie.")])
    return SourceFile(name, read_bounded(found)) if found.is_file() else None


def read_bounded(path: Path) -> bytes:
    """The bytes of a file, and no more than it takes to see that it is too large."""
    with path.open("rb") as file:
        return file.read(SIZE_LIMIT + 1)


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder; links to folders are given, not followed."""
    for root, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(root, name) for name in names)
        yield from (Path(root, name) for name in folders if Path(root, name).is_symlink())
