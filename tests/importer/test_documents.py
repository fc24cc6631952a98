"""Documents of office programs: styles, lists, breaks and notes mean what they mean on the screen."""

from html import escape
from itertools import pairwise

import pytest

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.drafting import make_draft
from plugins.importer.packages import read_package
from tests.importer.conftest import DAY, NEWS, STANDFIRST, TITLE
from tests.importer.packages import docx, odt, paragraph, run, zip_files

FRONT = paragraph(run(TITLE), "Title") + paragraph(run("6 mars 2026")) + paragraph(run(STANDFIRST))
ODT_FRONT = (
    f'<text:p text:style-name="P1">{escape(TITLE)}</text:p><text:p>6 mars 2026</text:p><text:p>{STANDFIRST}</text:p>'
)


def items(*texts: str) -> str:
    """A list of OpenDocument."""
    inner = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
    return f"<text:list>{inner}</text:list>"


def dressed(head: str, body: str) -> str:
    """A paragraph of OpenDocument with a bold beginning."""
    return f'<text:span text:style-name="T1">{escape(head)}</text:span> {escape(body)}'


WORD = {
    "list": "".join(
        paragraph(run(head, bold=True) + run(f" {body}"), "ListParagraph", 0) + paragraph("", "ListParagraph", 0)
        for head, body in NEWS
    ),
    "bold lead": "".join(paragraph(run(head, bold=True) + run(f" {body}")) for head, body in NEWS),
    "headings": "".join(paragraph(run(head), "Titre2") + paragraph(run(body)) for head, body in NEWS),
    "bold titles": "".join(paragraph(run(head, bold=True)) + paragraph(run(body)) for head, body in NEWS),
    "line breaks": "".join(paragraph(run(f"{head}\n{body}"), level=0) for head, body in NEWS),
    "typed bullets": "".join(paragraph(run("•\t") + run(head, bold=True) + run(f" {body}")) for head, body in NEWS),
}
ODT = {
    "list": items(
        *(f'<text:span text:style-name="T1">{escape(head)}</text:span> {escape(body)}' for head, body in NEWS)
    ),
    "headings": "".join(
        f'<text:h text:outline-level="1">{escape(head)}</text:h><text:p>{escape(body)}</text:p>' for head, body in NEWS
    ),
    "line breaks": items(*(f"{escape(head)}<text:line-break/>{escape(body)}" for head, body in NEWS)),
    "one list an item": "".join(items(dressed(head, body)) for head, body in NEWS),
}
DOCUMENTS = [
    *(pytest.param(docx(FRONT + body), id=f"docx {name}") for name, body in WORD.items()),
    *(pytest.param(odt(ODT_FRONT + body), id=f"odt {name}") for name, body in ODT.items()),
]


@pytest.mark.parametrize("data", DOCUMENTS)
def test_every_layout_of_a_document(data: bytes) -> None:
    """Title by its style, day by its line, entries by whatever parts them."""
    draft = make_draft(read_package(data), None, {})
    assert (draft.title, draft.standfirst, draft.date) == (TITLE, STANDFIRST, DAY)
    assert [(entry.headline, entry.body) for entry in draft.entries] == [
        (head.removesuffix("."), body) for head, body in NEWS
    ]
    assert draft.left_out == ()


def test_the_levels_of_a_list() -> None:
    """An item inside another is no entry."""
    body = paragraph(run("Un quai."), level=0) + paragraph(run("Sa grue."), level=1) + paragraph(run("Deux."), level=0)
    found = read_package(docx(body)).blocks
    assert [(block.text, block.indent) for block in found] == [("Un quai.", 0), ("Sa grue.", 2), ("Deux.", 0)]
    inner = f"<text:list><text:list-item><text:p>Un.</text:p>{items('Sa grue.')}</text:list-item></text:list>"
    assert [block.indent for block in read_package(odt(inner)).blocks] == [0, 2]


