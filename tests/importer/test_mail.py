"""Mails: what is shown is read, whatever their program did to it; nothing else is."""

import datetime as dt

import pytest

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.mail import looks_like_mail, read_mail
from plugins.importer.mail_headers import read_day, read_subject

HEAD = "From: a@exemple.fr\nSubject: Le port\nDate: Fri, 6 Mar 2026 07:30:00 +0100\nMIME-Version: 1.0\n"
ITEM = "• Un quai. Deux grues."


def read(head: str, body: str | bytes, base: str = HEAD) -> Document:
    """The document of a mail."""
    data = body if isinstance(body, bytes) else body.encode()
    return read_mail(f"{base}{head}\n\n".encode() + data)


def texts(document: Document) -> list[str]:
    """What its blocks say."""
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Type: text/plain; charset=utf-8", "• L’été. Fin.".encode()),
        ("Content-Type: text/plain; charset=us-ascii", "• L’été. Fin.".encode("cp1252")),
        ("Content-Type: text/plain; charset=iso-8859-1", "• L’été. Fin.".encode("cp1252")),
        ("Content-Type: text/plain; charset=iso-8859-1", "• L’été. Fin.".encode()),
        ("Content-Type: text/plain; charset=x-unknown-42", "• L’été. Fin.".encode()),
        ("Content-Type: text/plain; charset=\0utf-8", "• L’été. Fin.".encode()),
        ("Content-Type: text/plain; charset=zip", "• L’été. Fin.".encode()),
        ("Content-Type: text/plain; charset=utf-16", "• L’été. Fin.".encode("utf-16")),
        (
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
            b"=E2=80=A2 L=E2=80=\n=99=C3=A9t=C3=A9. Fin.",
        ),
        (
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64",
            b"4oCiIEzigJnDqXTDqS4gRmluLg==",
        ),
    ],
)
def test_bodies_are_decoded(head: str, body: bytes) -> None:
    """By what is declared where it is true, by what is there where it is not."""
    assert texts(read(head, body)) == ["L’été. Fin."]


@pytest.mark.parametrize(
    ("field", "subject"),
    [
        ("=?utf-8?q?L=E2=80=99=C3=A9t=C3=A9?= des =?iso-8859-1?Q?c=E2bles?=", "L’été des câbles"),
        ("=?utf-8?b?TOKAmcOpdMOp?=\n =?utf-8?q?_=C3=A0_quai?=", "L’été à quai"),
        ("TR : =?utf-8?q?RE:_L=27=C3=A9t=C3=A9?=", "L'été"),
        ("L’été", "L’été"),
        ("=?utf-8?q?Titre=0ATags:_x?=", "Titre Tags: x"),
    ],
)
def test_subjects(field: str, subject: str) -> None:
    """Encoded words, raw bytes and folded lines become one line, without marks of answers and forwards."""
    base = HEAD.replace("Le port", field)
    assert read("Content-Type: text/plain; charset=utf-8", ITEM, base).subject == subject


@pytest.mark.parametrize(
    "prefix", ["TR: ", "Fwd: ", "FW: ", "RE : ", "Re: Fwd: TR: ", "[TR] ", "Tr : [EXTERNE] ", "RE[2]: "]
)
def test_marks_of_forwards_go(prefix: str) -> None:
    """However often the letter was sent on."""
    assert read_subject(f"{prefix}Retour des câbles") == "Retour des câbles"


@pytest.mark.parametrize(
    "text",
    [
        "Fri, 06 Mar 2026 23:30:00 -0800", "6 Mar 2026 07:30 +0100", "vendredi 6 mars 2026 07:30", "06/03/2026 07:30",
        "ven. 6 mars 2026 à 07:30", "Friday, March 6, 2026 7:30 AM", "Fri, Mar 6, 2026 at 7:30 AM", "2026-03-06T07:30",
        "6 mars 2026 à 07:30:00 UTC+1", "March 6th, 2026",
    ],
)  # fmt: skip
def test_days_of_sending(text: str) -> None:
    """As mail programs write them, in two languages."""
    assert read_day(text) == dt.date(2026, 3, 6)


@pytest.mark.parametrize("text", ["", "hier", "Fri, 99 Mar 2026 07:30:00 +0100", "31 Feb 2026 00:00:00 +0000"])
def test_no_day(text: str) -> None:
    """What names no day of the calendar is none."""
    assert read_day(text) is None


def parts(kind: str, *bodies: tuple[str, str]) -> str:
    """The body of a mail in parts, and the field that announces it."""
    pieces = "".join(f"--limite\nContent-Type: {name}\n\n{text}\n" for name, text in bodies)
    return f"{HEAD}Content-Type: multipart/{kind}; boundary=limite\n\n{pieces}--limite--\n"


