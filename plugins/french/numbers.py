"""Numbers in, French figures out, and back: a narrow no-break space between thousands, a comma before decimals.

Authority: Lexique des règles typographiques en usage à l’Imprimerie nationale, « Nombres ».
"""

import re
from decimal import Decimal

THOUSANDS = "\u202f"
"""Narrow no-break space: what parts groups of three figures."""

_GROUPED = re.compile(r"[-−]?(?:\d{1,3}(?:([ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*|\d+)(?:,\d+)?")


def format_number(value: int | Decimal) -> str:
    """« 6 000 », « 6,5 », « −12 »: figures in groups of three, all the decimals that `value` carries.

    >>> format_number(1250000).replace("\u202f", "_")
    '1_250_000'
    """
    # Not `abs`: on a Decimal it would round to the precision of the running context.
    plain = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    whole, _, decimals = plain.lstrip("-").partition(".")
    figures = whole.replace(",", THOUSANDS) + (f",{decimals}" if decimals else "")
    return f"−{figures}" if value < 0 else figures


def format_count(count: int, singular: str, plural: str = "") -> str:
    """A counted noun: « 0 brève », « 1 brève », « 1 250 brèves ». French plurals begin with two.

    `plural` defaults to the singular with an s. A no-break space ties figure and noun.
    """
    noun = singular if abs(count) < 2 else plural or f"{singular}s"
    return f"{format_number(count)}\u00a0{noun}"


def parse_number(text: str) -> Decimal | None:
    """The number that is all of `text`, in French figures; None for anything else, « 1.5 » and « 12 00 » too.

    >>> parse_number("6 000,5")
    Decimal('6000.5')
    """
    text = text.strip()
    if not text.isascii():
        text = text.replace("−", "-")
    if not _GROUPED.fullmatch(text):
        return None
    return Decimal(re.sub(r"[^\d,-]", "", text).replace(",", "."))
