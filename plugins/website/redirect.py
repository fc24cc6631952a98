"""Former addresses → small pages that lead to the present ones, with or without a host."""

from collections.abc import Collection, Iterator
from functools import partial

from plugins.archive.redirects import follow_redirects
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site


def plan(site: Site, pages: Collection[str]) -> Iterator[Batch]:
    """One page per former address.

    Args:
        site: the site in the making.
        pages: the addresses of all other pages, where redirects may lead.

    Raises:
        SourceRefused: a redirect that leads nowhere or takes the place of a page.
    """
    for former, target in follow_redirects(site.archive.redirects, pages).items():
        yield batch_page(
            Page(
                path=former,
                template="redirect",
                title="Adresse changée",
                description="",
                context=partial(dict, target=target),
                owner=site.archive.redirects[former].place,
                listed=False,
            ),
            target,
        )
