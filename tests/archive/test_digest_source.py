"""Bytes of a digest file → bullets, prose and notices, or a refusal with its lines."""

from pathlib import Path

import pytest

from plugins.archive.blocks import Paragraph
from plugins.archive.digest_source import (
    BRACKET_LIMIT,
    BULLET_LIMIT,
    PARAGRAPH_LIMIT,
    Bullet,
    DigestSource,
    read_digest_source,
)
from plugins.archive.problems import SourceRefused
from tests.archive.outline import outline_digest
from tests.french.cases import read_cases

CASES = read_cases(Path(__file__).parent / "data" / "digests.txt")
HEAD = "---\ntitle: Un numéro\ndate: 2025-11-28\n---\n"


def read(body: str) -> DigestSource:
    """The digest whose body begins on line 5."""
    return read_digest_source((HEAD + body).encode(), "d.md")


def refusal(body: str) -> list[str]:
    """What the refusal of a body says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        read(body)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(("title", "body", "expected"), CASES, ids=[title for title, _, _ in CASES])
def test_parts_of_a_digest(title: str, body: str, expected: str) -> None:
    """Each case of the data file has the parts that its outline says."""
    assert "\n".join(outline_digest(read(body))) == expected


def test_windows_line_ends_change_nothing() -> None:
    """CRLF and lone CR are line ends like any other."""
    body = "- Un titre.\n\n  La suite. #cloud\n- Deux.\n"
    for end in ("\r\n", "\r"):
        spoilt = (HEAD + body).replace("\n", end).encode()
        assert read_digest_source(spoilt, "d.md").parts == read(body).parts


def test_a_byte_order_mark_changes_nothing() -> None:
    """Editors on Windows begin a file with U+FEFF."""
    assert read_digest_source(b"\xef\xbb\xbf" + (HEAD + "- a").encode(), "d.md") == read("- a")


def test_references_are_found_at_any_depth() -> None:
    """A definition counts wherever it stands; the first of a label wins, case and spaces aside."""
    source = read("- a\n  - [Un  Lien]: https://un.fr\n\n[un lien]: https://deux.fr\n\n> [b]: https://b.fr\n")
    assert {label: found.target for label, found in source.references.items()} == {
        "un lien": "https://un.fr",
        "b": "https://b.fr",
    }


def test_the_second_bullet_with_an_id_is_refused() -> None:
    """Two bullets with one id are told together, each with its line."""
    assert refusal("- a {#x}\n- b {#y}\n- c {#x}\n") == [
        "d.md:7: identifiant « x » déjà donné à la brève de la ligne 5. "
        "Changez l’un des deux ; une adresse publiée ne change jamais."
    ]


def test_an_invalid_id_is_refused_with_a_valid_one() -> None:
    """Capitals and accents are told, and what to write instead."""
    assert refusal("- a {#Été_2025}\n") == [
        "d.md:5: identifiant invalide « {#Été_2025} ». "
        "Écrivez des minuscules sans accent, des chiffres et des traits d’union : « {#ete-2025} »."
    ]


def test_a_long_paragraph_is_refused() -> None:
    """A paragraph may fill its limit, not pass it; its own line is told, however deep it stands."""
    assert read(f"- {'a' * PARAGRAPH_LIMIT}")
    message = f"d.md:6: paragraphe de {PARAGRAPH_LIMIT + 1} caractères, plus que les {PARAGRAPH_LIMIT} permis."
    assert refusal(f"- a\n  - {'a' * (PARAGRAPH_LIMIT + 1)}") == [f"{message} Coupez-le par une ligne vide."]


def test_many_brackets_are_refused() -> None:
    """Open brackets are counted by paragraph."""
    assert read(f"- {'[' * BRACKET_LIMIT}\n- {'[' * BRACKET_LIMIT}")
    assert refusal(f"- {'[' * (BRACKET_LIMIT + 1)}")[0].startswith("d.md:5: plus de 64 crochets ouvrants")


def test_a_digest_has_a_number_of_entries() -> None:
    """It may reach the limit, not pass it; the first bullet too many is told."""
    assert len(read("- a\n" * BULLET_LIMIT).bullets) == BULLET_LIMIT
    message = (
        f"d.md:{5 + BULLET_LIMIT}: {BULLET_LIMIT + 1} brèves dans un numéro, plus que les {BULLET_LIMIT} permises."
    )
    assert refusal("- a\n" * (BULLET_LIMIT + 1)) == [f"{message} Coupez-le en plusieurs numéros."]


@pytest.mark.parametrize("body", ["", "\n \n", "-\n- \n", "<!-- - a -->", "[a]: https://exemple.fr"])
def test_an_empty_digest_is_refused(body: str) -> None:
    """A digest that would show nothing is no digest."""
    assert refusal(body) == ["d.md:1: le numéro est vide. Ajoutez une brève par puce « - »."]


def test_all_problems_come_at_once() -> None:
    """Whatever is wrong with the bullets is told in one go, in reading order."""
    assert [message.split(":")[1] for message in refusal(f"- a {{#B}}\n\n{'a' * 5000}\n\n- c {{#D}}")] == [
        "5",
        "7",
        "9",
    ]


def test_bullets_are_the_parts_that_are_entries() -> None:
    """`bullets` keeps the order of the text and leaves the prose out."""
    source = read("Bonjour.\n\n- a\n\n## B\n\n- b\n")
    assert [bullet.blocks for bullet in source.bullets] == [(Paragraph(7, "a"),), (Paragraph(11, "b"),)]
    assert all(isinstance(bullet, Bullet) for bullet in source.bullets)
