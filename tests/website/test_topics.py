"""The list of all topics."""

from collections.abc import Callable

from tests.website.site import BuiltSite, digest

PATH = "sujets/index.html"


def test_topics_stand_by_kind(sample: BuiltSite) -> None:
    """Themes, organisations, products, free tags; kinds without topic are not named."""
    assert sample.texts(PATH, "h2") == ["Thèmes", "Organisations", "Produits", "Étiquettes libres"]


def test_each_topic_has_its_count(sample: BuiltSite) -> None:
    """Entries of narrower topics are counted too."""
    assert [text.replace("\u00a0", " ") for text in sample.texts(PATH, "ul.topics li")] == [
        "Cloud (3 brèves)",
        "Otan (1 brève)",
        "Azure (2 brèves)",
        "étiquette-libre (1 brève)",
    ]


def test_jumps_lead_to_the_kinds(sample: BuiltSite) -> None:
    """Each to a heading of the page."""
    targets = sample.links(PATH, ".jumps a")
    assert [sample.one(PATH, target).name for target in targets] == ["h2"] * 4


def test_accents_and_case_do_not_count_in_the_order(build: Callable[..., BuiltSite]) -> None:
    """`Éclair` stands between `double` and `facile`."""
    site = build({"digests/a.md": digest("- Une. Deux. #facile #Éclair #double")})
    assert site.texts(PATH, "ul.topics a") == ["double", "Éclair", "facile"]
