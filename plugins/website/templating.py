"""A page planned and its context → HTML, by the templates of the theme."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.website.addresses import root_of
from plugins.website.menus import footer_links, menu_links
from plugins.website.pages import FeedLink, Page
from plugins.website.security import write_policy
from plugins.website.site import Site

SITE_FEEDS = (
    FeedLink("Les numéros", "flux/numeros.xml"),
    FeedLink("Les brèves", "flux/breves.xml"),
)
"""Feeds that every page offers."""


class Renderer:
    """Renders the pages of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._environment = Environment(
            loader=FileSystemLoader(Path(site.settings.theme) / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
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

    def render(self, page: Page) -> bytes:
        """The page as UTF-8."""
        template = self._environment.get_template(f"{page.template}.html")
        return template.render({**self._common, **self._head(page), **page.context()}).encode()

    def _head(self, page: Page) -> Mapping[str, Any]:
        settings = self._site.settings
        home = page.path == "index.html"
        return {
            "csp": write_policy(page.template),
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
            "menu": menu_links(self._site, page.path),
            "feeds": (*SITE_FEEDS, *page.feeds),
        }
