"""Rich text: what a reader shows is read, as Word, LibreOffice and TextEdit write it."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from plugins.importer.blocks import Block, ImportRefused
from plugins.importer.rich_text import read_rich_text

LETTERS = sorted((Path(__file__).parent / "data" / "letters").glob("*.rtf"))


def read(body: str, head: str = r"\ansi\ansicpg1252\deff0") -> tuple[Block, ...]:
    """The blocks of a rich text."""
    return read_rich_text(f"{{\\rtf1{head} {body}}}".encode("latin-1")).blocks


def words(text: str) -> Counter[str]:
    """Words of a text."""
    return Counter(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"L\'92\'e9t\'e9\par", "L’été"),
        (r"L\u8217?\u233?t\u233\'e9\par", "L’été"),
        (r"{\uc0 L\u8217\u233 t\u233}\par", "L’été"),
        (r"L\rquote \'e9t\'e9 \endash  fin\par", "L’été – fin"),
        (r"63\~% \{x\} \\ fin\par", "63\u00a0% {x} \\ fin"),
        (r"Oui \u-10179?\u-8704?\par", "Oui \U0001f600"),
        (r"Un{\*\bkmkstart x} quai{\*\inconnu Non}\par", "Un quai"),
        (r"Un{\v Secret} quai{\pict ffd8}\par", "Un quai"),
        (r"{\header En-t\'eate\par}Un quai\par", "Un quai"),
        ("Un qu\r\nai\\par", "Un quai"),
        (r"Titre\line Texte\par", "Titre\nTexte"),
        (r"Un\par\pard Deux", "Un"),
    ],
)
def test_characters_and_groups(body: str, text: str) -> None:
    """Escapes of three kinds, signs, breaks, and groups that are passed over."""
    assert read(body)[0].text == text


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\mac", r"\'8et\'8e\par", "été"),
        (r"\ansi\ansicpg1250", r"Ko\'9aice\par", "Košice"),
        (r"\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}", r"\f1 \'cc\'ee\f0 \'e9\par", "Моé"),
        (r"\ansi\ansicpg99999", r"\'e9\par", "é"),
    ],
)
def test_encodings(head: str, body: str, text: str) -> None:
    """Of the text, or of a font; an unknown one is Windows-1252."""
    assert read(body, head)[0].text == text


def test_items_looks_and_links() -> None:
    """A drawn mark makes an item of its level; bold, italics and fields are looks and links."""
    found = read(
        r"{\listtext\f3 \'b7\tab}\pard\ilvl0 {\b Un quai.} Neuf.\par"
        r"{\listtext\f3 o\tab}\pard\ilvl1 Sa grue.\par"
        r"{\pntext\bullet\tab}\pard "
        r'{\field{\*\fldinst{HYPERLINK "https://exemple.fr/a"}}{\fldrslt{\i Deux}}} ici.\par'
    )  # fmt: skip
    assert [(block.kind, block.text, block.indent) for block in found] == [
        ("item", "Un quai. Neuf.", 0), ("item", "Sa grue.", 2), ("item", "Deux ici.", 0),
    ]  # fmt: skip
    assert found[0].runs[0].strong
    assert found[2].runs[0].emphasis
    assert found[2].runs[0].link == "https://exemple.fr/a"
    assert found[2].runs[1].link == ""


def test_headings_by_style_or_level() -> None:
    """Names of styles are English or French; the level of a paragraph ends with it."""
    sheet = r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Titre 2;}{\s3 Title;}}"
    found = read(
        rf"{sheet}\pard\s3 Le nom\par\pard\s1 Un\par\pard Texte\par\pard\s2 Deux\par\pard\outlinelevel0 Trois\par"
    )
    assert [(block.text, block.level) for block in found] == [
        ("Le nom", 1), ("Un", 2), ("Texte", 0), ("Deux", 3), ("Trois", 2),
    ]  # fmt: skip


def test_the_title_property() -> None:
    """It counts where the text begins with it."""
    assert read_rich_text(rb"{\rtf1{\info{\title Le port}}Le port\par Suite\par}").subject == "Le port"
    assert read_rich_text(rb"{\rtf1{\info{\title Mod\'e8le}}Le port\par Suite\par}").subject == ""


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_another_reader_sees_the_same_words(path: Path) -> None:
    """striprtf gives plain text only; every word that it finds is in our blocks."""
    data = path.read_bytes()
    said = words(" ".join(block.text for block in read_rich_text(data).blocks))
    seen = words(re.sub(r"https?://\S+", " ", rtf_to_text(data.decode("latin-1"), encoding="cp1252")))
    assert not seen - said


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co"]), max_size=60))
def test_any_text_comes_back(text: str) -> None:
    """Written by `\\u` alone, letters and figures are all there."""
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    found = read("x" + "".join(f"\\u{code}?" for code in codes) + "\\par")
    said = "".join(block.text for block in found)
    assert {char for char in text if char.isascii() and char.isalnum()} <= set(said)


@pytest.mark.parametrize("body", [r"{\b " * 5000, "}" * 5000, r"\'" * 3000, r"\u", r"\bin99999 x", "{\\field" * 300])
def test_broken_texts_end(body: str) -> None:
    """Groups that nothing closes or opens give what text there is, or a reason."""
    try:
        read(body)
    except ImportRefused as refused:
        assert str(refused).endswith(".")
