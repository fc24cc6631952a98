"""Pasted text becomes the entries that its author sees in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.importer.drafting import Draft
from plugins.importer.plain_text import read_plain_text

CASES = (Path(__file__).parent / "data" / "pasted.txt").read_text(encoding="utf-8")
SIGNS = str.maketrans(
    {"␣": "\u00a0", "⍽": "\u202f", "⇥": "\t", "◘": "\uf0b7", "¬": "\u00ad", "∅": "\u200b", "⇠": "\u202e"}
)


def read_cases() -> list[tuple[str, str, str]]:
    """Title, text and expected entries of each case of the data file."""
    parts = CASES.translate(SIGNS).split("\n.\n")
    titles = [parts[0].split("\n\n")[-1], *(part.strip() for part in parts[3::3])]
    return list(zip(titles, parts[1::3], parts[2::3], strict=False))


@pytest.mark.parametrize(("title", "text", "expected"), read_cases(), ids=[case[0] for case in read_cases()])
def test_pasted_text_is_split(draft: Callable[[str], Draft], title: str, text: str, expected: str) -> None:
    """Each case of the data file gives its entries, with their headlines."""
    found = [f"{entry.headline} | {entry.body}" for entry in draft(text).entries]
    assert found == expected.split("\n"), title


def test_an_underlined_line_is_a_heading() -> None:
    """A line of = as long as the line above makes it a heading, one of dashes between texts only parts them."""
    blocks = read_plain_text("Le titre\n========\n\nUn texte.\n--------\nUn autre texte.").blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "Le titre"),
        ("paragraph", "Un texte."),
        ("paragraph", "Un autre texte."),
    ]


def test_a_quoted_mail_is_read_without_its_signs() -> None:
    """Where every line begins with >, it quotes; the items below are found."""
    blocks = read_plain_text("> Titre\n>\n> • Un.\n> • Deux.\n> • Trois.").blocks
    assert [block.text for block in blocks] == ["Titre", "Un.", "Deux.", "Trois."]


def test_blocks_know_their_line() -> None:
    """A block carries the line of the source where it begins."""
    assert [block.line for block in read_plain_text("Titre\n\n• Un.\n• Deux.").blocks] == [1, 3, 4]
