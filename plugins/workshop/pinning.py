"""The packages we ask for (`requirements*.in`) → the exact versions and hashes that everyone gets (`*.txt`)."""

import shutil
import subprocess
import sys

from plugins.workshop.project import PROJECT

RECIPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("requirements", ()),
    ("requirements-dev", ("--constraint", "requirements.txt")),
    ("requirements-browser", ("--no-deps",)),
    ("requirements-node", ("--no-deps",)),
)
"""Each recipe with its own options, in the order in which they depend on one another."""

OPTIONS = (
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-annotate",
    # Neither the address of a package index nor a folder of this machine may enter the files.
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--custom-compile-command=python3 tasks.py pin",
)


def run_pin() -> int:
    """Write every `requirements*.txt` anew; versions still allowed by the `.in` files stay as they are.

    Returns:
        0 when all are written; 1 when uv is missing or finds no solution.
    """
    uv = shutil.which("uv")
    if uv is None:
        print("uv manque : installez-le (pip install uv), puis relancez « python3 tasks.py pin ».", file=sys.stderr)
        return 1
    for name, options in RECIPES:
        command = [uv, "pip", "compile", *OPTIONS, *options, f"{name}.in", "--output-file", f"{name}.txt"]
        if subprocess.run(command, cwd=PROJECT.root, check=False).returncode:
            return 1
    return 0
