"""Web pages and the HTML of a paste become blocks; menus, forms and footers are set aside and named."""

import datetime as dt

import pytest

from plugins.importer.blocks import ImportRefused
from plugins.importer.detection import find_digest
from plugins.importer.web_page import read_page

PAGE = """\
<html><head><title>Le port</title><style>p{}</style></head><body>
<nav><ul><li>Accueil</li></ul></nav>
<main><h1>Le <em>port</em> numérique</h1><time datetime="2026-03-06">vendredi</time>
<p class="chapo">Cette semaine, la mer.</p>
<ul><li><b>Un câble à Brest.</b> Il est <a href="https://exemple.fr/?utm_source=x">long</a>.<p>Et bleu.</p></li>
<li>&nbsp;</li><li>Une faille. <span style="display:none">cachée</span>Grave.<ul><li>un point</li></ul></li></ul>
<div class="share-buttons">Partager</div></main><footer>Mentions légales</footer><script>x()</script></body></html>
"""


def test_a_page() -> None:
    """Title, date, standfirst and entries are found; what is no text of the digest is left out by name."""
    found = find_digest(read_page(PAGE))
    assert (found.title, found.standfirst, found.date) == (
        "Le port numérique",
        "Cette semaine, la mer.",
        dt.date(2026, 3, 6),
    )
    assert ["".join(run.text for run in entry.lead) for entry in found.entries] == [
        "Un câble à Brest. Il est long.", "Une faille. Grave.",
    ]  # fmt: skip
    assert [[block.text for block in entry.rest] for entry in found.entries] == [["Et bleu."], ["un point"]]
    assert set(found.left_out) == {"Accueil", "Mentions légales", "Partager", "cachée", "vendredi"}


def test_looks_and_links() -> None:
    """Bold, by element or by style, and cleaned links stay with their text."""
    block = read_page(
        '<p><span style="font-weight:700">Gras</span> et <a href="https://exemple.fr/?utm_x=1">lien</a></p>'
    ).blocks[0]
    assert [(run.text, run.strong, run.link) for run in block.runs] == [
        ("Gras", True, ""), (" et ", False, ""), ("lien", False, "https://exemple.fr/"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "html",
    [
        "<UL><LI>Un câble. Long.<LI>Une faille. Grave.</UL>",
        "<p>• Un câble. Long.</p><p>• Une faille. Grave.</p>",
        "<div>• Un câble. Long.<br>• Une faille. Grave.</div>",
        "<ul><li>Un câble. Long.</li></ul><ul><li>Une faille. Grave.</li></ul>",
        "<table><tr><td><table><tr><td>– Un câble. Long.</td></tr></table></td></tr>"
        "<tr><td>– Une faille. Grave.</td></tr></table>",
        "<article><h2>Un câble.</h2><p>Long.</p></article><article><h2>Une faille.</h2><p>Grave.</p></article>",
        "<p><b>Un câble.</b> Long.</p><p><b>Une faille.</b> Grave.</p>",
        "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>Un câble. Long.</p>"
        "<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>Une faille. Grave.</p>",
    ],
)
def test_layouts(html: str) -> None:
    """Lists without ends, typed bullets, line breaks, tables, cards, bold leads: the same two entries."""
    found = find_digest(read_page(f"<h1>Titre</h1>{html}"))
    texts = ["".join(run.text for run in entry.lead) for entry in found.entries]
    assert texts == ["Un câble. Long.", "Une faille. Grave."]


def test_a_page_that_a_script_fills_is_refused() -> None:
    """The refusal says what to do."""
    with pytest.raises(ImportRefused, match="script"):
        find_digest(read_page('<h1>Titre</h1><div id="app"></div><script>fill()</script>'))


def test_a_very_deep_page_has_an_answer() -> None:
    """Five thousand levels are read or refused, without a crash."""
    try:
        read_page("<div>" * 5000 + "Un texte." + "</div>" * 5000)
    except ImportRefused as refused:
        assert "imbriquée" in str(refused)


def test_a_mark_in_a_cell_of_its_own() -> None:
    """A row of a table may be an item: its first cell holds the mark."""
    html = "<table><tr><td>•</td><td>Un quai.</td></tr><tr><td>&bull;</td><td><b>Deux</b> grues.</td></tr></table>"
    assert [(block.kind, block.mark, block.text) for block in read_page(html).blocks] == [
        ("item", "•", "Un quai."),
        ("item", "•", "Deux grues."),
    ]


def test_the_terms_of_a_list_are_bold() -> None:
    """As browsers show `<dt>`: a list of terms is a list of headlines."""
    block = read_page("<dl><dt>Un quai</dt><dd>Il sert.</dd></dl>").blocks[0]
    assert block.runs[0].strong


def test_one_lone_mark_is_an_ornament() -> None:
    """It makes no list of the paragraph below it."""
    blocks = read_page("<p>Un quai.</p><p>★</p><p>Deux grues.</p>").blocks
    assert [(block.kind, block.text) for block in blocks] == [("paragraph", "Un quai."), ("paragraph", "Deux grues.")]
