"""A paragraph as a tree → its headline and the rest."""

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.cutting import cut, flatten_breaks, read_lead, trim_start, unwrap_bold


def spell(element: Element) -> str:
    """The tree as XML, without its outer element."""
    return tostring(element, "unicode").removeprefix(f"<{element.tag}>").removesuffix(f"</{element.tag}>")


def trees() -> st.SearchStrategy[str]:
    """Small paragraphs of nested marks."""
    text = st.text(st.sampled_from("ab ."), max_size=4)
    leaf = text | st.just("<br />")
    return st.recursive(
        leaf,
        lambda inner: st.tuples(st.sampled_from(["em", "strong", "a", "code"]), st.lists(inner, max_size=3)).map(
            lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
        ),
        max_leaves=8,
    ).map(lambda inner: f"<p>{inner}</p>")


@given(trees(), st.integers(0, 30))
def test_a_cut_keeps_every_character(xml: str, at: int) -> None:
    """Both parts together are the text, wherever it is cut; the tree cut from is not changed."""
    tree = fromstring(xml)
    text = "".join(tree.itertext())
    first, second = cut(tree, 0, at), cut(tree, at, len(text))
    assert "".join(first.itertext()) == text[:at]
    assert "".join(second.itertext()) == text[at:]
    assert tostring(tree) == tostring(fromstring(xml))


def test_a_mark_over_the_border_is_in_both_parts() -> None:
    """It is closed and opened again, with its attributes; an empty one is left out."""
    tree = fromstring('<p>ab<a href="x">cd<em>ef</em></a>g</p>')
    assert spell(cut(tree, 0, 3)) == 'ab<a href="x">c</a>'
    assert spell(cut(tree, 3, 7)) == '<a href="x">d<em>ef</em></a>g'
    assert spell(cut(tree, 0, 2)) == "ab"


@pytest.mark.parametrize(
    ("xml", "bold_end", "link_end", "break_at"),
    [
        ("<p><strong>ab</strong> c</p>", 2, 0, None),
        ("<p><strong><a>ab</a></strong> c</p>", 2, 2, None),
        ("<p><a>ab</a> c</p>", 0, 2, None),
        ("<p>a <strong>b</strong></p>", 0, 0, None),
        ("<p>ab<br />c<br />d</p>", 0, 0, 2),
        ("<p><code>a</code></p>", 0, 0, None),
    ],
)
def test_leading_marks_are_found(xml: str, bold_end: int, link_end: int, break_at: int | None) -> None:
    """Where a leading bold, a leading link and the first line break end, in characters of the text."""
    lead = read_lead(fromstring(xml))
    assert (lead.bold_end, lead.link_end, lead.break_at) == (bold_end, link_end, break_at)


def test_bold_around_a_whole_headline_goes() -> None:
    """Bold in a part of it stays."""
    assert spell(unwrap_bold(fromstring("<p><strong>a <em>b</em></strong></p>"))) == "a <em>b</em>"
    assert spell(unwrap_bold(fromstring("<p><strong>a</strong> b</p>"))) == "<strong>a</strong> b"


def test_breaks_become_spaces() -> None:
    """A headline is one line."""
    tree = fromstring("<p>a<br />b<em>c<br />d</em></p>")
    flatten_breaks(tree)
    assert spell(tree) == "a b<em>c d</em>"


def test_a_body_begins_with_a_word() -> None:
    """Spaces and breaks behind the headline go."""
    assert spell(trim_start(fromstring("<p> <br /> <br />a</p>"))) == "a"
