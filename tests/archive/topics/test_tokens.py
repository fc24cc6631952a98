"""Text → words and signs, as typed and folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.topics.tokens import singular_key, tokenize


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("L’Otan, aujourd'hui", ["l", "otan", ",", "aujourd", "hui"]),
        ("semi-conducteurs\u00a0: 6\u202f000", ["semi", "conducteur", ":", "6", "000"]),
        ("I.A. & R&D", ["i", ".", "a", ".", "&", "r", "&", "d"]),
        ("snake_case — œuvres", ["snake", "case", "—", "oeuvre"]),
        ("", []),
    ],
)
def test_hyphens_apostrophes_and_underscores_join_words_as_a_space_does(text: str, keys: list[str]) -> None:
    """Every other sign is a token by itself, so that no name is found across it."""
    assert [token.key for token in tokenize(text)] == keys


@pytest.mark.parametrize(
    ("word", "key"),
    [("Élèves", "eleve"), ("hôpitaux", "hopital"), ("noyaux", "noyau"), ("réseaux", "reseau"), ("infox", "infox"),
     ("jeux", "jeu"), ("gaz", "gaz"), ("les", "les"), ("2nds", "2nds")],
)  # fmt: skip
def test_plurals_lose_their_mark(word: str, key: str) -> None:
    """-s and -ux from four letters on; -aux comes from -al, unless -eaux or -yaux."""
    assert singular_key(word) == key


def test_beginnings_of_sentences_are_known() -> None:
    """The first word, and the first after `.`, `!`, `?` or `…`, behind an opening quotation mark as well."""
    text = "Un deux. « Trois » quatre : Cinq ? — Six (sept)"
    assert [token.raw for token in tokenize(text) if token.initial and token.raw.isalpha()] == ["Un", "Trois", "Six"]


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    """In order, apart from each other, and equal to the text between their offsets."""
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.raw
        end = token.end
