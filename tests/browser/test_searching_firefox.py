"""The main ways through the search in Firefox, from a folder and from a host."""

from collections.abc import Iterator

import pytest

from tests.browser.firefox import FirefoxPage, open_firefox, require_firefox

pytestmark = pytest.mark.browser

FIRST = "document.querySelector('#resultats h2 a')?.getAttribute('href')"
STATUS = "document.querySelector('#etat')?.textContent"
FOUND = "120\u00a0brèves trouvées."


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FirefoxPage]:
    """A tab."""
    with open_firefox(require_firefox(), tmp_path_factory.mktemp("firefox")) as page:
        yield page


def test_a_search_by_keyboard_alone(firefox: FirefoxPage, address: str) -> None:
    """Typed, completed, walked through, opened; back again, the question and its results are there."""
    firefox.goto(address)
    firefox.press("Control+k")
    firefox.wait_for("document.activeElement.id === 'q'")
    firefox.write("phare lan")
    firefox.wait_for("document.querySelector('#propositions [role=option]')?.textContent.startsWith('lanterne')")
    firefox.press("ArrowDown", "Enter")
    firefox.wait_for("document.querySelector('#q').value === 'phare lanterne'")
    firefox.wait_for(f"{STATUS} === '{FOUND}'")
    firefox.press("ArrowDown", "ArrowDown")
    firefox.wait_for("document.activeElement === document.querySelectorAll('#resultats h2 a')[1]")
    firefox.press("Escape")
    firefox.wait_for("document.activeElement.id === 'q'")
    firefox.press("ArrowDown", "Enter")
    firefox.wait_for("document.querySelector('h1')?.textContent.includes('rallume son phare')")
    firefox.evaluate("void history.back()")
    firefox.wait_for(f"{STATUS} === '{FOUND}'")
    assert firefox.evaluate("document.querySelector('#q').value") == "phare lanterne"
    assert firefox.evaluate("location.hash") == "#q=phare+lanterne"
    assert firefox.heard == []


def test_choices_of_an_address_are_shown_and_taken_back(firefox: FirefoxPage, address: str) -> None:
    """Boxes ticked, chips, counts; a box ticked becomes a step of the history."""
    firefox.goto(f"{address}#q=phare&annee=2024&sujet=otan")
    firefox.wait_for(f"{STATUS} === '8\u00a0brèves trouvées.'")
    firefox.wait_for("document.querySelectorAll('#choix button').length === 2")
    firefox.wait_for("document.querySelectorAll('#facettes input:checked').length === 2")
    firefox.evaluate("document.querySelector('#choix button').click()")
    firefox.wait_for(f"{STATUS} === '40\u00a0brèves trouvées.'")
    firefox.evaluate("history.back()")
    firefox.wait_for(f"{STATUS} === '8\u00a0brèves trouvées.'")
    assert firefox.heard == []
