"""One build's place to work: where the next site is put together, and what the last build left to take over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.website.pages import Batch
from plugins.website.record import Made, Record
from plugins.website.report import BuildReport
from plugins.website.store import Store
from plugins.website.tree import Stamp, Tree


@dataclass(slots=True)
class Workspace:
    """What one build has at hand."""

    folder: Path
    """Where the next site is put together."""

    published: Path | None = None
    """Folder of the site that is there now."""

    store: Store = field(default_factory=Store)
    last: Record = field(default_factory=Record)
    """How the last build left the published site."""

    report: BuildReport = field(default_factory=BuildReport)
    keys: Mapping[str, str] = field(default_factory=dict)
    """Once built: key of each batch."""

    made: Mapping[str, Made] = field(default_factory=dict)
    """Once built: files of each batch."""

    _adopted: Mapping[str, Stamp] = field(default_factory=dict)

    def adopt(self, batches: Sequence[Batch]) -> list[Batch]:
        """Take over what the published site has of these batches.

        Returns:
            The batches that must be made.
        """
        left = self.last.list_files()
        planned = {path for batch in batches for path in batch.paths}
        wanted = {path: stamp for path, stamp in left.items() if path in planned}
        here = Tree(self.folder).adopt(self.published, wanted) if self.published else set()
        self._adopted = {path: wanted[path] for path in here}
        todo = [batch for batch in batches if not self._is_current(batch)]
        self.report.removed = len(left.keys() - planned)
        self.report.progress.expect(sum(len(batch.paths) for batch in todo))
        return todo

    def note(self, batches: Sequence[Batch], made: Mapping[str, Made]) -> None:
        """Keep for the next build what is now in the folder: what was made, and what was taken over."""
        self.keys = {batch.name: batch.key for batch in batches}
        kept = [batch for batch in batches if batch.name not in made]
        self.made = {**{batch.name: {path: self._adopted[path] for path in batch.paths} for batch in kept}, **made}
        stamps = {path: stamp for files in self.made.values() for path, stamp in files.items()}
        written = {path: stamp for path, stamp in stamps.items() if self._adopted.get(path) != stamp}
        self.report.files, self.report.bytes = len(stamps), sum(size for size, _ in stamps.values())
        self.report.written, self.report.written_bytes = len(written), sum(size for size, _ in written.values())

    def _is_current(self, batch: Batch) -> bool:
        """Whether a batch shows what it showed, and all of its files are here as they were left."""
        return self.last.keys.get(batch.name) == batch.key and all(path in self._adopted for path in batch.paths)
