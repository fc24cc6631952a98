"""Code → coloured HTML that still says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.code import _LEXERS, HIGHLIGHT_LIMIT, render_code


@pytest.mark.parametrize("language", sorted(_LEXERS))
@given(text=st.text(st.sampled_from("ab1 \n\t\"'`<>{}()[]#/\\$&:;-é"), max_size=60))
def test_colours_change_no_character(language: str, text: str) -> None:
    """Whatever a lexer makes of a text, its letters, spaces and line ends stay."""
    assert "".join(render_code(text, language).itertext()) == text


def test_a_known_language_is_coloured() -> None:
    """Its tokens have classes."""
    assert {span.get("class") for span in render_code("x = 1\n", "python").iter("span")} == {"n", "o", "mi"}


@pytest.mark.parametrize("language", ["", "brainfuck", "python onclick", "../python"])
def test_an_unknown_language_is_plain(language: str) -> None:
    """No lexer is guessed."""
    pre = render_code("x = 1\n", language)
    assert pre.attrib == {}
    assert [child.tag for child in pre.iter()] == ["pre", "code"]


@pytest.mark.parametrize("text", ["x = 1\n" * HIGHLIGHT_LIMIT, "x" * 240, "\n" * 7000, "a" + " " * 120 + "b\n"])
def test_unusual_code_is_plain(text: str) -> None:
    """Colours are not worth a slow build: very long code, lines and gaps have none."""
    assert render_code(text, "c").attrib == {}


@pytest.mark.parametrize("language", sorted(_LEXERS))
@pytest.mark.parametrize("unit", ["`", "&", "@@", "0", "a:", "a.b", "<!--", "{", "\n", "'"])
def test_no_lexer_takes_long(language: str, unit: str) -> None:
    """The worst that may reach a lexer: as many signs of a kind as its lines may hold."""
    text = "\n".join([(unit * 200)[:100]] * 70)
    assert "".join(render_code(text, language).itertext()) == text
