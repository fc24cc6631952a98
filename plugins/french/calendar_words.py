"""Days in, French words out, as the Lexique de l’Imprimerie nationale writes them; no locale is asked.

Months and weekdays take small letters, only the first day is an ordinal, and a no-break space ties day and month.
"""

import datetime as dt

from plugins.french.folding import fold

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""Monday first, as `date.weekday()` counts."""

_SHORT_MONTHS = {"janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "juill": 7, "sept": 9, "oct": 10, "nov": 11}

MONTH_NUMBERS = {fold(name): number for number, name in enumerate(MONTHS, 1)} | _SHORT_MONTHS | {"dec": 12}
"""Number of a month by its folded name, long or short, without its full stop."""


def month_name(month: int) -> str:
    """Name of a month, from 1 (« janvier ») to 12; anything else is an IndexError.

    >>> month_name(8)
    'août'
    """
    if not 1 <= month <= len(MONTHS):
        raise IndexError(month)
    return MONTHS[month - 1]


def weekday_name(day: dt.date) -> str:
    """Name of the weekday of `day`."""
    return WEEKDAYS[day.weekday()]


def format_date(day: dt.date) -> str:
    """« 28 novembre 2025 », « 1er janvier 2026 », with a no-break space before the month."""
    return f"{_format_day(day)} {day.year}"


def format_date_range(first: dt.date, last: dt.date) -> str:
    """« du 24 au 28 novembre 2025 », saying month and year once when they are the same; one day is « le 24… »."""
    if first == last:
        return f"le {format_date(first)}"
    if first.year != last.year:
        return f"du {format_date(first)} au {format_date(last)}"
    if first.month != last.month:
        return f"du {_format_day(first)} au {format_date(last)}"
    return f"du {_ordinal(first.day)} au {format_date(last)}"


def format_week(first: dt.date, last: dt.date) -> str:
    """« semaine du 24 au 28 novembre 2025 »; `parse_week` reads it back."""
    return f"semaine du {format_date(first)}" if first == last else f"semaine {format_date_range(first, last)}"


def _format_day(day: dt.date) -> str:
    return f"{_ordinal(day.day)}\u00a0{MONTHS[day.month - 1]}"


def _ordinal(day: int) -> str:
    return "1er" if day == 1 else str(day)
