"""Digests → the names that the vocabulary lacks: what is a name, what is not, in which order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.archive.digest_source import DigestSource, read_digest_source
from plugins.archive.model import Place, Topic
from plugins.archive.topics.new_names import NewName, find_new_names
from plugins.archive.topics.vocabulary import Vocabulary

EMPTY = Vocabulary({})


def digests(*texts: str) -> list[DigestSource]:
    """One digest of one bullet for each text."""
    return [
        read_digest_source(f"---\ntitle: N\ndate: 2025-01-{day:02}\n---\n\n- {text}\n".encode(), f"{day}.md")
        for day, text in enumerate(texts, start=1)
    ]


def names(*texts: str, vocabulary: Vocabulary = EMPTY, minimum: int = 3) -> list[str]:
    """Names found in these digests, the best first."""
    return [name.name for name in find_new_names(digests(*texts), vocabulary, minimum)]


def thrice(text: str, vocabulary: Vocabulary = EMPTY) -> list[str]:
    """Names found where three digests say the same."""
    return names(text, text, text, vocabulary=vocabulary)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chez Kinéis, on rit.", ["Kinéis"]),
        ("Hier, l’Ifri et l'Ifop.", ["Ifop", "Ifri"]),
        ("D’après l’Ifri, oui.", ["Ifri"]),
        ("Un patron d’iFixit chez xTool.", ["iFixit", "xTool"]),
        ("Le modèle ZPT-5 bat le YoloV8.", ["YoloV8", "ZPT-5"]),
        ("Selon Node.js et C++, R&D.", ["C++", "Node.js", "R&D"]),
        ("Avis de la Banque de France hier.", ["Banque de France"]),
        ("Avis de la Cour des comptes hier.", ["Cour des comptes"]),
        ("Avis du Conseil d’État publié.", ["Conseil d’État"]),
        ("Vu à l’Assemblée nationale hier.", ["Assemblée nationale"]),
        ("Avis de l’Autorité de la concurrence.", ["Autorité de la concurrence"]),
        ("Selon Ursula von der Leyen.", ["Ursula von der Leyen"]),
        ("Hier Jean-Noël Barrot, à Saint-Denis.", ["Jean-Noël Barrot", "Saint-Denis"]),
        ("Lu dans Le Monde hier.", ["Le Monde"]),
        ("Selon l’ex-Zoopla, rien.", ["Zoopla"]),
        ("Avec Johnson & Johnson, hier.", ["Johnson & Johnson"]),
        ("Selon Mme Le Pen et M. Dupont.", ["Dupont", "Le Pen"]),
    ],
)
def test_names_are_found_whole(text: str, found: list[str]) -> None:
    """Articles, elisions and prefixes are cut off; names of several words stay one; brands keep their case."""
    assert thrice(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Pourtant, rien. Ensuite, on rit. « Voilà », dit-elle : « Tout va bien. » (Voir plus loin.)",
        "Le PDG, le T3 et le XXIe siècle : 40 Md€, 3 GW, 5 Go.",
        "LES GRANDS DU CLOUD EN ALERTE MAXIMALE. Rien.",
        "Lire `Kubernetes` sur https://Exemple.fr/Chemin ou @Quelquun.",
        "L’État et la Cour. X rit.",
        "Une autre. Est-ce fini ? Oui. Dit-on.",
    ],
)
def test_other_capitals_are_no_names(text: str) -> None:
    """Neither the first word of a sentence, a quotation or a list, nor figures, units, functions, shouts and code."""
    assert thrice(text) == []


def test_a_first_word_counts_once_it_is_a_name_elsewhere() -> None:
    """« Kinéis » begins two sentences and stands inside a third: that proves it for all."""
    assert names("Kinéis part.", "Kinéis rit.", "Chez Kinéis.") == ["Kinéis"]
    assert names("Kinéis part.", "Kinéis rit.", "Kinéis dort.") == []


def test_a_first_word_that_exists_in_small_letters_does_not_count() -> None:
    """« Orange » at the beginning may be the fruit as soon as one « orange » is."""
    assert names("Orange part.", "Chez Orange.", "Orange rit.") == ["Orange"]
    assert names("Orange part.", "Chez Orange.", "Orange rit. Une orange.") == []


def test_a_first_word_is_cut_from_the_name_that_follows() -> None:
    """« Exclusif Kinéis Labs » is not one name where « exclusif » is a word."""
    assert names("Interrogé Kinéis Labs dit non.", "Un homme interrogé.", "Chez Kinéis Labs.", "Kinéis Labs rit.") == [
        "Kinéis Labs"
    ]


def test_two_names_tied_by_chance_stay_two() -> None:
    """« Zorro de Kinéis » is said once, « Zorro » and « Kinéis » often."""
    assert names("Le Zorro de Kinéis.", "Un Zorro.", "Ce Zorro chez Kinéis.", "Vive Zorro et Kinéis.") == [
        "Zorro",
        "Kinéis",
    ]


def test_names_of_the_vocabulary_are_left_out() -> None:
    """By any name, in the plural too, and where two of them stand side by side."""
    topics = {
        "kineis": Topic("kineis", "Kinéis", "organisation", aliases=("Kineis SA",)),
        "europe": Topic("europe", "Europe", "place", aliases=("Européen",)),
    }
    vocabulary = Vocabulary(topics)
    assert thrice("Chez KINEIS, l’Européen Kinéis, la Kineis SA, des Européens.", vocabulary) == []
    assert thrice("Chez Kinéis Labs.", vocabulary) == ["Kinéis Labs"]


def test_spellings_of_one_name_count_together() -> None:
    """Case, accents and hyphens aside; the most frequent spelling is shown."""
    assert names("Chez Kinéis.", "Chez Kinéis.", "Chez KINEIS.") == ["Kinéis"]


def test_the_name_of_most_digests_comes_first() -> None:
    """Then the one most often named, then the alphabet; each with its first place."""
    found = find_new_names(digests("Chez Bab et Ala.", "Ici Bab, Bab et\n  Ala.", "Ni Bab ni Cyd."), EMPTY, 1)
    assert found == (
        NewName("Bab", 4, 3, Place("1.md", 6)),
        NewName("Ala", 2, 2, Place("1.md", 6)),
        NewName("Cyd", 1, 1, Place("3.md", 6)),
    )
    assert find_new_names(digests("On\n  va\n  chez Bab."), EMPTY, 1)[0].example == Place("1.md", 8)


def test_a_name_needs_as_many_digests_as_asked() -> None:
    """Three mentions in one digest are one digest."""
    assert names("Chez Bab, Bab, Bab et Bab.", "Chez Bab.", "Rien.") == []
    assert names("Chez Bab, Bab, Bab et Bab.", "Chez Bab.", minimum=2) == ["Bab"]


WORDS = ["Kinéis", "Cour", "des", "comptes", "de", "France", "l’", "« ", "xAI", "rit.", "Le", "IA", "&", "GPT-5", "17"]


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), max_size=4))
def test_names_stand_in_the_text(texts: list[str]) -> None:
    """Whatever the words, each name is read in some digest, and asking twice gives the same."""
    sources = digests(*(f"Oui {text}" for text in texts))
    found = find_new_names(sources, EMPTY, 1)
    assert found == find_new_names(sources, EMPTY, 1)
    assert all(any(name.name in text for text in texts) for name in found)
