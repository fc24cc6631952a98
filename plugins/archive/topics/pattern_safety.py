"""A pattern of the vocabulary in, the reason why it may not run out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.french.folding import fold

PATTERN_LIMIT = 300
"""Characters of the longest pattern."""

_REPEAT_LIMIT = 10
_UNBOUNDED_LIMIT = 3
_ESCAPE = re.compile(r"\\.")
_QUANTIFIER = re.compile(r"[*+]|\{(\d*)(,?)(\d*)\}")


def explain_danger(pattern: str) -> str:
    """Why a pattern may not run, in French; empty when it may.

    Time stays bounded when no repeated group holds what may itself be repeated at will (`(?:a+)+` tries every way to
    cut a text), and when few repetitions have no bound at all.
    """
    if len(pattern) > PATTERN_LIMIT:
        return f"il dépasse {PATTERN_LIMIT} caractères"
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        return f"il n’est pas une expression régulière ({error})"
    if compiled.match(""):
        return "il accepte le texte vide"
    if re.search(r"\\[1-9]|\(\?(?!:)", pattern):
        return "seuls les groupes (?:…) sont admis, sans renvoi"
    if fold(_ESCAPE.sub("", pattern)) != _ESCAPE.sub("", pattern):
        return "il s’applique à un texte en minuscules sans accent"
    return _explain_repetition(pattern)


@dataclass(slots=True)
class _Group:
    """What has been read of a group so far."""

    loose: bool = False
    """It holds an alternative, or a repetition without a small bound."""

    repeats_group: bool = False
    """It holds a group that may be repeated."""


def _explain_repetition(pattern: str) -> str:
    """Groups are followed as they open and close; a quantifier right after one closes speaks of it."""
    open_groups = [_Group()]
    closed: _Group | None = None
    unbounded = 0
    for offset, char in bare_chars(pattern):
        quantifier = _QUANTIFIER.match(pattern, offset)
        if quantifier:
            times = _most_times(quantifier)
            unbounded += times is None
            wide = times is None or times > _REPEAT_LIMIT
            if closed and (closed.repeats_group or (wide and closed.loose)):
                return "un groupe répété contient lui-même une répétition ou une alternative sans borne"
            open_groups[-1].loose |= wide
            open_groups[-1].repeats_group |= closed is not None
        closed = None
        if char == "(":
            open_groups.append(_Group())
        elif char == "|":
            open_groups[-1].loose = True
        elif char == ")":
            closed = open_groups.pop()
            open_groups[-1].loose |= closed.loose
            open_groups[-1].repeats_group |= closed.repeats_group
    return f"il a plus de {_UNBOUNDED_LIMIT} répétitions sans borne" if unbounded > _UNBOUNDED_LIMIT else ""


def _most_times(quantifier: re.Match[str]) -> int | None:
    """Bound of a repetition, None when it has none."""
    if quantifier[0] in "*+":
        return None
    bound = quantifier[3] if quantifier[2] else quantifier[1]
    return int(bound) if bound else None


def bare_chars(pattern: str) -> Iterator[tuple[int, str]]:
    """Characters with their offsets; an escape shows its backslash alone, a class its closing bracket alone."""
    escaped = in_class = False
    for offset, char in enumerate(pattern):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
            if not in_class:
                yield offset, char
        elif in_class:
            if char == "]":
                in_class = False
                yield offset, char
        elif char == "[":
            in_class = True
        else:
            yield offset, char
