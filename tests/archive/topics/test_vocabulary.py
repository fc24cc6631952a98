"""Hashtags → topics: every spelling a person may type, and none that they did not mean."""

import pytest

from plugins.archive.model import Topic
from plugins.archive.topics.vocabulary import Vocabulary

TOPICS = (
    Topic("ia", "Intelligence artificielle", "theme", exact=("IA", "I.A.")),
    Topic("ia-souveraine", "IA souveraine", "theme", parents=("souverainete-numerique", "ia")),
    Topic("souverainete-numerique", "Souveraineté numérique", "theme", parents=("politique",)),
    Topic("politique", "Politique", "theme"),
    Topic("jeux-video", "Jeux vidéo", "theme", aliases=("console de jeu",)),
    Topic("semi-conducteurs", "Semi-conducteurs", "theme", aliases=("puce",), exact=("SoC",)),
    Topic("cybersecurite", "Cybersécurité", "theme", exact=("SOC",)),
    Topic("otan", "Otan", "organisation", aliases=("Alliance atlantique",), exact=("NATO",)),
)
VOCABULARY = Vocabulary({topic.slug: topic for topic in TOPICS})


@pytest.mark.parametrize(
    ("tag", "slug"),
    [
        ("ia", "ia"),
        ("#IA", "ia"),
        ("I.A", "ia"),
        ("intelligence_artificielle", "ia"),
        ("Souveraineté-numérique", "souverainete-numerique"),
        ("SouverainetéNumérique", "souverainete-numerique"),
        ("SOUVERAINETENUMERIQUE", "souverainete-numerique"),
        ("allianceAtlantique", "otan"),
        ("nato", "otan"),
    ],
)
def test_case_accents_and_joints_do_not_count(tag: str, slug: str) -> None:
    """Slug, title, aliases and exact forms are found whatever the case, accents, hyphens, spaces and underscores."""
    assert VOCABULARY.resolve(tag) == slug


@pytest.mark.parametrize(
    ("tag", "slug"),
    [
        ("puces", "semi-conducteurs"),
        ("semiconducteur", "semi-conducteurs"),
        ("jeuvideo", "jeux-video"),
        ("JeuxVidéos", "jeux-video"),
        ("consolesDeJeux", "jeux-video"),
        ("Intelligences-artificielles", "ia"),
    ],
)
def test_each_long_word_may_be_in_the_plural(tag: str, slug: str) -> None:
    """A final s or x is no other word, in the middle of a joined hashtag either."""
    assert VOCABULARY.resolve(tag) == slug


def test_short_words_keep_their_final_s() -> None:
    """Under four letters a final s belongs to the word."""
    assert VOCABULARY.resolve("ias") is None


def test_precise_spelling_tells_two_names_apart() -> None:
    """SoC and SOC are two things; what is typed without care is neither."""
    assert VOCABULARY.resolve("SoC") == "semi-conducteurs"
    assert VOCABULARY.resolve("SOC") == "cybersecurite"
    assert VOCABULARY.resolve("soc") is None


@pytest.mark.parametrize("tag", ["C#", "C++", "C", "", "#", "日本", "otans-"])
def test_unknown_hashtags_resolve_to_nothing(tag: str) -> None:
    """A tag that no topic claims is not forced upon one."""
    assert Vocabulary({}).resolve(tag) is None


def test_symbols_tell_languages_apart() -> None:
    """A topic named C does not swallow C# or C++."""
    vocabulary = Vocabulary({"langage-c": Topic("langage-c", "Langage C", "theme", aliases=("C",))})
    assert [vocabulary.resolve(tag) for tag in ("c", "C#", "C++")] == ["langage-c", None, None]


def test_ancestors_come_nearest_first_and_once() -> None:
    """Parents in the order of the vocabulary, then theirs; a free tag has none."""
    assert VOCABULARY.ancestors("ia-souveraine") == ("souverainete-numerique", "ia", "politique")
    assert VOCABULARY.ancestors("inconnu") == ()


@pytest.mark.parametrize(
    ("tag", "slug"),
    [
        ("cybersecurty", "cybersecurite"),
        ("cibersécurité", "cybersecurite"),
        ("otna", "otan"),
        ("aliance-atlantique", "otan"),
        ("oran", "otan"),
        ("ai", None),
        ("jardinage", None),
    ],
)
def test_a_near_name_is_suggested(tag: str, slug: str | None) -> None:
    """One edit for short names, two for long ones, a swap counting for one; nothing is made of two letters."""
    assert VOCABULARY.suggest(tag) == slug


@pytest.mark.parametrize(
    ("tag", "slug"),
    [
        ("été", "ete"),
        ("C#", "c-sharp"),
        ("C++", "c-plus-plus"),
        ("Vie_de_bureau", "vie-de-bureau"),
        ("nul", "sujet-nul"),
        ("COM1", "sujet-com1"),
        ("index", "sujet-index"),
        ("../otan", "sujet-otan"),
        ("OTAN", "sujet-otan"),
    ],
)
def test_free_tags_get_a_safe_file_name(tag: str, slug: str) -> None:
    """No accent, no sign, no name that Windows reserves, no slug of the vocabulary."""
    topic = VOCABULARY.free_topic(tag)
    assert topic == Topic(slug, tag, "free")


def test_long_free_tags_do_not_meet() -> None:
    """Two long tags with one beginning keep two slugs of at most sixty characters."""
    first, second = (VOCABULARY.free_topic("a" * 59 + end) for end in ("bc", "bd"))
    assert first is not None and second is not None
    assert first.slug != second.slug
    assert len(first.slug) <= 60


@pytest.mark.parametrize("tag", ["日本", "Ελλάδα", "😀"])
def test_tags_that_ascii_cannot_spell_have_no_topic(tag: str) -> None:
    """No file name can be made of them: the caller must say so."""
    assert VOCABULARY.free_topic(tag) is None
