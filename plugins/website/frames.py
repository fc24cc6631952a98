"""The skeleton that pages of a kind share → one page around its main part, by filling in what differs.

The skeleton is rendered by the theme's own `base.html`, once for each form it takes, with slots where pages differ.
"""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from markupsafe import escape

from plugins.website.pages import FeedLink, Page

_SKELETON = '{% extends "base.html" %}{% block main %}{{ main }}{% endblock %}'

# No source may hold this character (`archive/decoding`): what stands between two of them is the name of a slot.
_SLOT = re.compile("\x00(\\w+)\x00")


class Frames:
    """The skeletons of one site."""

    def __init__(self, environment: Environment) -> None:
        self._template = environment.from_string(_SKELETON)
        self._parts: dict[tuple[Any, ...], list[str]] = {}

    def fill(self, page: Page, head: Mapping[str, Any], main: str) -> str:
        """A whole page.

        Args:
            page: as planned.
            head: what every template is given.
            main: the main part, rendered.
        """
        told = head["page"]
        # What the skeleton looks at, beside the values it prints: pages alike in this have one form.
        form = (told["kind"], head["root"], head["current"], page.lang, bool(page.description), bool(told["canonical"]))
        parts = self._parts.get((*form, len(page.feeds)))
        if parts is None:
            parts = self._parts[*form, len(page.feeds)] = self._render(page, head)
        values = {name: str(escape(told[name])) for name in ("full_title", "description", "canonical")}
        for rank, feed in enumerate(page.feeds):
            values |= {f"feed_title_{rank}": str(escape(feed.title)), f"feed_path_{rank}": str(escape(feed.path))}
        values["main"] = main
        return "".join([values[part] if rank % 2 else part for rank, part in enumerate(parts)])

    def _render(self, page: Page, head: Mapping[str, Any]) -> list[str]:
        """Texts and, between them, names of slots."""
        told = {name: _slot(name) if value else "" for name, value in head["page"].items()}
        told |= {name: head["page"][name] for name in ("kind", "lang")}
        feeds = [FeedLink(_slot(f"feed_title_{rank}"), _slot(f"feed_path_{rank}")) for rank in range(len(page.feeds))]
        others = [feed for feed in head["feeds"] if feed not in page.feeds]
        skeleton = self._template.render({**head, "page": told, "feeds": [*others, *feeds], "main": _slot("main")})
        return _SLOT.split(skeleton)


def _slot(name: str) -> str:
    return f"\x00{name}\x00"
