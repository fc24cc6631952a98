"""Style sheet, scripts and fonts of the site."""

import hashlib
import re

from tests.website.site import BuiltSite

_HASHED = re.compile(r"(?:style|scripts)/([\w.-]+)\.([0-9a-f]{10})\.(?:css|js)")


def test_names_follow_the_bytes(sample: BuiltSite) -> None:
    """A cache may keep them for ever: another content has another name."""
    for path in sample.paths:
        if path.startswith(("style/", "scripts/")):
            match = _HASHED.fullmatch(path)
            assert match, path
            assert hashlib.sha256((sample.folder / path).read_bytes()).hexdigest().startswith(match[2])


def test_there_is_one_style_sheet(sample: BuiltSite) -> None:
    """Its layers are declared first, its comments left out, and it asks for nothing from elsewhere."""
    (path,) = (path for path in sample.paths if path.endswith(".css"))
    style = sample.html(path)
    assert style.startswith("@layer")
    assert "/*" not in style
    assert not re.search(r"@import|url\((?!\.\./polices/)", style)


def test_each_font_of_the_style_is_there(sample: BuiltSite) -> None:
    """And no other."""
    (style,) = (path for path in sample.paths if path.endswith(".css"))
    named = set(re.findall(r"url\(\.\./(polices/[^)]+)\)", sample.html(style)))
    assert named == {path for path in sample.paths if path.startswith("polices/")}
    assert named


def test_scripts_are_classic(sample: BuiltSite) -> None:
    """Modules and integrity marks are refused on `file:`."""
    for script in sample.soup("recherche.html").select("script"):
        assert not {"type", "integrity", "crossorigin"} & set(script.attrs)


def test_scripts_are_light(sample: BuiltSite) -> None:
    """Comments and indentation are for authors; readers do not load them."""
    for path in sample.paths:
        if path.startswith("scripts/"):
            assert not re.search(r"/\*\*|^ +\S", sample.html(path), re.MULTILINE), path
