"""Results → lines of Markdown: times, memory, files, pages, targets; in French."""

from collections.abc import Callable, Iterable, Iterator

from tests.bench.measures.building.builder import PAGES
from tests.bench.measures.building.figures import CASES, Figures, Result
from tests.bench.measures.building.targets import HUGO, OURS, PELICAN, Results, Verdict

NO_FIGURE = "–"
_NAMES = (OURS, HUGO, PELICAN)


def write_times(results: Results) -> Iterator[str]:
    """Seconds on the clock and of processor, by case and size."""
    yield from _head("cas", "numéros", "nous", "nous sans recherche", "Hugo", "Pelican")
    for case, label in CASES.items():
        for size, builders in results.items():
            mine, *others = (_cell(builders.get(name), case, _tell_time) for name in _NAMES)
            yield _row(label, _count(size), mine, _cell(builders.get(OURS), case, _tell_alone), *others)


def write_memory(results: Results) -> Iterator[str]:
    """The most memory at a time."""
    yield from _compare(results, _tell_memory)


def write_files(results: Results) -> Iterator[str]:
    """Files and bytes that each case has written."""
    yield from _compare(results, _tell_written)


def write_pages(results: Results) -> Iterator[str]:
    """Pages of each kind, then everything, after the first build from nothing."""
    yield from _head("pages", "numéros", *_NAMES)
    for size, builders in results.items():
        found = [builders.get(name) for name in _NAMES]
        for kind in PAGES:
            yield _row(kind, _count(size), *(_count(one.census.kinds[kind]) if one else NO_FIGURE for one in found))
        totals = (f"{_count(one.census.files)}, {_weight(one.census.bytes)}" if one else NO_FIGURE for one in found)
        yield _row("tous les fichiers", _count(size), *totals)


def write_verdicts(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Targets, and whether they are met."""
    yield from _head("but", "numéros", "au plus", "mesuré", "tenu")
    for verdict in verdicts:
        unit = f"\u00a0{verdict.unit}" if verdict.unit else ""
        size = _count(verdict.size) if verdict.size else ""
        numbers = (f"{_decimal(value, 2)}{unit}" for value in (verdict.limit, verdict.value))
        yield _row(verdict.target, size, *numbers, "oui" if verdict.met else "**non**")


def find_differences(results: Results) -> Iterator[str]:
    """Sentences about kinds of pages whose numbers differ between builders."""
    for size, builders in results.items():
        for kind in PAGES:
            counts = {name: result.census.kinds[kind] for name, result in builders.items()}
            if len({*counts.values()}) > 1:
                told = ", ".join(f"{name} {_count(count)}" for name, count in counts.items())
                yield f"À {_count(size)} numéros, « {kind} » : {told}."


def list_single_runs(results: Results) -> Iterator[str]:
    """What was run once, as « Pelican à 1 000 (à froid) »."""
    for size, builders in results.items():
        for name, result in builders.items():
            once = [CASES[case] for case, figures in result.cases.items() if len(figures.costs) == 1]
            if once:
                yield f"{name} à {_count(size)} ({', '.join(once)})"


def _compare(results: Results, tell: Callable[[Figures], str]) -> Iterator[str]:
    yield from _head("cas", "numéros", *_NAMES)
    for case, label in CASES.items():
        for size, builders in results.items():
            yield _row(label, _count(size), *(_cell(builders.get(name), case, tell) for name in _NAMES))


def _cell(result: Result | None, case: str, tell: Callable[[Figures], str]) -> str:
    return tell(result.cases[case]) if result and case in result.cases else NO_FIGURE


def _tell_time(figures: Figures) -> str:
    return f"{_decimal(figures.wall, 2)}\u00a0s ({_decimal(figures.cpu, 2)})"


def _tell_alone(figures: Figures) -> str:
    return f"{_decimal(figures.wall - figures.search, 2)}\u00a0s"


def _tell_memory(figures: Figures) -> str:
    return _weight(figures.memory) if figures.memory else NO_FIGURE


def _tell_written(figures: Figures) -> str:
    return f"{_count(figures.written.files)}, {_weight(figures.written.bytes)}"


def _head(first: str, *others: str) -> tuple[str, str]:
    return _row(first, *others), _row("---", *("--:" for _ in others))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _weight(size: int) -> str:
    return f"{_decimal(size / 1e6, 1)}\u00a0Mo"


def _count(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")
