"""The digests → a project of stock Pelican that publishes the same pages, by a plugin and templates of ours."""

import dataclasses
import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.bench.archives import MadeDigest, write_digest
from tests.bench.measures.building.builder import PAGES, Command, edit_template
from tests.bench.measures.building.material import Material, Topics

RIVAL = Path(__file__).parents[2] / "rivals/pelican"


class StockPelican:
    """Pelican as one installs it: its own readers, templates and writer, its cache of contents switched on."""

    name = "Pelican"
    pages = PAGES

    def __init__(self, folder: Path, material: Material, topics: Topics) -> None:
        """Lay the project out.

        Args:
            folder: becomes the project.
            material: the digests.
            topics: of each entry, those that come later included.
        """
        self._folder, self._topics = folder, topics
        self.output = folder / "output"
        self.caches = (folder / "cache",)
        self.command = Command((sys.executable, "-m", "pelican", "--quiet", "--settings", "pelicanconf.py"), folder)
        shutil.copytree(RIVAL, folder)
        rows = [[slug, topic.title, topic.kind, topic.parents] for slug, topic in sorted(material.vocabulary.items())]
        (folder / "content").mkdir()
        (folder / "content/sujets.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        self.write(material.digests)

    def write(self, digests: Iterable[MadeDigest]) -> None:
        """One Markdown file a digest, with hashtags for all the topics that our build finds."""
        for digest in digests:
            entries = [
                dataclasses.replace(entry, topics=self._topics[f"{digest.date}/{entry.id}"]) for entry in digest.entries
            ]
            text = write_digest(dataclasses.replace(digest, entries=tuple(entries)))
            (self._folder / f"content/{digest.date}.md").write_text(text, encoding="utf-8")

    def edit_theme(self, number: int) -> None:
        """Change the template of entries."""
        edit_template(self._folder / "templates/entry.html", '<footer class="colophon">', number)
