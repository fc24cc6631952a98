"""What stands around the entries: title, standfirst, date, sections, noise, and what is refused."""

import datetime as dt
from collections.abc import Callable

import pytest

from plugins.importer.blocks import FoundDigest, ImportRefused
from plugins.importer.detection import find_digest
from plugins.importer.drafting import DateMissing, Draft, make_draft
from plugins.importer.plain_text import read_plain_text

ITEMS = """\
• Un câble à Brest. Il est long.

• Une faille au port. Elle est grave.

• Un rapport à Rennes. Il est court.
"""


def find(text: str) -> FoundDigest:
    """The digest of a pasted text."""
    return find_digest(read_plain_text(text))


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("Titre\n\n28 novembre 2025\n\nChapeau", dt.date(2025, 11, 28)),
        ("Titre\n\nParis, le 28 novembre 2025\n\nChapeau", dt.date(2025, 11, 28)),
        ("Titre\n\nPublié le vendredi 28 novembre 2025\n\nChapeau", dt.date(2025, 11, 28)),
        ("Revue du 17 octobre 2025\n\nChapeau", dt.date(2025, 10, 17)),
        ("Titre\n\nLa semaine du 24 au 28 novembre 2025 fut longue.", dt.date(2025, 11, 28)),
        ("Titre\n\nChapeau", None),
        ("Titre\n\nUn texte voté le 2 août 2024 divise encore.", None),
    ],
)
def test_date(front: str, date: dt.date | None) -> None:
    """A date is read on a line of its own, in the title, or behind a word such as « semaine »; not in a fact."""
    assert find(f"{front}\n\n{ITEMS}").date == date


def test_a_date_that_was_read_is_told() -> None:
    """The editor sees in which words the date was found, and that another one was given."""
    document = read_plain_text(f"Titre\n\n28 novembre 2025\n\n{ITEMS}")
    assert make_draft(document, None, {}).warnings == ("Date lue dans « 28 novembre 2025 ».",)
    assert "2 janvier 2026" in make_draft(document, dt.date(2026, 1, 2), {}).warnings[0].replace("\u00a0", " ")


def test_without_a_date_nothing_is_made() -> None:
    """The refusal tells how to give the date."""
    with pytest.raises(DateMissing, match="--date AAAA-MM-JJ"):
        make_draft(read_plain_text(f"Titre\n\n{ITEMS}"), None, {})


@pytest.mark.parametrize(
    ("front", "title", "standfirst"),
    [
        ("Titre\n\nChapeau", "Titre", "Chapeau"),
        ("Titre", "Titre", ""),
        (
            "La Lettre\n\nUn vrai titre pour le numéro\n\nLa Lettre\n\nChapeau 👇",
            "Un vrai titre pour le numéro",
            "Chapeau",
        ),
        ("La Lettre du port n° 12\n\nLe câble est là\n\nChapeau", "Le câble est là", "Chapeau"),
        ("Newsletter • 12 480 abonnés\n\nTitre\n\nChapeau", "Titre", "Chapeau"),
        ("Semaine du 24 au 28 novembre 2025\n\nTitre\n\nChapeau", "Titre", "Chapeau"),
        ("Titre\n\nSemaine du 24 au 28 novembre 2025\n\nChapeau", "Titre", "Chapeau"),
        ("Voir dans le navigateur\n\nTitre\n\nChapeau", "Titre", "Chapeau"),
    ],
)
def test_title_and_standfirst(front: str, title: str, standfirst: str) -> None:
    """They come in this order; the name of the letter, buttons and counts before them do not count."""
    found = find(f"{front}\n\n{ITEMS}")
    assert (found.title, found.standfirst) == (title, standfirst)


def test_without_a_title_the_date_makes_one(draft: Callable[[str], Draft]) -> None:
    """A digest always has a title, and the editor is told where this one comes from."""
    found = draft(ITEMS)
    assert found.title == "Revue du 6\u00a0mars 2026"
    assert any("Aucun titre" in warning for warning in found.warnings)


def test_more_prose_before_the_entries_is_kept() -> None:
    """Paragraphs after the standfirst stay in the digest."""
    found = find(f"Titre\n\nChapeau.\n\nUne longue introduction.\n\n{ITEMS}")
    assert [block.text for block in found.prose] == ["Une longue introduction."]


