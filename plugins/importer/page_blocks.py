"""The runs of one block of a web page → its blocks: spaces as a browser shows them, typed marks as items."""

import dataclasses
from collections.abc import Iterator, Sequence

from plugins.importer.blocks import Block, Kind, Run, plain
from plugins.importer.marks import Mark, find_mark
from plugins.importer.runs import Runs, cut, normalise, split_lines, trim


def tidy(runs: list[Run]) -> Runs:
    """Return the runs of one block with single spaces, none at the ends of lines."""
    kept: list[Run] = []
    last = "\n"
    for run in runs:
        text = run.text
        if last in " \n":
            text = text.lstrip(" ")
        if text == "\n" and kept:
            kept[-1] = dataclasses.replace(kept[-1], text=kept[-1].text.rstrip(" "))
        if text:
            kept.append(dataclasses.replace(run, text=text))
            last = text[-1]
    return trim(normalise(kept))


def flatten(runs: Runs) -> Runs:
    """Return the runs of a heading, which is one line and bold by itself."""
    return normalise(dataclasses.replace(run, strong=False, text=run.text.replace("\n", " ")) for run in runs)


def drop_mark(runs: Runs) -> Runs:
    """Return the runs of a real list item without a mark typed into it, which says nothing more."""
    found = find_mark(plain(runs))
    if found is None or found[0].family in ("number", "emoji") or not found[1]:
        return runs
    return trim(cut(runs, len(plain(runs)) - len(found[1])))


def lone_mark(runs: Runs) -> Mark | None:
    """Return the mark that is all of a block, as in the first cell of a row; a bare number may count anything."""
    found = find_mark(plain(runs).strip())
    if found is None or found[1] or (found[0].family == "number" and found[0].text.isdecimal()):
        return None
    return found[0]


def join_lone_marks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with each lone mark, an item without text, given to the paragraph right below it.

    One alone is an ornament of the page.
    """
    places = [at for at, block in enumerate(blocks[:-1]) if _is_lone(block) and blocks[at + 1].kind == "paragraph"]
    joined = {at + 1: blocks[at] for at in places} if len(places) > 1 else {}
    return tuple(
        dataclasses.replace(block, kind="item", mark=joined[at].mark, family=joined[at].family, apart=True)
        if at in joined
        else block
        for at, block in enumerate(blocks)
        if not _is_lone(block)
    )


def _is_lone(block: Block) -> bool:
    return block.kind == "item" and not block.runs


def split_at_marks(runs: Runs) -> Iterator[Block]:
    """Yield the blocks of a paragraph, whose lines that begin with marks are items."""
    open_lines: list[Runs] = []
    mark = family = ""
    for line in split_lines(runs):
        found = find_mark(plain(line))
        if found and found[1]:
            yield from _close(open_lines, mark, family)
            text = plain(line)
            open_lines, mark, family = [trim(cut(line, len(text) - len(found[1])))], found[0].text, found[0].family
        elif not found:
            open_lines.append(line)
    yield from _close(open_lines, mark, family)


def _close(lines: list[Runs], mark: str, family: str) -> Iterator[Block]:
    if lines:
        kind: Kind = "item" if family else "paragraph"
        joined: list[Run] = []
        for line in lines:
            joined += [Run("\n"), *line] if joined else line
        yield Block(kind, normalise(joined), mark=mark, family=family, apart=True)
