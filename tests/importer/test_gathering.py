"""Proposals become the bullets of a digest: nothing else in it changes, and nothing of them is lost."""

import pytest

from plugins.archive.digest_source import read_digest_source
from plugins.archive.problems import SourceRefused
from plugins.importer.gathering import Gathered, begin_digest, gather
from plugins.importer.propositions import Proposition, read_proposition
from tests.importer.conftest import DAY

DIGEST = """---
title: Le port
date: 2026-03-06
---

- Un quai neuf. Il sert. {#quai-neuf}

## Agenda {-}

- Lundi, la mer.
"""
PATH = "digests/2026/2026-03-06.md"


def read(*texts: str) -> list[Proposition]:
    """Proposals named a.md, b.md…"""
    return [
        read_proposition(text.encode(), f"propositions/{name}.md") for name, text in zip("abcdef", texts, strict=False)
    ]


def add(*texts: str, digest: str = DIGEST) -> Gathered:
    """The digest with these proposals."""
    return gather(digest, read(*texts), DAY, PATH)


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("- Un fait. Texte. #mer {#fait}\n", "- Un fait. Texte. #mer {#fait}"),
        ("* Un fait. Texte.", "- Un fait. Texte. {#fait}"),
        (
            "Un fait. Texte.\nSuite.\n\nAutre paragraphe.\n",
            "- Un fait. Texte.\n  Suite.\n\n  Autre paragraphe. {#fait}",
        ),
        ("\ufeffUn fait.\r\n\r\n- Sous-point.\r\n", "- Un fait.\n\n  - Sous-point. {#fait}"),
        ("Un fait.\n\n```\n[a]: b\n- x\n```", "- Un fait.\n\n  ```\n  [a]: b\n  - x\n  ```\n\n  {#fait}"),
        ("1. Un fait. Texte.", "1. Un fait. Texte. {#fait}"),
    ],
)
def test_one_entry_a_file(text: str, bullet: str) -> None:
    """As a bullet or as bare paragraphs; its id is written, its tags stay, its code is no list."""
    markdown = add(text, digest="").markdown
    assert markdown == f"---\ntitle: Revue du 6\u00a0mars 2026\ndate: 2026-03-06\n---\n\n{bullet}\n"
    assert [found.id for found in read_digest_source(markdown.encode(), PATH).bullets] == ["fait"]


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("", 1, "vide"),
        ("\n \n", 1, "vide"),
        ("---\ntitle: x\n---\n- Un.", 1, "en-tête"),
        ("- Un.\n\n- Deux.\n", 3, "deuxième puce"),
        ("- Un.\n\nHors de la puce.\n", 3, "hors de la puce"),
        ("- Un.\n\n## Titre\n\n- Deux.", 3, "intertitre"),
        ("## Titre\n\nTexte.", 1, "intertitre"),
        ("- Un.\n\n  <!-- à vérifier -->\n", 3, "commentaire"),
        ("- Un. {#Un_Id}", 1, "identifiant invalide"),
        ("- Un.\n\n  ```\n  code", 3, "jamais fermé"),
        ("- Un.\n\n  \x07", 3, "caractère de contrôle"),
        (f"- {'mot ' * 1200}", 1, "4000"),
    ],
)
def test_refusals_name_the_line(text: str, line: int, cause: str) -> None:
    """What is not one entry, or could not be published, is refused where it stands."""
    with pytest.raises(SourceRefused) as caught:
        read(text)
    problem = caught.value.problems[0]
    assert (problem.path, problem.line) == ("propositions/a.md", line)
    assert cause in problem.cause
    assert problem.remedy


def test_bullets_go_behind_the_last_entry() -> None:
    """In the order given, above an agenda, which is no list of entries."""
    gathered = add("Un fait.", "- Deux. {#deux}")
    assert gathered.added == ("fait", "deux")
    before, after = DIGEST.split("## Agenda")
    assert gathered.markdown == f"{before}- Un fait. {{#fait}}\n\n- Deux. {{#deux}}\n\n## Agenda{after}"


def test_a_begun_digest_loses_its_example() -> None:
    """Only while nobody has touched it."""
    begun = begin_digest(DAY)
    assert read_digest_source(begun.encode(), PATH).header.draft
    assert "status: draft" not in add("Un fait.", digest=begun).markdown
    touched = begun.replace("Le fait d’abord", "Un vrai fait")
    assert add("Deux.", digest=touched).markdown.startswith(touched.rstrip("\n"))


def test_gathering_twice_is_gathering_once() -> None:
    """A digest that holds a proposal already, with its id or with the one it was given, stays as it is."""
    texts = ("Un fait. Texte.", "- Deux. {#deux}", "Un fait.  Texte.")
    first = add(*texts)
    assert first.added == ("fait", "deux")
    assert first.known == ("propositions/c.md",)
    again = add(*texts, digest=first.markdown)
    assert (again.markdown, again.added) == (first.markdown, ())
    assert len(again.known) == 3


def test_reference_links_come_along() -> None:
    """Definitions go to the end of the file."""
    gathered = add("Un [fait][1].\n\n[1]: https://exemple.fr/")
    assert gathered.markdown.endswith("- Lundi, la mer.\n\n[1]: https://exemple.fr/\n")


@pytest.mark.parametrize(
    ("texts", "cause"),
    [
        (["- Autre. {#quai-neuf}"], "déjà pris"),
        (["- Un. {#x}", "- Deux. {#x}"], "déjà pris"),
        (["Un [a][1].\n\n[1]: https://a.exemple/", "Deux [a][1].\n\n[1]: https://b.exemple/"], "mène ailleurs"),
    ],
)
def test_clashes_are_refused(texts: list[str], cause: str) -> None:
    """One id leads to one entry, one label to one address."""
    with pytest.raises(SourceRefused, match=cause):
        add(*texts)


def test_equal_headlines_have_two_ids() -> None:
    """Two entries of one headline and two texts stay two."""
    assert len(set(add("Un fait. Ici.", "Un fait. Là.").added)) == 2
