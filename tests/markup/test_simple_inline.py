"""Simple inline Markdown → the same tree as the long way makes."""

from xml.etree.ElementTree import tostring

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.markup.inline import InlineRenderer
from plugins.markup.simple_inline import render_simple

PIECES = st.sampled_from(
    ["*", "**", "***", "[", "](", "]", ")", "(", "![", "!", " ", "  \n", "\n", "a", "é", "mot", "_", "`", "\\", "<",
     ">", "&", "&amp;", ":", "://", "https://exemple.fr", "http://", "[un lien](https://exemple.fr/a_b?c=1&d=%20#e)",
     "**gras**", "[**gras**](https://a.fr)", "**[lien](https://a.fr)**", "(https://a.fr)", "\u00a0", "\x1c", "\x02",
     ".", "’", '"', "«", "[ ](https://a.fr)", "[a]: b", "data:", "#"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS)
@example("a**b**c**d**e")
@example("**a [b](https://a.fr) c** [d **e**](https://a.fr)")
@example("[**a](https://a.fr)**")
@example("**[a**](https://a.fr)")
def test_the_quick_way_makes_the_same_tree(text: str) -> None:
    """What is taken for simple is just what Python-Markdown makes of it."""
    simple = render_simple(text, "p")
    if simple is not None:
        assert tostring(simple) == tostring(InlineRenderer({}).render_any(text))


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("Un mot.", "Un mot."),
        ("**Titre.** Suite", "<strong>Titre.</strong> Suite"),
        ("l’**IA**, [un](https://a.fr/?b=1&c)", 'l’<strong>IA</strong>, <a href="https://a.fr/?b=1&amp;c">un</a>'),
        ("[un **lien**](https://a.fr)", '<a href="https://a.fr">un <strong>lien</strong></a>'),
        ("**[a](http://a.fr/a_b)** b", '<strong><a href="http://a.fr/a_b">a</a></strong> b'),
    ],
)  # fmt: skip
def test_ordinary_paragraphs_are_simple(text: str, xml: str) -> None:
    """Bold and links to other sites, also one in the other."""
    simple = render_simple(text, "p")
    assert simple is not None
    assert tostring(simple, "unicode") == f"<p>{xml}</p>"


@pytest.mark.parametrize(
    "text",
    ["*a*", "a_b", "`a`", "a\\b", "<a", "a&b", "https://a.fr", "a  \nb", "![a](https://a.fr)", "[a][b]", "[a](b.html)",
     "[a](https://a.fr 'b')", "[a](https://a.fr/(b))", "** a**", "[[a]](https://a.fr)", "**a [b** c](https://a.fr)"],
)  # fmt: skip
def test_all_else_takes_the_long_way(text: str) -> None:
    """Anything that might be read in another way."""
    assert render_simple(text, "p") is None
