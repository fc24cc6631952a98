"""Files of cases → their values: the team's, beside the project where they are, and ours."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
OWN = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared" / "french"

Row = tuple[str, str, str]
"""Measure, cases, result."""


def read_cases(path: Path) -> list[dict[str, Any]]:
    """Cases of a JSON array or of JSON lines; none where the file is missing."""
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8")
    cases: list[dict[str, Any]] = json.loads(text) if text.startswith("[") else list(map(json.loads, text.splitlines()))
    return cases


def case_files(*names: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A name for the reader and the cases of each file that is there, the team's files first, then our bullets."""
    for name in names:
        if cases := read_cases(SHARED / name):
            yield name, cases
    yield "bullets.jsonl (les nôtres)", read_cases(OWN / "bullets.jsonl")


def same(text: str) -> str:
    """A text as cases compare it: NFC, each run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def share(part: int, whole: int) -> str:
    """A ratio with three decimals."""
    return f"{part / whole:.3f}".replace(".", ",") if whole else "–"
