"""A command → what it cost: seconds on the clock, seconds of processor, and the most memory it held."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measures.building.builder import Command
from tests.bench.measures.building.memory import MemoryWatch


class CommandFailed(Exception):
    """A build ended with an error; the text is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    wall: float
    """Seconds from its start to its end."""

    cpu: float
    """Seconds of processor of the process and of all it started, in user and system mode."""

    memory: int | None
    """Most bytes that they held together at a time; None where it was not watched."""

    said: str
    """What it printed."""


def run_command(command: Command, log: Path, watched: bool) -> Cost:
    """Run a command to its end.

    Args:
        command: what to run.
        log: file for what it prints.
        watched: watch its memory, which takes some time from it.

    Raises:
        CommandFailed: it ended with another status than 0.
    """
    with log.open("w", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command.arguments, cwd=command.folder, stdout=output, stderr=subprocess.STDOUT)
        with MemoryWatch(process.pid, watched) as watch:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    said = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode:
        raise CommandFailed(f"{' '.join(command.arguments)}\n{said[-2_000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.peak, said)
