"""Files of `content/pages`."""

import pytest

from plugins.archive.problems import SourceRefused
from plugins.markup.typesetting import Typesetter
from plugins.website.articles import Article, read_article


def read(text: str, path: str = "pages/essai.md") -> Article:
    """The article of one source."""
    return read_article(text.encode(), path, Typesetter())


def test_reads_title_summary_order_and_links() -> None:
    """Well set, as French is."""
    article = read("---\ntitle: Pourquoi ?\nsummary: L'essentiel.\norder: 3\n---\n\nVoir [ici](a.html).\n")
    assert (article.slug, article.order, article.links) == ("essai", 3, ("a.html",))
    assert article.path == "essai.html"
    assert article.title.startswith("Pourquoi")
    assert " ?" not in article.title
    assert article.summary == "L’essentiel."


def test_without_order_it_comes_last() -> None:
    """After those that have one."""
    assert read("---\ntitle: T\n---\n\nA\n").order == 99


def test_reference_links_are_resolved() -> None:
    """Wherever they are defined in the file."""
    assert read("---\ntitle: T\n---\n\n[Un lien][a].\n\n[a]: https://a.example/\n").links == ("https://a.example/",)


@pytest.mark.parametrize(
    ("text", "path", "line", "cause"),
    [
        ("---\nsummary: S\n---\n\nA\n", "pages/a.md", 1, "le titre manque"),
        ("---\ntitle:\n---\n\nA\n", "pages/a.md", 1, "le titre manque"),
        ("---\ntitle: T\nurl: x\n---\n\nA\n", "pages/a.md", 3, "clé d’en-tête interdite « url »"),
        ("---\ntitle: T\norder: deux\n---\n\nA\n", "pages/a.md", 3, "rang illisible « deux »"),
        ("---\ntitle: T\n---\n\nA\n", "pages/index.md", 1, "nom de page impossible « index »"),
        ("---\ntitle: T\n---\n\nA\n", "pages/404.md", 1, "nom de page impossible « 404 »"),
        ("---\ntitle: T\n---\n\nA\n", "pages/Été.md", 1, "nom de page impossible « Été »"),
        ("sans en-tête\n", "pages/a.md", 1, "l’en-tête manque"),
    ],
)
def test_a_page_that_cannot_be_names_its_line(text: str, path: str, line: int, cause: str) -> None:
    """One problem, where it is."""
    with pytest.raises(SourceRefused) as refused:
        read(text, path)
    (problem,) = refused.value.problems
    assert (problem.path, problem.line) == (path, line)
    assert cause in problem.cause
