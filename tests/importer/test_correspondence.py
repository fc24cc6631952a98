"""Forwards and greetings pasted with a letter: taken off, and said."""

import datetime as dt

import pytest

from plugins.importer.blocks import Document
from plugins.importer.correspondence import open_correspondence
from plugins.importer.plain_text import read_plain_text

LETTER = "Le titre de la lettre\n\n• Un quai neuf à Brest. Il sert dès lundi.\n\n• Deux grues. Elles sont bleues."


def open_text(text: str) -> Document:
    """The letter inside a pasted text."""
    return open_correspondence(read_plain_text(text))


@pytest.mark.parametrize(
    "head",
    [
        "De : La Vigie <v@exemple.fr>\nEnvoyé : vendredi 6 mars 2026 07:30\nÀ : Anne\nObjet : TR: La lettre",
        "---------- Forwarded message ---------\nDe : La Vigie\nDate: ven. 6 mars 2026 à 07:30\nSubject: La lettre",
        "Début du message transféré :\n\nDe: La Vigie\nObjet: La lettre\nDate: 6 mars 2026 à 07:30:00 UTC+1\nÀ: Anne",
        "-----Message d’origine-----\n*De :* La Vigie\n*Envoyé le :* 06/03/2026 07:30\n*Objet :* La lettre",
        "From: La Vigie\nSent: Friday, March 6, 2026 7:30 AM\nTo: Anne\nSubject: Fwd: La lettre",
    ],
)
@pytest.mark.parametrize("cover", ["", "Anne, à publier !\n\n"])
def test_the_head_of_a_forward_gives_subject_and_day(cover: str, head: str) -> None:
    """However the program words it, with or without a few words before."""
    document = open_text(f"{cover}{head}\n\n{LETTER}")
    assert (document.subject, document.sent) == ("La lettre", dt.date(2026, 3, 6))
    assert document.blocks[0].text == "Le titre de la lettre"
    assert ("Anne, à publier !" in document.left_out) is bool(cover)
    assert "De : La Vigie" not in str(document.blocks)


def test_the_innermost_head_counts() -> None:
    """A forward of a forward is read as the first letter."""
    outer = "De : Anne\nDate : 9 mars 2026\nObjet : TR: TR: La lettre\n\nVu ?\n\n"
    inner = "De : La Vigie\nDate : 6 mars 2026\nObjet : La lettre\n\n"
    assert open_text(f"{outer}{inner}{LETTER}").sent == dt.date(2026, 3, 6)


def test_a_thread_below_the_letter_is_not_the_letter() -> None:
    """An older letter quoted at the end takes nothing away from the newer one."""
    thread = "\n\nDe : Anne\nDate : 1 mars 2026\nObjet : Rappel\n\nEnvoie-moi la revue."
    document = open_text(f"{LETTER}{thread}")
    assert document.sent is None
    assert document.blocks[0].text == "Le titre de la lettre"


def test_who_wrote_when() -> None:
    """« Le … a écrit : » dates the letter below it."""
    document = open_text(f"Merci.\n\nLe ven. 6 mars 2026 à 07:30, La Vigie <v@exemple.fr> a écrit :\n\n{LETTER}")
    assert document.sent == dt.date(2026, 3, 6)
    assert document.left_out[0] == "Merci."


@pytest.mark.parametrize("greeting", ["Bonjour,", "Bonjour à tous !", "Bonjour", "Chers lecteurs,", "Hello everyone,"])
def test_greetings_go(greeting: str) -> None:
    """A greeting on a line of its own is no standfirst."""
    document = open_text(f"{greeting}\n\n{LETTER}")
    assert document.left_out == (greeting,)


@pytest.mark.parametrize(
    "line", ["Chers centres de calcul", "Bonjour la fibre : le port se câble", "Salut les copains fête ses vingt ans."]
)
def test_titles_are_no_greetings(line: str) -> None:
    """A title may begin with the same words."""
    assert open_text(f"{line}\n\n{LETTER}").blocks[0].text == line


@pytest.mark.parametrize(
    "text", ["De : tout pour le port.", "Date : lundi\n\nObjet : rien", "Titre : un\nSujet : deux"]
)
def test_a_few_colons_are_no_head(text: str) -> None:
    """A head names a sender and a day or a subject."""
    assert open_text(f"{text}\n\n{LETTER}").left_out == ()


def test_fields_that_make_no_head_stay_in_the_text() -> None:
    """Senders without a subject or a day are words like others, however many follow one another."""
    text = "De : redaction@exemple.fr\n" * 3000
    assert open_text(text) == read_plain_text(text)
