"""One page of each kind of the site we ship, under the eyes of axe."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Pages = Callable[..., Any]
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "light": {"type": "tag", "values": TAGS},
    # Nothing but the colours differs.
    "dark": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced"]},
}
ADDRESSES = (
    "index.html",
    "numeros/2025-11-28.html",
    "numeros/2025-11-28/cloud-trois-geants.html",
    "sujets/cloud.html",
    "sujets/cloud/2025.html",
    "sujets/index.html",
    "annees/2025.html",
    "recherche.html#q=cloud",
    "contribuer.html",
    "404.html",
)


@pytest.mark.parametrize("scheme", list(RULES))
def test_axe_finds_nothing(pages: Pages, shipped: Path, scheme: str) -> None:
    """No violation, folded parts opened, results shown, in either scheme."""
    if not AXE.is_file():
        pytest.skip("axe-core absent : node_modules n’est pas installé")
    # The policy of our pages would refuse the script of the test itself.
    page = pages(color_scheme=scheme, bypass_csp=True).page
    for address in ADDRESSES:
        path, _, behind = address.partition("#")
        page.goto(f"{(shipped / path).as_uri()}#{behind}")
        if behind:
            page.locator("#resultats li").first.wait_for()
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", RULES[scheme])["violations"]
        assert [(problem["id"], problem["nodes"][0]["html"]) for problem in found] == [], address
