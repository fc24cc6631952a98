"""The home page."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]


def test_shows_the_newest_digest_in_full(sample: BuiltSite) -> None:
    """Title linked to its own page, every entry with its text and its topics, and the prose around them."""
    assert sample.one("index.html", "h1 a")["href"] == "numeros/2025-12-05.html"
    assert sample.texts("index.html", "article.entry .permalink") != []
    text = sample.text("index.html")
    for words in ("Un mot d’accueil", "L’alliance signe avec un loueur", "un autre", "un salon", "Otan"):
        assert words in text


def test_links_of_the_text_start_from_the_root(sample: BuiltSite) -> None:
    """A relative link and a bare anchor both lead where they do on the page of the digest."""
    links = sample.links("index.html")
    assert "numeros/2024-12-06.html" in links
    assert "numeros/2025-12-05.html#otan-cloud" in links


def test_lists_the_digests_before(sample: BuiltSite) -> None:
    """The newest one, shown in full, is not listed again."""
    links = sample.links("index.html", ".rail .digests a")
    assert links[0] == "numeros/2025-11-28.html"
    assert "numeros/2025-12-05.html" not in links


def test_shows_the_digest_of_a_year_ago(sample: BuiltSite) -> None:
    """The digest of 6 December 2024 stands under « Il y a un an » beside that of 5 December 2025."""
    sections = [section for section in sample.soup("index.html").select("section") if "Il y a un an" in section.text]
    assert [link["href"] for link in sections[0].select("a")] == ["numeros/2024-12-06.html"]


def test_only_the_nearest_digest_of_a_year_ago_is_shown(build: Build) -> None:
    """Of weekly digests, one came out on nearly the same day."""
    dates = ("2025-12-05", "2024-12-13", "2024-12-06", "2024-11-29")
    site = build({f"digests/{date}.md": digest("- Une. Deux.", date=date) for date in dates})
    sections = [section for section in site.soup("index.html").select("section") if "Il y a un an" in section.text]
    assert [link["href"] for link in sections[0].select("a")] == ["numeros/2024-12-06.html"]


def test_names_the_years(sample: BuiltSite) -> None:
    """Newest first."""
    assert sample.texts("index.html", ".years a") == ["2025", "2024"]


def test_the_first_and_the_last_day_of_the_calendar_are_days(build: Build) -> None:
    """Looking back from the first year of all needs no year before it."""
    first = build({"digests/un.md": digest("- Une brève. Un texte.", date="0001-01-01")})
    assert "1er janvier 1" in first.text("index.html").replace("\u00a0", " ")


def test_rising_topics_come_more_often_than_before(build: Build) -> None:
    """Two of the last six weeks beat one; a topic seen once does not rise."""
    site = build({"digests/a.md": digest("- Un. #otan\n- Deux. #otan\n- Trois. #azure")})
    assert site.texts("index.html", "section:has(> .topics) .topics a") == ["Otan"]
