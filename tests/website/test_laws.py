"""The laws of every site, on the one we ship and on a small one."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import feedparser
import pytest

from plugins.archive.digest_source import read_digest_source
from plugins.search import SearchFile
from tests.search.decoding import decode
from tests.website.laws import LAWS, WholeSite, find_machine_traces
from tests.website.site import BuiltSite, digest

Law = Callable[[WholeSite], Iterator[str]]
CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session", params=["shipped", "sample"])
def whole(request: pytest.FixtureRequest) -> WholeSite:
    """Each of the two sites in turn."""
    site = request.getfixturevalue(request.param)
    return WholeSite(site if isinstance(site, Path) else site.folder)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law_holds(whole: WholeSite, law: Law) -> None:
    """Nothing breaks it."""
    assert [*law(whole)] == []


def test_no_trace_of_the_machine(whole: WholeSite) -> None:
    """A site says nothing of where it was built."""
    assert [*find_machine_traces(whole, whole.folder, CONTENT.parent)] == []


def test_every_file_is_asked_for(whole: WholeSite) -> None:
    """No file is written that no page, style sheet, manifest of the search or reader leads to."""
    asked = {name.rpartition("/")[2] for page in whole.pages for name in whole.targets(page)}
    data = [
        SearchFile(name, (whole.folder / name).read_bytes()) for name in whole.files if name.startswith("recherche/")
    ]
    asked |= {f"{name}.js" for name in decode(data).names}
    style = next(name for name in whole.files if name.endswith(".css"))
    text = (whole.folder / style).read_text("utf-8")
    lonely = {
        name
        for name in whole.files
        if name.rpartition("/")[2] not in asked and name.rpartition("/")[2] not in text and not name.endswith(".html")
    }
    assert lonely <= {"donnees/entrees.jsonl"}


def test_feeds_are_well_formed(whole: WholeSite) -> None:
    """A strict reader has nothing to mend, and no id comes twice."""
    for name in sorted(name for name in whole.files if name.endswith(".xml")):
        feed = feedparser.parse((whole.folder / name).read_bytes())
        assert not feed.bozo, name
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)
        assert all(one.startswith("tag:la-veille.example,2025:") for one in ids)


def test_every_bullet_shipped_is_an_entry(shipped: Path) -> None:
    """The count equation: bullets of the sources, lines of the data and pages are as many."""
    sources = sorted(CONTENT.glob("digests/**/*.md"))
    bullets = sum(len(read_digest_source(path.read_bytes(), path.name).bullets) for path in sources)
    rows = (shipped / "donnees" / "entrees.jsonl").read_text("utf-8").splitlines()
    pages = [*shipped.glob("numeros/*/*.html")]
    assert bullets == sum('"url":' in row for row in rows) == len(pages) == 40


def test_content_shipped_leaves_nothing_to_say(shipped_notices: list[str]) -> None:
    """No unknown hashtag, dead link or file left aside in our own content."""
    assert shipped_notices == []


def test_laws_see_what_breaks_them(build: Callable[..., BuiltSite]) -> None:
    """A law that finds nothing anywhere would hold for nothing."""
    site = build({"digests/a.md": digest("- Une. Deux. {#une}")})
    page = site.folder / "numeros" / "2025-12-05.html"
    broken = page.read_text("utf-8").replace(
        "<h1", '<script>1</script><p id="une" style="a">\x02<a href="/x">y</a><h1', 1
    )
    broken = broken.replace('href="../style', 'href="https://x.example/style', 1).replace("default-src", "img-src")
    page.write_text(broken, "utf-8")
    (site.folder / "numeros" / "2025-12-05" / "loin.html").write_text(broken, "utf-8")
    found = Counter(law.__name__ for law in LAWS for _ in law(WholeSite(site.folder)))
    assert set(found) == {law.__name__ for law in LAWS}
