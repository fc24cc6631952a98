"""The page of an entry."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]
PATH = "numeros/2025-12-05/otan-cloud.html"


def test_holds_the_whole_entry(sample: BuiltSite) -> None:
    """Date, headline, text with its links, topics."""
    assert sample.texts(PATH, "h1") == ["L’Otan loue un cloud"]
    assert sample.texts(PATH, ".story .prose") == ["L’alliance signe avec un loueur."]
    assert sample.links(PATH, ".prose a") == ["https://loueur.example/"]
    assert sample.texts(PATH, ".story .tags a")[:2] == ["Otan", "Azure"]


def test_leads_to_its_place_in_the_digest(sample: BuiltSite) -> None:
    """Its digest opens at its anchor."""
    assert "../../numeros/2025-12-05.html#otan-cloud" in sample.links(PATH, ".colophon a")


def test_a_bare_anchor_leads_to_the_digest(sample: BuiltSite) -> None:
    """`[…](#otan-cloud)` typed in an entry means a neighbour, which is not on this page."""
    page = next(path for path in sample.pages if path.startswith("numeros/2025-12-05/breve"))
    assert sample.links(page, ".prose a") == ["../../numeros/2025-12-05.html#otan-cloud"]


def test_neighbours_are_those_of_the_digest(sample: BuiltSite) -> None:
    """The first entry has a next one alone."""
    assert [link["rel"] for link in sample.soup(PATH).select(".neighbours a")] == [["next"]]


def test_citation_names_site_and_date(sample: BuiltSite) -> None:
    """Without an address where the site has none."""
    citation = sample.text(PATH, ".citation p").replace("\u00a0", " ")
    assert citation == "« L’Otan loue un cloud », La Veille, 5 décembre 2025."


def test_citation_gives_the_published_address(build: Build) -> None:
    """A site that has an address says it in full."""
    site = build({"digests/a.md": digest("- Une. Deux. {#une}")}, SITEURL="https://veille.example/")
    assert site.text("numeros/2025-12-05/une.html", ".citation").endswith(
        "https://veille.example/numeros/2025-12-05/une.html"
    )


def test_edit_link_opens_the_very_line(build: Build) -> None:
    """With a repository, each entry leads to its bullet in the sources."""
    files = {"digests/2025/a.md": digest("Bonjour.\n\n- Une. Deux. {#une}")}
    site = build(files, REPOSITORY_URL="https://depot.example/archive/")
    target = "https://depot.example/archive/blob/HEAD/content/digests/2025/a.md#L8"
    assert target in site.links("numeros/2025-12-05/une.html", ".colophon a")
    assert files["digests/2025/a.md"].split("\n")[7].startswith("- Une.")


def test_a_headline_with_a_link_is_not_linked_again(sample: BuiltSite) -> None:
    """On the page of its digest, its own link stays the only one."""
    assert sample.links("numeros/2024-12-06.html", ".entry h2 a") == ["https://cloud.example/"]


def test_related_entries_are_offered(sample: BuiltSite) -> None:
    """An entry on the same rare topic is found."""
    assert "../../numeros/2025-12-05/otan-cloud.html" in sample.links("numeros/2025-11-28/azure-prix.html", ".rail a")


def test_description_is_plain(build: Build) -> None:
    """What search engines show has no mark-up left."""
    site = build({"digests/a.md": digest("- Une. Du **gras** et [un lien](https://a.example). {#une}")})
    assert site.one("numeros/2025-12-05/une.html", "meta[name=description]")["content"] == "Du gras et un lien."
