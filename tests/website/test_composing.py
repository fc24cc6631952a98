"""A digest as split, composed into the one of the archive."""

from plugins.archive.digest_source import read_digest_source
from plugins.archive.model import Digest, Topic
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.website.composing import Composer
from tests.website.site import digest

VOCABULARY = Vocabulary(
    {
        "cloud": Topic("cloud", "Cloud", "theme", aliases=("informatique en nuage",)),
        "azure": Topic("azure", "Azure", "product", parents=("cloud",)),
        "cybersecurite": Topic("cybersecurite", "Cybersécurité", "theme"),
    }
)


def compose(body: str, **fields: str) -> tuple[Digest, Composer]:
    """The digest made of the text below a front matter, and who made it."""
    composer = Composer(VOCABULARY)
    return composer.compose(read_digest_source(digest(body, **fields).encode(), "digests/a.md")), composer


def topics(body: str) -> tuple[str, ...]:
    """Topics of the one entry of a text."""
    return compose(body)[0].entries[0].topics


def test_typed_topics_come_first() -> None:
    """In the order in which they were typed, then what the words say."""
    assert topics("- Une brève sur l’informatique en nuage. Fin. #cybersécurité #inconnu") == (
        "cybersecurite",
        "inconnu",
        "cloud",
    )


def test_spellings_of_a_hashtag_meet() -> None:
    """Case, accents, hyphens and plural do not count; nothing comes twice."""
    assert topics("- Une. Deux. #Cloud #informatique-en-nuage #CLOUDS") == ("cloud",)


def test_ancestors_are_implied_and_not_listed() -> None:
    """A bullet on Azure is on the page of the cloud without saying so."""
    assert topics("- L’informatique en nuage change. Fin. #azure") == ("azure",)


def test_a_veto_wins_over_words_and_hashtags() -> None:
    """Whatever its spelling."""
    assert topics("- L’informatique en nuage change. Fin. #azure -#Cloud") == ("azure",)
    assert topics("- L’informatique en nuage change. Fin. -#clouds") == ()


def test_an_unknown_hashtag_is_told_with_the_nearest_name() -> None:
    """File and line of its bullet; « Vouliez-vous dire »."""
    _, composer = compose("- Une. Deux.\n- Trois. Quatre. #cybersecurtié")
    (notice,) = composer.notices
    assert str(notice).startswith("digests/a.md:7: étiquette inconnue « #cybersecurtié »")
    assert notice.remedy == "Vouliez-vous dire « #cybersecurite » ?"


def test_an_unknown_hashtag_near_nothing_is_told_too() -> None:
    """With the way to make it last."""
    _, composer = compose("- Trois. Quatre. #quantique")
    assert [notice.remedy for notice in composer.notices] == ["Ajoutez-la à topics.toml si elle doit durer."]
    assert list(composer.free_topics) == ["quantique"]


def test_a_hashtag_that_no_address_can_spell_stays_a_tag() -> None:
    """It has no page, but it is not lost."""
    made, composer = compose("- Une. Deux. #日本")
    assert (made.entries[0].tags, made.entries[0].topics) == (("日本",), ())
    assert len(composer.notices) == 1


def test_written_ids_are_kept_and_never_given_again() -> None:
    """A derived id that a person has written elsewhere gets another one."""
    made, _ = compose("- Une brève. A.\n- Autre. B. {#une-breve}\n- Une brève. C.")
    ids = [entry.id for entry in made.entries]
    assert ids[1] == "une-breve"
    assert len(set(ids)) == 3


def test_ids_do_not_follow_places() -> None:
    """Two bullets that change places keep their addresses."""
    one, _ = compose("- Une brève. A.\n- Autre brève. B.")
    other, _ = compose("- Autre brève. B.\n- Une brève. A.")
    assert {entry.id: entry.text for entry in one.entries} == {entry.id: entry.text for entry in other.entries}


def test_entries_and_prose_keep_their_order() -> None:
    """With their sections and lines."""
    made, _ = compose("Avant.\n\n## Une *partie*\n\n- Une. Deux.\n\nAprès.")
    assert [(block.text, block.section, block.place.line) for block in made.blocks] == [
        ("Avant.", "", 6),
        ("Une partie", "Une partie", 8),
        ("Une. Deux.", "Une partie", 10),
        ("Après.", "Une partie", 12),
    ]


def test_french_alone_is_typeset() -> None:
    """Another language keeps its own signs."""
    assert compose("- A. B.", title="Pourquoi l'Otan ?")[0].title.startswith("Pourquoi l’Otan\u202f")
    assert compose("- A. B.", title="Why 'now'?", lang="en")[0].title == "Why 'now'?"
