"""Targets as typed → targets that a page may carry."""

from xml.etree.ElementTree import fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.links import rebase, safe_target, settle_links

PIECES = st.sampled_from(
    [
        "javascript",
        "data",
        "http",
        "https",
        "mailto",
        ":",
        "/",
        "//",
        "\\",
        "..",
        "%2e",
        " ",
        "\t",
        "a",
        "?",
        "#",
        "é",
        "\u200b",
    ]
)


@pytest.mark.parametrize(
    "target",
    [
        "https://exemple.fr/a?b=c:d#e",
        "HTTP://exemple.fr",
        "mailto:ada@exemple.fr",
        "contribuer.html",
        "numeros/2025-11-28.html#un-titre",
        "recherche.html#q=ia:cloud",
        "a.html?x=a:b",
        "#un-titre",
        "./a.html",
        "a...b.html",
    ],
)
def test_addresses_that_may_be_followed(target: str) -> None:
    """The web, mail, and this site."""
    assert safe_target(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " \u200bjavascript:alert(1)",
        "1javascript:alert(1)",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "ftp://exemple.fr",
        "blob:https://exemple.fr/a",
        "//exemple.fr",
        "\\\\exemple.fr",
        "/\\exemple.fr",
        "/etc/passwd",
        "../a.html",
        "a/../../b.html",
        "a/%2E%2e/b.html",
        "a\\..\\b.html",
        "https:exemple.fr",
        "https:///exemple.fr",
        "http://",
        "http://\\exemple.fr",
    ],
)
def test_addresses_that_nobody_should_follow(target: str) -> None:
    """Scripts, files, other schemes, other hosts without scheme, and what leaves the site."""
    assert safe_target(target) == ""


@given(st.lists(PIECES, max_size=10).map("".join))
def test_a_target_is_kept_or_dropped(target: str) -> None:
    """Never turned into another; a second look changes nothing."""
    safe = safe_target(target)
    assert safe in ("", target.strip().replace(" ", "%20"))
    assert safe_target(safe) == safe


def test_links_of_a_tree_are_settled() -> None:
    """Safe targets stay, alone with their title; the others are text with their target behind."""
    tree = fromstring(
        '<p><a title="b" href="a.html" onclick="c">un</a> <a href="data:x">deux</a>, <a href="">trois</a>.</p>'
    )
    assert settle_links(tree) == ["a.html"]
    assert tostring(tree, "unicode") == (
        '<p><a href="a.html" title="b">un</a> <span>deux</span> (data:x), <span>trois</span>.</p>'
    )


def test_entities_of_a_target_are_read_first() -> None:
    """A colon may hide behind its number; without `;` an ampersand is one."""
    tree = fromstring('<p><a href="javascript&amp;#58;a">x</a><a href="https://exemple.fr/?a=1&amp;copy=2">y</a></p>')
    assert settle_links(tree) == ["https://exemple.fr/?a=1&copy=2"]


def test_relative_links_are_rebased() -> None:
    """From elsewhere in the site, or with its address; anchors and whole addresses stay."""
    html = '<a href="a.html">1</a> <a href="#b">2</a> <a href="https://exemple.fr">3</a> &lt;a href="d"&gt;'
    assert rebase(html, "../") == html.replace('"a.html"', '"../a.html"')
    assert rebase(html, "") == html
