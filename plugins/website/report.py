"""What a build read and wrote → the lines its author sees."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from plugins.archive.problems import Problem
from plugins.french.numbers import format_count


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
        drafts = f", {format_count(self.drafts, 'brouillon')} à part" if self.drafts else ""
        read = (("numéro", self.digests), ("brève", self.entries), ("sujet", self.topics))
        steps = ", ".join(f"{name} {seconds:.2f}\u00a0s".replace(".", ",") for name, seconds in self.seconds.items())
        return [
            *(str(notice) for notice in self.notices),
            f"Lu     : {', '.join(format_count(count, noun) for noun, count in read)}{drafts}",
            f"Écrit  : {format_count(self.files, 'fichier')}, {self.bytes / 1_000_000:.1f} Mo".replace(".", ","),
            f"Durées : {steps}",
        ]
