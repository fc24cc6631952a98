"""Theme, installed packages and search data → the style sheet, scripts and fonts that pages load, named by content."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.search import SearchFile
from plugins.website.bundling import bundle_search, lighten
from plugins.website.fingerprints import fingerprint, fingerprint_code, fingerprint_files
from plugins.website.pages import File
from plugins.website.store import Store
from plugins.workshop.assets import BrowserFiles

_LAYERS = ("tokens.css", "fonts.css", "base.css", "layout.css", "components/*.css", "print.css")
"""Style files in the order in which they are joined; the cascade layers are declared in the first."""

_FONT = re.compile(r"url\(\.\./polices/([A-Za-z0-9-]+\.woff2)\)")


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses, relative to the site's root, of what pages load."""

    css: str
    theme_js: str
    search_scripts: tuple[str, ...]
    """In the order in which the search page must run them."""

    proposer_js: str
    files: tuple[File, ...]
    """The same, to be written, with the fonts and the icon."""


def plan_assets(
    theme: Path, browser: BrowserFiles, search: Iterable[SearchFile], make_proposer: Callable[[], str], store: Store
) -> Assets:
    """Name each file by its content, so that a cache may keep it for ever.

    Args:
        theme: folder of the theme.
        browser: files of installed packages.
        search: data of the search, the manifest first: it names the others.
        make_proposer: gives the script of the page « Proposer ».
        store: what earlier builds made of the same scripts.
    """
    static = theme / "static"
    style = _join_style(static / "css")
    css = _hashed("style/archive.css", style, "theme/static/css")
    theme_js = _script("theme", lighten((static / "js" / "theme.js").read_text("utf-8")), "theme/static/js/theme.js")
    sources = fingerprint(fingerprint_code("plugins"), fingerprint_files(static / "js"))
    bundle = store.remember(f"recherche-{sources}", lambda: bundle_search(static / "js", browser))
    search_js = _script("recherche", bundle, "theme/static/js/search")
    proposer_js = _script("proposer", make_proposer(), "theme/static/js/proposer")
    data = [_file(file.path, file.data, "la recherche") for file in search]
    fonts = [_font(name, browser) for name in sorted(set(_FONT.findall(style.decode())))]
    icon = _file("icone.svg", (static / "icone.svg").read_bytes(), "theme/static/icone.svg")
    return Assets(
        css=css.path,
        theme_js=theme_js.path,
        search_scripts=(search_js.path, data[0].path),
        proposer_js=proposer_js.path,
        files=(css, theme_js, search_js, proposer_js, *data, *fonts, icon),
    )


def _join_style(folder: Path) -> bytes:
    """One style sheet: a page then asks for it once."""
    parts = [path.read_text("utf-8") for pattern in _LAYERS for path in sorted(folder.glob(pattern))]
    return _lighten("\n".join(parts)).encode()


def _lighten(style: str) -> str:
    """The sheet without comments and indentation, which only its authors need."""
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return "\n".join(line for line in (line.strip() for line in bare.split("\n")) if line) + "\n"


def _script(name: str, source: str, owner: str) -> File:
    return _hashed(f"scripts/{name}.js", source.encode(), owner)


def _font(name: str, browser: BrowserFiles) -> File:
    # Fonts keep their names: the style sheet, which is hashed, names them.
    return _file(f"polices/{name}", browser.fonts[name].read_bytes(), name)


def _hashed(path: str, data: bytes, owner: str) -> File:
    stem, dot, ending = path.rpartition(".")
    return _file(f"{stem}.{hashlib.sha256(data).hexdigest()[:10]}{dot}{ending}", data, owner)


def _file(path: str, data: bytes, owner: str) -> File:
    return File(path, lambda: data, owner)
