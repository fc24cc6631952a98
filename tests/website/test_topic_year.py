"""The page of a topic in one year."""

from tests.website.site import BuiltSite

PATH = "sujets/cloud/2025.html"


def test_holds_the_entries_of_that_year_alone(sample: BuiltSite) -> None:
    """Newest first, those of narrower topics included."""
    assert sample.links(PATH, ".entries h2 a") == [
        "../../numeros/2025-12-05/otan-cloud.html",
        "../../numeros/2025-11-28/azure-prix.html",
    ]


def test_leads_back_to_the_topic(sample: BuiltSite) -> None:
    """And says which year it is."""
    assert sample.links(PATH, ".lead a") == ["../../sujets/cloud.html"]
    assert sample.texts(PATH, "h1") == ["Cloud en 2025"]


def test_marks_the_year_that_is_open(sample: BuiltSite) -> None:
    """The other one is a mere link."""
    assert sample.one(PATH, ".years [aria-current=page]").text == "2025"
    assert len(sample.links(PATH, ".years a")) == 2


def test_there_is_no_page_for_a_year_without_entry(sample: BuiltSite) -> None:
    """Otan was in the news in 2025 alone."""
    assert [path for path in sample.paths if path.startswith("sujets/otan/")] == ["sujets/otan/2025.html"]
