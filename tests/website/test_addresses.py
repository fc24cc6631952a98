"""Links from one page to another."""

from dataclasses import dataclass

import pytest

from plugins.website.addresses import rebase_text, root_of


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("numeros/a.html", "../"), ("numeros/a/b.html", "../../")]
)
def test_root_leads_back(path: str, root: str) -> None:
    """One step up a folder."""
    assert root_of(path) == root


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
