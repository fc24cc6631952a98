"""The kind of a source is told by what it holds, then by its name."""

import pytest

from plugins.importer.blocks import ImportRefused
from plugins.importer.sources import read_source


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"PK\x03\x04" + bytes(30), "abîmé"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(30), "Office"),
        (b"x" * 20_000_001, "20 Mo"),
    ],
)
def test_kinds_that_are_not_read(data: bytes, cause: str) -> None:
    """Whatever its name, such a source is refused, and the message says what it is and what to do."""
    with pytest.raises(ImportRefused, match=cause):
        read_source(data, "lettre.txt")


@pytest.mark.parametrize("name", ["lettre.txt", "lettre.docx", "-"])
def test_the_name_does_not_decide(name: str) -> None:
    """A mail and a rich text are known by how they begin."""
    mail = "From: a@exemple.fr\r\nSubject: Le port\r\nMIME-Version: 1.0\r\n\r\n• Un. Deux.".encode()
    assert read_source(mail, name).subject == "Le port"
    assert read_source(rb"{\rtf1\ansi Bonjour les quais\par}", name).blocks[0].text == "Bonjour les quais"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "-"])
def test_a_page_is_known_by_its_tags(name: str) -> None:
    """HTML pasted into a text file is read as HTML."""
    blocks = read_source(b"<ul><li>Un.</li><li>Deux.</li></ul>", name).blocks
    assert [(block.kind, block.text) for block in blocks] == [("item", "Un."), ("item", "Deux.")]


def test_markdown_is_known_by_its_signs() -> None:
    """A text file with headings and bold leads is Markdown; stars in a plain one are stars."""
    assert read_source(b"# Titre\n\n- **Un.** Deux.", "a.txt").blocks[0].level == 1
    assert read_source("Titre\n\n• 5 * 3 * 2.".encode(), "a.txt").blocks[1].text == "5 * 3 * 2."


def test_a_plain_paste_named_md_keeps_its_lines() -> None:
    """Without a sign of Markdown, line ends mean what they mean in pasted text."""
    blocks = read_source("• Titre\nTexte.".encode(), "a.md").blocks
    assert blocks[0].text == "Titre\nTexte."


def test_text_in_angle_brackets_is_no_page() -> None:
    """A sentence may begin with a sign of HTML without being HTML."""
    assert read_source(b"<3 la mer.", "a.txt").blocks[0].text == "<3 la mer."