def test_links_and_notes() -> None:
    """A link keeps its target, a footnote stands in brackets where it is called."""
    link = f'<w:hyperlink r:id="rId1">{run("Un quai")}</w:hyperlink>'
    body = paragraph(link + run(" neuf") + run("", inside='<w:footnoteReference w:id="1"/>') + run("."), level=0)
    block = read_package(docx(body, links=("https://exemple.fr/?utm_source=x",), notes=("Source : le port",))).blocks[0]
    assert block.text == "Un quai neuf (Source : le port)."
    assert block.runs[0].link == "https://exemple.fr/"
    said = "<text:note-citation>1</text:note-citation><text:note-body><text:p>le port</text:p></text:note-body>"
    note = f"<text:note>{said}</text:note>"
    found = read_package(odt(f'<text:p><text:a xlink:href="https://exemple.fr/a">Un quai</text:a>{note}</text:p>'))
    assert found.blocks[0].text == "Un quai (le port)"
    assert found.blocks[0].runs[0].link == "https://exemple.fr/a"


def test_what_is_not_shown_is_not_read() -> None:
    """Deleted, hidden and remarked text stays out."""
    deleted = '<w:del w:id="1"><w:r><w:delText>Secret</w:delText></w:r></w:del>'
    assert [block.text for block in read_package(docx(paragraph(deleted + run("Un quai.")))).blocks] == ["Un quai."]
    hidden = '<text:span text:style-name="L1">Secret</text:span>'
    remark = "<office:annotation><text:p>Non</text:p></office:annotation>"
    found = read_package(odt(f"<text:p>Un{hidden}{remark} quai.</text:p>")).blocks
    assert [block.text for block in found] == ["Un quai."]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (paragraph(run(TITLE)) + paragraph(run("• Un. Deux.")), TITLE),
        (paragraph(run("• Un. Deux.")), TITLE),
        (paragraph(run("Le vrai titre")) + paragraph(run("• Un. Deux.")), ""),
    ],
)
def test_the_title_property(body: str, title: str) -> None:
    """It counts where the text says so or has no title: many a property was left by a model."""
    document: Document = read_package(docx(body, title=TITLE))
    assert document.subject == title


def bomb() -> bytes:
    """A document whose text is a thousand times larger than its file."""
    return docx(paragraph(run("quai " * 600_000)))


def entities(part: str) -> bytes:
    """A document that declares entities of entities."""
    names = [f"e{number}" for number in range(10)]
    nested = "".join(f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in pairwise(names))
    text = f'<!DOCTYPE x [<!ENTITY e0 "quai">{nested}<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&e9;&f;</x>'
    return zip_files({part: text, "docProps/core.xml": text})


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (bomb(), "démesuré"),
        (entities("word/document.xml"), "entités"),
        (entities("content.xml"), "abîmé"),
        (docx("")[:-30], "abîmé"),
        (zip_files({"word/document.xml": "<w:document"}), "abîmé"),
        (zip_files({"content.xml": "<office:document"}), "abîmé"),
        (zip_files({"xl/workbook.xml": "<x/>"}), "tableur"),
        (zip_files({"a.md": "un", "b.md": "deux"}), "pas un texte, et un seul"),
        (b"PK\x03\x04" + bytes(500), "abîmé"),
        (docx("<w:p>" * 3000 + "</w:p>" * 3000), "abîmé"),
    ],
    ids=range(10),
)
def test_unsound_packages_are_refused(data: bytes, cause: str) -> None:
    """With a reason, in no time, and nothing outside is read."""
    with pytest.raises(ImportRefused, match=cause):
        read_package(data)


def test_an_export_with_one_text() -> None:
    """A page packed with its pictures is read; the pictures are only named."""
    page = "<h1>Le titre</h1><ul><li>Un. Deux.</li></ul>"
    document = read_package(zip_files({"Lettre.html": page, "images/image1.png": b"x"}))
    assert [block.text for block in document.blocks] == ["Le titre", "Un. Deux."]
    assert document.left_out == ("Fichier de l’archive, non lu : images/image1.png",)
