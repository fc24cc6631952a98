"""Stemming: which words count as one."""

import pytest
from snowballstemmer.french_stemmer import FrenchStemmer

from plugins.french.stemming import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("puce", "puces"),
        ("annee", "annees"),
        ("employe", "employees"),
        ("video", "videos"),
        ("menu", "menus"),
        ("conseiller", "conseillers"),
        ("credit", "credits"),
        ("commission", "commissions"),
        ("souverain", "souveraines"),
        ("reseau", "reseaux"),
        ("national", "nationaux"),
        ("francais", "francaise"),
        ("chinois", "chinoises"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Singular and plural, masculine and feminine, noun and participle count as one word."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("acces", "access"), ("proces", "process"), ("souverain", "souverainete")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    """A plural rule must not join two words."""
    assert stem(one) != stem(other)


def test_two_letters_stay_as_they_are() -> None:
    """A word of two letters is a name more often than a plural."""
    assert [stem("js"), stem("os"), stem("")] == ["js", "os", ""]


def test_the_stemmer_in_c_is_the_one_in_python() -> None:
    """Whichever stemmer is installed, stems are those of Snowball's generated Python."""
    words = ["quantique", "developpement", "gouvernement", "europeen", "mangeaient", "heureusement", "yeux"]
    assert [stem(word) for word in words] == [FrenchStemmer().stemWord(word) for word in words]
