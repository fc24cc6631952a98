"""Entries of a topic → a small bar chart of its years, with the same in words and in figures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from plugins.archive.model import Digest, Entry
from plugins.website.views import count_entries

_HEIGHT = 48
_STEP = 24
_BAR = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """One year, in units of the drawing."""

    x: int
    y: int
    width: int
    height: int
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One year, in figures."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing with its text alternative (WCAG 1.1.1)."""

    text: str
    width: int
    height: int
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]


def draw_timeline(entries: Sequence[Entry], digests: Sequence[Digest]) -> Timeline:
    """Count the entries of each year of the archive, years without any included.

    Args:
        entries: of one topic; one at least.
        digests: the whole archive, newest first: gives the first and the last year.
    """
    counts = Counter(entry.date.year for entry in entries)
    years = range(digests[-1].date.year, digests[0].date.year + 1)
    most = max(counts.values())
    bars = []
    for rank, year in enumerate(years):
        # Rounded up: one entry beside very many must still show.
        height = ceil(_HEIGHT * counts[year] / most)
        label = f"{year}\u00a0: {count_entries(counts[year])}"
        bars.append(Bar(rank * _STEP, _HEIGHT - height, _BAR, height, label))
    return Timeline(
        text=_tell(counts),
        width=len(years) * _STEP - (_STEP - _BAR),
        height=_HEIGHT,
        bars=tuple(bars),
        rows=tuple(Row(str(year), counts[year]) for year in years),
    )


def _tell(counts: Counter[int]) -> str:
    total = sum(counts.values())
    first, last = min(counts), max(counts)
    if first == last:
        return f"{count_entries(total)} en {first}."
    busiest = min(counts, key=lambda year: (-counts[year], -year))
    return f"{count_entries(total)} de {first} à {last}, dont {counts[busiest]} en {busiest}."
