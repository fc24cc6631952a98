"""Dates of French text: what is read, what is refused, how they are written."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.french.dates import (
    find_date,
    find_spans,
    format_date,
    format_date_range,
    format_week,
    month_name,
    parse_date,
    parse_week,
    weekday_name,
)

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
FRIDAY = dt.date(2025, 11, 28)


@pytest.mark.parametrize(
    "text",
    [
        "2025-11-28",
        "28/11/2025",
        "28-11-2025",
        "28.11.2025",
        "28 novembre 2025",
        "28\u00a0Novembre\u202f2025",
        "28 nov. 2025",
        "vendredi 28 novembre 2025",
        "Vendredi, 28 novembre 2025",
        "le 28 novembre 2025",
        "  le vendredi 28 novembre 2025\n",
    ],
)
def test_usual_spellings_are_read(text: str) -> None:
    """ISO, figures and words say the same day, with or without weekday and article."""
    assert parse_date(text) == FRIDAY


@pytest.mark.parametrize(
    ("text", "month"),
    [("3 janv. 2026", 1), ("3 fevrier 2026", 2), ("3 févr. 2026", 2), ("3 aout 2026", 8), ("3 dec. 2026", 12)],
)
def test_months_may_be_short_or_without_accents(text: str, month: int) -> None:
    """Abbreviated months and months typed without accents are read."""
    assert parse_date(text) == dt.date(2026, month, 3)


def test_decomposed_accents_are_read() -> None:
    """« décembre » typed with a combining accent is December."""
    assert parse_date("24 de\u0301cembre 2025") == dt.date(2025, 12, 24)


@pytest.mark.parametrize("text", ["1er janvier 2026", "1ᵉʳ janvier 2026", "1 janvier 2026", "01 janvier 2026"])
def test_first_day_may_be_an_ordinal(text: str) -> None:
    """« 1er » and its looser spellings are the first day of the month."""
    assert parse_date(text) == dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "T3 2025",
        "novembre 2025",
        "28 novembre",
        "28/11/25",
        "11/28/2025",
        "31 novembre 2025",
        "29 février 2025",
        "2025-02-30",
        "2025-13-01",
        "lundi 28 novembre 2025",
        "28 novembre 20255",
        "28 novembre 2025.",
        "2025-11-28-revue",
        "24 au 28 novembre 2025",
        "01 23 45 67 89",
        "Ubuntu 26.04",
        "n° 12-2025",
    ],
)
def test_strict_reading_refuses(text: str) -> None:
    """No year, no such day, a weekday that contradicts, or anything beside the date: not a date."""
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Revue du 17 octobre 2025", (2025, 10, 17), "17 octobre 2025"),
        ("Le numéro de vendredi 28 novembre 2025 est là.", (2025, 11, 28), "vendredi 28 novembre 2025"),
        ("semaine du 24 au 28 novembre 2025", (2025, 11, 28), "24 au 28 novembre 2025"),
        ("du lundi 24 au vendredi 28 novembre 2025", (2025, 11, 28), "lundi 24 au vendredi 28 novembre 2025"),
        ("les 24 et 25 novembre 2025", (2025, 11, 25), "24 et 25 novembre 2025"),
        ("entre le 24 et le 28 novembre 2025", (2025, 11, 28), "24 et le 28 novembre 2025"),
        ("24–28 nov. 2025", (2025, 11, 28), "24–28 nov. 2025"),
        ("du 24/11 au 28/11/2025", (2025, 11, 28), "24/11 au 28/11/2025"),
        ("du 29 novembre au 5 décembre 2025", (2025, 12, 5), "29 novembre au 5 décembre 2025"),
        ("du 29 décembre 2025 au 2 janvier 2026", (2026, 1, 2), "29 décembre 2025 au 2 janvier 2026"),
        ("du 29 décembre au 2 janvier 2026", (2026, 1, 2), "29 décembre au 2 janvier 2026"),
        ("28 novembre 2025 et 3 janvier 2026", (2025, 11, 28), "28 novembre 2025"),
        ("12 start-up, 3 levées : le 3 mai 2024", (2024, 5, 3), "3 mai 2024"),
        ("revue_2025-11-28.txt", (2025, 11, 28), "2025-11-28"),
        ("2025-11-28-revue.md", (2025, 11, 28), "2025-11-28"),
    ],
)
def test_dates_are_found_in_sentences(text: str, day: tuple[int, int, int], found: str) -> None:
    """The first date of a sentence is found where it stands; a range gives its last day."""
    answer = find_date(text)
    assert answer is not None
    assert answer[0] == dt.date(*day)
    assert text[answer[1] : answer[2]] == found


@pytest.mark.parametrize(
    "text",
    [
        "Le T3 2025 dépasse le T3 2024",
        "Ubuntu 26.04.2025 et la version 25.11.2025",
        "Appelez le 01 23 45 67 89",
        "https://exemple.fr/2025/11/28/article",
        "https://exemple.fr/2025-11-28",
        "du 31 au 28 novembre 2025",
        "du 24 au 31 novembre 2025",
        "28 mai 20256",
        "Le lundi 28 novembre 2025",
    ],
)
def test_what_only_looks_like_a_date_is_passed_over(text: str) -> None:
    """Versions, telephone numbers, addresses and impossible days hold no date."""
    assert find_date(text) is None


def test_an_impossible_date_does_not_hide_the_next() -> None:
    """The search goes on after a day that does not exist."""
    spans = list(find_spans("Le 31 novembre 2025, non : le 3 mai 2024."))
    assert [span.last for span in spans] == [dt.date(2024, 5, 3)]


def test_dates_are_written_as_the_lexique_asks() -> None:
    """Small letters, an ordinal for the first day only, a no-break space between day and month."""
    assert format_date(FRIDAY) == "28\u00a0novembre 2025"
    assert format_date(dt.date(2026, 1, 1)) == "1er\u00a0janvier 2026"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ((2025, 11, 28), (2025, 11, 28), "le 28_novembre 2025"),
        ((2025, 11, 24), (2025, 11, 28), "du 24 au 28_novembre 2025"),
        ((2025, 11, 29), (2025, 12, 5), "du 29_novembre au 5_décembre 2025"),
        ((2025, 12, 29), (2026, 1, 2), "du 29_décembre 2025 au 2_janvier 2026"),
        ((2026, 1, 1), (2026, 1, 4), "du 1er au 4_janvier 2026"),
    ],
)
def test_ranges_say_month_and_year_once(first: tuple[int, int, int], last: tuple[int, int, int], text: str) -> None:
    """A range repeats neither the month nor the year when both ends share it."""
    assert format_date_range(dt.date(*first), dt.date(*last)) == text.replace("_", "\u00a0")


@given(DAYS)
def test_written_dates_read_back(day: dt.date) -> None:
    """Every day written in words, in ISO or with its weekday reads back as itself."""
    assert parse_date(format_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{weekday_name(day)} {format_date(day)}") == day


@given(DAYS, st.integers(0, 40))
def test_written_weeks_read_back(first: dt.date, length: int) -> None:
    """A week in words reads back as its two ends, also across months and years."""
    last = min(first + dt.timedelta(length), dt.date(2199, 12, 31))
    assert parse_week(format_week(first, last)) == (first, last)


@given(st.text(st.sampled_from("0123456789 /-–.:e1r24 novmbrejat") | st.characters(codec="utf-8")))
def test_any_text_gives_an_answer(text: str) -> None:
    """No text stops the search, and what is found lies inside it, in order."""
    spans = list(find_spans(text))
    assert all(0 <= span.start < span.end <= len(text) and span.first <= span.last for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_month_names() -> None:
    """Months count from one; a thirteenth has no name."""
    assert (month_name(1), month_name(12)) == ("janvier", "décembre")
    with pytest.raises(IndexError):
        month_name(0)
