"""The plan: every address before anything is rendered, each owned by one source."""

import pytest

from plugins.archive.model import Place
from plugins.archive.problems import SourceRefused
from plugins.website.pages import File, check_addresses
from tests.website.site import BuiltSite


def plan(*owned: tuple[str, Place | str]) -> list[File]:
    """Files planned at these addresses."""
    return [File(path, bytes, owner) for path, owner in owned]


def refusal(*owned: tuple[str, Place | str]) -> list[str]:
    """What is told about these addresses."""
    with pytest.raises(SourceRefused) as refused:
        check_addresses(plan(*owned))
    return str(refused.value).split("\n")


def test_different_addresses_are_fine() -> None:
    """A file and a folder of nearly the same name included."""
    check_addresses(plan(("a.html", "un"), ("a/b.html", "deux"), ("a/c.html", "trois")))


@pytest.mark.parametrize("other", ["Ete.html", "ETE.HTML"])
def test_case_does_not_tell_files_apart(other: str) -> None:
    """Windows and macOS would write one over the other."""
    (told,) = refusal(("ete.html", Place("a.md", 3)), (other, Place("b.md", 5)))
    assert told.startswith(f"b.md:5: l’adresse « {other} » est déjà prise par a.md:3.")


def test_form_of_accents_does_not_tell_files_apart() -> None:
    """`é` as one character or as two is one name on macOS."""
    assert refusal(("\u00e9.html", Place("a.md", 1)), ("e\u0301.html", Place("b.md", 1)))


def test_a_file_is_no_folder() -> None:
    """An address below another one that is a file cannot be written, whichever comes first."""
    for owned in (
        (("a.html", "l’accueil"), ("A.html/b.html", Place("b.md", 2))),
        (
            ("A.html/b.html", Place("b.md", 2)),
            ("a.html", "l’accueil"),
        ),
    ):
        assert refusal(*owned)[0].startswith("b.md:2: l’adresse « A.html/b.html » est déjà prise par l’accueil.")


def test_a_clash_is_shown_where_it_can_be_mended() -> None:
    """Of a page of ours and one of an author, it is the author's file that is named."""
    (told,) = refusal(("a.html", Place("a.md", 4)), ("A.html", "la recherche"))
    assert told.startswith("a.md:4: ")
    assert "déjà prise par la recherche" in told


def test_every_kind_of_page_is_there(sample: BuiltSite) -> None:
    """All the files of a small site, but for those named by their content."""
    named = [path for path in sample.paths if not path.startswith(("polices/", "scripts/", "style/", "recherche/"))]
    entries = [path for path in named if path.count("/") == 2 and path.startswith("numeros/")]
    assert sorted(set(named) - set(entries)) == [
        "404.html",
        "a-propos.html",
        "abonnements.html",
        "annees/2024.html",
        "annees/2025.html",
        "donnees/entrees.jsonl",
        "flux/breves.xml",
        "flux/numeros.xml",
        "icone.svg",
        "index.html",
        "numeros/2024-12-06.html",
        "numeros/2025-11-28.html",
        "numeros/2025-12-05.html",
        "numeros/ancien.html",
        "proposer.html",
        "recherche.html",
        "sujets/azure.html",
        "sujets/azure.xml",
        "sujets/azure/2025.html",
        "sujets/cloud.html",
        "sujets/cloud.xml",
        "sujets/cloud/2024.html",
        "sujets/cloud/2025.html",
        "sujets/etiquette-libre.html",
        "sujets/etiquette-libre.xml",
        "sujets/etiquette-libre/2025.html",
        "sujets/index.html",
        "sujets/nuage.html",
        "sujets/otan.html",
        "sujets/otan.xml",
        "sujets/otan/2025.html",
    ]
    assert len(entries) == 4
