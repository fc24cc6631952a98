"""Colours of the two schemes: contrast computed as WCAG 2.2 says."""

import re
from collections.abc import Callable

import pytest

SCHEMES = ("light", "dark")


def _colours(style: str, scheme: str) -> dict[str, str]:
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)
    return {name: (light, dark)[SCHEMES.index(scheme)] for name, light, dark in pairs}


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["ink", "ink-2", "accent", "link", "visited", "green"])
def test_text_reads_well(style: str, scheme: str, text: str) -> None:
    """Text and links reach 7:1 on the page and on the surface of code (WCAG 1.4.6)."""
    colours = _colours(style, scheme)
    assert _contrast(colours[text], colours["paper"]) >= 7
    # Code in colour is large data beside plain text: AA there, AAA for the plain text itself.
    assert _contrast(colours[text], colours["surface"]) >= (7 if text == "ink" else 4.5)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_read_well(style: str, scheme: str) -> None:
    """A found word reaches 7:1 on its mark."""
    colours = _colours(style, scheme)
    assert _contrast(colours["ink"], colours["mark"]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("line", ["edge", "focus"])
def test_fields_and_focus_show(style: str, scheme: str, line: str) -> None:
    """Edges of fields and the focus ring reach 3:1 (WCAG 1.4.11)."""
    colours = _colours(style, scheme)
    assert _contrast(colours[line], colours["paper"]) >= 3


def test_theme_colours_are_the_paper(style: str, render_text: Callable[..., str]) -> None:
    """The bar of the browser has the colour of the page in each scheme."""
    html = render_text("page")
    for scheme in SCHEMES:
        paper = _colours(style, scheme)["paper"]
        assert f'content="{paper}" media="(prefers-color-scheme: {scheme})"' in html
