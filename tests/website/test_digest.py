"""The page of a digest."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]
PATH = "numeros/2025-12-05.html"


def test_tells_date_title_standfirst_and_authors(sample: BuiltSite) -> None:
    """All that the front matter says."""
    assert sample.texts(PATH, ".lead time, .lead h1, .lead .standfirst, .lead .byline") == [
        "5 décembre 2025",
        "L’Otan dans les nuages",
        "Une semaine d’alliances.",
        "Par Camille, Alix",
    ]


def test_numbered_contents_lead_to_the_entries(sample: BuiltSite) -> None:
    """« Dans ce numéro » has one line an entry, to its anchor on this page."""
    assert sample.links(PATH, ".contents a") == [
        "#otan-cloud",
        "#brève-sans-étiquette".replace("è", "e").replace("é", "e"),
    ]
    assert [item["value"] for item in sample.soup(PATH).select(".contents li")] == ["1", "2"]


def test_prose_keeps_its_place(sample: BuiltSite) -> None:
    """Welcome, section, entries, agenda: in the order in which they were typed."""
    text = sample.text(PATH, ".news")
    places = [
        text.index(words) for words in ("Un mot d’accueil", "Europe", "L’Otan loue", "Une brève", "Agenda", "salon")
    ]
    assert places == sorted(places)


def test_a_list_opted_out_gives_no_entry(sample: BuiltSite) -> None:
    """What stands under `{-}` is prose."""
    assert len(sample.soup(PATH).select("article.entry")) == 2


def test_neighbours_are_the_digests_before_and_after(sample: BuiltSite) -> None:
    """The middle one has both; the newest has no next one, the oldest no previous one."""
    assert sample.links("numeros/2025-11-28.html", ".neighbours a") == ["../numeros/2024-12-06.html", f"../{PATH}"]
    assert sample.links(PATH, ".neighbours a") == ["../numeros/2025-11-28.html"]
    assert sample.links("numeros/2024-12-06.html", ".neighbours a") == ["../numeros/2025-11-28.html"]


def test_another_language_is_marked(sample: BuiltSite) -> None:
    """A digest in English is told so to voices, in its title and its text, and keeps its own typography."""
    page = "numeros/2024-12-06.html"
    assert sample.one(page, "h1")["lang"] == "en"
    assert sample.one(page, "article.entry .prose")["lang"] == "en"
    assert sample.text(page, "h1") == "A story: told"
    assert sample.links(page, ".byline a") == ["https://letter.example/12"]


def test_a_digest_of_prose_alone_has_its_page(build: Build) -> None:
    """No bullet, no entry, but every word and no empty contents."""
    site = build({"digests/a.md": digest("Pas de brève cette semaine.")})
    assert "Pas de brève" in site.text(PATH)
    assert site.soup(PATH).select(".contents, article.entry") == []


def test_a_slug_gives_the_address(build: Build) -> None:
    """`slug:` names the page of the digest and the folder of its entries."""
    site = build({"digests/a.md": digest("- Une. Deux. {#une}", slug="hors-serie")})
    assert {"numeros/hors-serie.html", "numeros/hors-serie/une.html"} <= set(site.paths)


def test_markup_in_a_title_is_text(build: Build) -> None:
    """A title is plain text: what looks like a tag is shown."""
    site = build({"digests/a.md": digest("- Une. Deux.", title="Un <b>titre</b> & un autre")})
    assert site.text(PATH, "h1") == "Un <b>titre</b> & un autre"


def test_no_entry_takes_an_id_of_the_page(build: Build) -> None:
    """An entry whose headline is the name of a part of the page does not share its id."""
    site = build({"digests/a.md": digest("- Contenu. Sommaire. {#contenu}\n- Recherche. Q.\n- Sommaire. Q.")})
    ids = [tag["id"] for tag in site.soup(PATH).select("[id]")]
    assert len(ids) == len(set(ids))
