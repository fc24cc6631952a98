"""Spellings that count as one word, and parts of addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.french.folding import fold, fold_key, slugify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Œuvre élargie", "l'oeuvre elargie"),
        ("ÆTHER, Straße, Łódź, Ørsted, İstanbul", "aether, strasse, lodz, orsted, istanbul"),
        ("e\u0301te\u0301", "ete"),
        ("aujourd‘hui aujourd`hui aujourdʼhui", "aujourd'hui aujourd'hui aujourd'hui"),
        ("co\u00adupe\u200br", "couper"),
        ("ﬁn № ²", "fin no 2"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_case_accents_and_ligatures_are_folded(text: str, folded: str) -> None:
    """Apostrophes become straight, invisible hyphens and spaces go."""
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is its own folding."""
    assert fold(fold(text)) == fold(text)
    assert fold_key(fold_key(text)) == fold_key(text)


@given(st.text())
def test_capitals_do_not_count(text: str) -> None:
    """Lower case is folded as typed case, Unicode’s one-way letters aside."""
    assert fold(text.lower()) == fold(text)


def test_a_key_has_letters_and_digits_only() -> None:
    """Spaces, hyphens, apostrophes and capitals inside a name make no other name."""
    assert {fold_key(name) for name in ("Vie privée", "vie-privée", "viePrivée", "VIE_PRIVÉE")} == {"vieprivee"}


@pytest.mark.parametrize(
    ("text", "limit", "slug"),
    [
        ("L’Otan muscle son cloud", 60, "l-otan-muscle-son-cloud"),
        ("L’Otan muscle son cloud", 15, "l-otan-muscle"),
        ("L’Otan muscle son cloud", 13, "l-otan-muscle"),
        ("L’Otan muscle son cloud", 12, "l-otan"),
        ("anticonstitutionnellement", 10, "anticonsti"),
        ("  « 3,5 Md€ » !  ", 60, "3-5-md"),
        ("../../etc/passwd", 60, "etc-passwd"),
        ("人工智能", 60, ""),
        ("", 60, ""),
    ],
)
def test_a_slug_is_cut_at_a_word(text: str, limit: int, slug: str) -> None:
    """Words of `a-z0-9`, joined by hyphens; a single word too long is cut where it must be."""
    assert slugify(text, limit) == slug


@given(st.text(), st.integers(1, 80))
def test_a_slug_is_safe_anywhere(text: str, limit: int) -> None:
    """Nothing but words and single hyphens, never longer than asked."""
    slug = slugify(text, limit)
    assert len(slug) <= limit
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
