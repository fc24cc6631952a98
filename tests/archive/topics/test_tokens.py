"""Text → words and signs, as typed and folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.topics.tokens import Tokens, singular_key


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
    assert Tokens(text).keys() == keys


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
    tokens = Tokens(text)
    initial = [raw for rank, raw in enumerate(tokens.raws) if tokens.is_initial(rank) and raw.isalpha()]
    assert initial == ["Un", "Trois", "Six"]


@given(st.text(st.sampled_from("Un.!«( ")))
def test_the_second_sentence_is_the_next_beginning(text: str) -> None:
    """Nothing but marks that open a quotation may stand between the beginning and a word that begins, too."""
    tokens = Tokens(text)
    later = [rank for rank in range(1, len(tokens.raws)) if tokens.is_initial(rank)]
    assert tokens.second_sentence() == min(later, default=len(tokens.raws))


@given(st.text())
def test_tokens_and_gaps_are_the_whole_text(text: str) -> None:
    """Nothing is lost between two tokens, nor around them."""
    tokens = Tokens(text)
    assert len(tokens.gaps) == len(tokens.raws) + 1
    assert tokens.gaps[0] + tokens.text(0, len(tokens.raws)) + (tokens.gaps[-1] if tokens.raws else "") == text


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("IA-compatible", "-c"),
        ("IA\u2011Act", "\u2011A"),
        ("IA - non", ""),
        ("IA- non", "- "),
        ("IA-", "-"),
        ("IA’s", ""),
        ("IA x-y", ""),
    ],
)
def test_a_hyphen_is_seen_where_it_follows_without_a_space(text: str, behind: str) -> None:
    """With what stands behind it."""
    assert Tokens(text).goes_on(1) == behind
