"""Text of `redirects.toml` → former addresses, and where each leads in the end."""

import pytest

from plugins.archive.model import Place, Redirect
from plugins.archive.problems import SourceRefused
from plugins.archive.redirects import follow_redirects, is_page_address, read_redirects

PAGES = {"index.html", "numeros/2025-11-28.html"}


def refusal(text: str) -> list[str]:
    """What the refusal of a file says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        read_redirects(text, "redirects.toml")
    return [str(problem) for problem in refused.value.problems]


def redirects(**targets: str) -> dict[str, Redirect]:
    """Former addresses without their ending, and their targets."""
    return {
        f"{former}.html": Redirect(target, Place("redirects.toml", line))
        for line, (former, target) in enumerate(targets.items(), 2)
    }


def test_each_line_is_a_redirect() -> None:
    """The place of each is its line."""
    text = '# Adresses\n[redirections]\n"a.html" = "index.html"\n\'b/c.html\' = "a.html"\n'
    assert read_redirects(text, "redirects.toml") == {
        "a.html": Redirect("index.html", Place("redirects.toml", 3)),
        "b/c.html": Redirect("a.html", Place("redirects.toml", 4)),
    }


@pytest.mark.parametrize("text", ["", "# rien", "[redirections]"])
def test_a_file_may_be_empty(text: str) -> None:
    """No redirect is no problem."""
    assert read_redirects(text, "redirects.toml") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[redirections]\na = ", "redirects.toml:2: fichier TOML illisible."),
        ("redirections = 3", "redirects.toml:1: « redirections » n’est pas à sa place."),
        (
            "\n[redirection]\n",
            "redirects.toml:2: « redirection » n’est pas à sa place. La seule table est [redirections].",
        ),
        ('[redirections]\n"a" = "b.html"', "redirects.toml:2: adresse invalide « a »."),
        ('[redirections]\n"a.html" = "../b.html"', "redirects.toml:2: adresse invalide « ../b.html »."),
        ('[redirections]\n"a.html" = 3', "redirects.toml:2: adresse invalide « 3 »."),
        ('[redirections.b]\n"a.html" = "b.html"', "redirects.toml:1: adresse invalide « b »."),
        (f"x = {'[' * 100_000}", "redirects.toml:1: fichier TOML illisible."),
    ],
)
def test_a_wrong_file_is_refused(text: str, message: str) -> None:
    """Bad syntax, another table, an address that is none."""
    assert refusal(text)[0].startswith(message)


@pytest.mark.parametrize("address", ["a.html", "numeros/2019/été_1.html", "a.b.html"])
def test_addresses_of_pages(address: str) -> None:
    """A relative path that ends with `.html`."""
    assert is_page_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "/a.html",
        "//a/b.html",
        "../a.html",
        "a/../b.html",
        "a//b.html",
        "http://a/b.html",
        "a b.html",
        "a.html#b",
        "a\\b.html",
        "a.html\n",
    ],
)
def test_addresses_of_no_page(address: str) -> None:
    """Nothing that leaves the site."""
    assert not is_page_address(address)


def test_former_addresses_are_followed_to_a_page() -> None:
    """A page that moved twice is reached in one step."""
    assert follow_redirects(redirects(a="b.html", b="c.html", c="index.html"), PAGES) == {
        "a.html": "index.html",
        "b.html": "index.html",
        "c.html": "index.html",
    }


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            redirects(index="numeros/2025-11-28.html"),
            "redirects.toml:2: « index.html » est l’adresse d’une page du site.",
        ),
        (redirects(a="a.html"), "redirects.toml:2: « a.html » tourne en rond."),
        (redirects(a="b.html", b="a.html"), "redirects.toml:2: « a.html » tourne en rond."),
        (redirects(a="b.html"), "redirects.toml:2: « a.html » mène à « b.html », qui n’existe pas."),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(given: dict[str, Redirect], message: str) -> None:
    """Onto a page, in a circle, to nothing."""
    with pytest.raises(SourceRefused) as refused:
        follow_redirects(given, PAGES)
    assert str(refused.value.problems[0]).startswith(message)


def test_borrowed_redirects_bind_nobody() -> None:
    """Those of the project that do not fit another content folder are passed over."""
    text = '[redirections]\n"index.html" = "a.html"\n"b.html" = "c.html"\n"d.html" = "index.html"'
    assert follow_redirects(read_redirects(text, "redirects.toml", binding=False), PAGES) == {"d.html": "index.html"}
