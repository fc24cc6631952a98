"""A component is a word: its part, its style and its class have one name."""

import re
from pathlib import Path

_WITHOUT_STYLE = {"lang", "lead"}
"""Parts with nothing of their own to show: an attribute, and the head of a digest, which is layout."""


def _names(folder: Path, ending: str) -> set[str]:
    return {path.stem.lstrip("_") for path in folder.glob(f"*{ending}")}


def test_each_style_has_its_part(theme: Path) -> None:
    """Every file of components/ has its part, and every part its file."""
    styles = _names(theme / "static" / "css" / "components", ".css")
    parts = _names(theme / "templates" / "parts", ".html")
    assert styles == parts - _WITHOUT_STYLE


def test_each_style_says_what_it_is(theme: Path) -> None:
    """Every style file begins with one sentence about itself."""
    for path in (theme / "static" / "css").rglob("*.css"):
        assert path.read_text("utf-8").startswith("/* "), path


def test_each_style_is_in_its_layer(theme: Path) -> None:
    """A file holds rules of one layer only: its folder or its own name."""
    for path in (theme / "static" / "css").rglob("*.css"):
        if path.stem == "fonts":  # faces belong to no layer
            continue
        layer = "components" if path.parent.name == "components" else path.stem
        assert re.findall(r"@layer (\w+) \{", path.read_text("utf-8")) == [layer], path


def test_each_class_is_used(theme: Path, style: str) -> None:
    """A class that has a style occurs in a template, or is one of Pygments' one- to three-letter names."""
    templates = " ".join(path.read_text("utf-8") for path in (theme / "templates").rglob("*.html"))
    kinds = {path.stem for path in (theme / "templates").glob("*.html")}
    used = {word for value in re.findall(r'class="([^"]*)"', templates) for word in value.split()} | kinds
    bare = re.sub(r"/\*.*?\*/|url\([^)]*\)|pre :is\([^)]*\)", "", style, flags=re.DOTALL)
    assert set(re.findall(r"\.([a-z][a-z_-]+)", bare)) <= used


def test_page_kinds_do_not_meet_components(theme: Path, style: str) -> None:
    """A class that is also a page kind, which `body` carries, is always named with its element."""
    kinds = "|".join(path.stem for path in (theme / "templates").glob("*.html"))
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    assert not re.findall(rf"(?<![a-z])\.(?:{kinds})(?![\w-])", bare)


def test_braces_are_paired(style: str) -> None:
    """Joining the files leaves every block closed."""
    assert style.count("{") == style.count("}")


def test_only_tokens_hold_colours(theme: Path) -> None:
    """Colours are named once, in tokens.css, for both schemes."""
    for path in (theme / "static" / "css").rglob("*.css"):
        if path.stem != "tokens":
            assert not re.search(r"#[0-9a-f]{3,8}\b(?=[;,) ])|rgb|hsl", path.read_text("utf-8")), path
