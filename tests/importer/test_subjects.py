"""The subject of a mail or the title of a page: the title of the digest, or only the name of the letter."""

import pytest

from plugins.importer.blocks import Block, Document, Run
from plugins.importer.bold_titles import title_bold_paragraphs
from plugins.importer.subjects import FrontLine, settle_subject

TITLE = "Les ports passent au numérique"


@pytest.mark.parametrize(
    ("subject", "lines", "title"),
    [
        (TITLE, [], TITLE),
        (TITLE, [(TITLE, 0)], TITLE),
        (TITLE, [(TITLE.upper(), 0)], TITLE),
        ("Les ports passent au numerique", [(TITLE, 1)], TITLE),
        (f"La Vigie #12 : {TITLE}", [("La Vigie", 0), (TITLE, 0)], TITLE),
        (f"{TITLE} | La Vigie", [(TITLE, 1)], TITLE),
        (TITLE, [("Un câble et deux grues", 0)], TITLE),
        ("La Vigie n° 12", [("Numéro 12", 0), (TITLE, 1)], ""),
        ("Revue du 6 mars 2026", [(TITLE, 0), ("Un câble et deux grues.", 0)], ""),
        ("La Vigie", [("Cette semaine, un câble.", 0)], "La Vigie"),
        ("", [(TITLE, 1)], ""),
    ],
)
def test_subjects(subject: str, lines: list[tuple[str, int]], title: str) -> None:
    """The text has its word where it says the same better, or where the subject says no more than a name."""
    assert settle_subject(subject, [FrontLine(*line) for line in lines]) == title


def bold(text: str) -> Block:
    """A paragraph that is bold from end to end."""
    return Block("paragraph", (Run(text, strong=True),), apart=True)


def told(text: str) -> Block:
    """A plain paragraph."""
    return Block("paragraph", (Run(text),), apart=True)


def levels(*blocks: Block, subject: str = "") -> list[int]:
    """Levels that the blocks get."""
    return [block.level for block in title_bold_paragraphs(blocks, Document(blocks, subject=subject))]


PAIRS = tuple(block for number in range(3) for block in (bold(f"Titre {number}"), told(f"Texte {number}.")))


def test_bold_lines_are_headings() -> None:
    """Below a title, each of them titles an entry."""
    assert levels(told("Le titre"), *PAIRS) == [0, 3, 0, 3, 0, 3, 0]


def test_the_first_bold_line_may_be_the_title() -> None:
    """Where nothing stands before it, or the subject says so; another subject makes it an entry."""
    assert levels(*PAIRS) == [1, 0, 3, 0, 3, 0]
    assert levels(*PAIRS, subject="Titre 0") == [1, 0, 3, 0, 3, 0]
    assert levels(*PAIRS, subject="La vraie lettre") == [3, 0, 3, 0, 3, 0]


def test_few_bold_lines_are_no_headings() -> None:
    """Two prove nothing, and titles above lists are sections."""
    assert levels(*PAIRS[:4]) == [0, 0, 0, 0]
    item = Block("item", (Run("Une brève de plusieurs mots dans une liste."),), family="li")
    assert set(levels(*PAIRS, item, item, item)) == {0}
