"""What everyone gets is written down exactly, and names no server and no machine."""

import json
import re

import pytest

from plugins.workshop.pinning import RECIPES
from plugins.workshop.project import PROJECT

PINNED = [PROJECT.root / f"{name}.txt" for name, _ in RECIPES]


@pytest.mark.parametrize("recipe", PINNED, ids=lambda file: file.name)
def test_every_package_is_pinned_with_its_hash(recipe) -> None:
    """Each line that names a package names one version and is followed by its hashes."""
    packages = re.split(r"\n(?=\S)", re.sub(r"(?m)^#.*\n", "", recipe.read_text("utf-8")).strip())
    assert packages
    assert [package for package in packages if not re.match(r"[\w.-]+==\S+.*\\\n +--hash=sha256:", package)] == []


@pytest.mark.parametrize("recipe", [*PINNED, PROJECT.root / "package-lock.json"], ids=lambda file: file.name)
def test_no_package_index_is_named(recipe) -> None:
    """Packages come from wherever the machine is told to fetch them."""
    text = recipe.read_text("utf-8")
    assert re.findall(r"(?i)pypi\.|npmjs|--index|--find-links|\bresolved\b|file:", text) == []


def test_the_tools_do_not_move_the_packages_of_the_site() -> None:
    """Tests run with the very versions that build the site."""
    runtime, tools = (
        set(re.findall(r"(?m)^[\w.-]+==[^\\\n]+", (PROJECT.root / name).read_text("utf-8")))
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert runtime - tools == set()


def test_npm_packages_have_their_hash() -> None:
    """Every package of the lock file carries the hash that npm checks."""
    lock = json.loads((PROJECT.root / "package-lock.json").read_text("utf-8"))
    assert [name for name, package in lock["packages"].items() if name and "integrity" not in package] == []
