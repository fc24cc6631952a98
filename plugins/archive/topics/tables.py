"""One table of `topics.toml` in, what is wrong with it by itself out."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from plugins.archive.problems import Problem
from plugins.archive.topics.pattern_safety import explain_danger
from plugins.archive.topics.slugs import is_safe_slug
from plugins.archive.topics.toml_lines import TomlLines

KINDS = ("theme", "organisation", "person", "place", "product", "law")
_REQUIRED = ("slug", "title", "kind")
_TEXTS = (*_REQUIRED, "description", "homonyms")
LISTS = ("parents", "aliases", "exact", "needs", "initial_needs", "masks", "patterns")
_KEYS = (*_TEXTS, *LISTS)
_AS_TEXT = 'Écrivez-le entre guillemets : "…".'
_AS_LIST = 'Écrivez-la entre crochets : ["…", "…"].'


def check_table(table: Any, number: int, lines: TomlLines, path: str) -> Iterator[Problem]:
    """Problems of one topic: its keys, their types, its family, its slug, its patterns.

    Args:
        table: what stands under `[[topics]]`, of any shape.
        number: its rank in the file, from 0.
        lines: places of the tables in that file.
        path: name of the file for the messages.
    """
    if not isinstance(table, dict):
        yield Problem(path, lines.find(number), "un sujet n’est pas une table.", "Écrivez-le sous [[topics]].")
        return
    name = str(table.get("slug") or table.get("title") or f"n° {number + 1}")
    for key, value, cause, remedy in (*_check_keys(table, name), *_check_values(table, name)):
        yield Problem(path, lines.find(number, key, value), cause, remedy)


_Finding = tuple[str, str, str, str]
"""Key, value, cause and remedy."""


def _check_keys(table: Mapping[str, Any], name: str) -> Iterator[_Finding]:
    """Known keys of the right type, and none missing."""
    for key, value in table.items():
        if key not in _KEYS:
            yield key, "", f"clé inconnue « {key} » dans le sujet « {name} ».", _nearest(key, _KEYS)
        elif key in _TEXTS and not _is_text(value):
            yield key, "", f"« {key} » du sujet « {name} » est vide ou n’est pas un texte.", _AS_TEXT
        elif key in LISTS and not _is_list_of_texts(value):
            yield key, "", f"« {key} » du sujet « {name} » n’est pas une liste de textes.", _AS_LIST
    for key in _REQUIRED:
        if key not in table:
            yield "", "", f"il manque « {key} » au sujet « {name} ».", f'Ajoutez une ligne {key} = "…" sous [[topics]].'


def _check_values(table: Mapping[str, Any], name: str) -> Iterator[_Finding]:
    """Values that the rest of the site can use; those of a wrong type are passed over, told by their keys."""
    kind, slug, patterns = table.get("kind"), table.get("slug"), table.get("patterns")
    if _is_text(kind) and kind not in KINDS:
        yield "kind", "", f"famille inconnue « {kind} » pour le sujet « {name} ».", _nearest(str(kind), KINDS)
    if _is_text(slug) and not is_safe_slug(str(slug)):
        remedy = "Écrivez-le en minuscules sans accent, chiffres et traits d’union, 60 caractères au plus."
        yield "slug", "", f"le slug « {slug} » ne peut pas servir d’adresse.", remedy
    for pattern in patterns if isinstance(patterns, list) and _is_list_of_texts(patterns) else ():
        if danger := explain_danger(pattern):
            cause = f"le motif « {pattern} » du sujet « {name} » est refusé : {danger}."
            yield "patterns", pattern, cause, "Simplifiez-le ou préférez des alias."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    """« Vouliez-vous dire » when a known word is near, else the list of them."""
    near = get_close_matches(word, known, n=1)
    return f"Vouliez-vous dire « {near[0]} » ?" if near else f"Possibles : {', '.join(known)}."
