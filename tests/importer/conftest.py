"""What the tests of the importer share: a digest of our own, and the way from a pasted text to its draft."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.importer.drafting import Draft, make_draft
from plugins.importer.sources import read_source

DAY = dt.date(2026, 3, 6)
SHARED = Path(__file__).resolve().parents[2].parent / "shared"

TITLE = "Les ports d’Armorique passent au numérique"
STANDFIRST = "Cette semaine, un câble, deux satellites et une faille au bout du quai"
NEWS = (
    ("Le câble Ys touche enfin la côte.", "Long de 640 km, il relie Brest à Cork. Les essais durent jusqu’en juin."),
    ("Kerdata ouvre un centre de calcul à Lorient", "xHal, sa filiale, y logera 1 200 serveurs : le quart est loué."),
    ("Deux satellites bretons en orbite.", "Le lanceur Ankou-2 a décollé à 6 h 12. « Tout va bien », dit l’équipe."),
    ("Qui paiera la fibre des îles ?", "La région avance 3,5 M€ ; l’État, lui, attend un rapport."),
    ("Une faille dans les balises du port.", "Le correctif 4.2 sort lundi. Elle touchait C++ et le module n_8."),
)
"""Headline and body of each entry; invented."""


@pytest.fixture
def day() -> dt.date:
    """The day of the digests imported by the tests."""
    return DAY


@pytest.fixture
def draft() -> Callable[[str], Draft]:
    """Make the draft of a pasted text, dated by the editor."""
    return lambda text: make_draft(read_source(text.encode(), "collage.txt"), DAY, {})


@pytest.fixture
def shared() -> Path:
    """The folder of shared samples; a test that needs it is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("le dossier d’exemples partagé n’est pas sur cette machine")
    return SHARED
