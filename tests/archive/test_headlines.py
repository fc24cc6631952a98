"""The headline of a bullet: its four rules in order, its full stop, its short form."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.headlines import Lead, headline_end, shorten, split_headline

SHARED_CASES = Path(__file__).parents[2].parent / "shared" / "french" / "headline-cases.jsonl"

TEXTS = st.text(st.sampled_from("aé Le.!?…«»“”()[]*_`:–-\n\u00a0\u202f’'\"19<>&;\\") | st.characters(codec="utf-8"))


def same(text: str) -> str:
    """The text as the shared cases compare it: NFC, each run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_shared_cases_are_all_met(capsys: pytest.CaptureFixture[str]) -> None:
    """Every headline and body of the team’s cases comes out exactly."""
    if not SHARED_CASES.exists():
        pytest.skip("the shared French cases are not on this machine")
    cases = [json.loads(line) for line in SHARED_CASES.read_text("utf-8").splitlines()]
    missed = []
    for case in cases:
        headline, body = split_headline(re.sub(r"(?:\s#\w+)+$", "", case["text"]))
        if (same(headline), same(body)) != (same(case["headline"]), same(case["body"])):
            missed.append((case["id"], headline, body))
    with capsys.disabled():
        print(f"\nheadline-cases: {len(cases) - len(missed)}/{len(cases)}")
    assert missed == []


def test_bold_lead_is_the_headline() -> None:
    """A leading bold run wins over the sentence rule."""
    assert split_headline("**Pix change de main.** L’État garde la moitié.") == (
        "Pix change de main",
        "L’État garde la moitié.",
    )


@given(TEXTS, st.integers(0, 40), st.integers(0, 40), st.none() | st.integers(0, 40))
def test_only_separators_are_cut(text: str, bold: int, link: int, line: int | None) -> None:
    """Between headline and body there is nothing but white space and separators, whatever the marks say."""
    size = len(text)
    cut = headline_end(Lead(text, min(bold, size), min(link, size), None if line is None else min(line, size)))
    assert 0 <= cut.end <= cut.body_start <= size
    assert re.fullmatch(r"[\s.:–—―|·•-]*", text[cut.end : cut.body_start])


@given(TEXTS)
def test_any_source_gives_an_answer(source: str) -> None:
    """No Markdown, however broken, stops the split; what has a word has a headline."""
    headline, body = split_headline(source)
    assert headline == headline.strip()
    assert body == body.strip()


@given(TEXTS, st.integers(10, 60))
def test_short_forms_fit(text: str, limit: int) -> None:
    """A short form is never longer than its limit, and a headline that fits stays as it is."""
    short = shorten(text, limit)
    assert len(short) <= limit
    assert len(text) > limit or short == text
