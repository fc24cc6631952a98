"""Proposing a text on the site we ship, in a real browser, from a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

Pages = Callable[..., Any]
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TEXT = """Les ports passent au numérique

Un câble, deux satellites

• Le câble Ys touche la côte. Long de 640 km, il relie Brest à Cork. #telecoms
• Microsoft ouvre un centre de données à Lorient. Le quart est loué, <img src=x onerror=alert(1)> dit-on.
• Deux satellites en orbite. « Tout va bien », dit l’équipe.

Se désabonner
"""


@pytest.fixture
def propose(pages: Pages, shipped: Path) -> Callable[..., Any]:
    """Opens the page and pastes a text."""

    def open_page(text: str, **options: Any) -> Any:
        visit = pages(**options)
        visit.page.goto((shipped / "proposer.html").as_uri())
        visit.page.get_by_label("Votre texte").fill(text)
        return visit

    return open_page


def test_a_text_is_shown_as_it_would_be_published(propose: Callable[..., Any]) -> None:
    """Headlines, bodies, ids and topics as soon as the text is there; then its Markdown, once it is dated."""
    visit = propose(TEXT)
    page = visit.page
    expect(page.locator("#etat")).to_have_text("3\u00a0brèves. De quel jour est ce numéro\u202f? Indiquez sa date.")
    expect(page.locator("#apercu h2")).to_have_text("Les ports passent au numérique")
    expect(page.locator("#apercu h3")).to_have_text(
        ["Le câble Ys touche la côte", "Microsoft ouvre un centre de données à Lorient", "Deux satellites en orbite"]
    )
    expect(page.locator("#apercu .meta code").first).to_have_text("{#cable-ys-touche-cote}")
    expect(page.locator("#apercu article").nth(1).get_by_role("listitem").filter(has_text="Microsoft")).to_be_visible()
    expect(page.locator("#remarques")).to_contain_text("Se désabonner")
    expect(page.locator("#sortie")).to_be_hidden()
    page.get_by_label("Date du numéro").fill("2026-03-06")
    expect(page.get_by_label("Contenu du fichier")).to_have_value(
        "---\ntitle: Les ports passent au numérique\ndate: 2026-03-06\nsummary: Un câble, deux satellites\n---\n\n"
        "- Le câble Ys touche la côte. Long de 640 km, il relie Brest à Cork. #telecoms {#cable-ys-touche-cote}\n\n"
        "- Microsoft ouvre un centre de données à Lorient. Le quart est loué, &lt;img src=x onerror=alert(1)> dit-on. "
        "{#microsoft-ouvre-centre-donnees-lorient}\n\n"
        "- Deux satellites en orbite. « Tout va bien », dit l’équipe. {#deux-satellites-orbite}\n"
    )
    assert page.locator("#apercu img").count() == 0
    assert visit.complaints == []


def test_one_entry_becomes_a_proposal(propose: Callable[..., Any]) -> None:
    """It needs no date, and its file is named after it."""
    visit = propose("Le câble touche la côte. Il relie Brest à Cork.")
    expect(visit.page.locator("#fichier")).to_have_text("content/propositions/cable-touche-cote.md")
    expect(visit.page.locator("#etat")).to_have_text("1\u00a0brève.")
    assert visit.complaints == []


def test_the_markdown_is_copied_or_selected(propose: Callable[..., Any]) -> None:
    """By the clipboard where the browser lends it, else by hand from what is selected."""
    visit = propose("Le câble touche la côte. Il relie Brest à Cork.")
    page = visit.page
    page.get_by_role("button", name="Copier").click()
    expect(page.locator("#copie")).to_have_text("Copié.")
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('refusé')))")
    page.get_by_role("button", name="Copier").click()
    expect(page.locator("#copie")).to_contain_text("Ctrl+C")
    selected = page.evaluate(
        "(({ id, selectionStart, selectionEnd }) => [id, selectionStart, selectionEnd])(document.activeElement)"
    )
    assert selected == ["markdown", 0, len(page.input_value("#markdown"))]
    assert visit.complaints == []


@pytest.mark.parametrize("text", ["   \n\n", "•\n•\n", "<ul><li>a</li><li>b</li><li>c</li></ul>", "x" * 5000 + "."])
def test_what_cannot_be_split_is_explained(propose: Callable[..., Any], text: str) -> None:
    """A sentence, no Markdown, no error."""
    visit = propose(text)
    page = visit.page
    page.wait_for_timeout(0)
    if text.strip():
        expect(page.locator("#etat")).not_to_be_empty()
    expect(page.locator("#sortie")).to_be_hidden()
    assert page.locator("#apercu article").count() == 0
    assert visit.complaints == []


def test_the_keyboard_goes_from_text_to_copy(propose: Callable[..., Any]) -> None:
    """Text, date, Markdown, button: in the order in which one works."""
    page = propose("Le câble touche la côte. Il relie Brest à Cork.").page
    expect(page.locator("#sortie")).to_be_visible()
    page.locator("#texte").focus()
    order = []
    for _ in range(12):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.id")
        if name and name not in order:
            order.append(name)
    assert order == ["jour", "markdown", "copier"]


def test_without_script_the_form_stays_away(pages: Pages, shipped: Path) -> None:
    """What it needs is said, and where the long way begins."""
    page = pages(java_script_enabled=False).page
    page.goto((shipped / "proposer.html").as_uri())
    expect(page.locator("#proposition")).to_be_hidden()
    expect(page.get_by_role("link", name="Tout le chemin pour contribuer")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_axe_finds_nothing_and_nothing_overflows(propose: Callable[..., Any], scheme: str, width: int) -> None:
    """With a text shown, in both schemes, on a narrow screen and a wide one."""
    if not AXE.is_file():
        pytest.skip("axe-core absent : node_modules n’est pas installé")
    # The policy of our pages would refuse the script of the test itself.
    viewport = {"width": width, "height": 800}
    page = propose(TEXT, color_scheme=scheme, viewport=viewport, bypass_csp=True).page
    page.get_by_label("Date du numéro").fill("2026-03-06")
    expect(page.locator("#sortie")).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("(tags) => axe.run(document, { runOnly: tags })", tags)["violations"]
    assert [(problem["id"], problem["nodes"][0]["html"]) for problem in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
