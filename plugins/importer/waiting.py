"""A piece of work that may last → what stands on the terminal while it does, from its third second on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

PATIENCE = 2.0
"""Seconds that nobody minds waiting in silence."""


@contextmanager
def say_while_waiting(console: Console, text: str, patience: float = PATIENCE) -> Iterator[None]:
    """Show a line that moves on a console as soon as the work below lasts longer than `patience`, in seconds.

    Where the console is no terminal, the text is printed once.
    """
    status = console.status(text)
    timer = threading.Timer(patience, status.start if console.is_terminal else lambda: console.print(text))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
