"""The set-up: once, whole, and again when its recipe changes."""

import ast
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from plugins.workshop.environment import Part, development_parts, runtime_parts, set_up
from plugins.workshop.failures import SetUpFailed
from plugins.workshop.project import PROJECT, Project
from plugins.workshop.stamps import write_stamp


@dataclass
class Workbench:
    """A part whose installations are counted."""

    folder: Path
    recipe: str = "v1"
    larger: str = "v1 and more"
    outcome: type[BaseException] | None = None
    runs: list[str] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """The part as the set-up sees it."""
        return Part("un essai", self.folder / "stamp", lambda: self.recipe, lambda: self.larger, self.install)

    def install(self) -> None:
        """Count, then end as told."""
        self.runs.append(self.recipe)
        if self.outcome:
            raise self.outcome


@pytest.fixture
def bench(tmp_path: Path) -> Workbench:
    """Return a part to be installed in a folder of its own."""
    return Workbench(tmp_path)


def test_the_second_time_does_nothing(bench: Workbench) -> None:
    """What is whole and current is left alone."""
    set_up([bench.part], Project(bench.folder))
    set_up([bench.part], Project(bench.folder))
    assert bench.runs == ["v1"]


def test_a_new_recipe_is_installed(bench: Workbench) -> None:
    """A changed requirement is brought by the next command, whatever it is."""
    set_up([bench.part], Project(bench.folder))
    bench.recipe = "v2"
    set_up([bench.part], Project(bench.folder))
    assert bench.runs == ["v1", "v2"]


@pytest.mark.parametrize("outcome", [SetUpFailed, KeyboardInterrupt])
def test_what_was_interrupted_is_done_again(bench: Workbench, outcome: type[BaseException]) -> None:
    """No stamp is left by a set-up that did not reach its end, even where an older one stood."""
    set_up([bench.part], Project(bench.folder))
    bench.recipe, bench.outcome = "v2", outcome
    with pytest.raises(outcome):
        set_up([bench.part], Project(bench.folder))
    bench.recipe, bench.outcome = "v1", None
    set_up([bench.part], Project(bench.folder))
    assert bench.runs == ["v1", "v2", "v1"]


def test_a_larger_installation_contains_the_smaller(bench: Workbench) -> None:
    """After the tests' npm packages, those of the site are not installed again."""
    write_stamp(bench.folder / "stamp", bench.larger)
    set_up([bench.part], Project(bench.folder))
    assert bench.runs == []


def test_a_moved_project_is_set_up_again(tmp_path: Path) -> None:
    """An environment holds absolute paths: at another place it is another one."""
    found = []
    for name in ("ici", "là bas"):
        root = tmp_path / name
        root.mkdir()
        for recipe in ("requirements.txt", "requirements-browser.txt"):
            (root / recipe).write_text("")
        found.append(runtime_parts(Project(root))[0].fingerprint())
    assert found[0] != found[1]


def test_tests_need_more_than_the_site() -> None:
    """The site's packages come first in both lists; the tools only in one."""
    names = [[part.announcement for part in parts] for parts in (runtime_parts(PROJECT), development_parts(PROJECT))]
    assert names[0][0] == names[1][0]
    assert len(names[1]) > len(names[0])


def test_the_set_up_needs_no_package() -> None:
    """A bare Python can import all that runs before the environment exists."""
    code = f"import sys; sys.path.insert(0, {str(PROJECT.root)!r}); import plugins.workshop.environment"
    subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True)


def test_an_old_python_can_read_the_tasks() -> None:
    """`tasks.py` keeps to an old grammar, so that an old Python reaches the sentence that asks for a newer one."""
    ast.parse((PROJECT.root / "tasks.py").read_text("utf-8"), feature_version=(3, 6))
