"""French text in, the days it names out. No clock and no locale is asked.

Reading is strict: a date has a day, a month and a year of four figures, exists in the calendar, and agrees with the
weekday written before it. « T3 2025 », « novembre 2025 », « 11/28/2025 », versions and telephone numbers are no dates.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.french.calendar_words import (
    MONTH_NUMBERS,
    WEEKDAYS,
    format_date,
    format_date_range,
    format_week,
    month_name,
    weekday_name,
)
from plugins.french.folding import fold

__all__ = [
    "DateSpan",
    "find_date",
    "find_spans",
    "format_date",
    "format_date_range",
    "format_week",
    "month_name",
    "parse_date",
    "parse_week",
    "weekday_name",
]

_MONTH = r"""(?P<month>janv(?:ier|\.)?|f(?:é|e\u0301?)v(?:r(?:ier|\.)?|\.)?|mars|avr(?:il|\.)?|mai|juin|juill?(?:et|\.)?
    |ao(?:û|u\u0302?)t|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|d(?:é|e\u0301?)c(?:embre|\.)?)(?![^\W_])"""
_PART = re.compile(
    rf"""(?<![^\W_])(?<!\d[.,:/])(?<!/)(?:
    (?P<iso>(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))
    |(?P<figures>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/(?:19|20|21)\d\d)?
      |(?<!\d-)(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-(?:19|20|21)\d\d)
    |(?:(?P<weekday>{"|".join(WEEKDAYS)}),?\s+)?
     (?P<day>0?[1-9]|[12]\d|3[01])(?:\s?(?:er|ᵉʳ))?(?![^\W_]|[/:]\d|[.,]\d)
     (?:\s+{_MONTH}(?:\s+(?P<year>(?:19|20|21)\d\d)(?![^\W_]|-\d))?)?
    )(?![^\W_]|/)""",
    re.IGNORECASE | re.VERBOSE,
)
_TO = re.compile(r"\s+(?:au|jusqu[’']au)\s+(?:le\s+)?|\s*[–—→-]\s*", re.IGNORECASE)
_AND = re.compile(r"\s+et\s+(?:le\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\Ale\s+", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{2})\.(\d{2})\.((?:19|20|21)\d\d)")
_BEFORE_WEEK = re.compile(r"(?:la\s+)?semaine\s+du\s+", re.IGNORECASE)
_BEFORE_RANGE = re.compile(r"(?:du|le|les|entre\s+le)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One date, or a range of days, found in a text."""

    first: dt.date
    last: dt.date
    """The same as `first` for a single date."""

    start: int
    """Offset of its first character in the text: the weekday or the figure, without « du »."""

    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What one written day says; the other end of a range may complete it."""

    day: int
    month: int | None
    year: int | None
    weekday: int | None
    start: int
    end: int


def parse_date(text: str) -> dt.date | None:
    """The one date that is all of `text`, white space around it aside; None for anything else.

    Reads 2025-11-28, 28/11/2025, 28-11-2025, 28.11.2025, « 28 novembre 2025 », « 1er janv. 2026 » and
    « vendredi 28 novembre 2025 », with or without « le ».

    >>> parse_date("vendredi 28 novembre 2025")
    datetime.date(2025, 11, 28)
    """
    text = _ARTICLE.sub("", text.strip())
    if dotted := _DOTTED.fullmatch(text):
        return _make_date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    spans = list(find_spans(text))
    if len(spans) != 1 or (spans[0].start, spans[0].end) != (0, len(text)):
        return None
    return spans[0].last if spans[0].first == spans[0].last else None


def find_date(text: str) -> tuple[dt.date, int, int] | None:
    """The first date named in `text` and its offsets `(date, start, end)`; the last day where it names a range.

    >>> find_date("Revue de la semaine du 24 au 28 novembre 2025")
    (datetime.date(2025, 11, 28), 23, 45)
    """
    span = next(find_spans(text), None)
    return (span.last, span.start, span.end) if span else None


def parse_week(text: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a range that is all of `text`: « semaine du 24 au 28 novembre 2025 », « du 24 au 28… »."""
    text = text.strip()
    before = _BEFORE_WEEK.match(text) or _BEFORE_RANGE.match(text)
    span = next(find_spans(text), None)
    if span is None or span.start != (before.end() if before else 0) or span.end != len(text):
        return None
    return span.first, span.last


def find_spans(text: str) -> Iterator[DateSpan]:
    """Every date and range of days named in `text`, in order; impossible ones are passed over whole."""
    parts = [_read_part(found) for found in _PART.finditer(text)]
    at = 0
    while at < len(parts):
        part, after = parts[at], parts[at + 1] if at + 1 < len(parts) else None
        at += 1
        if after and _is_range(text, part, after):
            at += 1
            first, last = _complete(part, after)
            days = _to_date(first), _to_date(last)
        else:
            after = None
            days = _to_date(part), _to_date(part)
        if days[0] and days[1] and days[0] <= days[1]:
            yield DateSpan(days[0], days[1], part.start, (after or part).end)


def _read_part(found: re.Match[str]) -> _Part:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return _Part(day, month, year, None, found.start(), found.end())
    if found["figures"]:
        day, month, *years = map(int, re.split("[/-]", found["figures"]))
        return _Part(day, month, years[0] if years else None, None, found.start(), found.end())
    return _Part(
        int(found["day"]),
        MONTH_NUMBERS[fold(found["month"]).rstrip(".")] if found["month"] else None,
        int(found["year"]) if found["year"] else None,
        WEEKDAYS.index(found["weekday"].lower()) if found["weekday"] else None,
        found.start(),
        found.end(),
    )


def _is_range(text: str, first: _Part, last: _Part) -> bool:
    """Whether two written days are the ends of one range: « 24 au 28 », « 24-28 »; « 24 et 25 » with one month."""
    if last.month is None or not (first.year or last.year):
        return False
    between = text[first.end : last.start]
    return bool(_TO.fullmatch(between)) or (first.year is None and bool(_AND.fullmatch(between)))


def _complete(first: _Part, last: _Part) -> tuple[_Part, _Part]:
    """Give each end of a range the month and the year that only the other one says."""
    if first.month is None:
        first = replace(first, month=last.month)
    wraps = first.month is not None and last.month is not None and last.month < first.month
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - wraps)
    if last.year is None and first.year is not None:
        last = replace(last, year=first.year + wraps)
    return first, last


def _to_date(part: _Part) -> dt.date | None:
    if part.month is None or part.year is None:
        return None
    day = _make_date(part.year, part.month, part.day)
    return day if day and part.weekday in {None, day.weekday()} else None


def _make_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
