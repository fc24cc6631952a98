"""Topics of the entries → for each topic the entries that have it, in files.

A word of a topic's names stands in the field `topics` of all these entries, and of those that have a more special
topic: lists once a topic say it in a tenth of the bytes that postings of every such word would take.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.search.files import SearchFile, hash_literals, make_file, write_literal
from plugins.search.names import Names
from plugins.search.shards import cut_runs
from plugins.search.topics import TopicTable
from plugins.search.varints import Varints

SMALLEST = 8192
LARGEST = 24576
"""Bounds of a file, in characters before compression: one word may ask for the lists of several topics."""

NOWHERE = -1
"""Place of a topic that entries have only through more special ones."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of all topics, as the browser loads them."""

    files: tuple[SearchFile, ...]

    hashes: tuple[str, ...]
    """In the names of the files."""

    places: tuple[int, ...]
    """Topic → rank of the file that holds its list, or `NOWHERE`."""

    length: int
    """Tokens of the names of all topics of every entry together."""


def make_lists(entries: Sequence[tuple[int, ...]], table: TopicTable, names: Sequence[Names]) -> Lists:
    """For each topic of its own entries: how many tokens all names make for an entry that has no other topic; then of
    each entry the gap since the last one, and how many tokens its other topics add.

    Args:
        entries: numbers of the own topics of each, the oldest first.
        table: what topics there are.
        names: of each topic.
    """
    lengths = {own: _measure(own, table, names) for own in {*entries}}
    digits = Varints()
    bases = [_measure((topic,), table, names) for topic in range(len(table.rows))]
    written = [[digits[base]] for base in bases]
    last = [0] * len(bases)
    for number, own in enumerate(entries):
        for topic in {*own}:
            written[topic] += (digits[number - last[topic]], digits[lengths[own] - bases[topic]])
            last[topic] = number
    lists = {topic: "".join(parts) for topic, parts in enumerate(written) if len(parts) > 1}
    return _pack(lists, table, sum(lengths[own] for own in entries))


def _measure(own: tuple[int, ...], table: TopicTable, names: Sequence[Names]) -> int:
    """Tokens of the names of these topics and of their ancestors."""
    above = table.widen(own) - {*own}
    return sum(len(names[topic].own) for topic in {*own}) + sum(len(names[topic].inherited) for topic in above)


def _pack(lists: dict[int, str], table: TopicTable, length: int) -> Lists:
    """Files of about so many characters that few are asked for: topics of one ancestor stand together."""
    topics = sorted(lists, key=lambda topic: _trace(topic, table))
    target = min(max(40 * math.isqrt(sum(map(len, lists.values()))), SMALLEST), LARGEST)
    places = [NOWHERE] * len(table.rows)
    files, hashes = [], []
    for rank, (start, end) in enumerate(cut_runs([len(lists[topic]) for topic in topics], target)):
        literal = write_literal([[topic, lists[topic]] for topic in topics[start:end]])
        hashes.append(hash_literals([literal]))
        files.append(make_file(f"listes-{hashes[-1]}", literal))
        for topic in topics[start:end]:
            places[topic] = rank
    return Lists(tuple(files), tuple(hashes), tuple(places), length)


def _trace(topic: int, table: TopicTable) -> list[int]:
    """The way from a topic's farthest ancestor down to it, each time by the first parent."""
    way = [topic]
    while (parents := table.rows[way[-1]][3]) and parents[0] not in way:
        way.append(parents[0])
    return way[::-1]
