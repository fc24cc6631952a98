"""What is wrong with a source, told so that its author can mend it: the thing, the place, the next step."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding in a source file, worded in French for the contributor."""

    path: str
    """File as the contributor knows it, relative to the folder that holds the content."""

    line: int
    """Line of the file, from 1; 0 when the file as a whole is meant."""

    cause: str
    """What is wrong, naming the thing."""

    remedy: str
    """What to do next."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.cause} {self.remedy}".rstrip()


class SourceRefused(Exception):
    """The sources cannot be published as they are; carries every problem found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
