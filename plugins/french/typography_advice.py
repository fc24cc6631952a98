"""French text in, advice out: what a careful editor would change, but only a person can decide.

The build never applies it. Authority: Lexique des règles typographiques en usage à l’Imprimerie nationale: « Accents »
(capitals keep theirs), « Nombres ordinaux », « Guillemets », « Abréviations ».
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.french.masking import find_kept
from plugins.french.typography_words import ACUTE_ENDS


@dataclass(frozen=True, slots=True, order=True)
class Suggestion:
    """One place of a text where another spelling is usual."""

    start: int
    end: int
    found: str
    """`text[start:end]`, as typed."""

    proposed: str
    rule: str
    """Name of the rule in French, for messages and for switching it off."""


_OTHER_CAPITALS = {"Ile": "Île", "Iles": "Îles", "Ile-de-France": "Île-de-France", "Ca": "Ça", "Etre": "Être"}

_CAPITALS = re.compile(rf"(?<![\w-])E(?:{ACUTE_ENDS})(?![\w-])|(?<![\w-])(?:Ile-de-France|Iles?|Ca|Etre)(?![\w-])")
_FIRST = re.compile(r"(?<![\w.,])1(?:[èe]re|ère)(s?)(?!\w)")
_ORDINAL = re.compile(r"(?<![\w.,])(\d+|[IVXLCDM]+)(?:i?[èeé]me|è)(s?)(?!\w)")
_CURLY = re.compile(r"“\s?([^“”]+?)\s?”")
_ET_CETERA = re.compile(r"(?<!\w)etc\.?\s?(?:…|\.\.+)")
_MISTER = re.compile(r"(?<!\w)Mr\.?(?=\s[A-ZÀ-ÖØ-ÝŒ])")

Proposal = Callable[[re.Match[str]], str]

RULES: tuple[tuple[str, re.Pattern[str], Proposal], ...] = (
    ("capitales", _CAPITALS, lambda found: _OTHER_CAPITALS.get(found[0], f"É{found[0][1:]}")),
    ("ordinal", _FIRST, lambda found: f"1re{found[1]}"),
    ("ordinal", _ORDINAL, lambda found: f"{found[1]}e{found[2]}"),
    ("guillemets", _CURLY, lambda found: f"«\u00a0{found[1]}\u00a0»"),
    ("etc", _ET_CETERA, lambda _: "etc."),
    ("civilité", _MISTER, lambda _: "M."),
)
"""Name, what to look for, what to propose; in the order of the house rules."""


def suggest(text: str) -> list[Suggestion]:
    """Places of a plain text where another spelling is usual, in reading order; addresses and names are passed over.

    >>> [(one.found, one.proposed) for one in suggest("La 2ème fois que l’Etat paie")]
    [('2ème', '2e'), ('Etat', 'État')]
    """
    kept = find_kept(text)
    return sorted(
        Suggestion(found.start(), found.end(), found[0], propose(found), rule)
        for rule, pattern, propose in RULES
        for found in pattern.finditer(text)
        if not any(start < found.end() and found.start() < end for start, end in kept)
    )
