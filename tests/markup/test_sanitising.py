"""The last step before a page: allow-lists, whatever came before."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.sanitising import finish, sanitise
from plugins.markup.typesetting import Typesetter
from tests.markup.reading import dangers

PIECES = st.sampled_from(
    ["<script>", "</script>", "<style>", "<svg>", "<math>", "<img src=x onerror=a>", "<a href='javascript:a'>", "</a>",
     '<a href="data:text/html,a" id=b>', "<p style='a:b' onclick=c>", "<!--", "-->", "<![CDATA[", "]]>", "<", ">", '"',
     "'", "&lt;", "<iframe srcdoc=a>", "<base href=//a>", "<form><input>", "<noscript>", "<template>", "a", "<b>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join))
def test_nothing_dangerous_passes(html: str) -> None:
    """Even if every step before failed."""
    assert [danger for danger in dangers(sanitise(html)) if danger not in ("<b>", "<i>")] == []


@given(st.lists(PIECES, max_size=12).map("".join))
def test_sanitising_is_idempotent(html: str) -> None:
    """What is clean stays as it is."""
    assert sanitise(sanitise(html)) == sanitise(html)


@pytest.mark.parametrize("lang", ["fr", "en"])
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))))
def test_text_is_never_markup(lang: str, text: str) -> None:
    """A text that looks like HTML is shown as it looks."""
    holder = Element("p")
    holder.text = text
    html = str(finish(holder, Typesetter(lang)))
    assert not list(dangers(html))
    assert "<" not in html


def test_links_say_how_they_may_be_followed() -> None:
    """No opener, no vote for what strangers link to."""
    assert (
        sanitise('<a href="https://exemple.fr">a</a>') == '<a href="https://exemple.fr" rel="noopener nofollow">a</a>'
    )
