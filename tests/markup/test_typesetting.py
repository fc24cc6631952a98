"""The language of a text and the settings of the house → the text as a page shows it."""

import pytest

from plugins.markup.typesetting import Typesetter


@pytest.mark.parametrize("lang", ["fr", "fr-CA"])
def test_french_is_set(lang: str) -> None:
    """Plain text and fragments follow the same rules."""
    typesetter = Typesetter(lang)
    assert typesetter.text("Qui paiera ?") == "Qui paiera\u202f?"
    assert typesetter.fragment("<p>Qui <em>paiera</em> ?</p>") == "<p>Qui <em>paiera</em>\u202f?</p>"


def test_other_languages_stay_as_typed() -> None:
    """French spaces would be faults there."""
    assert Typesetter("en").text("Who pays ?") == "Who pays ?"


def test_the_space_before_percent_is_a_setting() -> None:
    """Some fonts lack the narrow no-break space."""
    assert Typesetter().text("100 %") == "100\u202f%"
    assert Typesetter(percent_space="\u00a0").text("100 %") == "100\u00a0%"
