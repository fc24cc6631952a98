"""The Atom feeds."""

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(site: BuiltSite, name: str) -> Any:
    """A feed as a feed reader sees it."""
    return feedparser.parse((site.folder / "flux" / f"{name}.xml").read_bytes())


@pytest.mark.parametrize("name", ["numeros", "breves"])
def test_a_reader_understands_the_feed(sample: BuiltSite, name: str) -> None:
    """Well-formed Atom, in French, with title, author and date."""
    feed = read(sample, name)
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == "fr"
    assert feed.feed.author == "La Veille"
    assert feed.feed.updated == "2025-12-05T12:00:00Z"


def test_digests_come_whole_and_newest_first(sample: BuiltSite) -> None:
    """Each with its standfirst, its authors and all its text; no draft."""
    entries = read(sample, "numeros").entries
    assert [entry.published[:10] for entry in entries] == ["2025-12-05", "2025-11-28", "2024-12-06"]
    assert [author.name for author in entries[0].authors] == ["Camille", "Alix"]
    assert entries[0].summary == "Une semaine d’alliances."
    for words in ("Un mot d’accueil", "L’alliance signe", "un autre", "un salon"):
        assert words in entries[0].content[0].value


def test_entries_carry_their_topics(sample: BuiltSite) -> None:
    """As categories: slug and title."""
    first = read(sample, "breves").entries[0]
    assert [(tag.term, tag.label) for tag in first.tags][:2] == [("otan", "Otan"), ("azure", "Azure")]


def test_another_language_is_marked(sample: BuiltSite) -> None:
    """An entry in English says so (`xml:lang`)."""
    root = ElementTree.parse(sample.folder / "flux" / "breves.xml").getroot()
    assert [entry.get(LANG) for entry in root.iter(f"{ATOM}entry")] == ["fr", "fr", "fr", "en"]


def test_ids_do_not_follow_titles_or_hosts(build: Build) -> None:
    """A corrected headline or title, and another address of the site, leave every id as it was."""
    before = build({"digests/a.md": digest("- Une brève. Deux. {#une}")})
    ids = [entry.id for name in ("numeros", "breves") for entry in read(before, name).entries]
    assert ids == ["tag:la-veille.example,2025:numero:2025-12-05", "tag:la-veille.example,2025:breve:2025-12-05/une"]
    changed = {"digests/a.md": digest("- Corrigée. Deux. {#une}", title="Un autre titre")}
    after = build(changed, SITEURL="https://ailleurs.example")
    assert [entry.id for name in ("numeros", "breves") for entry in read(after, name).entries] == ids


def test_links_are_relative_in_a_folder(sample: BuiltSite) -> None:
    """From the folder of the feeds, those typed in the text included."""
    root = ElementTree.parse(sample.folder / "flux" / "numeros.xml").getroot()
    links = [link.get("href", "") for link in root.iter(f"{ATOM}link")]
    assert links[:3] == ["../flux/numeros.xml", "../index.html", "../numeros/2025-12-05.html"]
    content = root.findtext(f"{ATOM}entry/{ATOM}content", "")
    assert '<a href="../numeros/2024-12-06.html"' in content
    assert '<a href="../numeros/2025-12-05.html#otan-cloud"' in content


def test_links_are_absolute_once_published(build: Build) -> None:
    """A feed reader knows no folder."""
    text = "- Une [brève](numeros/2025-12-05.html). Deux [mots](#une). {#une}"
    site = build({"digests/a.md": digest(text)}, SITEURL="https://veille.example")
    entry = read(site, "breves").entries[0]
    assert entry.link == "https://veille.example/numeros/2025-12-05/une.html"
    assert 'href="https://veille.example/numeros/2025-12-05.html"' in entry.content[0].value
    assert 'href="https://veille.example/numeros/2025-12-05.html#une"' in entry.content[0].value


def test_markup_of_titles_is_text(build: Build) -> None:
    """Angle brackets and ampersands of a headline reach the reader as typed."""
    site = build({"digests/a.md": digest("- Le tag `<b>` & autres. Fin. {#une}")})
    assert "<title>Le tag &lt;b&gt; &amp; autres</title>" in site.html("flux/breves.xml")


def test_forbidden_characters_do_not_come_in_by_the_back_door(build: Build) -> None:
    """A character that XML forbids, spelt as an entity, breaks no feed."""
    site = build({"digests/a.md": digest("- Une &#1; brève &#xFFFE; ici &#xD800; et &#0;. Fin.")})
    assert not read(site, "breves").bozo


def test_only_the_newest_are_told(build: Build) -> None:
    """Fifty entries at most."""
    site = build({"digests/a.md": digest("\n".join(f"- Brève {n}. Fin." for n in range(55)))})
    assert len(read(site, "breves").entries) == 50


def test_each_topic_has_its_feed(sample: BuiltSite) -> None:
    """Entries of narrower topics included, with the ids that they have elsewhere; offered on the page of the topic."""
    feed = feedparser.parse((sample.folder / "sujets" / "cloud.xml").read_bytes())
    assert not feed.bozo
    assert feed.feed.title == "La Veille – Cloud"
    assert [entry.id for entry in feed.entries] == [
        f"tag:la-veille.example,2025:breve:{name}"
        for name in ("2025-12-05/otan-cloud", "2025-11-28/azure-prix", "2024-12-06/story")
    ]
    assert "../sujets/cloud.xml" in sample.links("sujets/cloud.html", "head link[type='application/atom+xml']")
    assert "../sujets/cloud.xml" in sample.links("sujets/cloud.html", ".rail a")
