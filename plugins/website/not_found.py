"""The page a host shows for an address that answers nothing: the ways back."""

from collections.abc import Iterator

from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site

PATH = "404.html"
_LATEST = 5


def plan(site: Site) -> Iterator[Batch]:
    """The one page, at the name that hosts look for."""
    yield batch_page(
        Page(
            path=PATH,
            template="not_found",
            title="Page introuvable",
            description="",
            context=lambda: {
                "topics": site.views.frequent_topics,
                "latest": [site.views.digest(digest) for digest in site.archive.digests[:_LATEST]],
            },
            owner="la page 404",
            listed=False,
        ),
        site.keys.everything,
    )
