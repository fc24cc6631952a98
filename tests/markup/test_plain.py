"""Trees → the text a reader sees."""

from xml.etree.ElementTree import fromstring

import pytest

from plugins.markup.plain import visible_text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<div><p>a <em>b</em>c</p><p>d</p></div>", "a bc\nd"),
        ("<p>a\nb<br />c</p>", "a b\nc"),
        ("<p>a   b\u00a0 \u00a0c</p>", "a b\u00a0 \u00a0c"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\nb\nc"),
        ("<pre><code>a\n  b</code></pre>", "a\nb"),
        ("<div><hr />a</div>", "a"),
        ("<div/>", ""),
    ],
)
def test_blocks_end_lines(xml: str, text: str) -> None:
    """Line ends of the source are spaces, blocks and breaks begin a line, no-break spaces stay as typed."""
    assert visible_text(fromstring(xml)) == text
