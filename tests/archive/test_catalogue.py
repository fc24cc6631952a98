"""Digests and vocabulary → the Archive."""

import datetime as dt
from dataclasses import replace

import pytest

from plugins.archive.catalogue import build_archive
from plugins.archive.model import Archive, Digest, Entry, Place, Redirect, Topic
from plugins.archive.problems import SourceRefused
from plugins.archive.topics.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    {
        "ia": Topic("ia", "IA", "theme", parents=("logiciel",)),
        "logiciel": Topic("logiciel", "Logiciel", "theme"),
        "otan": Topic("otan", "Otan", "organisation"),
    }
)


def digest(day: str, *topics: tuple[str, ...], slug: str = "", redirect_from: tuple[str, ...] = ()) -> Digest:
    """A digest with one entry for each tuple of topics, named e1, e2…"""
    date, slug = dt.date.fromisoformat(day), slug or day
    place = Place(f"digests/{slug}.md", 3)
    entries = tuple(
        Entry(
            id=f"e{rank}",
            digest=slug,
            date=date,
            position=rank,
            section="",
            headline=f"Titre {rank}",
            title=f"Titre {rank}",
            headline_html=f"Titre {rank}",
            body_html="",
            text=f"Titre {rank}",
            summary="",
            tags=(),
            topics=names,
            links=(),
            place=place,
        )
        for rank, names in enumerate(topics, 1)
    )
    return Digest(slug, date, slug, "", "fr", (), "", redirect_from, replace(place, line=4), entries, place)


def build(*digests: Digest, redirects: dict[str, Redirect] | None = None) -> Archive:
    """The archive of some digests, with one free topic."""
    return build_archive(digests, VOCABULARY, {"chats": Topic("chats", "Chats", "free")}, redirects or {})


def test_the_newest_comes_first_and_entries_keep_their_order() -> None:
    """The order in which files were read does not count."""
    older, newer = digest("2025-11-21", (), ()), digest("2025-11-28", (), ())
    archive = build(older, newer)
    assert archive == build(newer, older)
    assert [entry.path for entry in archive.entries] == [
        "numeros/2025-11-28/e1.html",
        "numeros/2025-11-28/e2.html",
        "numeros/2025-11-21/e1.html",
        "numeros/2025-11-21/e2.html",
    ]


def test_a_topic_holds_the_entries_of_its_descendants() -> None:
    """Each entry once, though it carries both; topics without entry have no page."""
    archive = build(digest("2025-11-28", ("ia", "logiciel"), ("ia",), ()))
    assert {slug: [entry.id for entry in entries] for slug, entries in archive.by_topic.items()} == {
        "ia": ["e1", "e2"],
        "logiciel": ["e1", "e2"],
    }
    assert list(archive.topics) == ["ia", "logiciel"]
    assert set(archive.vocabulary) == {"ia", "logiciel", "otan"}


def test_a_free_topic_is_kept() -> None:
    """A tag outside the vocabulary has its page too."""
    assert build(digest("2025-11-28", ("chats",))).topics["chats"].kind == "free"


def test_two_digests_of_one_day_are_refused() -> None:
    """Both files are named, and the way out."""
    with pytest.raises(SourceRefused) as refused:
        build(digest("2025-11-28", ()), digest("2025-11-28", ()))
    assert [str(problem) for problem in refused.value.problems] == [
        "digests/2025-11-28.md:3: deux numéros à la date 2025-11-28 (voir digests/2025-11-28.md). "
        "Changez la date de l’un, ou donnez-lui une adresse à lui par « slug: … »."
    ]


def test_a_slug_of_its_own_parts_two_digests_of_one_day() -> None:
    """A special issue may come out on the day of another."""
    assert [one.slug for one in build(digest("2025-11-28"), digest("2025-11-28", slug="special")).digests] == [
        "special",
        "2025-11-28",
    ]


def test_two_digests_with_one_slug_are_refused() -> None:
    """An address has one owner."""
    with pytest.raises(SourceRefused, match="deux numéros à l’adresse special"):
        build(digest("2025-11-21", slug="special"), digest("2025-11-28", slug="special"))


def test_former_addresses_of_digests_are_redirects() -> None:
    """Those of the file come to them."""
    former = digest("2025-11-28", (), redirect_from=("a.html", "b.html"))
    own = Redirect("index.html", Place("redirects.toml", 2))
    moved = Redirect("numeros/2025-11-28.html", former.redirect_place)
    assert build(former, redirects={"c.html": own}).redirects == {"a.html": moved, "b.html": moved, "c.html": own}


def test_each_entry_has_neighbours() -> None:
    """All the others, as there are so few."""
    archive = build(digest("2025-11-28", ("ia",), ()), digest("2025-11-21", ("ia",)))
    assert [entry.path for entry in archive.related["2025-11-28", "e1"]] == [
        "numeros/2025-11-21/e1.html",
        "numeros/2025-11-28/e2.html",
    ]


def test_a_former_address_leads_to_one_place() -> None:
    """Two digests that both claim it are told, with both places."""
    digests = [digest(day, (), redirect_from=("numeros/a.html",)) for day in ("2025-01-03", "2025-01-10")]
    with pytest.raises(SourceRefused) as refused:
        build_archive(digests, VOCABULARY, {}, {})
    assert [str(problem) for problem in refused.value.problems] == [
        "digests/2025-01-03.md:4: ancienne adresse « numeros/a.html » déjà donnée par digests/2025-01-10.md:4. "
        "Retirez-la de l’un des deux endroits."
    ]
