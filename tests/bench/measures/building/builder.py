"""What every builder of the contest offers: a project whose sources can be changed, and a command that builds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.bench.archives import MadeDigest


@dataclass(frozen=True, slots=True)
class Command:
    """A program to run."""

    arguments: tuple[str, ...]
    folder: Path
    """Where it is run."""


class Builder(Protocol):
    """A project of one builder."""

    @property
    def name(self) -> str:
        """As the table calls it."""

    @property
    def output(self) -> Path:
        """Folder of the site."""

    @property
    def caches(self) -> tuple[Path, ...]:
        """What a build keeps for the next one besides its output."""

    @property
    def pages(self) -> Mapping[str, str]:
        """Kind of page, as in `PAGES` → pattern of the paths of its pages."""

    @property
    def command(self) -> Command:
        """Builds the site."""

    def write(self, digests: Iterable[MadeDigest]) -> None:
        """Write or rewrite the sources of these digests."""

    def edit_theme(self, number: int) -> None:
        """Change the template of the pages of entries; each number makes other pages."""


PAGES = {
    "numéros": r"numeros/[^/]+\.html",
    "brèves": r"numeros/[^/]+/[^/]+\.html",
    "sujets": r"sujets/(?!index\.html)[^/]+\.html",
    "années de sujets": r"sujets/[^/]+/[^/]+\.html",
    "années": r"annees/[^/]+\.html",
    "liste des sujets": r"sujets/index\.html",
    "accueil": r"index\.html",
    "flux": r"(flux|sujets)/[^/]+\.xml",
}
"""Kind of page, in the order of the table → pattern of the paths of its pages."""


def edit_template(template: Path, before: str, number: int) -> None:
    """Put a line into a template, or replace the one put before.

    Args:
        template: its file.
        before: text that stands once in it; the line comes before it.
        number: what the line says.
    """
    text = template.read_text(encoding="utf-8")
    kept, _, rest = text.partition(before)
    kept = kept.partition("<p>Retouche ")[0]
    template.write_text(f"{kept}<p>Retouche {number}</p>\n{before}{rest}", encoding="utf-8")
