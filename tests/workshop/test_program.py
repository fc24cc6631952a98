"""Command lines: what is typed, what is understood, what is answered."""

import os
import subprocess
import sys

import pytest
from invoke.context import Context
from invoke.exceptions import ParseError
from invoke.tasks import task

from plugins.workshop.program import explain, gather_words, lead_help
from plugins.workshop.project import PROJECT


@task(name="import", iterable=["source"])
def collect(_: Context, source, date: str = "", dry_run: bool = False) -> None:
    """Take several files."""


@task
def build(_: Context, content: str = "") -> None:
    """Take none."""


TASKS = {"import": collect, "build": build}


def run_tasks(*arguments: str, folder=None) -> subprocess.CompletedProcess[str]:
    """Run `tasks.py` as a person would."""
    command = [sys.executable, str(PROJECT.root / "tasks.py"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("import a.txt b.txt", "import --source=a.txt --source=b.txt"),
        ("import a.txt --date 2025-11-28 b.txt", "import --source=a.txt --date 2025-11-28 --source=b.txt"),
        ("import --date=2025-11-28 a.txt", "import --date=2025-11-28 --source=a.txt"),
        ("import --dry-run a.txt", "import --dry-run --source=a.txt"),
        ("import -", "import --source=-"),
        ("import -- -étrange.txt", "import --source=-étrange.txt"),
        ("import --source a.txt", "import --source a.txt"),
        ("import build", "import --source=build"),
        ("build --content import", "build --content import"),
        ("--list", "--list"),
    ],
)
def test_bare_words_go_to_the_list_of_their_task(typed: str, understood: str) -> None:
    """`import a b` takes both files, and options keep their own values."""
    assert gather_words(typed.split(), TASKS) == understood.split()


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("build --help", "--help build"),
        ("build -h", "--help build"),
        ("--help build", "--help build"),
        ("bulid --help", "bulid --help"),
        ("build --content --help", "build --content --help"),
    ],
)
def test_help_behind_a_task_is_the_help_of_that_task(typed: str, understood: str) -> None:
    """A task that waits for a word does not take `--help` for it."""
    assert lead_help(typed.split(), TASKS) == understood.split()


def test_misunderstandings_are_told_in_french() -> None:
    """The usual slips are named."""
    assert explain(ParseError("No idea what 'bulid' is!")).startswith("« bulid » n’est ni")
    assert "après « bench »" in explain(ParseError("'bench' did not receive required positional arguments: 'name'"))
    assert explain(ValueError("invalid literal for int() with base 10: 'abc'")).startswith("« abc » n’est pas")
    assert "« --date »" in explain(ParseError("Flag <Argument: date> needed value and was not given one!"))


def test_the_list_of_tasks_is_the_help(tmp_path) -> None:
    """Without a task, from any folder, one sees what there is to ask for."""
    shown = run_tasks(folder=tmp_path)
    assert shown.returncode == 0
    assert shown.stdout == run_tasks("--list").stdout == run_tasks("--help").stdout
    for name in ("build", "serve", "import", "check", "test", "lint"):
        assert f"\n  {name} " in shown.stdout


@pytest.mark.parametrize("name", ["build", "serve", "import", "check", "lint", "test", "pin"])
def test_each_task_explains_itself(name: str) -> None:
    """`TASK --help` gives its sentence, and a sentence for each option."""
    shown = run_tasks(name, "--help")
    assert shown.returncode == 0
    assert f"python3 tasks.py {name}" in shown.stdout
    options = [line for line in shown.stdout.splitlines() if line.startswith("  --")]
    assert [line for line in options if not line.split("  ")[-1].strip()] == []


def test_an_unknown_task_ends_with_status_2() -> None:
    """A slip of the keyboard is not a success."""
    refused = run_tasks("bulid")
    assert refused.returncode == 2
    assert "« bulid »" in refused.stderr


def test_inv_is_the_same_program(tmp_path) -> None:
    """Inside the environment the shorter name does the same."""
    inv = PROJECT.environment / "bin/inv"
    shown = subprocess.run([inv, "--list"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert shown.stdout == run_tasks("--list").stdout


def test_a_reader_may_leave_early() -> None:
    """`| head` closes the pipe: no traceback, though not all was said."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, str(PROJECT.root / "tasks.py"), "--list"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (1, "")
