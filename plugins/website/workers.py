"""Work cut into parts → its results in order, made on every core where the system can fork, else one after another.

A forked process sees all that its parent had read, so that nothing but results travels. What the parts do and give must
not depend on which process does them: the same bytes come out of one core or many.
"""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_work: list[Callable[[int], Any]] = []
"""What the forked processes do with the number of a part: they find it here, as they find everything."""


def count_cores() -> int:
    """Cores that this process may use; one where it cannot fork, or where a fork could find a lock held for ever."""
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def map_parts(make: Callable[[Part], Result], parts: Sequence[Part], cores: int) -> Iterator[Result]:
    """The result of each part, in their order, each as soon as it and those before it are there.

    Args:
        make: gives the result of one part, which must be able to travel between processes; raises nothing expected.
        parts: enough of them that all cores stay busy to the end.
        cores: processes at work; 1 for none but this one.
    """
    if cores < 2 or len(parts) < 2:
        yield from map(make, parts)
        return
    _work.append(lambda number: make(parts[number]))
    gc.freeze()
    try:
        with multiprocessing.get_context("fork").Pool(min(cores, len(parts))) as pool:
            yield from pool.imap(_do, range(len(parts)))
    finally:
        gc.unfreeze()
        _work.pop()


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: a build keeps nearly all that it makes, and would be looked through in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _do(number: int) -> Any:
    return _work[-1](number)
