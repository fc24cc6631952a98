"""A number of digests → what each builder took in each case, all of them in turn, several times over.

What one round changes stays: the next edits the same word again and adds one more digest.
"""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.measures.building.builder import Builder
from tests.bench.measures.building.census import Census, Written, count_site, count_written, take_prints
from tests.bench.measures.building.figures import CASES, Figures, Result
from tests.bench.measures.building.hugo import Hugo, find_hugo
from tests.bench.measures.building.material import Material, edit_word, prepare_material, read_topics
from tests.bench.measures.building.ours import Ours
from tests.bench.measures.building.process import Cost, run_command
from tests.bench.measures.building.stock_pelican import StockPelican

ROUNDS = 3
LONG = 30.0
"""A case that takes more seconds is run once: what disturbs it is small beside it."""

PATIENCE = 100.0
"""A builder that takes more seconds from nothing is asked nothing else: those that take so long do it all again."""


class Contest:
    """One size, inside a folder that is thrown away."""

    def __init__(self, folder: Path, digests: int) -> None:
        """Make the digests up, build them once with our builder, and lay all projects out.

        Args:
            folder: empty.
            digests: how many.
        """
        self._folder, self._digests = folder, digests
        self._say("préparation")
        self._material = prepare_material(digests, ROUNDS)
        self.builders = self._lay_out(self._material)
        self._costs: dict[tuple[str, str], list[Cost]] = {}
        self._written: dict[tuple[str, str], Written] = {}
        self._census: dict[str, Census] = {}
        self._trash = 0

    def measure(self) -> dict[str, Result]:
        """Run all cases of all builders; results by name of the builder."""
        for number in range(ROUNDS):
            for builder in self.builders:
                for case in CASES:
                    if self._is_due(builder, case, number):
                        self._run(builder, case, number)
        return {builder.name: self._conclude(builder.name) for builder in self.builders}

    def _lay_out(self, material: Material) -> Sequence[Builder]:
        """All projects; our first build, which also compiles our modules, tells the topics of the entries."""
        ours = Ours(self._folder / "ours", (*material.digests, *material.later))
        run_command(ours.command, self._folder / "log", watched=False)
        topics = read_topics(ours.output)
        ours.remove(material.later)
        program = find_hugo()
        hugo = [Hugo(self._folder / "hugo", program, material, topics)] if program else []
        return [ours, *hugo, StockPelican(self._folder / "pelican", material, topics)]

    def _is_due(self, builder: Builder, case: str, number: int) -> bool:
        cold = self._costs.get((builder.name, "cold"))
        if cold and cold[0].wall > PATIENCE and case != "cold":
            return False
        done = self._costs.get((builder.name, case))
        return not (number and (done is None or done[0].wall > LONG))

    def _run(self, builder: Builder, case: str, number: int) -> None:
        self._say(f"{builder.name}, {CASES[case]}, passage {number + 1}")
        self._change(builder, case, number)
        before = take_prints(builder.output)
        # Watching disturbs a little: once is enough.
        cost = run_command(builder.command, self._folder / "log", watched=number == 0)
        self._costs.setdefault((builder.name, case), []).append(cost)
        if number == 0:
            after = take_prints(builder.output)
            self._written[builder.name, case] = count_written(before, after)
            if case == "cold":
                self._census[builder.name] = count_site(after, builder.pages)

    def _change(self, builder: Builder, case: str, number: int) -> None:
        """What a person does before the build."""
        material = self._material
        if case == "cold":
            self._forget(builder)
        elif case == "edit":
            builder.write([edit_word(material.digests[len(material.digests) // 3], number)])
        elif case == "theme":
            builder.edit_theme(number)
        elif case == "new":
            builder.write([material.later[number]])

    def _forget(self, builder: Builder) -> None:
        """Take site and caches away; moved, since ext4 is slow to make files for a minute after many were removed."""
        for path in (builder.output, *builder.caches):
            if path.exists():
                self._trash += 1
                path.rename(self._folder / f"trash-{self._trash}")

    def _conclude(self, name: str) -> Result:
        cases = {
            case: Figures(tuple(self._costs[name, case]), self._written[name, case])
            for case in CASES
            if (name, case) in self._costs
        }
        return Result(cases, self._census[name])

    def _say(self, step: str) -> None:
        print(f"{self._digests} numéros : {step}…", file=sys.stderr, flush=True)


def measure_start(folder: Path) -> Figures:
    """What our build of one digest costs when it has nothing to do: all that comes before a first page, and no page.

    Args:
        folder: empty; it is removed afterwards.
    """
    ours = Ours(folder / "ours", prepare_material(1, 0).digests)
    for _ in range(2):
        run_command(ours.command, folder / "log", watched=False)
    costs = tuple(run_command(ours.command, folder / "log", watched=False) for _ in range(2 * ROUNDS - 1))
    shutil.rmtree(folder)
    return Figures(costs, Written(0, 0))
