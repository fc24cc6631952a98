"""The lines between the `---` fences of a source → its fields, each with its line.

The syntax is that of Python-Markdown's `meta` extension, not YAML: a French title may hold a colon.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from plugins.archive.blocks import Line
from plugins.archive.problems import Problem, SourceRefused
from plugins.french.folding import fold

VALUE_LIMIT = 4000
"""Characters of one value, as of a paragraph."""

PROBLEM_LIMIT = 20
"""Problems told of one front matter: where nothing closes it, every line of the text would be one."""

SHOWN = 60
"""Characters of a wrong line that its message repeats."""

_FENCE = re.compile(r"---[ \t]*$")
# French hands put a space, sometimes a no-break one, before the colon.
_FIELD = re.compile(r"([\w-]+)\s*:\s*(.*)$")
_FRENCH_KEYS = {
    "titre": "title",
    "resume": "summary",
    "chapo": "summary",
    "langue": "lang",
    "auteur": "authors",
    "auteurs": "authors",
    "etat": "status",
    "statut": "status",
}
"""What a French contributor may write for a key, folded."""

_CONTINUATION = re.compile(r"(?: {2,}|\t)(\S.*)$")


@dataclass(frozen=True, slots=True)
class Field:
    """One `key: value` of the front matter."""

    line: int
    value: str
    """Trimmed; lines indented below the key are joined by a space."""


def read_front_matter(text: str, path: str, allowed: Sequence[str]) -> tuple[Mapping[str, Field], tuple[Line, ...]]:
    """Split a source into its fields and the lines below them.

    Args:
        text: the decoded source.
        path: of the file, for messages.
        allowed: keys that may appear, in lower case.

    Returns:
        The fields by lower-case key, and the lines of the body with their numbers in the file.

    Raises:
        SourceRefused: no front matter, one that nothing closes, a line that is no field, a key that is unknown or
            given twice.
    """
    lines = tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1))
    if not _FENCE.match(lines[0].text):
        cause = "l’en-tête manque : le fichier doit commencer par une ligne « --- »."
        remedy = "Écrivez en tête « --- », « title: … », « date: AAAA-MM-JJ » puis « --- »."
        raise SourceRefused([Problem(path, 1, cause, remedy)])
    end = next((i for i in range(1, len(lines)) if _FENCE.match(lines[i].text)), None)
    if end is None:
        cause = "l’en-tête ouvert à la première ligne n’est jamais fermé."
        raise SourceRefused([Problem(path, 1, cause, "Ajoutez une ligne « --- » après le dernier champ.")])
    return _read_fields(lines[1:end], path, allowed), lines[end + 1 :]


def _read_fields(lines: Iterable[Line], path: str, allowed: Sequence[str]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    problems: list[Problem] = []
    last = ""
    for line in lines:
        if not line.text.strip():
            continue
        if last and (more := _CONTINUATION.match(line.text)):
            joined = f"{fields[last].value} {more[1].strip()}".strip()
            fields[last] = Field(fields[last].line, joined)
        elif match := _FIELD.match(line.text):
            last = match[1].lower()
            problems += _check_key(last, path, line.number, allowed, fields)
            fields.setdefault(last, Field(line.number, match[2].strip()))
        else:
            cause = f"ligne illisible dans l’en-tête : « {line.text.strip()[:SHOWN]} »."
            problems.append(Problem(path, line.number, cause, "Écrivez « clé: valeur », une par ligne."))
    problems += (_refuse_length(key, field, path) for key, field in fields.items() if len(field.value) > VALUE_LIMIT)
    if problems:
        raise SourceRefused(problems[:PROBLEM_LIMIT])
    return fields


def _refuse_length(key: str, field: Field, path: str) -> Problem:
    cause = f"« {key} » fait {len(field.value)} caractères, plus que les {VALUE_LIMIT} permis."
    return Problem(path, field.line, cause, "Raccourcissez-le.")


def _check_key(key: str, path: str, line: int, allowed: Sequence[str], fields: Mapping[str, Field]) -> list[Problem]:
    if key not in allowed:
        meant = _FRENCH_KEYS.get(fold(key)) or next(iter(get_close_matches(key, allowed, n=1)), "")
        hint = f"Vouliez-vous dire « {meant} » ?" if meant in allowed else "Retirez cette ligne."
        remedy = f"{hint} Les clés permises sont {', '.join(allowed)}."
        return [Problem(path, line, f"clé d’en-tête interdite « {key[:SHOWN]} ».", remedy)]
    if key in fields:
        cause = f"clé « {key} » déjà donnée ligne {fields[key].line}."
        return [Problem(path, line, cause, "Gardez une seule des deux lignes.")]
    return []
