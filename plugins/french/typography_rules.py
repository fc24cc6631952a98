"""Masked text in, well-set masked text out: the house rules of typography in the order in which they apply.

Authority: Lexique des règles typographiques en usage à l’Imprimerie nationale. Narrow no-break space (U+202F) before
`; ! ?` and `%` and between thousands; no-break space (U+00A0) before `:`, inside « », before units, after titles and
« n° ». Only white space is added or dropped, beside four replacements: ' → ’, ... → …, " → « », oe → œ.
"""

from collections.abc import Callable

from plugins.french.masking import NARROW
from plugins.french.typography_marks import (
    collapse_spaces,
    drop_stray_spaces,
    space_colons,
    space_guillemets,
    space_high_marks,
)
from plugins.french.typography_numbers import (
    group_thousands,
    part_units,
    space_percents,
    tie_dates,
    tie_names,
    tie_units,
)
from plugins.french.typography_signs import bend_apostrophes, join_dots, tie_letters, turn_quotes

Rule = Callable[[str], str]

RULES: tuple[Rule, ...] = (
    collapse_spaces,
    drop_stray_spaces,
    join_dots,
    bend_apostrophes,
    tie_letters,
    turn_quotes,
    space_guillemets,
    space_high_marks,
    space_colons,
    part_units,
    group_thousands,
    tie_units,
    tie_names,
    tie_dates,
)
"""In the order in which they apply; the space before % has a setting and comes last."""


def set_text(masked: str, percent_space: str = NARROW) -> str:
    """Apply every rule to a masked text; `percent_space` is put before %."""
    for rule in RULES:
        masked = rule(masked)
    return space_percents(masked, percent_space)
