"""The pages in a real browser: axe, narrow screens, large text, targets, scheme, nothing from elsewhere."""

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
"""The least spacing that a reader may ask for (WCAG 1.4.12)."""


def _pages(site: Path) -> list[str]:
    return [path.as_uri() for path in sorted(site.rglob("*.html"))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, site: Path, scheme: str) -> None:
    """No violation on any page kind, folded parts opened, in either scheme."""
    if not AXE.is_file():
        pytest.skip("axe-core absent : node_modules n’est pas installé")
    # The policy of our pages would refuse the script of the test itself.
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    for address in _pages(site):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("(rules) => axe.run(document, { runOnly: rules })", RULES)["violations"]
        assert [(problem["id"], problem["nodes"][0]["html"]) for problem in found] == [], address


@pytest.mark.parametrize(
    ("width", "style"),
    [(320, ""), (390, SPACING), (900, ""), (1280, "html { font-size: 225% !important }")],
    ids=["320", "spacing", "rail", "200 %"],
)
def test_nothing_leaves_the_screen(browser: Any, site: Path, width: int, style: str) -> None:
    """No sideways scroll, nothing cut: at 320 px, twice the size, wide spacing (WCAG 1.4.4, 1.4.10, 1.4.12)."""
    page = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True).new_page()
    for address in _pages(site):
        page.goto(address)
        if style:
            page.add_style_tag(content=style)
        beyond = page.evaluate(
            """() => [...document.querySelectorAll("main *, header *, footer *")]
                .filter((tag) => !tag.closest(".hidden") && tag.getBoundingClientRect().right > innerWidth + 1)
                .map((tag) => tag.outerHTML.slice(0, 80))"""
        )
        assert beyond == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_targets_are_large(browser: Any, site: Path) -> None:
    """Links and buttons outside running text are 24 px high and wide at least (WCAG 2.5.8)."""
    page = browser.new_context(viewport={"width": 390, "height": 800}).new_page()
    for address in _pages(site):
        page.goto(address)
        small = page.evaluate(
            """() => [...document.querySelectorAll("a, button, input, summary")]
                .filter((tag) => !tag.matches(".skip") && !tag.closest("p, .prose"))
                .filter((tag) => { const box = tag.getBoundingClientRect();
                                   return box.width && (box.width < 24 || box.height < 24) })
                .map((tag) => tag.outerHTML.slice(0, 80))"""
        )
        assert small == [], address


def test_pages_are_quiet(browser: Any, site: Path) -> None:
    """No message on the console, so none from the policy, and no request that leaves the folder."""
    page = browser.new_page()
    heard: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for address in _pages(site):
        page.goto(address)
    assert heard == []
    assert all(address.startswith(site.as_uri()) for address in asked)


def test_scheme_is_remembered(browser: Any, site: Path) -> None:
    """The switch turns from automatic to light, to dark, and the choice holds on the next page."""
    page = browser.new_context(color_scheme="light").new_page()
    page.goto((site / "index.html").as_uri())
    switch = page.locator("button.scheme")
    assert switch.get_attribute("title") == "Thème\u00a0: automatique"
    switch.click()
    switch.click()
    page.goto((site / "recherche.html").as_uri())
    assert page.locator("button.scheme").get_attribute("title") == "Thème\u00a0: sombre"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 20, 25)"


def test_switch_hides_without_script(browser: Any, site: Path) -> None:
    """A button that could do nothing is not shown, and all the text is there."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((site / "numeros" / "2025-01-03.html").as_uri())
    assert not page.locator("button.scheme").is_visible()
    assert page.locator("article.entry").count() == 10


def test_arrival_of_faces_moves_nothing(browser: Any, site: Path) -> None:
    """The local faces have the measures of the real ones: layout shift stays under what an eye notices."""
    page = browser.new_page()
    page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
            .observe({ type: "layout-shift", buffered: true });"""
    )
    for address in _pages(site):
        page.goto(address)
        page.evaluate("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        assert page.evaluate("window.shift") < 0.005, address
