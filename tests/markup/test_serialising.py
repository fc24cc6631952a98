"""Trees → HTML, as the standard library writes it."""

from xml.etree.ElementTree import Element, tostring

from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.serialising import write_inside

TEXTS = st.none() | st.text(st.sampled_from("ab é&<>\"'\n\u00a0"), max_size=6)


def _make(tag: str, text: str | None, tail: str | None, title: str | None, children: list[Element]) -> Element:
    element = Element(tag) if title is None else Element(tag, {"href": title, "title": title})
    element.text, element.tail = text, tail
    element.extend(children)
    return element


LEAVES = st.builds(_make, st.sampled_from(["br", "hr"]), st.none(), TEXTS, st.none(), st.just([]))
TREES = st.recursive(
    LEAVES,
    lambda children: st.builds(
        _make, st.sampled_from(["p", "a", "strong", "pre", "code"]), TEXTS, TEXTS, TEXTS, st.lists(children, max_size=3)
    ),
    max_leaves=8,
)


@given(TREES)
def test_the_standard_library_writes_the_same(tree: Element) -> None:
    """For every element that our trees may hold."""
    tree.tail = None
    holder = Element("div")
    holder.append(tree)
    assert write_inside(holder) == tostring(tree, "unicode", "html")
