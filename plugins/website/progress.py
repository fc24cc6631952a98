"""Files made one after another → a bar in the terminal, for work that takes more than a second."""

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE_SECONDS = 1.0
"""A shorter wait needs no explanation."""


class Progress:
    """Counts what is made; shows it when it lasts and somebody is looking."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._total = self._done = 0
        self._bar: Bar | None = None

    def expect(self, count: int) -> None:
        """Say how many files are to be made."""
        self._total = count

    def advance(self, count: int) -> None:
        """Say how many more were made."""
        self._done += count
        if self._bar is None and sys.stderr.isatty() and time.monotonic() - self._start > PATIENCE_SECONDS:
            self._bar = self._show()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=self._done)
            if self._done >= self._total:
                self.close()

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            with suppress(OSError):
                self._bar.stop()
            self._bar = None

    def _show(self) -> "Bar":
        # Imported here: most builds are over before anything is shown.
        from rich import progress  # noqa: PLC0415
        from rich.console import Console  # noqa: PLC0415

        text = progress.TextColumn("{task.description}")
        columns = (text, progress.BarColumn(), progress.MofNCompleteColumn(), progress.TimeRemainingColumn())
        bar = progress.Progress(*columns, console=Console(stderr=True), transient=True)
        bar.add_task("Pages", total=self._total)
        bar.start()
        return bar
