"""The figures of three searches at several sizes → the rows of one Markdown table, in French."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from tests.bench.measures.contest.figures import Asked, Built, Figures, Sent

NO_FIGURE = "–"

Size = int
"""How many entries an archive has."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table for each size."""

    name: str
    targets: Mapping[Size, str]
    """What ours should reach, where a figure was agreed on."""

    tell: Callable[[Figures, Size], str]


def write_rows(results: Mapping[Size, Sequence[Figures]]) -> Iterator[tuple[str, ...]]:
    """Measure, entries, target, then the figure of each search.

    Args:
        results: figures of each search by size, in the order of the table.
    """
    for measure in MEASURES:
        for size, searches in results.items():
            cells = (measure.tell(figures, size) for figures in searches)
            yield measure.name, f"{size:,}".replace(",", "\u202f"), measure.targets.get(size, ""), *cells


def _of_built(tell: Callable[[Built, Size], str]) -> Callable[[Figures, Size], str]:
    return lambda figures, size: tell(figures.built, size) if figures.built else NO_FIGURE


def _of_asked(tell: Callable[[Asked], str]) -> Callable[[Figures, Size], str]:
    return lambda figures, _: tell(figures.asked) if figures.asked else NO_FIGURE


def _tell_bytes(sent: Sequence[Sent]) -> str:
    if not sent:
        return NO_FIGURE
    sizes = [one.bytes for one in sent]
    return f"{_weight(median(sizes))} (au plus {_weight(max(sizes))})"


def _tell_requests(asked: Asked) -> str:
    counts = [one.requests for one in asked.gzip]
    return f"{round(median(counts))} (au plus {max(counts)})"


def _tell_extra(asked: Asked) -> str:
    if not any(one.extra_requests for one in asked.gzip):
        return NO_FIGURE
    size, count = (median(getattr(one, name) for one in asked.gzip) for name in ("extra_bytes", "extra_requests"))
    return f"{_weight(size)}, {round(count)} requête{'s' if count > 1 else ''}"


def _tell_times(times: Sequence[float]) -> str:
    cuts = quantiles(times, n=20)
    return f"{_number(median(times))} / {_number(cuts[18])} ms"


def _tell_cold(times: Sequence[float]) -> str:
    return f"{_number(median(times))} ms"


def _tell_disk(built: Built, _: Size) -> str:
    return f"{_weight(built.index)} + {_weight(built.documents)}"


def _tell_share(built: Built, size: Size) -> str:
    return f"{round(built.index_gzip / size)} + {round(built.documents_gzip / size)} o"


def _tell_build(built: Built, _: Size) -> str:
    return f"{_number(median(built.cold))} s"


def _weight(size: float) -> str:
    """Bytes as people read them, in thousands and millions."""
    if size >= 9_950_000:
        return f"{_number(size / 1e6)} Mo"
    return f"{_number(size / 1e6)} Mo" if size >= 995_000 else f"{_number(size / 1e3)} Ko"


def _number(value: float) -> str:
    """Two or three figures, as many as mean something, with a French comma."""
    figures = f"{value:.0f}" if value >= 99.5 else f"{value:.1f}" if value >= 9.95 else f"{value:.2f}"
    return figures.replace(".", ",")


MEASURES = (
    Measure(
        "première réponse, octets en gzip",
        {1_000: "≤ 80 Ko", 10_000: "≤ 90 Ko", 100_000: "≤ 150 Ko"},
        _of_asked(lambda asked: _tell_bytes(asked.gzip)),
    ),
    Measure("première réponse, octets en brotli", {}, _of_asked(lambda asked: _tell_bytes(asked.brotli))),
    Measure(
        "première réponse, requêtes",
        {1_000: "≤ 22", 10_000: "≤ 22", 100_000: "≤ 22"},
        _of_asked(_tell_requests),
    ),
    Measure("puis, pour compter les choix", {}, _of_asked(_tell_extra)),
    Measure(
        "première réponse, 10 Mbit/s et 40 ms",
        {1_000: "≤ 350 ms", 10_000: "≤ 350 ms", 100_000: "≤ 350 ms"},
        _of_asked(lambda asked: _tell_cold(asked.cold)),
    ),
    Measure("la même, processeur 4 fois plus lent", {}, _of_asked(lambda asked: _tell_cold(asked.cold_slow))),
    Measure(
        "réponse à chaud, p50 / p95",
        {10_000: "≤ 2 / 10 ms", 100_000: "≤ 3 / 20 ms"},
        _of_asked(lambda asked: _tell_times(asked.warm)),
    ),
    Measure("la même, processeur 4 fois plus lent", {}, _of_asked(lambda asked: _tell_times(asked.warm_slow))),
    Measure("mémoire après 300 questions", {100_000: "≤ 60 Mo"}, _of_asked(lambda asked: _weight(asked.heap))),
    Measure("sur le disque, index + textes", {}, _of_built(_tell_disk)),
    Measure(
        "par brève en gzip, index + textes",
        {10_000: "≤ 110 o d’index", 100_000: "≤ 110 o d’index"},
        _of_built(_tell_share),
    ),
    Measure(
        "construction à froid, processeur",
        {1_000: "≤ 0,5 s", 10_000: "≤ 2,5 s", 100_000: "≤ 20 s"},
        _of_built(_tell_build),
    ),
    Measure("après un numéro de plus, processeur", {}, _of_built(lambda built, _: f"{_number(built.again)} s")),
    Measure(
        "octets changés par ce numéro",
        {10_000: "≤ 5 %", 100_000: "≤ 2 %"},
        _of_built(lambda built, _: f"{_number(built.changed * 100)} %"),
    ),
)
"""The lines of the table; the targets are those of the design."""
