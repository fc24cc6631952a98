"""Archives made up by a fixed seed → the time that related entries take, and the shortest list."""

import datetime as dt
import random
from bisect import bisect
from collections.abc import Callable, Iterator
from itertools import accumulate
from time import process_time

from measures.cases import Row
from plugins.archive.related import Marks, find_related

_SIZES = (2_000, 10_000)
_WORDS = 20_000
_TOPICS = 250
_START = dt.date(2026, 1, 2)


def measure_related() -> Iterator[Row]:
    """Processor time an entry at each size: the same, but for short lists of rare marks growing to their bound."""
    for size in _SIZES:
        marks = make_archive(size)
        begin = process_time()
        related = find_related(marks)
        spent = (process_time() - begin) / size * 1e6
        shortest = min(map(len, related.values()))
        yield "temps des brèves proches", f"{size} brèves inventées", f"{spent:.0f} µs par brève, {shortest} au moins"


def make_archive(size: int) -> list[Marks]:
    """Digests of ten entries, whose words and topics are as unevenly frequent as real ones."""
    chance = random.Random(4)
    word, topic = _zipf(chance, _WORDS), _zipf(chance, _TOPICS)
    return [
        Marks(
            (f"n{rank // 10}", f"e{rank}"),
            _START - dt.timedelta(weeks=rank // 10),
            frozenset(f"t{topic()}" for _ in range(chance.randint(0, 4))),
            frozenset(f"w{word()}" for _ in range(chance.randint(15, 45))),
        )
        for rank in range(size)
    ]


def _zipf(chance: random.Random, size: int) -> Callable[[], int]:
    """Numbers below `size`, each as frequent as its rank says."""
    sums = list(accumulate(1 / (rank + 1) for rank in range(size)))
    return lambda: bisect(sums, chance.random() * sums[-1])
