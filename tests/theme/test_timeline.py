"""How often a topic comes: sentence, bars, figures."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

Render = Callable[..., Any]


def test_figures_are_also_a_table(render: Render) -> None:
    """The drawing is left out of speech: the sentence and the table say the same."""
    figure = render("topic").select_one("figure.timeline")
    assert figure.svg["aria-hidden"] == "true"
    assert figure.figcaption.get_text() == "9\u00a0brèves de 2024 à 2025."
    rows = [[cell.get_text() for cell in row.select("th, td")] for row in figure.select("tbody tr")]
    assert rows == [["2024", "3"], ["2025", "6"]]


def test_ends_of_the_drawing_are_named(render: Render) -> None:
    """The first and the last bar bear their label."""
    assert [text.get_text() for text in render("topic").select("svg text")] == ["2024", "2025"]


def test_one_bar_is_not_drawn(render: Render) -> None:
    """A topic of one year has its sentence and no drawing."""
    bar = SimpleNamespace(x=0, y=0, width=16, height=48, label="2025\u00a0: 2")
    row = SimpleNamespace(label="2025", count=2)
    timeline = SimpleNamespace(text="2\u00a0brèves en 2025.", width=16, height=48, bars=(bar,), rows=(row,))
    figure = render("topic", timeline=timeline).select_one("figure.timeline")
    assert figure.get_text(strip=True) == "2\u00a0brèves en 2025."
