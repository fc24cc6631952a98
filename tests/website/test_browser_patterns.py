"""Patterns of Python and their translation: both languages find the same."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest

from plugins.french.folding import fold
from plugins.website.browser_patterns import translate_pattern
from plugins.website.browser_rules import MODULES
from tests.js.proposer import ask_browser

CORRECTED = frozenset("\u0295\u10fc\ua7f2\ua7f3\ua7f4\uab69")
"""Letters of phonetics whose case Unicode has corrected since Python 3.11: a newer browser knows better."""

SENTENCES = (
    "L’Otan, « elle », paie 3,5 M€ à l’O.T.A.N. le 1er janv. 2026 (p. 3) ; n° 12 : fin.",
    "• 𝗚𝗿𝗮𝘀 et ² ① ٣٤, İstanbul\x1c\x85\u2028ſs\ufeffK \u00a0Straße #c++ -#ia {#un-id}\n\n> - 1) Title: x\n",
    "http://a.example/x_(y)?utm_source=z&k=Ab3 <b>&eacute;&amp;</b> **gras** `code` [lien](x) ~~\r\n\ttab\\*",
    "Bonjour à tous, De : Jean, Objet : TR: RE: fin du message transféré, 12 min de lecture, se désabonner\n---\n",
    "",
)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(?P<day>\d+)\Z", r"(?<day>[\p{Nd}]+)$"),
        (r"(?P<a>x)(?P=a)\1", r"(?<a>x)\k<a>\1"),
        (r"[^\W\d_]", r"(?:(?![\p{Nd}_])[\p{L}\p{N}_])"),
        (r"[a\S]", None),
        (r"x{,3}\{#[]a]", r"x{0,3}\{#[\]a]"),
        (r"\"\-\U0001F446", r'"-\u{1f446}'),
        (r"a.b$", r"a[^\n]b(?=\n?$)"),
    ],
)
def test_one_by_one(pattern: str, found: str | None) -> None:
    """What a construct becomes; a class that takes an opposite in has no single form."""
    source, flags = translate_pattern(re.compile(pattern))
    assert flags == "u"
    assert found is None or source == found


def test_flags_are_spelled_out() -> None:
    """Verbose spaces go, lines and dots are those of Python, only the case is left to JavaScript."""
    pattern = re.compile("^ a . # remark\n [ #] $", re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE)
    assert translate_pattern(pattern) == (r"(?<![^\n])a[^][ #](?![^\n])", "iu")


@pytest.mark.parametrize("pattern", ["(?i:a)", "(a)?(?(1)b|c)", "(?>a)"])
def test_what_has_no_translation_is_refused(pattern: str) -> None:
    """An error at the build, never another meaning in the browser."""
    with pytest.raises(ValueError, match="no translation"):
        translate_pattern(re.compile(pattern))


def test_every_pattern_finds_the_same(tmp_path: Path) -> None:
    """All patterns of the modules that both languages follow, on texts full of what they look for."""
    patterns = [value for module in MODULES for value in vars(module).values() if isinstance(value, re.Pattern)]
    patterns = [pattern for pattern in patterns if isinstance(pattern.pattern, str)]
    questions = [{"ask": "search", "pattern": translate_pattern(p), "texts": SENTENCES} for p in patterns]
    for pattern, answer in zip(patterns, ask_browser(questions, tmp_path), strict=True):
        assert answer == [[match[0] for match in pattern.finditer(text)] for text in SENTENCES], pattern.pattern
    assert len(patterns) > 100


def test_characters_are_the_same(tmp_path: Path) -> None:
    """Every character that Unicode had named when this Python was made: its kind, and what folding makes of it."""
    named = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    kinds = (str.isspace, str.isalnum, str.isalpha, str.isdecimal, str.isdigit, str.islower, str.isupper, str.istitle)
    text = "".join(named)
    told, folded = ask_browser([{"ask": "kinds", "text": text}, {"ask": "fold", "text": text}], tmp_path)
    wrong = [char for char, bits in zip(named, told, strict=True) if bits != "".join(str(int(k(char))) for k in kinds)]
    assert [f"{ord(char):x}" for char in wrong if char not in CORRECTED] == []
    assert [f"{ord(char):x}" for char, plain in zip(named, folded, strict=True) if plain != fold(char)] == []
