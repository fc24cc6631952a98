"""What a digest page costs a reader, gzip as on the wire."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

_ALWAYS = ("newsreader-latin-400-normal.woff2", "instrument-sans-latin-500-normal.woff2")
"""Faces that every page uses; the others load only where a text is bold or slanted."""


def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9))


def test_page_and_style_are_light(render_text: Callable[..., str], style: str) -> None:
    """A digest of ten entries and the whole style stay under 12 KB."""
    assert _packed(render_text("digest")) + _packed(style) <= 12_000


def test_script_is_light(theme: Path) -> None:
    """The one script of a digest page stays under 3 KB."""
    assert _packed((theme / "static" / "js" / "theme.js").read_text("utf-8")) <= 3_000


def test_requests_are_few(render_text: Callable[..., str], style: str) -> None:
    """Page, style, script, icon and at most four faces: eight requests."""
    html = render_text("digest")
    loaded = re.findall(r'<(?:script src|link rel="(?:stylesheet|icon)" href)="', html)
    assert 1 + len(loaded) + len(set(re.findall(r"url\(([^)]+)\)", style))) <= 8


def test_faces_are_light(style: str) -> None:
    """The faces of a plain digest page stay under 56 KB, and all that the style names exist."""
    files = Path(__file__).parents[2] / "node_modules" / "@fontsource"
    if not files.is_dir():
        pytest.skip("polices absentes : node_modules n’est pas installé")
    names = set(re.findall(r"url\(\.\./polices/([\w-]+\.woff2)\)", style))
    sizes = {path.name: path.stat().st_size for name in names for path in files.glob(f"*/files/{name}")}
    assert sizes.keys() == names
    assert sum(sizes[name] for name in _ALWAYS) <= 56 * 1024


def test_text_shows_before_its_face(style: str) -> None:
    """Every face that is fetched lets a local one stand in for it."""
    fetched = [face for face in re.findall(r"@font-face \{(.*?)\}", style, re.DOTALL) if "url(" in face]
    assert fetched
    assert all("font-display: swap" in face for face in fetched)
