"""Pages put together from a skeleton are those that the whole template gives."""

from typing import Any

import pytest

from plugins.website import templating
from tests.website.conftest import SAMPLE
from tests.website.site import BuiltSite


def test_what_differs_stands_in_its_slot(sample: BuiltSite) -> None:
    """Title, description and feeds are those of the page, each escaped once."""
    for path in sample.pages:
        page = sample.soup(path)
        assert "\x00" not in sample.html(path)
        assert page.title.get_text().endswith("La Veille"), path
    topic = sample.soup("sujets/otan.html")
    feeds = [link["title"] for link in topic.select("link[rel=alternate]")]
    assert feeds == ["Les numéros", "Les brèves", "Sujet «\u00a0Otan\u00a0»"]


@pytest.mark.parametrize("title", ["A & B <script>", "« \u0022 »", "{{ 7 * 7 }}"])
def test_a_title_cannot_leave_its_slot(build: Any, title: str) -> None:
    """It is text wherever it stands."""
    source = f"---\ntitle: {title}\ndate: 2025-12-05\nsummary: {title}\n---\n\n- Une. Deux.\n"
    site = build({"digests/a.md": source}, SITEURL="https://exemple.fr")
    page = site.soup("numeros/2025-12-05.html")
    assert page.title.get_text().replace("\u00a0", " ") == f"{title} – La Veille"
    assert page.select_one("meta[name=description]")["content"].replace("\u00a0", " ") == title
    assert page.select_one("link[rel=canonical]")["href"] == "https://exemple.fr/numeros/2025-12-05.html"
    assert not page.select("main script")


def test_the_skeleton_is_the_template(sample: BuiltSite, monkeypatch: pytest.MonkeyPatch, build: Any) -> None:
    """Rendered whole, each page has the same bytes."""
    monkeypatch.setattr(templating, "is_whole", lambda _: False)
    assert build(SAMPLE).snapshot() == sample.snapshot()
