"""The page of a year."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

PATH = "annees/2025.html"


def test_digests_stand_by_month(sample: BuiltSite) -> None:
    """Newest first, with standfirst and number of entries."""
    assert sample.texts(PATH, ".month h2") == ["Décembre", "Novembre"]
    assert sample.links(PATH, ".month a") == ["../numeros/2025-12-05.html", "../numeros/2025-11-28.html"]
    text = sample.text(PATH, ".month").replace("\u00a0", " ")
    assert "Moins cher." in text
    assert "2 brèves" in text


def test_leads_to_the_years_around(sample: BuiltSite) -> None:
    """2025 has a year before it and none after."""
    assert sample.links(PATH, ".neighbours a") == ["../annees/2024.html"]
    assert sample.links("annees/2024.html", ".neighbours a") == ["../annees/2025.html"]


def test_counts_the_digests_of_each_year(sample: BuiltSite) -> None:
    """The draft does not count."""
    assert sample.texts("index.html", ".years .count") == ["2 numéros", "1 numéro"]


def test_lists_the_other_years_without_counting(sample: BuiltSite) -> None:
    """A new digest changes the page of its year and leaves those of the others alone."""
    assert sample.texts(PATH, ".years a") == ["2025", "2024"]
    assert sample.texts(PATH, ".years .count") == []


def test_two_digests_of_one_day_are_both_there(build: Callable[..., BuiltSite]) -> None:
    """A special issue with a slug of its own may share the day of another."""
    files = {"digests/a.md": digest("- Une. A."), "digests/b.md": digest("- Deux. B.", slug="special")}
    assert len(build(files).links(PATH, ".month a")) == 2
