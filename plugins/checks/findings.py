"""One finding of a check: a problem, and whether it stops a publication."""

from dataclasses import dataclass

from plugins.archive.problems import Problem


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What a check yields."""

    problem: Problem
    is_error: bool

    def __str__(self) -> str:
        return f"{self.problem}" if self.is_error else f"{self.problem} (avertissement)"
