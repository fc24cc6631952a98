"""The code of the project → whether it keeps its own rules: linters, import contracts and all the tests."""

import os
import subprocess
import sys
from pathlib import Path

from plugins.workshop.environment import development_parts, set_up
from plugins.workshop.failures import SetUpFailed
from plugins.workshop.node import find_node
from plugins.workshop.project import PROJECT

LINTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    ("contrats d’import", ("lint-imports", "--no-logo")),
)
"""What `lint` runs, the quickest first: a name for the reader and the command inside the environment."""


def run_lint() -> int:
    """Run every linter, whatever the others say, and return 0 when all are content."""
    if not _has_tools():
        return 1
    unhappy = [name for name, command in LINTERS if not _passes(name, _tool(command))]
    if unhappy:
        print(f"À reprendre : {', '.join(unhappy)}.", file=sys.stderr, flush=True)
    return int(bool(unhappy))


def run_tests(only: str = "") -> int:
    """Run the linters, the tests of the browser code, then pytest, whose summary comes last.

    Args:
        only: when not empty, run only pytest's tests whose name contains it.

    Returns:
        0 when everything passed.
    """
    if not _has_tools():
        return 1
    if only:
        return int(not _passes("pytest", _tool(("pytest", "-k", only))))
    passed = run_lint() == 0
    scripts = sorted((PROJECT.root / "tests/js").rglob("*.test.js"))
    if scripts:
        passed = _passes("tests du code du navigateur", _node_tests(scripts)) and passed
    return int(not (_passes("pytest", _tool(("pytest",))) and passed))


def _has_tools() -> bool:
    """Install what tests and linters need, and tell whether it is there."""
    try:
        set_up(development_parts(PROJECT))
    except SetUpFailed as failure:
        print(f"Installation impossible. {failure}", file=sys.stderr)
        return False
    return True


def _tool(command: tuple[str, ...]) -> list[str]:
    return [str(PROJECT.python.parent / command[0]), *command[1:]]


def _node_tests(scripts: list[Path]) -> list[str]:
    """Return the command that runs the tests written in JavaScript."""
    node = find_node(PROJECT.environment)
    program = str(node.program) if node else "node"
    return [program, "--test", *map(str, scripts)]


def _passes(name: str, command: list[str]) -> bool:
    """Announce a verification, run it, and tell whether it succeeded."""
    print(f"── {name}", flush=True)
    variables = os.environ | {"PATH": os.pathsep.join([str(PROJECT.python.parent), os.environ.get("PATH", os.defpath)])}
    return subprocess.run(command, cwd=PROJECT.root, env=variables, check=False).returncode == 0
