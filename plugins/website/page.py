"""Files of `content/pages` → pages of prose at the root of the site."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from plugins.markup.links import rebase
from plugins.website.addresses import root_of
from plugins.website.articles import Article
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site


def plan(site: Site) -> Iterator[Batch]:
    """One page per file."""
    for article in site.articles:
        yield batch_page(
            Page(
                path=article.path,
                template="page",
                title=article.title,
                description=article.summary,
                context=partial(_context, article),
                owner=article.place,
            ),
            article.html,
        )


def _context(article: Article) -> Mapping[str, Any]:
    return {"html": rebase(article.html, root_of(article.path))}
