"""The pages at former addresses."""

from collections.abc import Callable

import pytest

from plugins.archive.problems import SourceRefused
from tests.website.site import BuiltSite, digest

Build = Callable[..., BuiltSite]


def redirects(*lines: str) -> str:
    """The source of redirects."""
    return "[redirections]\n" + "".join(f"{line}\n" for line in lines)


def test_leads_without_host_or_script(sample: BuiltSite) -> None:
    """By a meta refresh and by a link, both relative."""
    page = "sujets/nuage.html"
    assert sample.one(page, "meta[http-equiv=refresh]")["content"] == "0; url=../sujets/cloud.html"
    assert sample.links(page) == ["../sujets/cloud.html"]
    assert sample.one(page, "meta[name=robots]")["content"] == "noindex"


def test_a_former_address_that_is_taken_names_its_own_line(build: Build) -> None:
    """Not that of the date."""
    text = "---\ntitle: T\nredirect_from: index.html\ndate: 2025-11-28\n---\n\n- Une. Deux.\n"
    with pytest.raises(SourceRefused) as refused:
        build({"digests/a.md": text})
    assert [problem.line for problem in refused.value.problems] == [3]


def test_a_digest_keeps_its_former_address(sample: BuiltSite) -> None:
    """`redirect_from:` of its front matter."""
    assert sample.links("numeros/ancien.html") == ["../numeros/2025-12-05.html"]


def test_a_chain_leads_to_its_end(build: Build) -> None:
    """A page renamed twice is reached in one step from its first address."""
    files = {
        "digests/a.md": digest("- Une. Deux. {#une}"),
        "redirects.toml": redirects('"a.html" = "vieux/b.html"', '"vieux/b.html" = "numeros/2025-12-05/une.html"'),
    }
    site = build(files)
    assert site.links("a.html") == ["numeros/2025-12-05/une.html"]
    assert site.links("vieux/b.html") == ["../numeros/2025-12-05/une.html"]


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ('"a.html" = "nulle-part.html"', "mène à « nulle-part.html », qui n’existe pas."),
        ('"index.html" = "recherche.html"', "« index.html » est l’adresse d’une page du site."),
        ('"INDEX.html" = "recherche.html"', "l’adresse « INDEX.html » est déjà prise par l’accueil."),
        ('"index.html/a.html" = "recherche.html"', "l’adresse « index.html/a.html » est déjà prise par l’accueil."),
        ('"../a.html" = "index.html"', "adresse invalide « ../a.html »."),
        ('"a.html" = "https://ailleurs.example/"', "adresse invalide « https://ailleurs.example/ »."),
        ('"a.html" = "a.html"', "« a.html » tourne en rond."),
    ],
)
def test_a_redirect_that_cannot_be_names_its_line(build: Build, line: str, cause: str) -> None:
    """Nothing is written, and one line says where and why."""
    files = {"digests/a.md": digest("- Une. Deux."), "redirects.toml": redirects("# ancien", line)}
    with pytest.raises(SourceRefused) as refused:
        build(files)
    (problem,) = refused.value.problems
    assert problem.path.endswith("content/redirects.toml")
    assert problem.line == 3
    assert cause in problem.cause


def test_redirects_of_the_project_bind_no_one_else(build: Build) -> None:
    """A folder without `redirects.toml` borrows those of the project; the ones that fit nothing are left out."""
    site = build({"digests/a.md": digest("- Une. Deux.")})
    assert not [path for path in site.pages if "Adresse changée" in site.html(path)]
