"""Results → the targets of the build, what was measured, and whether they are met."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.bench.measures.building.figures import Figures, Result

OURS, HUGO, PELICAN = "nous", "Hugo", "Pelican"

Results = Mapping[int, Mapping[str, Result]]
"""Number of digests → name of the builder → what it took."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target at one size."""

    target: str
    size: int | None
    """Digests; None where the target has no size."""

    limit: float
    value: float
    unit: str
    """Of both numbers; empty for ratios."""

    @property
    def met(self) -> bool:
        """Whether it is met."""
        return self.value <= self.limit


def judge(results: Results, start: Figures) -> Iterator[Verdict]:
    """The targets that can be judged: a builder or a size that is missing leaves its own out.

    Args:
        results: of all sizes.
        start: of a build that has nothing to do.
    """
    for size, builders in results.items():
        ours, hugo, pelican = map(builders.get, (OURS, HUGO, PELICAN))
        if ours and hugo and size in _COLD:
            yield from _compare_with_hugo(size, ours, hugo)
        if ours and pelican and size in _COLD:
            ratio = _alone(ours, "cold") / pelican.cases["cold"].wall
            yield Verdict("à froid, part du temps de Pelican", size, 0.10, ratio, "")
    if {1_000, 10_000} <= results.keys():
        small, large = (_alone(results[size][OURS], "cold") / size for size in (1_000, 10_000))
        yield Verdict("temps par numéro à 10 000, rapporté à celui à 1 000", 10_000, 1.15, large / small, "")
    yield Verdict("démarrage, processeur", None, 0.35, start.cpu, "s")


_COLD = {1_000: 0.5, 10_000: 0.6}
"""Digests → share of Hugo's time that a build from nothing may take."""


def _compare_with_hugo(size: int, ours: Result, hugo: Result) -> Iterator[Verdict]:
    # Hugo has no memory of its last build: whatever has changed, it does the same work, that of nothing changed.
    again = hugo.cases["nothing"].wall
    cold = _alone(ours, "cold") / hugo.cases["cold"].wall
    yield Verdict("à froid, part du temps de Hugo", size, _COLD[size], cold, "")
    yield Verdict("un mot changé, part de Hugo", size, 0.15, _alone(ours, "edit") / hugo.cases["edit"].wall, "")
    yield Verdict("rien de changé, part de Hugo", size, 0.12, _alone(ours, "nothing") / again, "")
    mine, theirs = ours.cases["cold"].memory, hugo.cases["cold"].memory
    if mine and theirs:
        yield Verdict("à froid, part de la mémoire de Hugo", size, 0.5, mine / theirs, "")


def _alone(result: Result, case: str) -> float:
    """Seconds without the search, which the others do not have."""
    figures = result.cases[case]
    return figures.wall - figures.search
