"""What every page has around its own part."""

from collections.abc import Callable

import pytest

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]


def test_titles_end_with_the_name_of_the_site(sample: BuiltSite) -> None:
    """But for the home page, which is the site."""
    assert sample.one("index.html", "title").text == "La Veille"
    assert sample.one("numeros/2025-12-05.html", "title").text == "L’Otan dans les nuages – La Veille"


def test_every_page_offers_both_feeds(sample: BuiltSite) -> None:
    """Relative to the page."""
    for path in sample.pages:
        root = "../" * path.count("/")
        feeds = [str(link["href"]) for link in sample.soup(path).select("head link[type='application/atom+xml']")]
        assert feeds[:2] == [f"{root}flux/numeros.xml", f"{root}flux/breves.xml"]


def test_no_canonical_address_in_a_folder(sample: BuiltSite) -> None:
    """A build without address claims none."""
    assert not [path for path in sample.pages if sample.soup(path).select("link[rel=canonical]")]


@pytest.mark.parametrize(("path", "address"), [("index.html", ""), ("sujets/otan.html", "sujets/otan.html")])
def test_canonical_address_once_published(build: Build, path: str, address: str) -> None:
    """That of the home page is the site's own."""
    site = build({"digests/a.md": digest("- Une. Deux. #otan")}, SITEURL="https://veille.example")
    assert site.one(path, "link[rel=canonical]")["href"] == f"https://veille.example/{address}"


def test_settings_are_text(build: Build) -> None:
    """Names and licence are escaped like any other text."""
    site = build({"digests/a.md": digest("- Une. Deux.")}, SITENAME="A & <b>", CONTENT_LICENCE="<i>libre</i>")
    assert site.texts("index.html", ".masthead .name") == ["A & <b>"]
    assert "<i>libre</i>" in site.text("index.html", ".footer")


def test_what_an_author_types_is_never_code(body: Callable[[str], BuiltSite]) -> None:
    """Tags, handlers and odd addresses are shown as text, wherever the text goes."""
    site = body("- <script>alert(1)</script> **gras**. <img src=x onerror=alert(2)> [a](javascript:alert(3)) #cloud\n")
    for path in site.pages:
        page = site.soup(path)
        assert not page.select("img, [onerror], a[href^=javascript]"), path
        assert all(script.get("src") for script in page.select("script")), path
    assert "<script>alert(1)</script>" in site.text("numeros/2025-12-05.html", "article.entry")


def test_an_error_page_has_no_canonical_address(build: Build) -> None:
    """Nobody should be sent there by a search engine."""
    site = build({"digests/a.md": digest("- Une. Deux.")}, SITEURL="https://veille.example")
    assert not site.soup("404.html").select("link[rel=canonical]")
