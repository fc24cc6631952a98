"""Header fields of a mail, or those that a forward quotes in its text → subject and day, as a reader takes them."""

import datetime as dt
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate

from plugins.french.dates import find_date
from plugins.importer.cleaning import clean, squeeze
from plugins.importer.decoding import decode_declared

_ENCODED = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
_FOLD = re.compile(r"\r?\n(?=[ \t])")
_PREFIX = re.compile(
    r"(?:(?:re|tr|rv|fw|fwd|wg|ré|i|vs|ref|réf)\s?(?:\[\d+\])?\s?:|\[(?:tr|fwd?|sp[aâ]m|ext(?:erne?|ernal)?)\])\s*",
    re.I,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})\s+)?(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(\d{4}-\d\d-\d\d)T")
_YEARS = range(1990, 2100)


def read_field(message: Message, name: str) -> str:
    """Return a header field on one line, its encoded words and its raw bytes read; empty when it is missing."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    text = _FOLD.sub("", str(raw))
    if _ENCODED.search(text):
        text = _decode_words(text)
    elif not text.isascii():
        text = decode_declared(text.encode("utf-8", "surrogateescape"), "").text
    return squeeze(" ".join(clean(text).split("\n")))


def read_subject(text: str) -> str:
    """Return a subject without the marks of answers and forwards before it.

    >>> read_subject("TR: Fwd: La semaine des puces")
    'La semaine des puces'
    """
    while match := _PREFIX.match(text):
        text = text[match.end() :]
    return text.strip()


def read_day(text: str) -> dt.date | None:
    """Return the day that a date field names: RFC 5322, French or English words, with or without an hour.

    >>> read_day("ven. 6 mars 2026 à 07:30"), read_day("Fri, Mar 6, 2026 at 7:30 AM")
    (datetime.date(2026, 3, 6), datetime.date(2026, 3, 6))
    """
    if found := find_date(_HOUR.sub(r"\1 ", text)):
        return found[0]
    if match := _ENGLISH.search(text):
        day = int(match["after"] or match["before"] or 0)
        return _make_day(int(match["year"]), _MONTHS.index(match["month"].lower()) + 1, day)
    try:
        parsed = parsedate(text)
    except (ValueError, IndexError, TypeError):
        return None
    return _make_day(*parsed[:3]) if parsed else None


def _make_day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _decode_words(text: str) -> str:
    """Encoded words of a field; one that cannot be read stays as typed."""
    safe = text.encode("ascii", "surrogateescape" if not text.isascii() else "strict").decode("latin-1")
    try:
        pieces = decode_header(safe)
    except (HeaderParseError, ValueError):
        return text
    return "".join(
        piece if isinstance(piece, str) else decode_declared(piece, charset or "").text for piece, charset in pieces
    )
