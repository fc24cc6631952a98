"""The site → the links at the head and at the foot of each page."""

from dataclasses import dataclass

from plugins.website import proposer, search, topics
from plugins.website.site import Site


@dataclass(frozen=True, slots=True)
class MenuLink:
    """One link of a menu."""

    title: str
    path: str
    current: bool = False


def menu_links(site: Site, path: str) -> list[MenuLink]:
    """The ways into the archive, the one that is open marked."""
    links = [("Numéros", site.views.years[0].path), ("Sujets", topics.PATH), ("Recherche", search.PATH)]
    links += [(article.title, article.path) for article in site.articles if article.slug == "abonnements"]
    return [MenuLink(title, target, target == path) for title, target in links]


def footer_links(site: Site) -> list[MenuLink]:
    """The pages of prose, in their own order, and the page where a text is proposed."""
    return [*(MenuLink(article.title, article.path) for article in site.articles), MenuLink("Proposer", proposer.PATH)]
