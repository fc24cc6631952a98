"""The settings of the site."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG
from pelican.settings import read_settings as read_pelican

from plugins.website import settings as module
from plugins.website.settings import DEFAULTS, Settings, read_settings
from tests.website.site import BuiltSite, digest

ROOT = Path(__file__).parents[2]


def read(**changes: str) -> Settings:
    """Our values out of Pelican's defaults and a few changes."""
    return read_settings({**DEFAULT_CONFIG, "PATH": "content", "THEME": "theme", "OUTPUT_PATH": "output", **changes})


def test_defaults_are_those_of_the_table() -> None:
    """Even where Pelican has a default of its own."""
    settings = read()
    assert (settings.name, settings.tagline) == (DEFAULTS["SITENAME"], DEFAULTS["SITE_TAGLINE"])
    assert (settings.url, settings.repository, settings.not_found_root) == ("", "", "")


def test_an_address_is_given_without_its_last_slash() -> None:
    """So that joining it to a path never doubles it."""
    settings = read(SITEURL="https://veille.example/", REPOSITORY_URL="https://depot.example/")
    assert settings.absolute("a.html") == "https://veille.example/a.html"
    assert settings.repository == "https://depot.example"


def test_no_address_no_absolute_link() -> None:
    """A build for a folder has no canonical address."""
    assert read().absolute("a.html") == ""


def test_the_missing_page_knows_the_path_of_the_site() -> None:
    """A host shows it at any depth."""
    assert read(SITEURL="https://veille.example").not_found_root == "/"
    assert read(SITEURL="https://hote.example/veille/").not_found_root == "/veille/"
    assert read(NOT_FOUND_ROOT="/a/", SITEURL="https://hote.example").not_found_root == "/a/"


def test_each_setting_says_what_it_is() -> None:
    """A comment stands above each line of the table, which is its documentation."""
    lines = inspect.getsource(module).split("\n")
    keys = [i for i, line in enumerate(lines) if line.strip().startswith(tuple(f'"{name}":' for name in DEFAULTS))]
    assert len(keys) == len(DEFAULTS)
    assert all(lines[i - 1].strip().startswith("# ") for i in keys)


def test_settings_files_name_known_settings() -> None:
    """Each name in `pelicanconf.py` and `publishconf.py` is one of ours or of Pelican's: no slip of the pen."""
    for file in ("pelicanconf.py", "publishconf.py"):
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        targets = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
        targets += [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        feeds = {name for name in names if name.endswith(("_ATOM", "_RSS"))}
        # Pelican asks for a time zone, but has none of its own.
        assert names - feeds - {"ROOT", "TIMEZONE"} <= {*DEFAULTS, *DEFAULT_CONFIG}


def test_the_published_site_has_an_address() -> None:
    """`publishconf.py` is `pelicanconf.py` with an address."""
    published = read_pelican(str(ROOT / "publishconf.py"))
    assert published["SITEURL"].startswith("https://")
    assert published["SITENAME"] == read_pelican(str(ROOT / "pelicanconf.py"))["SITENAME"]


def test_the_space_before_percent_is_a_setting(build: Callable[..., BuiltSite]) -> None:
    """It holds for titles, headlines and texts alike."""
    text = digest("- Le cloud gagne 10 %. Puis 20 %.", title="Hausse de 5 %")
    page = build({"digests/a.md": text}, PERCENT_SPACE="\u00a0").text("numeros/2025-12-05.html")
    assert all(figure in page for figure in ("5\u00a0%", "10\u00a0%", "20\u00a0%"))
