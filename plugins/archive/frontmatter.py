"""The lines between the `---` fences of a source → its fields, each with its line.

The syntax is that of Python-Markdown's `meta` extension, not YAML: a French title may hold a colon.
"""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from plugins.archive.blocks import Line
from plugins.archive.problems import Problem, SourceRefused

_FENCE = re.compile(r"---[ \t]*$")
_FIELD = re.compile(r"([A-Za-z0-9_-]+):(?:[ \t]+(.*)|[ \t]*)$")
_CONTINUATION = re.compile(r"(?: {2,}|\t)(\S.*)$")


@dataclass(frozen=True, slots=True)
class Field:
    """One `key: value` of the front matter."""

    line: int
    value: str
    """Trimmed; lines indented below the key are joined by a space."""


def read_front_matter(text: str, path: str, allowed: Container[str]) -> tuple[Mapping[str, Field], tuple[Line, ...]]:
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
    fields: dict[str, Field] = {}
    problems: list[Problem] = []
    last = ""
    for line in lines[1:end]:
        if not line.text.strip():
            continue
        if last and (more := _CONTINUATION.match(line.text)):
            joined = f"{fields[last].value} {more[1].strip()}".strip()
            fields[last] = Field(fields[last].line, joined)
        elif match := _FIELD.match(line.text):
            last = match[1].lower()
            problems += _check_key(last, path, line.number, allowed, fields)
            fields.setdefault(last, Field(line.number, (match[2] or "").strip()))
        else:
            cause = f"ligne illisible dans l’en-tête : « {line.text.strip()[:60]} »."
            problems.append(Problem(path, line.number, cause, "Écrivez « clé: valeur », une par ligne."))
    if problems:
        raise SourceRefused(problems)
    return fields, lines[end + 1 :]


def _check_key(
    key: str, path: str, line: int, allowed: Container[str], fields: Mapping[str, Field]
) -> list[Problem]:
    if key not in allowed:
        remedy = f"Retirez cette ligne ; les clés permises sont {_spell(allowed)}."
        return [Problem(path, line, f"clé d’en-tête interdite « {key} ».", remedy)]
    if key in fields:
        cause = f"clé « {key} » déjà donnée ligne {fields[key].line}."
        return [Problem(path, line, cause, "Gardez une seule des deux lignes.")]
    return []


def _spell(allowed: Container[str]) -> str:
    return ", ".join(allowed) if isinstance(allowed, tuple) else "celles de la page Contribuer"
