"""All topics → one page that lists them by kind, from A to Z, with their counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site
from plugins.website.views import KIND_LABELS, TopicLink, by_title

PATH = "sujets/index.html"


@dataclass(frozen=True, slots=True)
class KindView:
    """The topics of one kind."""

    label: str
    id: str
    topics: list[TopicLink]


def plan(site: Site) -> Iterator[Batch]:
    """The one list of topics."""
    yield batch_page(
        Page(
            path=PATH,
            template="topics",
            title="Sujets",
            description="Tous les sujets de l’archive, de A à Z.",
            context=partial(_context, site),
            owner="la liste des sujets",
        ),
        site.keys.everything,
    )


def _context(site: Site) -> Mapping[str, Any]:
    links = by_title(site.views.topics(site.archive.topics))
    kinds = [
        KindView(label, f"sujets-{kind}", [link for link in links if link.kind == kind])
        for kind, label in KIND_LABELS.items()
    ]
    return {"kinds": [kind for kind in kinds if kind.topics]}
