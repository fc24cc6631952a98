"""The bar chart of a topic."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

from plugins.website.timeline import draw_timeline


def on(*years: int) -> list[Any]:
    """Things dated in these years: a timeline asks nothing else of entries and digests."""
    return [SimpleNamespace(date=dt.date(year, 6, 1)) for year in years]


def test_every_year_of_the_archive_has_a_bar() -> None:
    """Years without entry too, or the drawing would lie about time."""
    timeline = draw_timeline(on(2025, 2025, 2022), on(2025, 2024, 2022, 2021))
    assert [(row.label, row.count) for row in timeline.rows] == [
        ("2021", 0),
        ("2022", 1),
        ("2023", 0),
        ("2024", 0),
        ("2025", 2),
    ]
    assert len(timeline.bars) == 5


def test_bars_stand_on_the_ground_and_inside_the_drawing() -> None:
    """The busiest year fills the height; an empty one has no height."""
    timeline = draw_timeline(on(2025, 2025, 2024), on(2025, 2024, 2023))
    assert [bar.height for bar in timeline.bars] == [0, 24, 48]
    assert all(bar.y + bar.height == timeline.height for bar in timeline.bars)
    assert timeline.bars[-1].x + timeline.bars[-1].width == timeline.width


def test_a_few_among_very_many_still_show() -> None:
    """One entry in a year is not nothing, however busy another year was."""
    timeline = draw_timeline(on(*[2025] * 1000, 2024), on(2025, 2024))
    assert timeline.bars[0].height > 0


def test_the_words_say_what_the_bars_show() -> None:
    """Total, first and last year, busiest year: the later one of two that are equal."""
    assert draw_timeline(on(2025), on(2025)).text.replace("\u00a0", " ") == "1 brève en 2025."
    text = draw_timeline(on(2025, 2024, 2023, 2025, 2024), on(2025, 2023)).text
    assert text.replace("\u00a0", " ") == "5 brèves de 2023 à 2025, dont 2 en 2025."
