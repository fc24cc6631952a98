"""The pages that somebody has open and texts that have just changed → those pages, before the whole site is built.

Only texts may have changed since the last build of this process: style, scripts and settings are those of that build.
What entries are related to is what it was; the build that follows makes all of it exact.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.problems import SourceRefused
from plugins.website.assets import Assets
from plugins.website.fingerprints import fingerprint_files
from plugins.website.keys import NoKeys
from plugins.website.pages import Page
from plugins.website.planning import PAGE_KINDS
from plugins.website.reading import read_content
from plugins.website.settings import Settings
from plugins.website.signing import PROJECT_CONTENT
from plugins.website.site import Site
from plugins.website.store import Store
from plugins.website.templating import Renderer
from plugins.website.views import Views


@dataclass(slots=True)
class LastBuild:
    """What the last build of this process had beside the texts."""

    settings: Settings
    assets: Assets


def note_build(settings: Settings, assets: Assets, store: Store) -> None:
    """Keep for the next first look what a build had."""
    _recall(settings.theme, store)[:] = [LastBuild(settings, assets)]


def take_first_look(paths: Iterable[str], theme: Path, store: Store) -> dict[str, bytes]:
    """The pages at these addresses, as far as they can be made at once.

    Args:
        paths: addresses relative to the site's root.
        theme: folder of the theme.
        store: of this process.
    """
    last, wanted = _recall(theme, store), set(paths)
    if not last or not wanted:
        return {}
    try:
        site = _read_site(last[0], store)
    except SourceRefused:
        return {}  # the build that follows says why
    renderer = Renderer(site, store)
    return {page.path: renderer.render(page) for page in _find_pages(site, wanted)}


def _recall(theme: Path, store: Store) -> list[LastBuild]:
    """The last build with this theme as it now is, if there was one."""
    return store.recall("build", fingerprint_files(theme), list[LastBuild])


def _read_site(last: LastBuild, store: Store) -> Site:
    settings = last.settings
    reading = read_content(settings.content, PROJECT_CONTENT, settings.typesetter, store, hurried=True)
    archive = reading.archive
    return Site(archive, reading.articles, settings, Views(archive, settings), NoKeys(), last.assets)


def _find_pages(site: Site, wanted: set[str]) -> Iterator[Page]:
    for kind in PAGE_KINDS:
        for batch in kind.plan(site):
            if not wanted.isdisjoint(batch.paths):
                yield from (page for page in batch.make() if isinstance(page, Page) and page.path in wanted)
                wanted -= set(batch.paths)
                if not wanted:
                    return
