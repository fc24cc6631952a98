"""What holds for every site, whatever its content: each law yields what breaks it, nothing when all is well."""

import posixpath
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup

from plugins.archive.decoding import is_forbidden
from plugins.website import search
from plugins.website.security import write_policy

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ADDRESSES = ("href", "src", "action")
_PAGES_FOR_SCRIPTS = "recherche.html"


class WholeSite:
    """The pages of a site, each parsed once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address, sorted."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: BeautifulSoup((self.folder / name).read_text("utf-8"), "lxml") for name in names}

    @cached_property
    def ids(self) -> dict[str, list[str]]:
        """The ids of each page, in order."""
        return {name: [str(tag["id"]) for tag in page.select("[id]")] for name, page in self.pages.items()}

    def targets(self, name: str) -> Iterator[str]:
        """Everything that a page leads to or loads."""
        for tag in self.pages[name].find_all(True):
            yield from (str(tag[key]) for key in _ADDRESSES if tag.has_attr(key))
            if tag.name == "meta" and tag.get("http-equiv") == "refresh":
                yield str(tag["content"]).partition("url=")[2]


def find_broken_links(site: WholeSite) -> Iterator[str]:
    """Every address is relative, or typed by an author with a scheme; names a file of the site and an id of it."""
    for name in site.pages:
        for target in site.targets(name):
            if _SCHEME.match(target):
                if not target.startswith(("https://", "http://", "mailto:")):
                    yield f"{name}: scheme of {target}"
                continue
            path, _, fragment = target.partition("#")
            path = unquote(path.partition("?")[0])
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target.startswith("/") or there not in site.files:
                yield f"{name}: no file at {target}"
            elif fragment and there != _PAGES_FOR_SCRIPTS and fragment not in site.ids[there]:
                yield f"{name}: no id at {target}"


def find_loads_from_elsewhere(site: WholeSite) -> Iterator[str]:
    """Nothing that a page loads by itself has a scheme: only links that a reader follows may."""
    for name, page in site.pages.items():
        for tag in page.select("[src], link[rel~=stylesheet], link[rel~=icon], form"):
            address = str(tag.get("src") or tag.get("href") or tag.get("action"))
            if _SCHEME.match(address) or address.startswith("//"):
                yield f"{name}: {address}"


def find_repeated_ids(site: WholeSite) -> Iterator[str]:
    """An id stands once on a page, and what refers to one finds it."""
    for name, ids in site.ids.items():
        yield from (f"{name}: id {one} twice" for one in sorted(set(ids)) if ids.count(one) > 1)
        for tag in site.pages[name].select("[aria-labelledby], label[for]"):
            wanted = str(tag.get("aria-labelledby") or tag.get("for"))
            if wanted not in ids:
                yield f"{name}: nothing has the id {wanted}"


def find_missing_heads(site: WholeSite) -> Iterator[str]:
    """Every page has its policy, a language, a title, one main heading with words in it, and one main part."""
    for name, page in site.pages.items():
        policies = [str(tag["content"]) for tag in page.select("meta[http-equiv=Content-Security-Policy]")]
        if policies != [write_policy("search" if name == search.PATH else "")]:
            yield f"{name}: policy {policies}"
        if not page.select_one("html[lang]"):
            yield f"{name}: no language"
        if not page.title or not page.title.get_text().strip():
            yield f"{name}: no title"
        if [bool(tag.get_text().strip()) for tag in page.select("main h1")] != [True]:
            yield f"{name}: main heading"


def find_inline_code(site: WholeSite) -> Iterator[str]:
    """No script, style or handler stands in a page: the policy would refuse it."""
    for name, page in site.pages.items():
        yield from (f"{name}: {tag.name}" for tag in page.select("style, [style], iframe, object, embed, base"))
        yield from (f"{name}: script" for tag in page.select("script") if not tag.get("src") or tag.get_text())
        for tag in page.find_all(True):
            yield from (f"{name}: {key}" for key in tag.attrs if key.startswith("on"))


def find_forbidden_characters(site: WholeSite) -> Iterator[str]:
    """No text holds a character that no page may carry: not even a mark of the tools that made it."""
    for name in sorted(site.files):
        if name.endswith((".html", ".xml", ".jsonl")) and is_forbidden((site.folder / name).read_text("utf-8")):
            yield name


def find_machine_traces(site: WholeSite, *paths: Path) -> Iterator[str]:
    """No file names a folder of the machine that built it."""
    for name in sorted(site.files):
        data = (site.folder / name).read_bytes()
        yield from (f"{name}: {path}" for path in paths if str(path).encode() in data)


def find_far_entries(site: WholeSite, clicks: int = 3) -> Iterator[str]:
    """Every page of an entry is reached from the home page by at most so many clicks on links, without script."""
    reached = {"index.html"}
    edge = set(reached)
    for _ in range(clicks):
        edge = {there for name in edge for there in _leads_to(site, name)} - reached
        reached |= edge
    entries = {name for name in site.pages if re.fullmatch(r"numeros/[^/]+/[^/]+\.html", name)}
    yield from sorted(entries - reached)


def _leads_to(site: WholeSite, name: str) -> Iterator[str]:
    for link in site.pages[name].select("a[href]"):
        path = str(link["href"]).partition("#")[0].partition("?")[0]
        there = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        if there in site.pages:
            yield there


LAWS = (
    find_broken_links,
    find_loads_from_elsewhere,
    find_repeated_ids,
    find_missing_heads,
    find_inline_code,
    find_forbidden_characters,
    find_far_entries,
)
