"""A page planned and its context → HTML, by the templates of the theme.

What pages of a kind have around their main part is rendered once for all of them (see `frames`).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from jinja2 import Template

from plugins.website.addresses import root_of
from plugins.website.environment import forget_fragments, open_environment
from plugins.website.fingerprints import fingerprint_files
from plugins.website.frames import Frames
from plugins.website.menus import footer_links, menu_links
from plugins.website.pages import FeedLink, Page
from plugins.website.security import write_policy
from plugins.website.site import Site
from plugins.website.store import Store

SITE_FEEDS = (
    FeedLink("Les numéros", "flux/numeros.xml"),
    FeedLink("Les brèves", "flux/breves.xml"),
)
"""Feeds that every page offers."""


class Renderer:
    """Renders the pages of one site."""

    def __init__(self, site: Site, store: Store | None = None) -> None:
        """Args: `site` in the making; `store` what earlier builds compiled."""
        self._settings = site.settings
        theme, store = site.settings.theme, store or Store()
        templates = fingerprint_files(theme / "templates")
        self._environment = store.recall("environment", templates, lambda: open_environment(theme, store))
        # Kept for the pages of one site: its views are its own.
        forget_fragments(self._environment)
        self._common = {
            "site": {
                "name": site.settings.name,
                "tagline": site.settings.tagline,
                "repository": site.settings.repository,
                "licence": site.settings.licence,
            },
            "assets": site.assets,
            "footer": footer_links(site),
        }
        # The menu differs only by the page that is open, where that is one of its own.
        self._menus = {link.path: menu_links(site, link.path) for link in menu_links(site, "")}
        self._menus[""] = menu_links(site, "")
        self._policy = cache(write_policy)
        self._frames = Frames(self._environment)
        self._mains: dict[str, _Main] = {}

    def render(self, page: Page) -> bytes:
        """The page as UTF-8."""
        head = {**self._common, **self._head(page)}
        variables = {**head, **page.context()}
        main = self._mains.get(page.template)
        if main is None:
            template = self._environment.get_template(f"{page.template}.html")
            main = self._mains[page.template] = _Main(template, variables)
        if not main.is_whole:
            return main.template.render(variables).encode()
        return self._frames.fill(page, head, main.render(variables)).encode()

    def prepare(self, templates: Iterable[str]) -> None:
        """Load these templates and all parts now, rather than in each process that renders pages."""
        wanted = {"base.html", *(f"{name}.html" for name in templates)}
        for name in self._environment.list_templates():
            if name in wanted or "/" in name:
                self._environment.get_template(name)

    def _head(self, page: Page) -> Mapping[str, Any]:
        settings = self._settings
        home = page.path == "index.html"
        current = page.path if page.path in self._menus else ""
        return {
            "csp": self._policy(page.template),
            "root": settings.not_found_root if page.template == "not_found" else root_of(page.path),
            "page": {
                "path": page.path,
                "title": page.title,
                "full_title": settings.name if home else f"{page.title} – {settings.name}",
                "description": page.description,
                "kind": page.template,
                "lang": page.lang,
                "canonical": settings.absolute("" if home else page.path) if page.listed else "",
            },
            "current": current,
            "menu": self._menus[current],
            "feeds": (*SITE_FEEDS, *page.feeds),
        }


class _Main:
    """The main part of one template."""

    def __init__(self, template: Template, variables: Mapping[str, Any]) -> None:
        self.template = template
        self.is_whole = is_whole(template)
        self._globals = template.globals
        # What it imports from the parts is the same for every page: it is looked up once, by rendering the first one.
        self._context = template.new_context(dict(variables))
        for _ in template.root_render_func(self._context):
            pass
        self._block = template.blocks["main"]

    def render(self, variables: dict[str, Any]) -> str:
        # Blocks set nothing for one another: the context of the first page does for all, with the values of each.
        self._context.parent = {**self._globals, **variables}
        return "".join(self._block(self._context))


def is_whole(template: Template) -> bool:
    """Whether pages of a template have nothing of their own beside the main part: neither in the head nor below."""
    return [*template.blocks] == ["main"]
