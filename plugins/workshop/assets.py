"""The installed packages → the third-party files that the browser receives; none of them is kept in the repository."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.workshop.project import PROJECT, Project


class FilesMissing(Exception):
    """A third-party file is not installed; the text is French and names the command that brings it."""


@dataclass(frozen=True, slots=True)
class BrowserFiles:
    """Where the third-party files of the site are on this machine."""

    lunr: Path
    """lunr.js, minified: a classic script that defines `lunr`."""

    base_stemmer: Path
    """Snowball's run time for JavaScript: a classic script that defines `BaseStemmer`."""

    french_stemmer: Path
    """Snowball's French stemmer, of the same version as Python's: defines `FrenchStemmer`."""

    fonts: Mapping[str, Path]
    """The WOFF2 files by name (`newsreader-latin-400-normal.woff2`), sorted."""


def browser_files(project: Project = PROJECT) -> BrowserFiles:
    """Return the third-party files of the site.

    Raises:
        FilesMissing: one of them is not installed.
    """
    stemmers = "lib/python3*/site-packages/sphinx/search/minified-js"
    return BrowserFiles(
        lunr=_only(project.node_modules, "lunr/lunr.min.js"),
        base_stemmer=_only(project.environment, f"{stemmers}/base-stemmer.js"),
        french_stemmer=_only(project.environment, f"{stemmers}/french-stemmer.js"),
        fonts=MappingProxyType(_fonts(project.node_modules)),
    )


def _fonts(node_modules: Path) -> dict[str, Path]:
    families = ("instrument-sans", "newsreader")
    found = [file for family in families for file in _all(node_modules, f"@fontsource/{family}/files/*.woff2")]
    return {file.name: file for file in sorted(found, key=lambda file: file.name)}


def _only(folder: Path, pattern: str) -> Path:
    return _all(folder, pattern)[0]


def _all(folder: Path, pattern: str) -> list[Path]:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FilesMissing(
            f"{folder.name}/{pattern} manque. "
            f"Effacez le dossier {folder.name} et lancez « python3 tasks.py build » : il sera réinstallé."
        )
    return found
