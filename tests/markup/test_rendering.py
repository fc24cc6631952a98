"""Blocks → one tree."""

from xml.etree.ElementTree import tostring

import pytest

from plugins.archive.blocks import Line
from plugins.archive.splitting import split_blocks
from plugins.markup.inline import InlineRenderer
from plugins.markup.rendering import render_blocks


def render(text: str, in_entry: bool = False) -> str:
    """The blocks of a text as XML, without their outer element."""
    blocks = split_blocks([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "d.md")
    xml = tostring(render_blocks(blocks, InlineRenderer({}), in_entry), "unicode")
    return xml.removeprefix("<div>").removesuffix("</div>").removesuffix("<div />")


@pytest.mark.parametrize(
    ("text", "xml"),
    [
        ("a\n\nb", "<p>a</p><p>b</p>"),
        ("> a\n> - b", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"),
        ("0. a", '<ol start="0"><li>a</li></ol>'),
        ("-\n- a", "<ul><li /><li>a</li></ul>"),
        ("a\n\n---", "<p>a</p><hr />"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("[a]: https://exemple.fr", ""),
    ],
)
def test_each_block_has_its_element(text: str, xml: str) -> None:
    """Tight items hold their text, loose ones paragraphs; definitions show nothing."""
    assert render(text) == xml


def test_headings_depend_on_where_they_stand() -> None:
    """Below the page's h1 outside entries; bold paragraphs inside, where the headline is the only heading."""
    assert render("# a\n###### b") == "<h2>a</h2><h6>b</h6>"
    assert render("## a *b*", in_entry=True) == "<p><strong>a <em>b</em></strong></p>"
