"""The artefacts of a paste go, the words and the French spaces stay."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.cleaning import clean, squeeze


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("page\x0csuivante", "page\n\nsuivante"),
        ("cl\x00oud", "cloud"),
        ("\x1b[31mrouge\x1b[0m", "rouge"),
        ("cyber\u00ad\nsécurité", "cybersécurité"),
        ("e\u0301te\u0301", "été"),
        ("fin\u202e evlas", "fin evlas"),
        ("1\u2009000", "1\u202f000"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    """Controls, invisible signs and foreign line ends go; joined emoji and thin spaces stay."""
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("  un   deux\t trois ", "un deux trois"),
        ("Objectif\u00a0: une IA", "Objectif\u00a0: une IA"),
        ("Objectif \u00a0: une IA", "Objectif\u00a0: une IA"),
        ("Fin.\u00a0 Le début", "Fin. Le début"),
        ("« \u202foui »", "«\u202foui »"),
    ],
)
def test_squeeze(text: str, squeezed: str) -> None:
    """One space between words; of several, a no-break one only where French wants it."""
    assert squeeze(text) == squeezed


def test_no_break_spaces_everywhere_are_relaxed() -> None:
    """In a text whose spaces are all no-break, only those before signs and between figures stay so."""
    text = "Une faille\u00a0: mille\u00a0routeurs et 1\u00a0000\u00a0ports".replace(" ", "\u00a0")
    assert clean(text) == "Une faille\u00a0: mille routeurs et 1\u00a0000 ports"


@given(st.text(max_size=200))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Law: what is clean stays as it is."""
    assert clean(clean(text)) == clean(text)


@given(st.text(st.sampled_from("aé \u00a0\u202f\t:;«»1\n\u00ad\u200b"), max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    """Law: only spaces and invisible signs go."""
    assert re.findall(r"[^\s\u00ad\u200b]", squeeze(clean(text))) == re.findall(r"[^\s\u00ad\u200b]", text)
