"""One digest of our own as twenty programs send, save or paste it: each gives the same title, day and entries."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.importer.blocks import ImportRefused
from plugins.importer.drafting import Draft, make_draft
from plugins.importer.sources import read_source
from tests.importer.conftest import DAY, NEWS, STANDFIRST, TITLE

LETTERS = sorted((Path(__file__).parent / "data" / "letters").iterdir())
ENDINGS = (" Source", " source", " source Un détail de plus.")
"""What some of these letters add to a body: a link to the source, a nested item."""


def read(path: Path, date: dt.date | None = None) -> Draft:
    """The draft of a letter."""
    return make_draft(read_source(path.read_bytes(), path.name), date, {})


def strip_endings(text: str) -> str:
    """A body without what its letter adds."""
    return next((text.removesuffix(ending) for ending in ENDINGS if text.endswith(ending)), text)


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_every_vessel_brings_the_same_digest(path: Path) -> None:
    """Title, standfirst, day, headlines and bodies are those of the author, whatever the program around them."""
    draft = read(path)
    assert (draft.title, draft.standfirst, draft.date) == (TITLE, STANDFIRST, DAY)
    found = [(" ".join(entry.headline.split()), strip_endings(" ".join(entry.body.split()))) for entry in draft.entries]
    assert found == [(headline.removesuffix("."), body) for headline, body in NEWS]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.name)
def test_nothing_of_the_vessel_is_written(path: Path) -> None:
    """Buttons, footers, followers' links and headers of forwards stay out of the file; no word is lost in silence."""
    draft = read(path)
    for text in ("désabonn", "désinscri", "navigateur", "list-manage", "utm_", "google.com", "track", "Envoyé", "De :"):
        assert text not in draft.markdown
    assert not [warning for warning in draft.warnings if "absents" in warning]


@pytest.mark.parametrize("name", ["outlook-forward.eml", "mailchimp.eml", "flowed.eml", "substack.eml"])
def test_what_is_left_out_is_said(name: str) -> None:
    """The report names the buttons, the cover note and the links that were taken away."""
    path = next(path for path in LETTERS if path.name == name)
    said = " ".join(read(path).left_out)
    wanted = {
        "outlook-forward.eml": "À publier lundi",
        "mailchimp.eml": "Lien de suivi",
        "flowed.eml": "click.lettre.exemple",
        "substack.eml": "Subscribe here",
    }
    assert wanted[name] in said


def test_the_editor_has_the_last_word_on_the_day() -> None:
    """A given date counts more than that of the sending, and the difference is said."""
    draft = read(LETTERS[0], dt.date(2026, 3, 7))
    assert draft.date == dt.date(2026, 3, 7)
    assert any("6\u00a0mars 2026" in warning for warning in draft.warnings)


@given(st.sampled_from(LETTERS), st.data())
def test_spoilt_letters_have_an_answer(path: Path, data: st.DataObject) -> None:
    """Cut, with bytes changed or parts moved: imported, or refused with a reason; never a traceback."""
    spoilt = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(spoilt)))
        length = data.draw(st.integers(0, 60))
        spoilt[at : at + length] = data.draw(st.binary(max_size=8) | st.sampled_from([b"", b"<li>", b"{\\*", b"\n\n"]))
    try:
        make_draft(read_source(bytes(spoilt), path.name), DAY, {})
    except ImportRefused as refused:
        assert str(refused).endswith(".")
