"""A process → the most memory that it and its children hold together: shared pages are counted once (Linux)."""

import re
import threading
import time
from pathlib import Path
from types import TracebackType

_SHARE = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)

_PAUSE = 0.02
_DUTY = 10
"""Looking takes the kernel time, in which the process stands still: at most a tenth."""


class MemoryWatch:
    """Looks again and again, from another thread, while the `with` block waits for the process."""

    def __init__(self, pid: int, watched: bool) -> None:
        """Args: `pid` of the process; `watched` if one is to look at all."""
        self._watched = watched and Path("/proc/self/smaps_rollup").exists()
        self._pid = pid
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.peak: int | None = None
        """Bytes; None where nothing was seen."""

    def __enter__(self) -> "MemoryWatch":
        if self._watched:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._watched:
            self._thread.join()

    def _watch(self) -> None:
        pause = 0.0
        while not self._done.wait(pause):
            start = time.perf_counter()
            self.peak = max(self.peak or 0, measure_tree(self._pid)) or None
            pause = max(_PAUSE, _DUTY * (time.perf_counter() - start))


def measure_tree(pid: int) -> int:
    """Bytes of a process and of all its descendants; each page that several share counts as one."""
    return sum(map(_measure, list_tree(pid)))


def list_tree(pid: int) -> list[int]:
    """A process and its descendants."""
    tree = [pid]
    for member in tree:
        try:
            tasks = [task / "children" for task in Path(f"/proc/{member}/task").iterdir()]
            tree += [int(child) for task in tasks for child in task.read_text().split()]
        except OSError:
            # It has ended meanwhile.
            continue
    return tree


def _measure(pid: int) -> int:
    try:
        found = _SHARE.search(Path(f"/proc/{pid}/smaps_rollup").read_text())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
