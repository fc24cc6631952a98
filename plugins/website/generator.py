"""Pelican's settings → the whole site: read, plan, render, write; the only class Pelican calls."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.search import build_search
from plugins.website.assets import plan_assets
from plugins.website.links import check_links
from plugins.website.planning import Plan, plan_site
from plugins.website.proposer import write_script
from plugins.website.reading import Reading, read_content
from plugins.website.report import BuildReport
from plugins.website.settings import read_settings
from plugins.website.site import Site
from plugins.website.templating import Renderer
from plugins.website.views import Views
from plugins.website.writing import Writer
from plugins.workshop.assets import browser_files

PROJECT_CONTENT = Path(__file__).resolve().parents[2] / "content"
"""Where the vocabulary, the redirects and the pages of prose come from when a content folder has none."""


class ArchiveGenerator(Generator):
    """Pelican's own generators are given nothing to do: they skip what they cannot read, and a word would be lost."""

    def generate_context(self) -> None:
        """Read everything and plan every address; nothing is written if this fails.

        Raises:
            SourceRefused: a source that cannot be published whole.
        """
        self.report: BuildReport = self.settings.get("BUILD_REPORT") or BuildReport()
        self.site_settings = read_settings(self.settings)
        with self.report.step("lecture"):
            reading = read_content(self.site_settings.content, PROJECT_CONTENT, self.site_settings.typesetter)
        with self.report.step("recherche"):
            search = build_search(reading.archive)
        with self.report.step("plan"):
            proposer = write_script(self.site_settings.theme / "static" / "js", reading.archive)
            assets = plan_assets(self.site_settings.theme, browser_files(), search, proposer)
            views = Views(reading.archive, self.site_settings)
            self.site = Site(reading.archive, reading.articles, self.site_settings, views, assets)
            self.plan: Plan = plan_site(self.site)
        self._note(reading)

    def generate_output(self, _: Any) -> None:
        """Render every page and write every file, with our own writer: Pelican's overwrites without asking."""
        writer = Writer(Path(self.output_path))
        renderer = Renderer(self.site)
        with self.report.step("pages"):
            for page in self.plan.pages:
                writer.write(page.path, renderer.render(page))
            for file in self.plan.files:
                writer.write(file.path, file.content())
        self.report.files, self.report.bytes = writer.files, writer.bytes

    def _note(self, reading: Reading) -> None:
        self.report.digests = len(reading.archive.digests)
        self.report.entries = len(reading.archive.entries)
        self.report.topics = len(reading.archive.topics)
        self.report.drafts = reading.drafts
        dead_links = sorted(check_links(self.site, self.plan.addresses))
        self.report.notices = (*reading.notices, *dead_links)
