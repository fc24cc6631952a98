"""What a build read and wrote → the lines its author sees."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from plugins.archive.problems import Problem
from plugins.french.numbers import format_count
from plugins.website.progress import Progress


@dataclass(slots=True)
class BuildReport:
    """Filled step by step by one build."""

    digests: int = 0
    drafts: int = 0
    entries: int = 0
    topics: int = 0
    files: int = 0
    """In the whole site."""

    bytes: int = 0
    written: int = 0
    """Files that were not there, or not with these bytes."""

    written_bytes: int = 0
    removed: int = 0
    """Files that the site no longer has."""

    notices: tuple[Problem, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    """Time of each step, in the order in which they ran."""

    start: float = 0.0
    """Processor seconds of the process before it began to read: Python, packages, settings."""

    progress: Progress = field(default_factory=Progress)

    def note_start(self) -> None:
        """Say that everything is loaded, and the work begins."""
        self.start = time.process_time()

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
        kept = f", {format_count(self.files - self.written, 'fichier inchangé', 'fichiers inchangés')}"
        removed = f", {format_count(self.removed, 'retiré')}" if self.removed else ""
        steps = ", ".join(f"{name} {seconds:.2f}\u00a0s".replace(".", ",") for name, seconds in self.seconds.items())
        return [
            *(str(notice) for notice in self.notices),
            f"Lu     : {', '.join(format_count(count, noun) for noun, count in read)}{drafts}",
            f"Écrit  : {format_count(self.written, 'fichier')}, {_megabytes(self.written_bytes)}{kept}{removed}",
            f"Site   : {format_count(self.files, 'fichier')}, {_megabytes(self.bytes)}",
            f"Durées : {steps}",
        ]

    def profile(self) -> list[str]:
        """The time of each step on a line of its own, with its share of the whole."""
        whole = sum(self.seconds.values()) or 1.0
        rows = [*self.seconds.items(), ("total", whole)]
        steps = [f"{name:10}  {seconds:8.3f}\u00a0s  {100 * seconds / whole:5.1f}\u00a0%" for name, seconds in rows]
        before = [f"{'démarrage':10}  {self.start:8.3f}\u00a0s de processeur, avant ces étapes"] if self.start else []
        return [line.replace(".", ",") for line in (*before, *steps)]

    def write_facts(self) -> str:
        """What `read_facts` gives back: all but what this build did."""
        notices = [[notice.path, notice.line, notice.cause, notice.remedy] for notice in self.notices]
        counts = [self.digests, self.drafts, self.entries, self.topics, self.files, self.bytes]
        return json.dumps([counts, notices])

    def read_facts(self, facts: str) -> None:
        """Take over what another build of the same sources told."""
        counts, notices = json.loads(facts)
        self.digests, self.drafts, self.entries, self.topics, self.files, self.bytes = counts
        self.notices = tuple(Problem(*notice) for notice in notices)


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} Mo".replace(".", ",")
