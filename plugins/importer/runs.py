"""Runs of text → parts of them: cutting and joining what has looks, as one does with plain strings."""

import dataclasses
from collections.abc import Iterable

from plugins.importer.blocks import Run, plain
from plugins.importer.cleaning import squeeze

Runs = tuple[Run, ...]


def cut(runs: Runs, start: int, end: int | None = None) -> Runs:
    """Return the runs of `plain(runs)[start:end]`; both offsets count from the beginning."""
    kept = []
    at = 0
    for run in runs:
        text = run.text[max(0, start - at) : None if end is None else max(0, end - at)]
        if text:
            kept.append(dataclasses.replace(run, text=text))
        at += len(run.text)
    return tuple(kept)


def trim(runs: Runs) -> Runs:
    """Return the runs without the white space at both ends."""
    text = plain(runs)
    return cut(runs, len(text) - len(text.lstrip()), len(text.rstrip()))


def split_lines(runs: Runs) -> list[Runs]:
    """Return the lines of the runs, trimmed; empty ones are left out."""
    lines = []
    start = 0
    text = plain(runs)
    for line in text.split("\n"):
        lines.append(trim(cut(runs, start, start + len(line))))
        start += len(line) + 1
    return [line for line in lines if line]


def join(first: Runs, second: Runs) -> Runs:
    """Return two pieces of a paragraph with one space between them."""
    return normalise((*first, Run(" "), *second)) if first and second else first or second


def normalise(runs: Iterable[Run]) -> Runs:
    """Return the runs with neighbours of one look joined, and no empty one."""
    kept: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if kept and dataclasses.replace(kept[-1], text="") == dataclasses.replace(run, text=""):
            kept[-1] = dataclasses.replace(run, text=kept[-1].text + run.text)
        else:
            kept.append(run)
    return tuple(kept)


def leading_bold(runs: Runs) -> int:
    """Return how many characters at the beginning are bold."""
    length = 0
    for run in runs:
        if not run.strong:
            break
        length += len(run.text)
    return length


def bare(text: str) -> Runs:
    """Return plain text as runs."""
    text = squeeze(text)
    return (Run(text),) if text else ()
