"""The page « Proposer »: planned, linked, offline, and its script loaded by no other page."""

import json
import re

import pytest

from plugins.website.browser_rules import MODULES, write_rules
from plugins.website.proposer import find_host
from tests.website.conftest import Build
from tests.website.site import BuiltSite, digest

PATH = "proposer.html"


def script_of(site: BuiltSite) -> str:
    """Path of the script of the page."""
    (script,) = [path for path in site.paths if path.startswith("scripts/proposer.")]
    return script


def test_the_page_runs_its_script(sample: BuiltSite) -> None:
    """One script beside that of every page, deferred, after which the form wakes."""
    scripts = [str(script["src"]) for script in sample.soup(PATH).select("script")]
    assert scripts[1:] == [script_of(sample)]
    assert sample.one(PATH, "#proposition").has_attr("hidden")


def test_no_other_page_loads_it(sample: BuiltSite) -> None:
    """A reader pays nothing for it."""
    loading = [path for path in sample.pages if script_of(sample) in sample.html(path)]
    assert loading == [PATH]


def test_every_page_leads_to_it(sample: BuiltSite) -> None:
    """By the links at its foot."""
    assert PATH in sample.links("index.html", "footer a")
    assert "../proposer.html" in sample.links("numeros/2025-12-05.html", "footer a")


def test_without_script_it_shows_the_way(sample: BuiltSite, build: Build) -> None:
    """A sentence, and the page that tells how to contribute where there is one."""
    assert "JavaScript" in sample.text(PATH, "noscript")
    assert sample.links(PATH, "noscript a") == []
    guide = "---\ntitle: Contribuer\n---\n\nAinsi.\n"
    site = build({"digests/a.md": digest("- Une. Deux."), "pages/contribuer.md": guide})
    assert site.links(PATH, "noscript a") == ["contribuer.html"]


def test_only_known_hosts_get_a_link(sample: BuiltSite, build: Build) -> None:
    """A repository on GitHub has a form for new files; without repository there is no link at all."""
    assert sample.links(PATH, "#ouvrir") == []
    site = build({"digests/a.md": digest("- Une. Deux.")}, REPOSITORY_URL="https://github.com/equipe/archive")
    link = site.one(PATH, "#ouvrir")
    assert (link["href"], link["data-name"], link["data-text"]) == (
        "https://github.com/equipe/archive/new/main/",
        "filename",
        "value",
    )


@pytest.mark.parametrize(
    ("repository", "start"),
    [
        ("https://gitlab.com/equipe/archive", "https://gitlab.com/equipe/archive/-/new/main/"),
        ("https://gitlab.example.org/e/a", "https://gitlab.example.org/e/a/-/new/main/"),
    ],
)
def test_a_gitlab_of_ones_own_is_known(repository: str, start: str) -> None:
    """By the name of its host."""
    host = find_host(repository)
    assert host is not None
    assert host.start == start


@pytest.mark.parametrize("repository", ["", "https://forge.example/e/a", "https://github.com.example/e/a"])
def test_an_unknown_host_has_no_form(repository: str) -> None:
    """Nothing is guessed: the text is copied."""
    assert find_host(repository) is None


def test_the_script_knows_the_vocabulary(sample: BuiltSite) -> None:
    """Every topic, and the address of those that have a page."""
    found = re.search(r"archive\.vocabulary\.receive\((.*?)\);", sample.html(script_of(sample)))
    assert found is not None
    topics = {slug: path for slug, _, _, _, path, _, _ in json.loads(found[1])["topics"]}
    assert topics == {"azure": "sujets/azure.html", "cloud": "sujets/cloud.html", "otan": "sujets/otan.html"}


def test_modules_are_told_apart_by_their_names() -> None:
    """The browser asks for constants by the last part of a module's name."""
    names = [module.__name__.rpartition(".")[2] for module in MODULES]
    assert sorted(set(names)) == sorted(names)


def test_the_rules_are_the_same_at_each_build() -> None:
    """No order of sets, no address of an object."""
    assert write_rules() == write_rules()
    assert "<function" not in write_rules()
