"""The kind of a source is told by what it holds, then by its name."""

import pytest

from plugins.importer.blocks import ImportRefused
from plugins.importer.sources import read_source


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04" + bytes(30), r"\.docx"),
        (b"{\\rtf1\\ansi Bonjour}", r"\.rtf"),
        (b"From: a@exemple.fr\r\nSubject: Le port\r\nMIME-Version: 1.0\r\n\r\nBonjour", r"\.eml"),
    ],
)
def test_kinds_that_are_not_read_yet(data: bytes, kind: str) -> None:
    """Whatever its name, such a source is refused by its kind, with the kinds that are accepted."""
    with pytest.raises(ImportRefused, match=kind) as caught:
        read_source(data, "lettre.txt")
    assert "Sources acceptées" in str(caught.value)


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
