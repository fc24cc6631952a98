"""Fields of a digest → its header: defaults, and a message for each value that cannot be right."""

import datetime as dt

import pytest

from plugins.archive.frontmatter import Field
from plugins.archive.headers import DIGEST_KEYS, Header, read_header
from plugins.archive.problems import SourceRefused


def fields(**values: str) -> dict[str, Field]:
    """A title, a date and more, one a line from 2 on."""
    given = {"title": "Un numéro", "date": "2025-11-28", **values}
    return {key: Field(line, value) for line, (key, value) in enumerate(given.items(), 2) if value}


def refusal(**values: str) -> list[str]:
    """What the refusal of some fields says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        read_header(fields(**values), "d.md")
    return [str(problem) for problem in refused.value.problems]


def test_a_title_and_a_date_are_enough() -> None:
    """The date is the slug, the language French, the digest no draft."""
    assert read_header(fields(), "d.md") == Header(
        title="Un numéro",
        date=dt.date(2025, 11, 28),
        summary="",
        slug="2025-11-28",
        lang="fr",
        authors=(),
        source="",
        redirect_from=(),
        redirect_line=3,
        draft=False,
        line=3,
    )


def test_every_key_is_read() -> None:
    """Lists are parted by commas."""
    given = fields(
        summary="Un chapô.",
        slug="special-ia",
        lang="fr-CA",
        authors="Ada, Bob ,",
        source="https://exemple.fr/lettre?n=3",
        redirect_from="anciens/12.html, 12.html",
        status="draft",
    )
    assert set(given) == set(DIGEST_KEYS)
    header = read_header(given, "d.md")
    assert (header.summary, header.slug, header.lang, header.draft) == ("Un chapô.", "special-ia", "fr-CA", True)
    assert header.authors == ("Ada", "Bob")
    assert header.redirect_from == ("anciens/12.html", "12.html")
    assert header.source == "https://exemple.fr/lettre?n=3"


def test_all_that_is_missing_is_told_at_once() -> None:
    """Title and date, both on the first line as they stand nowhere."""
    assert refusal(title="", date="") == [
        "d.md:1: la date manque. Ajoutez « date: AAAA-MM-JJ » dans l’en-tête.",
        "d.md:1: le titre manque. Ajoutez « title: … » dans l’en-tête.",
    ]


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("28 novembre 2025", "date illisible « 28 novembre 2025 ». Écrivez « date: 2025-11-28 »."),
        ("1er janvier 2026", "date illisible « 1er janvier 2026 ». Écrivez « date: 2026-01-01 »."),
        ("2025-02-30", "date impossible « 2025-02-30 ». Ce jour n’existe pas : corrigez le mois ou le jour."),
        ("hier", "date illisible « hier ». Écrivez-la sous la forme AAAA-MM-JJ."),
        ("20251128", "date illisible « 20251128 ». Écrivez-la sous la forme AAAA-MM-JJ."),
    ],
)
def test_a_wrong_date_is_refused(date: str, message: str) -> None:
    """A date in French is understood well enough to say how to write it."""
    assert refusal(date=date) == [f"d.md:3: {message}"]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        (
            "slug",
            "../index",
            "slug invalide « ../index ». Écrivez des minuscules sans accent, des chiffres et des traits",
        ),
        (
            "slug",
            "Été 2025",
            "slug invalide « Été 2025 ». Écrivez des minuscules sans accent, des chiffres et des traits",
        ),
        ("slug", "con", "slug invalide « con »."),
        ("lang", "français", "langue inconnue « français ». Écrivez un code de langue tel que « fr » ou « en »."),
        ("lang", '"><script>', 'langue inconnue « "><script> ».'),
        ("source", "javascript:alert(1)", "adresse invalide « javascript:alert(1) »."),
        ("source", "https://", "adresse invalide « https:// ». Écrivez une adresse complète en https://."),
        ("source", "https://exemple.fr/ a", "adresse invalide « https://exemple.fr/ a »."),
        ("redirect_from", "/a.html", "ancienne adresse invalide « /a.html ». Exemple : « numeros/ancien.html »."),
        ("redirect_from", "a/../../b.html", "ancienne adresse invalide « a/../../b.html »."),
        ("redirect_from", "a//b.html", "ancienne adresse invalide « a//b.html »."),
        ("redirect_from", "a", "ancienne adresse invalide « a »."),
        ("status", "brouillon", "état inconnu « brouillon ». Écrivez « status: draft » ou retirez la ligne."),
    ],
)
def test_a_wrong_value_is_refused_on_its_line(key: str, value: str, message: str) -> None:
    """Each refusal repeats the value and says what to write."""
    assert refusal(**{key: value})[0].startswith(f"d.md:4: {message}")
