"""A piece of work → its result, done in a process of its own: nothing it remembers makes the next one quicker."""

import multiprocessing
import statistics
from collections.abc import Callable
from typing import Any, TypeVar

Result = TypeVar("Result")

ROUNDS = 3
_LONG = 60.0
"""Work longer than these seconds is done once: what disturbs it is small beside it."""


def run_apart(work: Callable[[], Result]) -> Result:
    """Do the work in a fork of this process and return what it returned.

    Raises:
        RuntimeError: the work failed; its own process has told why.
    """
    fork = multiprocessing.get_context("fork")
    receiver, sender = fork.Pipe(duplex=False)
    process = fork.Process(target=_send, args=(work, sender))
    process.start()
    sender.close()
    try:
        result: Result = receiver.recv()
    except EOFError:
        raise RuntimeError("the work of another process failed") from None
    finally:
        process.join()
    return result


def _send(work: Callable[[], Any], sender: Any) -> None:
    sender.send(work())


def time_apart(work: Callable[[], float]) -> tuple[float, ...]:
    """Seconds that the work says it took, three times, or once when it is long."""
    first = run_apart(work)
    return (first,) if first > _LONG else (first, *(run_apart(work) for _ in range(ROUNDS - 1)))


def median(values: list[float] | tuple[float, ...]) -> float:
    """The middle value."""
    return statistics.median(values)
