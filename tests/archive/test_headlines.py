"""The headline of a bullet: its four rules in order, its full stop, its short form."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.headlines import RULES, Lead, headline_end, shorten, split_headline
from tests.french.cases import read_cases

SHARED_CASES = Path(__file__).parents[2].parent / "shared" / "french" / "headline-cases.jsonl"

CASES = read_cases(Path(__file__).parent / "data" / "headlines.txt")
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


@pytest.mark.parametrize(("title", "source", "cut"), CASES, ids=[case[0] for case in CASES])
def test_bullets_are_cut_as_an_editor_cuts_them(title: str, source: str, cut: str) -> None:
    """Each case of the file gives its headline and its body; `↵` is a line end of the source."""
    headline, body = split_headline(source.replace("↵", "\n"))
    assert f"{headline} ‖ {body}".rstrip() == cut.replace("↵", "\n").rstrip(), title


def test_a_cut_leaves_the_text_alone() -> None:
    """A cut is two offsets into the text that was given, white space included."""
    text = "Le port ferme .  Les bacs restent."
    cut = headline_end(Lead(text))
    assert (text[: cut.end], text[cut.body_start :]) == ("Le port ferme", "Les bacs restent.")


def test_every_rule_says_why() -> None:
    """The list of rules is documentation: each rule has its reason."""
    assert all(rule.__doc__ for rule in RULES)


def test_long_headlines_are_cut_at_an_inner_mark() -> None:
    """Near the limit a colon, comma or dash makes the better end; « … » tells that more follows."""
    assert shorten("Le port d’Ys ferme ses quais, et les bacs restent à Brest", 34) == "Le port d’Ys ferme ses quais…"


def test_long_headlines_are_cut_at_a_word() -> None:
    """Without a mark near the limit the last whole word ends the short form."""
    assert shorten("Le port d’Ys ferme demain ses grands quais", 30) == "Le port d’Ys ferme demain ses…"


def test_a_word_longer_than_the_limit_is_cut() -> None:
    """One endless word still fits."""
    assert shorten("a" * 200, 20) == "a" * 19 + "…"


def test_a_no_break_space_is_no_place_to_cut() -> None:
    """A number stays with its unit in a short form."""
    assert shorten("Le port d’Ys coûte cher, soit 300\u00a0millions d’euros", 40) == "Le port d’Ys coûte cher, soit…"


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
