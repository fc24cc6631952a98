"""The links at the head and at the foot of each page."""

from tests.website.site import BuiltSite


def test_head_leads_into_the_archive(sample: BuiltSite) -> None:
    """Newest year, topics, search, and the page of subscriptions where there is one."""
    links = sample.links("numeros/2025-12-05.html", ".masthead nav a")
    assert links == ["../annees/2025.html", "../sujets/index.html", "../recherche.html", "../abonnements.html"]


def test_the_open_one_is_marked(sample: BuiltSite) -> None:
    """For voices, and for the eye."""
    assert sample.texts("sujets/index.html", ".masthead [aria-current=page]") == ["Sujets"]
    assert sample.texts("index.html", ".masthead [aria-current=page]") == []


def test_foot_follows_the_order_of_the_pages(sample: BuiltSite) -> None:
    """`order:` of their front matter, not their names; the page where one proposes a text ends them."""
    assert sample.texts("index.html", ".footer nav a") == ["Abonnements", "À propos", "Proposer"]
