"""What a build read and wrote → the lines its author sees."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from plugins.archive.problems import Problem


@dataclass(slots=True)
class BuildReport:
    """Filled step by step by one build."""

    digests: int = 0
    drafts: int = 0
    entries: int = 0
    topics: int = 0
    files: int = 0
    bytes: int = 0
    notices: tuple[Problem, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    """Time of each step, in the order in which they ran."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time one step under its French name."""
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def lines(self) -> list[str]:
        """Notices first, then the table."""
        drafts = f", {self.drafts} brouillon(s) laissé(s) de côté" if self.drafts else ""
        steps = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in self.seconds.items())
        return [
            *(str(notice) for notice in self.notices),
            f"Lu     : {self.digests} numéros, {self.entries} brèves, {self.topics} sujets{drafts}",
            f"Écrit  : {self.files} fichiers, {self.bytes / 1_000_000:.1f} Mo",
            f"Durées : {steps}",
        ]
