"""The scripts of the theme made light, and those of the search page made one."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.website.bundling import ENGINE, FIRST, PAGE, lighten

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "theme" / "static" / "js"


def find_changed(sources: dict[str, str], folder: Path) -> list[str]:
    """Names of the scripts that are no longer the same code once light."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js n’est pas sur le PATH")
    for kind, change in (("whole", str), ("light", lighten)):
        (folder / kind).mkdir()
        for name, source in sources.items():
            (folder / kind / name).write_text(change(source), "utf-8")
    command = [node, "--expose-internals", ROOT / "tests" / "js" / "tokens.js", folder / "whole", folder / "light"]
    changed: list[str] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return changed


def test_light_scripts_are_the_same_code(tmp_path: Path) -> None:
    """Every string, template, pattern and name of our scripts survives."""
    sources = {
        path.relative_to(SCRIPTS).as_posix().replace("/", "-"): path.read_text("utf-8")
        for path in SCRIPTS.rglob("*.js")
    }
    assert len(sources) > 40
    assert find_changed(sources, tmp_path) == []


def test_changed_code_would_be_seen(tmp_path: Path) -> None:
    """The proof above is none if it accepts anything: a template inside another loses spaces."""
    assert find_changed({"a.js": "const a = `${`x  y`}`;"}, tmp_path) == ["a.js"]


@pytest.mark.parametrize(
    ("source", "light"),
    [
        ("const a = 1; // un\n/* deux */\nlet b;\n", "const a=1;let b;"),
        ("const a = `x  // y`;", "const a=`x  // y`;"),
        ("const a = /[/ ]  \\/\\/ x/g;", "const a=/[/ ]  \\/\\/ x/g;"),
        ('const a = "http://x";', 'const a="http://x";'),
    ],
)
def test_comments_and_indentation_go(source: str, light: str) -> None:
    """What looks like a comment inside a string, a template or a pattern stays."""
    assert lighten(source) == f"{light}\n"


def test_each_search_script_is_loaded_once() -> None:
    """No script of the folder is forgotten or named twice."""
    names = [name for name in (*FIRST, *ENGINE, *PAGE) if name != "analyser"]
    assert sorted(names) == sorted(path.stem for path in (SCRIPTS / "search").glob("*.js"))
