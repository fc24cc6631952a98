"""Ids of entries: derived from words alone, unique in a digest, independent of places."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.permalinks import (
    ID_LIMIT,
    WRITTEN_LIMIT,
    derive_id,
    derive_ids,
    fingerprint,
    is_valid_id,
    suggest_id,
)

HEADLINES = st.sampled_from(["", "Un titre", "un Titre", "con", "Deux", "人"]) | st.text(max_size=8)
# The text of an entry begins with its headline.
ENTRIES = st.lists(st.builds(lambda headline, body: (headline, f"{headline}\n{body}"), HEADLINES, st.text(max_size=8)))


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("L’Otan muscle son cloud avec Google", "otan-muscle-cloud-google"),
        ("L’Œuvre d’art à 3,5 Md€ : l’été", "oeuvre-art-3-5-md-ete"),
        ("Elle est à nous", "nous"),
        ("À la une", "a-la-une"),
    ],
)
def test_the_id_keeps_the_words_that_say_something(headline: str, name: str) -> None:
    """Accents, case, signs and little words go; where only little words stand, they stay."""
    assert derive_id(headline, "") == name


def test_a_long_headline_is_cut_at_a_word() -> None:
    """An id is short enough for any file system and ends with a whole word."""
    name = derive_id("Gouvernance " * 20, "")
    assert name == "-".join(["gouvernance"] * 5)
    assert len(name) <= ID_LIMIT


@pytest.mark.parametrize("headline", ["", "…", "人工智能", "🚀"])
def test_a_headline_without_ascii_has_a_fingerprint(headline: str) -> None:
    """What ASCII cannot spell is named after its text."""
    assert derive_id(headline, "Un texte.") == f"breve-{fingerprint('Un texte.')}"


@pytest.mark.parametrize("headline", ["CON", "Nul", "Index", "LPT1"])
def test_reserved_names_are_never_derived(headline: str) -> None:
    """Names that Windows or a server keeps for itself get a fingerprint."""
    assert derive_id(headline, "Un texte.") == f"{headline.lower()}-{fingerprint('Un texte.')}"


def test_twins_all_carry_a_fingerprint() -> None:
    """Two headlines of one id: neither keeps it, or their places would decide."""
    first, second, other = derive_ids([("Un titre", "a"), ("Un titre", "b"), ("Deux", "c")])
    assert (first, second, other) == (f"titre-{fingerprint('a')}", f"titre-{fingerprint('b')}", "deux")


def test_entries_the_same_to_the_letter_are_numbered() -> None:
    """Nothing else parts them."""
    one = f"titre-{fingerprint('a')}"
    assert derive_ids([("Un titre", "a")] * 3) == [one, f"{one}-2", f"{one}-3"]


def test_a_written_id_is_never_derived_too() -> None:
    """The one whom a person gave the name keeps it."""
    assert derive_ids([("Un titre", "a")], taken={"titre"}) == [f"titre-{fingerprint('a')}"]


@given(ENTRIES)
def test_ids_are_valid_and_unique(entries: list[tuple[str, str]]) -> None:
    """Whatever the headlines, each entry gets an id that a person could have written, and its own."""
    ids = derive_ids(entries)
    assert len(ids) == len(set(ids)) == len(entries)
    assert all(is_valid_id(name) for name in ids)


@given(ENTRIES, st.randoms())
def test_ids_do_not_depend_on_places(entries: list[tuple[str, str]], random: Random) -> None:
    """Entries in another order keep their ids, those that are the same to the letter aside."""
    entries = list({" ".join(text.split()): (headline, text) for headline, text in entries}.values())
    shuffled = entries.copy()
    random.shuffle(shuffled)
    assert dict(zip(entries, derive_ids(entries), strict=True)) == dict(
        zip(shuffled, derive_ids(shuffled), strict=True)
    )


@given(ENTRIES, st.text(max_size=8))
def test_a_new_entry_moves_no_other(entries: list[tuple[str, str]], text: str) -> None:
    """An entry with a headline of its own leaves the ids of the others as they are."""
    ids = derive_ids(entries)
    assert derive_ids([("Tout autre chose", text), *entries])[1:] == ids


@pytest.mark.parametrize("name", ["a", "un-titre", "3d", "2025-11-28", "a" * WRITTEN_LIMIT])
def test_ids_that_may_be_written(name: str) -> None:
    """Words of lower-case ASCII, joined by single hyphens."""
    assert is_valid_id(name)


@pytest.mark.parametrize(
    "name",
    ["", "A", "é", "a_b", "a--b", "-a", "a-", "a.b", "a/b", "..", "con", "index", "a\n", "a" * (WRITTEN_LIMIT + 1)],
)
def test_ids_that_may_not_be_written(name: str) -> None:
    """Nothing that a file system, an address or a server could read otherwise."""
    assert not is_valid_id(name)


@given(st.text())
def test_a_suggestion_is_valid(name: str) -> None:
    """What is proposed instead of a wrong id can be used as it is."""
    suggestion = suggest_id(name)
    assert not suggestion or is_valid_id(suggestion)


def test_spaces_leave_the_fingerprint() -> None:
    """A text wrapped otherwise is the same text."""
    assert fingerprint("Un  texte\ncoupé") == fingerprint("Un texte coupé") != fingerprint("Un texte")