def test_what_follows_the_entries_is_named() -> None:
    """Buttons, counts and farewells after the last entry are left out, and each is in the report."""
    found = find(f"Titre\n\n{ITEMS}\nÀ la semaine prochaine !\n\nJ’aime\nCommenter\n\nSe désabonner\n")
    assert len(found.entries) == 3
    assert found.left_out == ("À la semaine prochaine !", "J’aime Commenter", "Se désabonner")


def test_sections() -> None:
    """Short lines without a stop between the items are the headings of those that follow."""
    sea, land = "• Un câble à Brest. Long.\n• Une bouée à Sein. Jaune.", "• Un rapport à Rennes. Court."
    found = find(f"Titre\n\nChapeau\n\nMer\n\n{sea}\n\nTerre\n\n{land}\n")
    assert [entry.section for entry in found.entries] == ["Mer", "Mer", "Terre"]


def test_sections_behind_emoji() -> None:
    """Signs of their author stay with headings and title, and no item is lost to them."""
    text = "🚀 Titre\n\n🔥 À la une\n\n• Un câble. Long.\n\n📌 En bref\n\n• Une bouée. Jaune.\n• Un rapport. Court.\n"
    found = find(text)
    assert found.title == "🚀 Titre"
    assert [entry.section for entry in found.entries] == ["🔥 À la une", "📌 En bref", "📌 En bref"]


def test_categories_of_a_list_are_sections() -> None:
    """Outer items of few words around items that are sentences only title them; headlines around details stay."""
    found = find("Titre\n\n• Mer\n  • Un câble. Long.\n  • Une bouée. Jaune.\n• Terre\n  • Un rapport. Court.\n")
    assert [entry.section for entry in found.entries] == ["Mer", "Mer", "Terre"]
    found = find("Titre\n\n• Un câble touche enfin la côte\n  - Il est long.\n• Une faille ouvre le port\n  - Grave.\n")
    assert [len(entry.rest) for entry in found.entries] == [1, 1]


def test_bullets_inside_a_paragraph_part_it() -> None:
    """A paste that lost its line ends still has its bullets."""
    news = "Un câble touche la côte. Long. • Une faille ouvre le port. Grave. • Un rapport tarde à Rennes. Court."
    assert len(find(f"Titre\n\nChapeau\n\n{news}").entries) == 3


def test_hashtags_at_the_end_are_tags() -> None:
    """They count behind the text, or on a line of their own."""
    found = find(
        "Titre\n\n• Un câble à Brest. Il est long. #Cloud #mer\n• Une faille. Grave.\n#sécurité\n• Un rapport. Court.\n"
    )
    assert [entry.tags for entry in found.entries] == [("Cloud", "mer"), ("sécurité",), ()]


def test_a_single_entry_warns() -> None:
    """One entry alone is imported, with the advice to look whether it holds several."""
    assert any("Une seule brève" in warning for warning in find("Titre\n\n• Un câble à Brest. Il est long.").warnings)


@pytest.mark.parametrize("text", ["", " \n\t\n\u00a0\n", "Titre\n\n  • \n  •\n", "Titre", "Titre\n\nUn sous-titre"])
def test_what_holds_no_entry_is_refused(text: str) -> None:
    """There is never an empty digest."""
    with pytest.raises(ImportRefused):
        find(text)


def test_buttons_that_come_back_are_no_text() -> None:
    """The same button below several entries is left out, each time by name."""
    found = find("Titre\n\n• Un câble. Il est long.\nLire la suite\n• Une faille. Elle est grave.\nLire la suite\n")
    assert [entry.rest for entry in found.entries] == [(), ()]
    assert found.left_out == ("Lire la suite", "Lire la suite")


def test_hashtags_of_the_whole_letter_are_left_out() -> None:
    """Tags below the last entry alone do not speak of it."""
    found = find(f"Titre\n\n{ITEMS}\n#tech #mer\n")
    assert [entry.tags for entry in found.entries] == [(), (), ()]
    assert found.left_out == ("#tech #mer",)


def test_a_mail_signature_ends_the_entries() -> None:
    """Two dashes alone part the signature from the last entry."""
    found = find(f"Titre\n\n{ITEMS}--\nAnne Le Goff\n")
    assert found.left_out == ("Anne Le Goff",)
