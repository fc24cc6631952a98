"""TOML text in, line numbers out: where a table of an array, one of its keys or one of its values stands."""

import re
from collections.abc import Iterator
from functools import cached_property

_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_FENCES = ('"""', "'''")


class TomlLines:
    """Places in a text that `tomllib` has read, which itself tells none.

    Knows the tables of one array, `[[topics]]`, as files of the project write them; for a text written otherwise
    (inline tables) it answers 0, « the file as a whole ».
    """

    def __init__(self, text: str, array: str) -> None:
        """Args: `text` of the file; `array`, the name between the double brackets."""
        self._lines = text.split("\n")
        self._array = array

    @cached_property
    def _places(self) -> tuple[dict[str, int], list[tuple[int, dict[str, int]]]]:
        """Lines of the keys at the top; lines of the tables, each with those of its keys. A sound file never asks."""
        top: dict[str, int] = {}
        tables: list[tuple[int, dict[str, int]]] = []
        keys = top
        for number, line in _outside_strings(self._lines):
            header = _HEADER.fullmatch(line)
            key = _KEY.match(line)
            if header and line.lstrip().startswith("[[") and header[1] == self._array:
                keys = {}
                tables.append((number, keys))
            elif header:
                keys = {}
                top.setdefault(header[1].split(".")[0], number)
            elif key:
                keys.setdefault(key[1], number)
        return top, tables

    def find_top(self, key: str) -> int:
        """Line of a key or table at the top of the file, from 1; 0 when it is not seen."""
        return self._places[0].get(key, 0)

    def find(self, table: int, key: str = "", value: str = "") -> int:
        """Line of a value, else of its key, else of the table; 0 when the table is not seen.

        Args:
            table: rank of the table in its array, from 0.
            key: key inside it.
            value: text looked for from the line of the key on, inside a list of several lines.
        """
        _, tables = self._places
        if table >= len(tables):
            return 0
        start, keys = tables[table]
        line = keys.get(key, start)
        if key in keys and value:
            end = min((number for number in keys.values() if number > line), default=self._end(table))
            for number in range(line, end):
                if f'"{value}"' in self._lines[number - 1] or f"'{value}'" in self._lines[number - 1]:
                    return number
        return line

    def _end(self, table: int) -> int:
        _, tables = self._places
        return tables[table + 1][0] if table + 1 < len(tables) else len(self._lines) + 1


def _outside_strings(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Numbered lines that do not lie inside a string of several lines."""
    fence = ""
    for number, line in enumerate(lines, start=1):
        if not fence:
            yield number, line.rstrip("\r")
        for mark in _FENCES:
            if fence in ("", mark) and line.count(mark) % 2:
                fence = "" if fence else mark