def test_the_page_is_preferred() -> None:
    """Of two ways to say the same, the page counts: it knows its items."""
    mail = parts("alternative", ("text/plain", "Un quai."), ("text/html", "<ul><li>Un <b>quai</b>.</li></ul>"))
    assert [block.family for block in read_mail(mail.encode()).blocks] == ["li"]


def test_an_empty_page_gives_way_to_the_text() -> None:
    """A page that only shows a picture says less than the text beside it."""
    mail = parts("alternative", ("text/plain", ITEM), ("text/html", "<img src='https://exemple.fr/tout.png'>"))
    assert texts(read_mail(mail.encode())) == ["Un quai. Deux grues."]


def test_texts_around_a_picture_are_one() -> None:
    """Some programs cut a letter around its pictures."""
    mail = parts("mixed", ("text/plain", "Titre"), ("image/png", "xx"), ("text/plain", ITEM))
    assert texts(read_mail(mail.encode())) == ["Titre", "Un quai. Deux grues."]


def test_attachments_are_only_named() -> None:
    """Whatever path an attachment claims, it is not read."""
    mail = parts(
        "mixed",
        ("text/plain", ITEM),
        ('text/plain\nContent-Disposition: attachment; filename="../../tasks.py"', "• Secret. Non."),
    )
    document = read_mail(mail.encode())
    assert texts(document) == ["Un quai. Deux grues."]
    assert document.left_out == ("Pièce jointe, non lue : ../../tasks.py",)


def test_a_letter_that_carries_another() -> None:
    """A forward as an attachment is read as what it carries, under its subject and its day."""
    inner = "Subject: La vraie lettre\nDate: Thu, 5 Mar 2026 08:00:00 +0100\n\n• Un quai. Deux grues. Trois câbles."
    document = read_mail(parts("mixed", ("text/plain", "Voir ci-joint."), ("message/rfc822", inner)).encode())
    assert (document.subject, document.sent) == ("La vraie lettre", dt.date(2026, 3, 5))
    assert document.left_out == ("Voir ci-joint.",)


def test_a_forgotten_boundary_is_found() -> None:
    """A letter in parts that does not name its boundary is cut where it begins."""
    mail = parts("mixed", ("text/plain", ITEM)).replace("; boundary=limite", "")
    assert texts(read_mail(mail.encode())) == ["Un quai. Deux grues."]


def test_flowed_lines_are_joined() -> None:
    """`format=flowed`: a space at the end of a line says that the paragraph goes on."""
    head = "Content-Type: text/plain; charset=utf-8; format=flowed"
    assert texts(read(head, "* Un quai \nneuf. Deux \n grues.\nFin.")) == ["Un quai neuf. Deux grues.\nFin."]
    assert texts(read(f"{head}; delsp=yes", "* Un qu \nai.")) == ["Un quai."]


def test_broken_base64_is_said() -> None:
    """What can be read is read, with a warning."""
    head = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64"
    document = read(head, b"PHVsPjxsaT5VbmUuPC9saT48L3VsPg*!!=")
    assert texts(document) == ["Une."]
    assert "abîmé" in document.warnings[0]


@pytest.mark.parametrize("depth", [30, 5000])
def test_mails_without_end_are_refused(depth: int) -> None:
    """Messages one inside the other cost neither memory nor a traceback."""
    with pytest.raises(ImportRefused):
        read_mail(b"Content-Type: message/rfc822\n\n" * depth)


def test_a_mail_without_text_is_refused() -> None:
    """The message points at the attachment, where there is one."""
    with pytest.raises(ImportRefused, match=r"pièce jointe « lettre\.docx »"):
        read('Content-Type: application/msword; name="lettre.docx"', "xx")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (f"{HEAD}\n", "-", True),
        ("From a@exemple.fr Fri Mar  6\nReceived: x\n\n", "-", True),
        ("Date: 6 mars 2026\nTitle: Un\n\nTexte", "a.md", False),
        ("Subject: Un\n\nTexte", "a.eml", True),
        ("Subject: Un\n\nTexte", "a.txt", False),
        ("De : Anne\nObjet : Un\n\nTexte", "a.txt", False),
        ("Note: ceci.\n", "a.txt", False),
    ],
)
def test_a_mail_is_known_by_its_fields(text: str, name: str, expected: bool) -> None:
    """Two lines with a colon make no mail."""
    assert looks_like_mail(text.encode(), name) is expected
