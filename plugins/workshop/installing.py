"""Pinned recipes → installed packages: the virtual environment, Python's packages and npm's."""

import shutil
import sys
from pathlib import Path

from plugins.workshop.failures import SetUpFailed
from plugins.workshop.node import Node, find_node, node_of_wheel
from plugins.workshop.processes import answers, run_step
from plugins.workshop.project import Project

RETRY = (
    "Vérifiez la connexion au réseau et la place sur le disque, puis relancez la même commande : "
    "l’installation reprendra."
)
NO_PIP = (
    "Ce Python ne sait pas installer de paquets (le module ensurepip manque).\n"
    "Installez-le (Debian, Ubuntu : apt-get install python3-venv) ou installez uv, puis relancez la même commande."
)
NO_NODE = (
    "Node.js manque et son paquet Python ne s’installe pas sur cette machine.\n"
    "Installez Node.js 18 ou plus récent avec npm (Debian, Ubuntu : apt-get install nodejs npm), puis relancez."
)

LAUNCHER = """#!/bin/sh
# The same program as « python3 tasks.py », whatever the folder it is called from.
here=$(dirname -- "$0")
exec "$here/python" "$here/../../tasks.py" "$@"
"""


def create_environment(project: Project) -> None:
    """Make an empty virtual environment, in place of whatever was there.

    Raises:
        SetUpFailed: this Python cannot make one.
    """
    if project.environment.is_symlink():
        project.environment.unlink()
    elif project.environment.exists():
        shutil.rmtree(project.environment)
    # Called from inside the old environment, sys.executable has just been removed: its base has not.
    python = getattr(sys, "_base_executable", None) or sys.executable
    run_step([python, "-m", "venv", "--without-pip", project.environment], project.root, NO_PIP)


def install_python_packages(project: Project, recipe: str, *, dependencies: bool = True) -> None:
    """Install the pinned packages of one recipe, each checked against its hash.

    Args:
        project: where to install.
        recipe: name of the requirements, as `Project.recipe` knows it.
        dependencies: False for a package of which we only want the files.

    Raises:
        SetUpFailed: a package could not be fetched, checked or installed.
    """
    uv = _find_uv()
    install: list[str | Path]
    if uv:
        install = [uv, "pip", "install", "--python", project.python, "--quiet"]
    else:
        if not answers([project.python, "-m", "pip", "--version"]):
            run_step([project.python, "-m", "ensurepip"], project.root, NO_PIP)
        install = [project.python, "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2"]
    extent = [] if dependencies else ["--no-deps"]
    run_step([*install, *extent, "--require-hashes", "--requirement", project.recipe(recipe)], project.root, RETRY)


def write_launcher(project: Project) -> None:
    """Let `inv TASK` inside the environment be the same program as `python3 tasks.py TASK`."""
    launcher = project.environment / "bin/inv"
    # Replaced, not rewritten: uv shares the file it installed with its cache.
    launcher.unlink(missing_ok=True)
    launcher.write_text(LAUNCHER, "utf-8")
    launcher.chmod(0o755)


def install_npm_packages(project: Project, *, development: bool) -> None:
    """Install the npm packages of the lock file, without running any of their scripts.

    Args:
        project: where to install.
        development: whether to add the packages that only tests need.

    Raises:
        SetUpFailed: there is no Node.js, or a package could not be fetched or checked.
    """
    node = find_node(project.environment) or _install_node(project)
    extent = "--include=dev" if development else "--omit=dev"
    # npm's own patience (more than a minute without a network) is shortened.
    patience = ["--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=4000"]
    run_step([*node.npm, "ci", "--ignore-scripts", extent, "--prefer-offline", *patience], project.root, RETRY)


def _install_node(project: Project) -> Node:
    """Bring Node.js as a Python package and return it."""
    try:
        install_python_packages(project, "node")
    except SetUpFailed as failure:
        raise SetUpFailed(f"{failure}\n{NO_NODE}") from failure
    node = node_of_wheel(project.environment)
    if node is None or not answers([node.program, "--version"]):
        raise SetUpFailed(NO_NODE)
    return node


def _find_uv() -> str | None:
    """Return the uv on PATH, provided that it answers (a version manager's shim may not)."""
    uv = shutil.which("uv")
    return uv if uv and answers([uv, "--version"]) else None
