"""Pelican's settings → the whole site: read, plan, render, write; the only class Pelican calls."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.search import build_search
from plugins.website.assets import plan_assets
from plugins.website.bundling import lighten
from plugins.website.fingerprints import fingerprint, fingerprint_code, fingerprint_files
from plugins.website.first_look import note_build
from plugins.website.keys import Keys
from plugins.website.links import check_links
from plugins.website.planning import Plan, plan_site
from plugins.website.production import produce
from plugins.website.proposer import write_script
from plugins.website.reading import Reading, read_content
from plugins.website.settings import read_settings
from plugins.website.signing import PROJECT_CONTENT
from plugins.website.site import Site
from plugins.website.templating import Renderer
from plugins.website.views import Views
from plugins.website.workspace import Workspace
from plugins.workshop.assets import browser_files


class ArchiveGenerator(Generator):
    """Pelican's own generators are given nothing to do: they skip what they cannot read, and a word would be lost."""

    def generate_context(self) -> None:
        """Read everything and plan every address; nothing is written if this fails.

        Raises:
            SourceRefused: a source that cannot be published whole.
        """
        # Without one, as when Pelican is called by its own command, all is made again, in Pelican's own folder.
        self.workspace: Workspace = self.settings.get("WORKSPACE") or Workspace(Path(self.output_path))
        self.report = self.workspace.report
        self.site_settings = read_settings(self.settings)
        store, settings = self.workspace.store, self.site_settings
        with self.report.step("lecture"):
            reading = read_content(settings.content, PROJECT_CONTENT, settings.typesetter, store)
        with self.report.step("recherche"):
            search = build_search(reading.archive, store)
        with self.report.step("plan"):
            assets = plan_assets(settings.theme, browser_files(), search, lambda: self._make_proposer(reading), store)
            views, keys = Views(reading.archive, settings), Keys(reading.archive, reading.keys)
            self.site = Site(reading.archive, reading.articles, settings, views, keys, assets)
            self.plan: Plan = plan_site(self.site)
            note_build(settings, assets, store)
        self._note(reading)

    def generate_output(self, _: Any) -> None:
        """Render and write what earlier builds have not left, with our own writer: Pelican's overwrites at will."""
        workspace = self.workspace
        with self.report.step("reprise"):
            todo = workspace.adopt(self.plan.batches)
        with self.report.step("pages"):
            renderer = Renderer(self.site, workspace.store)
            renderer.prepare({batch.template for batch in todo} - {""})
            made = produce(todo, renderer, workspace.folder, self.report.progress.advance)
        workspace.note(self.plan.batches, made)

    def _make_proposer(self, reading: Reading) -> str:
        """The script of the page « Proposer », which changes with the vocabulary and with which topics have a page."""
        scripts = self.site_settings.theme / "static" / "js"
        content = (map(repr, reading.archive.vocabulary.values()), reading.archive.topics)
        name = fingerprint(fingerprint_code("plugins"), fingerprint_files(scripts), *content)
        return self.workspace.store.remember(
            f"proposer-{name}", lambda: lighten(write_script(scripts, reading.archive))
        )

    def _note(self, reading: Reading) -> None:
        self.report.digests = len(reading.archive.digests)
        self.report.entries = len(reading.archive.entries)
        self.report.topics = len(reading.archive.topics)
        self.report.drafts = reading.drafts
        dead_links = sorted(check_links(self.site, self.plan.addresses))
        self.report.notices = (*reading.notices, *dead_links)
