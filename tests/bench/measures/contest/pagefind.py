"""An archive → Pagefind's search of it: one HTML page an entry, indexed by its own program."""

import html
import resource
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from plugins.archive.model import Entry
from plugins.workshop.node import find_node
from plugins.workshop.project import PROJECT
from tests.bench.measures.contest.apart import time_apart
from tests.bench.measures.contest.figures import Built
from tests.bench.measures.contest.material import Material
from tests.bench.measures.contest.shell import RIVALS, write_shell
from tests.bench.measures.contest.weighing import share_changed, take_prints, weigh

VERSION = "1.6.0"


def install_pagefind(folder: Path) -> Path | None:
    """Pagefind's program, installed into a folder that is thrown away; None where npm cannot bring it."""
    node = find_node(PROJECT.environment)
    if node is None:
        return None
    command = [*node.npm, "install", "--no-save", "--no-audit", "--no-fund", "--prefix", str(folder)]
    done = subprocess.run([*command, f"pagefind@{VERSION}"], capture_output=True, check=False)
    program = folder / "node_modules/.bin/pagefind"
    return program if done.returncode == 0 and program.is_file() else None


def build_pagefind(material: Material, folder: Path, scratch: Path, shell: Path, program: Path) -> Built:
    """Write a page that asks Pagefind; tell what its index cost.

    Args:
        material: the archives.
        folder: becomes a site with one page.
        scratch: for the pages that are indexed.
        shell: site of our search, whose page this one resembles.
        program: Pagefind.
    """
    pages = scratch / "pages"
    _write_pages(material.archive.entries, pages)
    cold = time_apart(lambda: _index(program, pages, folder / "pagefind"))
    before = take_prints(folder, _files(folder))
    texts = [file for file in _files(folder) if file.suffix == ".pf_fragment"]
    index = [file for file in _files(folder) if file.suffix in {".pf_index", ".pf_meta"}]
    weights = (*weigh(index), *weigh(texts))
    _write_pages(material.longer.entries[: len(material.longer.entries) - len(material.archive.entries)], pages)
    again = _index(program, pages, scratch / "longer/pagefind")
    after = take_prints(scratch / "longer", _files(scratch / "longer"))
    write_shell(shell, folder, [RIVALS / "pagefind.js", RIVALS / "show.js"])
    return Built(cold, again, weights[0], weights[2], weights[1], weights[3], share_changed(before, after))


def _files(site: Path) -> list[Path]:
    """The index, without the program that the browser runs."""
    packed = {".pf_fragment", ".pf_index", ".pf_meta"}
    return [file for file in sorted((site / "pagefind").rglob("*")) if file.suffix in packed]


def _write_pages(entries: Iterable[Entry], folder: Path) -> None:
    for entry in entries:
        path = folder / entry.path
        path.parent.mkdir(parents=True, exist_ok=True)
        title = html.escape(entry.headline)
        body = html.escape(entry.text.removeprefix(entry.headline).removeprefix(". "))
        path.write_text(
            f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>{title}</title>'
            f"<main data-pagefind-body><h1>{title}</h1><p>{body}</p></main></html>",
            encoding="utf-8",
        )


def _index(program: Path, pages: Path, output: Path) -> float:
    """Processor seconds of Pagefind's own process, all its threads together."""
    shutil.rmtree(output, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(program), "--site", str(pages), "--output-path", str(output)]
    subprocess.run(command, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
