"""Text of `topics.toml` in, topics by slug out; what cannot be understood is refused with its line and a remedy."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from plugins.archive.model import Topic
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.toml_lines import TomlLines
from plugins.archive.topic_slugs import is_safe_slug
from plugins.archive.vocabulary_relations import check_relations

KINDS = ("theme", "organisation", "person", "place", "product", "law")
_REQUIRED = ("slug", "title", "kind")
_TEXTS = (*_REQUIRED, "description", "homonyms")
_LISTS = ("parents", "aliases", "exact", "needs", "initial_needs", "masks", "patterns")
_KEYS = (*_TEXTS, *_LISTS)
_PLACE_IN_MESSAGE = re.compile(r"at line (\d+)")
_AS_TEXT = 'Écrivez-le entre guillemets : "…".'
_AS_LIST = 'Écrivez-la entre crochets : ["…", "…"].'


def read_vocabulary(text: str, path: str) -> dict[str, Topic]:
    """Topics of a vocabulary file by slug, sorted.

    Args:
        text: content of the file, one `[[topics]]` table a topic (its keys are explained at the head of the file).
        path: name of the file for the messages.

    Raises:
        SourceRefused: with every problem found, when the file cannot be used as it is.
    """
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise SourceRefused([_syntax_problem(str(error), text, path)]) from error
    lines = TomlLines(text, "topics")
    tables = data.get("topics", [])
    problems = list(_misplaced(data, lines, path))
    if isinstance(tables, list):
        for number, table in enumerate(tables):
            problems += _check_table(table, number, lines, path)
    if not problems:
        problems = [*_check_slugs(tables, lines, path)]
    if problems:
        raise SourceRefused(problems)
    topics = {table["slug"]: _topic(table) for table in tables}
    problems = [*check_relations(topics, lines, path)]
    if problems:
        raise SourceRefused(problems)
    return dict(sorted(topics.items()))


def _topic(table: Mapping[str, Any]) -> Topic:
    lists = {key: tuple(table.get(key, ())) for key in _LISTS}
    return Topic(table["slug"], table["title"], table["kind"], description=table.get("description", ""), **lists)


def _syntax_problem(message: str, text: str, path: str) -> Problem:
    found = _PLACE_IN_MESSAGE.search(message)
    line = int(found[1]) if found else text.count("\n") + 1
    remedy = "Vérifiez les guillemets, les crochets et les virgules de cette ligne et de la précédente."
    return Problem(path, line, "La syntaxe TOML est incorrecte ici.", remedy)


def _misplaced(data: Mapping[str, Any], lines: TomlLines, path: str) -> Iterator[Problem]:
    """Everything of the file that is not a `[[topics]]` table."""
    remedy = "Chaque sujet est une table [[topics]]."
    for key in sorted(set(data) - {"topics"}):
        yield Problem(path, lines.find_top(key), f"« {key} » n’a pas sa place dans le vocabulaire.", remedy)
    if not isinstance(data.get("topics", []), list):
        yield Problem(path, lines.find_top("topics"), "« topics » n’est pas une suite de tables.", remedy)


def _check_table(table: Any, number: int, lines: TomlLines, path: str) -> Iterator[Problem]:
    """Keys and types of one topic, by itself."""
    if not isinstance(table, dict):
        yield Problem(path, lines.find(number), "Un sujet n’est pas une table.", "Écrivez-le sous [[topics]].")
        return
    name = table.get("slug") or table.get("title") or f"n° {number + 1}"
    for key, value in table.items():
        line = lines.find(number, key)
        if key not in _KEYS:
            yield Problem(path, line, f"Clé inconnue « {key} » dans le sujet « {name} ».", _nearest(key, _KEYS))
        elif key in _TEXTS and not (isinstance(value, str) and value.strip()):
            yield Problem(path, line, f"« {key} » du sujet « {name} » est vide ou n’est pas un texte.", _AS_TEXT)
        elif key in _LISTS and not _is_list_of_texts(value):
            yield Problem(path, line, f"« {key} » du sujet « {name} » n’est pas une liste de textes.", _AS_LIST)
    for key in _REQUIRED:
        if key not in table:
            remedy = f'Ajoutez une ligne {key} = "…" sous [[topics]].'
            yield Problem(path, lines.find(number), f"Il manque « {key} » au sujet « {name} ».", remedy)
    kind = table.get("kind", KINDS[0])
    if isinstance(kind, str) and kind.strip() and kind not in KINDS:
        cause = f"Famille inconnue « {kind} » pour le sujet « {name} »."
        yield Problem(path, lines.find(number, "kind"), cause, _nearest(kind, KINDS))
    slug = table.get("slug", "")
    if isinstance(slug, str) and slug.strip() and not is_safe_slug(slug):
        cause = f"Le slug « {slug} » ne peut pas servir d’adresse."
        remedy = "Écrivez-le en minuscules sans accent, chiffres et traits d’union, 60 caractères au plus."
        yield Problem(path, lines.find(number, "slug"), cause, remedy)


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    """« Vouliez-vous dire » when a known word is near, else the list of them."""
    near = get_close_matches(word, known, n=1)
    return f"Vouliez-vous dire « {near[0]} » ?" if near else f"Possibles : {', '.join(known)}."


def _check_slugs(tables: list[dict[str, Any]], lines: TomlLines, path: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, table in enumerate(tables):
        slug = table["slug"]
        if slug in first:
            cause = f"Le slug « {slug} » est déjà pris à la ligne {lines.find(first[slug], 'slug')}."
            yield Problem(path, lines.find(number, "slug"), cause, "Réunissez les deux sujets ou renommez celui-ci.")
        first.setdefault(slug, number)
