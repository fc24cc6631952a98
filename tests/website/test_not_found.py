"""The page of missing addresses."""

from collections.abc import Callable

import pytest

from tests.website.site import BuiltSite, digest

PATH = "404.html"


def test_offers_ways_back(sample: BuiltSite) -> None:
    """Search, home, last digests, frequent topics."""
    links = sample.links(PATH)
    assert {"recherche.html", "index.html", "numeros/2025-12-05.html", "sujets/cloud.html"} <= set(links)


def test_is_not_indexed(sample: BuiltSite) -> None:
    """A missing page is no page."""
    assert sample.one(PATH, "meta[name=robots]")["content"] == "noindex"


@pytest.mark.parametrize(
    ("settings", "root"),
    [
        ({"SITEURL": "https://veille.example"}, "/"),
        ({"SITEURL": "https://hote.example/veille"}, "/veille/"),
        ({"NOT_FOUND_ROOT": "/ici/"}, "/ici/"),
    ],
)
def test_links_hold_at_any_depth(build: Callable[..., BuiltSite], settings: dict[str, str], root: str) -> None:
    """A host shows this page in place of `/numeros/2020/rien.html` too: its links begin with the path of the site."""
    site = build({"digests/a.md": digest("- Une. Deux.")}, **settings)
    assert all(link.startswith(root) for link in site.links(PATH))
    assert site.one(PATH, "link[rel=stylesheet]")["href"].startswith(f"{root}style/")
    assert not any(link.startswith("/") for link in site.links("index.html", "a"))
