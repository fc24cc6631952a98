"""The page of the search, as it is written; what it does stands in tests/browser."""

import gzip
import re

from tests.website.site import BuiltSite

PATH = "recherche.html"


def test_has_one_form_that_asks_itself(sample: BuiltSite) -> None:
    """The short form of the other pages would ask the same thing twice."""
    assert [form["action"] for form in sample.soup(PATH).select("form")] == ["recherche.html"]


def test_loads_its_code_then_the_manifest(sample: BuiltSite) -> None:
    """Two scripts, both deferred, so in this order; the code loads the other data when a question needs them."""
    scripts = sample.soup(PATH).select("script[defer]")
    names = [re.sub(r"[.-][0-9a-f]{10}", "", str(script["src"])) for script in scripts]
    assert names == ["scripts/recherche.js", "recherche/manifeste.js"]
    assert all(script.has_attr("defer") for script in scripts)


def test_code_stays_light(sample: BuiltSite) -> None:
    """Readers with a slow line wait for it before they can search."""
    (path,) = (path for path in sample.paths if path.startswith("scripts/recherche."))
    assert len(gzip.compress((sample.folder / path).read_bytes(), 9)) <= 26_000


def test_no_other_page_loads_them(sample: BuiltSite) -> None:
    """A reader who does not search loads the switch of the scheme alone; « Proposer » has a script of its own."""
    for path in sample.pages:
        if path not in (PATH, "proposer.html"):
            scripts = [str(script["src"]) for script in sample.soup(path).select("script")]
            assert [src.split("/")[-1].split(".")[0] for src in scripts] == ["theme"], path


def test_offers_other_ways_without_script(sample: BuiltSite) -> None:
    """Topics and years are links of the page itself."""
    links = sample.links(PATH)
    assert {"sujets/index.html", "sujets/cloud.html", "annees/2025.html"} <= set(links)
