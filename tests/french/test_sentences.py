"""Sentences of French text: the oddities of real news, and the laws that hold for any text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.french.enclosures import find_enclosures
from plugins.french.sentence_rules import RULES
from plugins.french.sentences import first_sentence_end, split_sentences, starts_small
from tests.french.cases import read_cases

CASES = read_cases(Path(__file__).parent / "data" / "sentences.txt")
PIECES = [
    "M. ",
    "Le ",
    "le ",
    "xAI ",
    "« ",
    " »",
    "“",
    "”",
    "(",
    ")",
    '"',
    "etc",
    "p. ",
    "O.T.",
    "12",
    "…",
    "\n\n",
    "Yahoo!",
]
SIGNS = [*"ab.!?’ \n\u00a0;:[]"]
TEXTS = st.lists(st.sampled_from(PIECES + SIGNS) | st.characters(codec="utf-8"), max_size=60).map("".join)


@pytest.mark.parametrize(("title", "text", "sentences"), CASES, ids=[case[0] for case in CASES])
def test_sentences_end_where_a_reader_ends_them(title: str, text: str, sentences: str) -> None:
    """Each case of the file splits as written there."""
    assert split_sentences(text) == sentences.split("\n"), title


def test_first_end_is_just_after_the_closing_mark() -> None:
    """The offset follows the mark and the quotation it closes, not the space."""
    text = "Il dit : « Non. » Elle part."
    assert text[: first_sentence_end(text)] == "Il dit : « Non. »"


def test_one_sentence_ends_with_its_text() -> None:
    """A text of one sentence, closed or not, ends at its length."""
    assert first_sentence_end("Le port ferme.") == len("Le port ferme.")
    assert first_sentence_end("Le port ferme") == len("Le port ferme")
    assert first_sentence_end("") == 0


def test_a_line_break_is_a_space_and_an_empty_line_an_end() -> None:
    """Hard wraps go on; a paragraph always ends its sentence."""
    assert split_sentences("Le port\nferme. Le quai\naussi") == ["Le port\nferme.", "Le quai\naussi"]
    assert split_sentences("Le port\n \nLe quai") == ["Le port", "Le quai"]


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("demain", True),
        ("à Brest", True),
        ("xAI", False),
        ("n8n", False),
        ("curl", False),
        ("https://x.example", False),
    ],
)
def test_names_and_addresses_do_not_start_small(text: str, small: bool) -> None:
    """Names typed without a capital open sentences as capitals do."""
    assert starts_small(text) is small


def test_every_rule_says_why() -> None:
    """The list of rules is documentation: each rule has its reason."""
    assert all(rule.__doc__ for rule in RULES)


def test_enclosures_are_outermost_and_closed() -> None:
    """Pairs nest, and a mark that never closes gives none."""
    assert find_enclosures("« a (b) » ( « c »") == [(0, 8), (12, 16)]
    assert find_enclosures("l’an ‘deux’ d’où") == [(5, 10)]


@given(TEXTS)
def test_splitting_loses_nothing(text: str) -> None:
    """All that is not white space is in the sentences, in order, and no sentence is empty."""
    sentences = split_sentences(text)
    assert re.sub(r"\s", "", "".join(sentences)) == re.sub(r"\s", "", text)
    assert all(sentence == sentence.strip() != "" for sentence in sentences)


@given(TEXTS)
def test_first_end_agrees_with_the_split(text: str) -> None:
    """The first end closes the first sentence."""
    end = first_sentence_end(text)
    assert 0 <= end <= len(text)
    if text.strip():
        assert text[:end].strip() in {split_sentences(text)[0], ""}


@pytest.mark.parametrize("piece", ["« ", "(", "a. ", "A.", '" ', "« a. ) ", ".»", " !", "M. ", "\n\n"])
def test_long_odd_texts_are_read_in_one_pass(piece: str) -> None:
    """Thousands of unclosed quotes or stops give an answer: each stop sees a bounded stretch of text."""
    text = piece * 5000
    assert re.sub(r"\s", "", "".join(split_sentences(text))) == re.sub(r"\s", "", text)
