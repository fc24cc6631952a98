"""Links of the texts that lead nowhere."""

from collections.abc import Callable

import pytest

from tests.website.site import BuiltSite, digest


@pytest.mark.parametrize(
    "target",
    [
        "numeros/2025-12-05.html",
        "numeros/2025-12-05.html#une",
        "numeros/2025-12-05/une.html",
        "./numeros/2025-12-05.html",
        "#une",
        "recherche.html#q=otan",
        "recherche.html?q=otan",
        "flux/numeros.xml",
        "donnees/entrees.jsonl",
        "https://ailleurs.example/rien.html",
        "mailto:a@b.example",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(body: Callable[[str], BuiltSite], target: str) -> None:
    """Pages, entries, feeds, data; what is elsewhere is not looked at."""
    assert body(f"- Une. Un [lien]({target}). {{#une}}").notices == []


@pytest.mark.parametrize("target", ["rien.html", "numeros/2025-12-05.html#deux", "#deux", "numeros/", "sujets"])
def test_a_link_that_leads_nowhere_is_told(body: Callable[[str], BuiltSite], target: str) -> None:
    """Not refused; one notice, at the line of its bullet."""
    (notice,) = body(f"Bonjour.\n\n- Une. Un [lien]({target}). {{#une}}").notices
    assert notice.startswith(f"digests/2025/2025-12-05.md:8: le lien « {target} » ne mène à aucune page du site.")


def test_links_of_prose_and_pages_are_looked_at_too(build: Callable[..., BuiltSite]) -> None:
    """Everything an author types."""
    page = "---\ntitle: P\n---\n\n[Un](rien.html)\n"
    site = build({"digests/a.md": digest("[Deux](nulle-part.html)\n\n- Une. Fin."), "pages/p.md": page})
    assert [notice.split(":")[0] for notice in site.notices] == ["digests/a.md", "pages/p.md"]
