"""Text of `topics.toml` in, topics by slug out; what cannot be understood is refused with its line and a remedy."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.archive.model import Topic
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.topics.relations import check_relations
from plugins.archive.topics.tables import LISTS, check_table
from plugins.archive.topics.toml_lines import TomlLines

_PLACE_IN_MESSAGE = re.compile(r"at line (\d+)")


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
            problems += check_table(table, number, lines, path)
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
    lists = {key: tuple(table.get(key, ())) for key in LISTS}
    return Topic(table["slug"], table["title"], table["kind"], description=table.get("description", ""), **lists)


def _syntax_problem(message: str, text: str, path: str) -> Problem:
    found = _PLACE_IN_MESSAGE.search(message)
    line = int(found[1]) if found else text.count("\n") + 1
    remedy = "Vérifiez les guillemets, les crochets et les virgules de cette ligne et de la précédente."
    return Problem(path, line, "la syntaxe TOML est incorrecte ici.", remedy)


def _misplaced(data: Mapping[str, Any], lines: TomlLines, path: str) -> Iterator[Problem]:
    """Everything of the file that is not a `[[topics]]` table."""
    remedy = "Chaque sujet est une table [[topics]]."
    for key in sorted(set(data) - {"topics"}):
        yield Problem(path, lines.find_top(key), f"« {key} » n’a pas sa place dans le vocabulaire.", remedy)
    if not isinstance(data.get("topics", []), list):
        yield Problem(path, lines.find_top("topics"), "« topics » n’est pas une suite de tables.", remedy)


def _check_slugs(tables: list[dict[str, Any]], lines: TomlLines, path: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, table in enumerate(tables):
        slug = table["slug"]
        if slug in first:
            cause = f"le slug « {slug} » est déjà pris à la ligne {lines.find(first[slug], 'slug')}."
            yield Problem(path, lines.find(number, "slug"), cause, "Réunissez les deux sujets ou renommez celui-ci.")
        first.setdefault(slug, number)
