"""The page of the search: a form and the scripts that answer it; without script, topics and years."""

from collections.abc import Iterator

from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site
from plugins.website.views import by_title

PATH = "recherche.html"


def plan(site: Site) -> Iterator[Batch]:
    """The one search page."""
    yield batch_page(
        Page(
            path=PATH,
            template="search",
            title="Recherche",
            description="Chercher dans toutes les brèves de l’archive, avec ou sans réseau.",
            context=lambda: {
                "scripts": site.assets.search_scripts,
                "topics": site.views.frequent_topics,
                "all_topics": by_title(site.views.topics(site.archive.topics)),
                "years": site.views.years,
            },
            owner="la recherche",
        ),
        site.keys.everything,
        site.assets.search_scripts,
    )
