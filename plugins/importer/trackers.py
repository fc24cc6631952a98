"""A document → the same without links that only follow their readers: opened where they say where they lead, else out.

What is taken out is said in `left_out`. Nothing is asked of a network.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from plugins.importer.blocks import Block, Document, Run, plain
from plugins.importer.links import clean_link
from plugins.importer.noise import is_noise
from plugins.importer.runs import Runs, split_lines
from plugins.importer.tracking import is_tracker, split_address

_ADDRESS = re.compile(r"https?://[^\s<>«»“”\"\\`|]*[^\s<>«»“”\"\\`|.,;:!?…)\]'’*_]", re.IGNORECASE)
_POINTER_WORDS = 5
_EMPTY_BRACKETS = re.compile(r"\s*(?:\(\s*\)|<\s*>|\[\s*\])")
# What stands before an address, on a line that says nothing else: « → En savoir plus : ».
_POINTER = re.compile(r"\W*(?:[^\W\d_]+[\s’'-]*){0,4}\s*[:>→»-]*\s*", re.IGNORECASE)
_POINTING = re.compile(
    r"lire|suite|savoir|voir|source|lien|article|plus|link|read|more|d[ée]couvrir|consulter|ici", re.I
)


def drop_trackers(document: Document) -> Document:
    """Return the document with every link as its author meant it."""
    carriers = document.carriers | frozenset(_leaving_hosts(document.blocks))
    dropped: dict[str, None] = {}
    blocks = tuple(_settle(block, carriers, dropped) for block in document.blocks)
    if blocks == document.blocks:
        return document
    said = tuple(
        f"Lien de suivi, dont la cible est inconnue : {text}" if _ADDRESS.match(text) else text for text in dropped
    )
    return dataclasses.replace(document, blocks=blocks, left_out=(*document.left_out, *said))


def _leaving_hosts(blocks: Iterable[Block]) -> Iterator[str]:
    """Hosts on which one leaves the list of a letter: they count its readers, too."""
    for block in blocks:
        for run in block.runs:
            if run.link and is_noise(run.text) and re.search(r"d[ée]s(?:abonn|inscri)|unsubscri", run.text, re.I):
                parts = split_address(run.link)
                if parts and parts.hostname:
                    yield parts.hostname


def _settle(block: Block, carriers: frozenset[str], dropped: dict[str, None]) -> Block:
    if block.kind == "code":
        return block
    runs = tuple(_settle_run(run, carriers, dropped) for run in block.runs)
    if runs == block.runs:
        return block
    lost = _count_addresses(block.runs) > _count_addresses(runs)
    return dataclasses.replace(block, runs=_drop_pointers(block, runs, dropped) if lost else runs)


def _settle_run(run: Run, carriers: frozenset[str], dropped: dict[str, None]) -> Run:
    link = run.link
    if link and is_tracker(link, carriers):
        dropped[link] = None
        link = ""
    return dataclasses.replace(run, link=link, text=_settle_text(run.text, carriers, dropped))


def _settle_text(text: str, carriers: frozenset[str], dropped: dict[str, None]) -> str:
    """Addresses typed in the text are settled as its links are."""

    def settle(match: re.Match[str]) -> str:
        address = clean_link(match[0]) or match[0]
        if not is_tracker(address, carriers):
            return address if address != match[0] and _differs(address, match[0]) else match[0]
        dropped[match[0]] = None
        return ""

    settled = _ADDRESS.sub(settle, text)
    return settled if settled == text else _EMPTY_BRACKETS.sub("", settled)


def _differs(cleaned: str, typed: str) -> bool:
    """Whether cleaning did more than spell the same address in ASCII."""
    return unquote(cleaned) != unquote(typed)


def _points(text: str) -> bool:
    return len(text.split()) <= _POINTER_WORDS and (text.endswith(":") or _POINTING.search(text) is not None)


def _count_addresses(runs: Runs) -> int:
    return sum(len(_ADDRESS.findall(run.text)) for run in runs)


def _drop_pointers(block: Block, runs: Runs, dropped: dict[str, None]) -> Runs:
    """A line that only pointed to an address that is gone goes with it: « Lire : »."""
    pointers = {plain(line).split("http")[0].strip() for line in split_lines(block.runs) if _count_addresses(line)}
    kept: list[Run] = []
    for line in split_lines(runs):
        text = plain(line).strip()
        if text in pointers and _points(text):
            dropped[text] = None
            continue
        kept += [Run("\n"), *line] if kept else line
    return tuple(kept)
