"""What templates print."""

from dataclasses import dataclass

import pytest

from plugins.website.views import TopicLink, by_title, count_digests, count_entries, rebase_text, root_of


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("numeros/a.html", "../"), ("numeros/a/b.html", "../../")]
)
def test_root_leads_back(path: str, root: str) -> None:
    """One step up a folder."""
    assert root_of(path) == root


@pytest.mark.parametrize(
    ("count", "entries", "digests"),
    [(0, "0 brève", "0 numéro"), (1, "1 brève", "1 numéro"), (2, "2 brèves", "2 numéros")],
)
def test_counts_agree_as_in_french(count: int, entries: str, digests: str) -> None:
    """Zero and one are singular; the space does not break."""
    assert count_entries(count) == entries.replace(" ", "\u00a0")
    assert count_digests(count) == digests.replace(" ", "\u00a0")


def test_titles_are_sorted_as_one_looks_for_them() -> None:
    """Accents and case left aside; equal titles by address."""

    def link(title: str, path: str = "") -> TopicLink:
        return TopicLink(title, path, 1, "", "theme")

    links = [link("zèbre"), link("Étude"), link("eau"), link("Fil", "b"), link("fil", "a")]
    assert [one.title for one in by_title(links)] == ["eau", "Étude", "fil", "Fil", "zèbre"]


@dataclass(frozen=True)
class Case:
    """A link as it stands in a finished fragment, and as it must stand one folder down."""

    typed: str
    shown: str


@pytest.mark.parametrize(
    "case",
    [
        Case("numeros/a.html", "../numeros/a.html"),
        Case("#une", "../numeros/n.html#une"),
        Case("https://a.example/#b", "https://a.example/#b"),
        Case("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_links_of_a_text_work_elsewhere(case: Case) -> None:
    """Relative ones start from the root, a bare anchor from the page of the digest, the others stay."""
    shown = rebase_text(f'<p><a href="{case.typed}">a</a></p>', "../", "numeros/n.html")
    assert shown == f'<p><a href="{case.shown}">a</a></p>'


def test_what_looks_like_a_link_in_a_text_stays() -> None:
    """Words are not links."""
    text = '<code>&lt;a href="#une"&gt;</code>'
    assert rebase_text(text, "../", "numeros/n.html") == text
