"""The page of a topic."""

from collections.abc import Callable

from plugins.archive.model import Topic
from plugins.website.topic import _other_names
from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]
CLOUD = "sujets/cloud.html"


def test_says_what_the_topic_is(sample: BuiltSite) -> None:
    """Kind, title, description, count and other names."""
    text = sample.text(CLOUD, ".lead").replace("\u00a0", " ")
    for words in ("Thème", "Cloud", "Informatique louée à distance.", "3 brèves", "informatique en nuage"):
        assert words in text


def test_holds_the_entries_of_narrower_topics(sample: BuiltSite) -> None:
    """A bullet on Azure concerns the cloud too; newest first."""
    assert sample.links(CLOUD, ".column .entries h3 a") == [
        "../numeros/2025-12-05/otan-cloud.html",
        "../numeros/2025-11-28/azure-prix.html",
        "../numeros/2024-12-06/story.html",
    ]


def test_leads_to_its_years(sample: BuiltSite) -> None:
    """Newest first, with what each holds."""
    assert sample.links(CLOUD, ".years a") == ["../sujets/cloud/2025.html", "../sujets/cloud/2024.html"]


def test_leads_up_and_down(sample: BuiltSite) -> None:
    """Broader and narrower topics name one another."""
    assert "../sujets/azure.html" in sample.links(CLOUD, ".rail .topics a")
    assert CLOUD in [link.removeprefix("../") for link in sample.links("sujets/azure.html", ".rail .topics a")]


def test_kin_is_not_listed_as_company(sample: BuiltSite) -> None:
    """Under « Souvent ensemble » stand Otan and the free tag, not the broader topic that Azure implies."""
    sections = [part for part in sample.soup("sujets/azure.html").select("section") if "Souvent ensemble" in part.text]
    assert [link.text for link in sections[0].select("a")] == ["étiquette-libre", "Otan"]


def test_company_is_counted_in_this_topic(build: Build) -> None:
    """Under « Souvent ensemble » stands how often both come together, not how often the other comes at all."""
    site = build({"digests/a.md": digest("- Une. A. #cloud #otan\n- Deux. B. #otan\n- Trois. C. #otan")})
    sections = [part for part in site.soup(CLOUD).select("section") if "Souvent ensemble" in part.text]
    assert [part.text for part in sections[0].select("li .count")] == ["(1\u00a0brève)"]


def test_a_free_tag_has_a_page(sample: BuiltSite) -> None:
    """A hashtag outside the vocabulary is kept, with the spelling of its author."""
    page = "sujets/etiquette-libre.html"
    assert sample.texts(page, "h1") == ["étiquette-libre"]
    assert "Étiquette libre" in sample.text(page, ".dateline")
    assert sample.links(page, ".entries h3 a") == ["../numeros/2025-11-28/azure-prix.html"]


def test_spellings_of_a_free_tag_share_a_page(build: Build) -> None:
    """Case and accents do not make another topic."""
    site = build({"digests/a.md": digest("- Une. A. #Été\n- Deux. B. #ete")})
    assert len(site.links("sujets/ete.html", ".entries h3 a")) == 2


def test_a_veto_keeps_an_entry_out(build: Build) -> None:
    """`-#cloud` takes away what the tagger found in the words."""
    bullets = "- L’informatique en nuage grandit. Fin. {#avec}\n- L’informatique en nuage pleut. Fin. -#cloud {#sans}"
    site = build({"digests/a.md": digest(bullets)})
    assert site.links(CLOUD, ".entries h3 a") == ["../numeros/2025-12-05/avec.html"]
    assert "-#cloud" not in site.text("numeros/2025-12-05/sans.html")


def test_only_the_newest_entries_are_listed(build: Build) -> None:
    """Twenty here; all of them on the pages of the years."""
    site = build({"digests/a.md": digest("\n".join(f"- Brève {n}. Fin. #cloud" for n in range(25)))})
    assert len(site.links(CLOUD, ".entries h3 a")) == 20
    assert len(site.links("sujets/cloud/2025.html", ".entries h2 a")) == 25


def test_a_topic_without_entry_has_no_page(build: Build) -> None:
    """The vocabulary may be wider than the archive."""
    site = build({"digests/a.md": digest("- Une. Deux. #otan")})
    assert "sujets/otan.html" in site.paths
    assert CLOUD not in site.paths


def test_other_names_do_not_repeat_the_title() -> None:
    """A name that differs from the title, or from another name, by case or accents alone is shown once."""
    topic = Topic("aws", "AWS", "organisation", aliases=("Amazon Web Services", "amazon web services"), exact=("AWS",))
    assert _other_names(topic) == ("Amazon Web Services",)
