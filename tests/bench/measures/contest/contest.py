"""A size → the figures of the three searches at this size, each built, served and asked in turn."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Error

from tests.bench.measures.contest.apart import run_apart
from tests.bench.measures.contest.browser import NoAnswer, ask_search, find_chromium
from tests.bench.measures.contest.figures import Asked, Built, Figures
from tests.bench.measures.contest.material import Questions, prepare_material
from tests.bench.measures.contest.ours import build_ours
from tests.bench.measures.contest.pagefind import build_pagefind, install_pagefind
from tests.bench.measures.contest.whole_lunr import build_whole_lunr

NAMES = ("notre recherche", "lunr entier", "Pagefind")


class Contest:
    """Measures one size after another inside a folder that is thrown away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._chromium = find_chromium()
        self._pagefind = install_pagefind(folder / "program")
        self.remarks: list[str] = []
        """What the figures do not tell, in French sentences."""
        if self._chromium is None:
            self.remarks.append("Aucun navigateur Chromium sur cette machine : rien n’a été demandé à personne.")
        if self._pagefind is None:
            self.remarks.append("Pagefind n’a pas pu être installé par npm : sa colonne est vide.")

    def measure(self, entries: int) -> list[Figures]:
        """Figures of each search, in the order of `NAMES`."""
        # Archives are large: they live and die in a process that the browser does not run beside.
        builds, questions = run_apart(lambda: self._build_all(entries))
        results = []
        for name, built in zip(NAMES, builds, strict=True):
            _say(entries, f"questions à {name}")
            results.append(Figures(built, self._ask(name, questions) if built else None))
        shutil.rmtree(self._folder / "sites")
        return results

    def _build_all(self, entries: int) -> tuple[list[Built | None], Questions]:
        _say(entries, "invention des textes")
        material = prepare_material(entries)
        ours, lunr, pagefind = map(self._site, NAMES)
        program = self._pagefind
        builders: tuple[Callable[[Path], Built | None], ...] = (
            lambda scratch: build_ours(material, ours, scratch),
            lambda scratch: build_whole_lunr(material, lunr, scratch, ours),
            lambda scratch: build_pagefind(material, pagefind, scratch, ours, program) if program else None,
        )
        builds = []
        for name, build in zip(NAMES, builders, strict=True):
            _say(entries, f"construction de {name}")
            scratch = self._folder / "scratch"
            builds.append(build(scratch))
            shutil.rmtree(scratch, ignore_errors=True)
        return builds, material.questions

    def _ask(self, name: str, questions: Questions) -> Asked | None:
        if self._chromium is None:
            return None
        try:
            return ask_search(self._chromium, self._site(name), questions)
        except (Error, NoAnswer) as error:
            self.remarks.append(f"{name} n’a pas répondu : {str(error).splitlines()[0]}")
            return None

    def _site(self, name: str) -> Path:
        return self._folder / "sites" / name


def _say(entries: int, step: str) -> None:
    print(f"{entries} brèves : {step}…", file=sys.stderr, flush=True)
