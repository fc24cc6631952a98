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
    holds_tied_figures,
    part_units,
    space_percents,
    tie_dates,
    tie_names,
    tie_units,
)
from plugins.french.typography_signs import bend_apostrophes, join_dots, tie_letters, turn_quotes

Rule = Callable[[str], str]

_SIGN_RULES: tuple[Rule, ...] = (
    collapse_spaces,
    drop_stray_spaces,
    join_dots,
    bend_apostrophes,
    tie_letters,
    turn_quotes,
    space_guillemets,
    space_high_marks,
    space_colons,
)
_NAME_RULES: tuple[Rule, ...] = (tie_names,)
_FIGURE_RULES: tuple[Rule, ...] = (part_units, group_thousands, tie_units, *_NAME_RULES, tie_dates)

RULES = (*_SIGN_RULES, *_FIGURE_RULES)
"""In the order in which they apply; the space before % has a setting and comes last."""


def set_text(masked: str, percent_space: str = NARROW) -> str:
    """Apply every rule to a masked text; `percent_space` is put before %."""
    for rule in _SIGN_RULES:
        masked = rule(masked)
    for rule in _FIGURE_RULES if holds_tied_figures(masked) else _NAME_RULES:
        masked = rule(masked)
    return space_percents(masked, percent_space)
