"""Inline Markdown of one paragraph → a tree."""

from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.blocks import Definition
from plugins.markup.inline import InlineRenderer

REFERENCES = {"un lien": Definition(1, "Un lien", "https://exemple.fr", "Un titre")}


def render(text: str) -> str:
    """The paragraph as XML, without its outer element."""
    return tostring(InlineRenderer(REFERENCES).render(text), "unicode").removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("a *b* **c** `d`", "a <em>b</em> <strong>c</strong> <code>d</code>"),
        ("a_b_c", "a_b_c"),
        ("a  \nb\\\nc\nd", "a<br />b<br />c\nd"),
        ("\\*a\\* \\[b\\]", "*a* [b]"),
        ("`<b> & \\*`", "<code>&lt;b&gt; &amp; \\*</code>"),
        ("<b>a</b> <!-- b -->", "&lt;b&gt;a&lt;/b&gt; &lt;!-- b --&gt;"),
        ("AT&T &copy; &copie;", "AT&amp;T © &amp;copie;"),
        ("<https://a.fr> <ada@a.fr>", '<a href="https://a.fr">https://a.fr</a> <a href="mailto:ada@a.fr">ada@a.fr</a>'),
    ],
)
def test_marks_of_a_paragraph(text: str, xml: str) -> None:
    """What is a mark becomes an element, the rest stays text."""
    assert render(text) == xml


@pytest.mark.parametrize("text", ["[a][un lien]", "[a][Un  LIEN]"])
def test_reference_links_are_resolved(text: str) -> None:
    """Neither case nor spaces of a label count."""
    assert 'href="https://exemple.fr"' in render(text)


@pytest.mark.parametrize("text", ["[a][autre]", "[a] [un lien", "[un lien]: a b"])
def test_unknown_references_are_text(text: str) -> None:
    """Brackets that lead nowhere are shown."""
    assert render(text).startswith("[a]") or "<a" in render(text)


def test_paragraphs_do_not_know_each_other() -> None:
    """A renderer serves a whole file: what one paragraph leaves behind never shows in another."""
    renderer = InlineRenderer({})
    first = tostring(renderer.render("`a` *b* \\*"))
    renderer.render("`c` *d* <https://exemple.fr>")
    assert tostring(renderer.render("`a` *b* \\*")) == first


@given(st.text(st.characters(codec="utf-8", exclude_characters="\\`*_[<&:\n\x02\x03", exclude_categories=("Cc", "Cs"))))
def test_text_without_marks_is_itself(text: str) -> None:
    """Most paragraphs need no parser."""
    assert "".join(InlineRenderer({}).render(text).itertext()) == text


@given(st.text(st.sampled_from("ab*_`[]()<>&\\ \n!\x02\x03klzwxh:0123456789;")))
def test_placeholders_cannot_be_forged(text: str) -> None:
    """Python-Markdown's own marks never come from a text, nor show in it."""
    shown = "".join(InlineRenderer({}).render(text).itertext())
    assert "\x02" not in shown
    assert "\x03" not in shown


def test_a_bare_address_ends_before_code() -> None:
    """What Python-Markdown has put aside is no part of an address."""
    assert render("http://a.fr/`x` fin") == '<a href="http://a.fr/">http://a.fr/</a><code>x</code> fin'
