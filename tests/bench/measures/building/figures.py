"""What is measured of one builder at one size; the values the other modules of this room exchange."""

import re
import statistics
from collections.abc import Mapping
from dataclasses import dataclass

from tests.bench.measures.building.census import Census, Written
from tests.bench.measures.building.process import Cost

CASES = {
    "cold": "à froid",
    "nothing": "rien de changé",
    "edit": "un mot d’un ancien numéro",
    "theme": "le gabarit des brèves",
    "new": "un numéro de plus",
}
"""Name of a case in the code → in the table, in the order in which they are run."""

_SEARCH = re.compile(r"\brecherche\s*:?\s*(\d+(?:,\d+)?)\s*s\b")


@dataclass(frozen=True, slots=True)
class Figures:
    """What one case cost one builder."""

    costs: tuple[Cost, ...]
    """One a run."""

    written: Written
    """What the first run wrote."""

    @property
    def wall(self) -> float:
        """Seconds on the clock, the middle of all runs."""
        return statistics.median(cost.wall for cost in self.costs)

    @property
    def cpu(self) -> float:
        """Seconds of processor, the middle of all runs."""
        return statistics.median(cost.cpu for cost in self.costs)

    @property
    def memory(self) -> int | None:
        """The most bytes of any run that was watched."""
        return max((cost.memory for cost in self.costs if cost.memory), default=None)

    @property
    def search(self) -> float:
        """Seconds on the clock that our builds say their search took, the middle of all runs; 0 for the others."""
        return statistics.median(read_search(cost.said) for cost in self.costs)


@dataclass(frozen=True, slots=True)
class Result:
    """All that is known of one builder at one size."""

    cases: Mapping[str, Figures]
    """By name of the case; one that was not run is missing."""

    census: Census
    """The site after the first build from nothing."""


def read_search(said: str) -> float:
    """Seconds of the search's step in the report of a build; 0 where there is none."""
    return sum(float(found.replace(",", ".")) for found in _SEARCH.findall(said.replace("\u00a0", " ")))
