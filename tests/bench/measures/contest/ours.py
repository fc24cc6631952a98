"""An archive → our own search as the website publishes it: the search page, its code, and the files of `recherche/`."""

import gc
import hashlib
from pathlib import Path
from time import process_time

from pelican.settings import read_settings as read_pelican

from plugins.archive.model import Archive
from plugins.search import SearchFile, build_search
from plugins.website import search as search_page
from plugins.website.assets import plan_assets
from plugins.website.keys import Keys
from plugins.website.settings import read_settings
from plugins.website.site import Site
from plugins.website.store import Store
from plugins.website.templating import Renderer
from plugins.website.views import Views
from plugins.workshop.assets import browser_files
from tests.bench.measures.contest.apart import run_apart, time_apart
from tests.bench.measures.contest.figures import Built
from tests.bench.measures.contest.material import Material
from tests.bench.measures.contest.weighing import share_changed, take_prints, weigh

ROOT = Path(__file__).parents[4]


class FolderCache:
    """What one build keeps for the next, one file a key."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def read(self, key: str) -> bytes | None:
        """What was kept under a key."""
        file = self._file(key)
        return file.read_bytes() if file.is_file() else None

    def write(self, key: str, data: bytes) -> None:
        """Keep something."""
        self._file(key).write_bytes(data)

    def _file(self, key: str) -> Path:
        return self._folder / hashlib.sha256(key.encode()).hexdigest()


def build_ours(material: Material, folder: Path, scratch: Path) -> Built:
    """Write the search page of the archive and all it loads into a folder; tell what the search cost.

    Args:
        material: the archives.
        folder: becomes a site with one page.
        scratch: for what is needed meanwhile.
    """
    cold = time_apart(lambda: _time(material.archive, None, None))
    run_apart(lambda: _time(material.archive, scratch / "cache", folder))
    again = run_apart(lambda: _time(material.longer, scratch / "cache", scratch / "longer"))
    files = sorted((folder / "recherche").iterdir())
    documents = [file for file in files if file.name.startswith("documents-")]
    index, index_gzip = weigh(file for file in files if file not in {*documents})
    texts, texts_gzip = weigh(documents)
    before = take_prints(folder, files)
    after = take_prints(scratch / "longer", (scratch / "longer/recherche").iterdir())
    return Built(cold, again, index, texts, index_gzip, texts_gzip, share_changed(before, after))


def _time(archive: Archive, cache: Path | None, folder: Path | None) -> float:
    """Processor seconds of the files of the search; then publish the page, if there is a folder for it."""
    # The archive is not the search's to pay for.
    gc.collect()
    gc.freeze()
    begin = process_time()
    files = build_search(archive, FolderCache(cache) if cache else None)
    spent = process_time() - begin
    if folder:
        _publish(archive, files, folder)
    return spent


def _publish(archive: Archive, search: list[SearchFile], folder: Path) -> None:
    """The page of the website itself, by its own template and with its own assets."""
    pelican = read_pelican(str(ROOT / "pelicanconf.py"), override={"PATH": str(ROOT / "content")})
    settings = read_settings(pelican)
    assets = plan_assets(settings.theme, browser_files(), search, str, Store())
    keys = Keys(archive, {digest.slug: ("",) * (1 + len(digest.blocks)) for digest in archive.digests})
    site = Site(archive, (), settings, Views(archive, settings), keys, assets)
    (page,) = (page for batch in search_page.plan(site) for page in batch.make())
    written = {page.path: Renderer(site).render(page), **{file.path: file.content() for file in assets.files}}
    for path, data in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
