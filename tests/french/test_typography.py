"""Typography of plain text and of pages: the house rules, their limits, and the laws that hold for any text."""

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.french.masking import mask
from plugins.french.typography import suggest, typeset_html, typeset_text
from plugins.french.typography_numbers import group_thousands, holds_tied_figures, part_units, tie_dates, tie_units
from plugins.french.typography_rules import RULES
from tests.french.cases import read_cases

DATA = Path(__file__).parent / "data"
TEXT_CASES = read_cases(DATA / "typography.txt")
HTML_CASES = read_cases(DATA / "typography-html.txt")
SHARED_CASES = Path(__file__).parents[2].parent / "shared" / "french" / "typography-cases.jsonl"

WORDS = ["...", "oeuvre", "Yahoo!", "10 000", "http://a.b", "M. Le", "18 h 30", "Md€", "Go", "1er mai", "n°", "l'"]
MARKUP = ["<b>", "</b>", "<p>", "</p>", "<br>", "<code>x ?</code>", "<i lang=en>a ?</i>", "&amp;", "&nbsp;", "<!--"]
SIGNS = [*" \u00a0\u202f\n.,;:!?…«»\"“”'’()[]%€$&<>13aelM°-/@#=", "\ufdd0", "\ufdd1"]
TEXTS = st.lists(st.sampled_from(WORDS + SIGNS) | st.characters(codec="utf-8"), max_size=30).map("".join)
FRAGMENTS = st.lists(st.sampled_from(WORDS + SIGNS + MARKUP), max_size=30).map("".join)


def bare(text: str) -> str:
    """The text without white space, with the four documented replacements undone."""
    plain = text.replace("’", "'").replace("«", '"').replace("»", '"').replace("œ", "oe").replace("Œ", "Oe")
    return re.sub(r"\s", "", plain).replace("…", "...").lower()


@pytest.mark.parametrize(("title", "given_text", "expected"), TEXT_CASES, ids=[case[0] for case in TEXT_CASES])
def test_plain_text_follows_the_house_rules(title: str, given_text: str, expected: str) -> None:
    """Each case of the file comes out as written, and is then a fixed point."""
    assert typeset_text(given_text) == expected, title
    assert typeset_text(expected) == expected, title


@pytest.mark.parametrize(("title", "given_html", "expected"), HTML_CASES, ids=[case[0] for case in HTML_CASES])
def test_pages_follow_the_house_rules(title: str, given_html: str, expected: str) -> None:
    """Each fragment of the file comes out as written, and is then a fixed point."""
    assert typeset_html(given_html) == expected, title
    assert typeset_html(expected) == expected, title


def test_shared_cases_are_all_met(capsys: pytest.CaptureFixture[str]) -> None:
    """Every text and fragment of the team’s cases comes out exactly and is a fixed point; advice is the same."""
    if not SHARED_CASES.exists():
        pytest.skip("the shared French cases are not on this machine")
    cases = [json.loads(line) for line in SHARED_CASES.read_text("utf-8").splitlines()]
    missed, moved = [], []
    for case in cases:
        if case["mode"] == "lint":
            found = [[one.found, one.proposed] for one in suggest(case["in"])]
            missed += [case["id"]] if found != case["suggest"] else []
            continue
        typeset = typeset_html if case["mode"] == "html" else typeset_text
        read = html.unescape if case["mode"] == "html" else str
        missed += [case["id"]] if read(typeset(case["in"])) != read(case["out"]) else []
        moved += [case["id"]] if read(typeset(case["out"])) != read(case["out"]) else []
    with capsys.disabled():
        print(f"\ntypography-cases: {len(cases) - len(missed)}/{len(cases)}, {len(moved)} not fixed")
    assert (missed, moved) == ([], [])


def test_space_before_per_cent_is_a_setting() -> None:
    """A site whose fonts lack U+202F may ask for U+00A0 before %."""
    assert typeset_text("63%", percent_space="\u00a0") == "63\u00a0%"
    assert typeset_html("<p>63 %</p>", percent_space="\u00a0") == "<p>63\u00a0%</p>"


def test_every_rule_says_what_it_does() -> None:
    """The list of rules is documentation: each rule has its sentence."""
    assert all(rule.__doc__ for rule in RULES)


@given(TEXTS)
def test_one_look_tells_whether_figures_need_setting(text: str) -> None:
    """Where it finds nothing, none of the rules about units, thousands and dates changes anything."""
    masked, _ = mask(text)
    if not holds_tied_figures(masked):
        assert tie_dates(tie_units(group_thousands(part_units(masked)))) == masked


@given(TEXTS)
def test_setting_twice_equals_setting_once(text: str) -> None:
    """What is set is a fixed point."""
    once = typeset_text(text)
    assert typeset_text(once) == once


@given(TEXTS)
def test_only_documented_characters_change(text: str) -> None:
    """Beside white space and the four replacements every character stays, in its order."""
    assert bare(typeset_text(text)) == bare(text)


@given(FRAGMENTS)
def test_setting_a_page_twice_equals_setting_it_once(fragment: str) -> None:
    """What is set is a fixed point, however broken its mark-up."""
    once = typeset_html(fragment)
    assert typeset_html(once) == once


@given(FRAGMENTS)
def test_tags_and_characters_of_a_page_stay(fragment: str) -> None:
    """No tag and no character is lost or moved."""
    assert bare(html.unescape(typeset_html(fragment))) == bare(html.unescape(fragment))


@pytest.mark.parametrize("piece", ["« ", '" ', "1 000 ", "a ? ", "<b>", "<a ", "www.", "a@", "'", "((", "l'\"", "1.1"])
def test_long_odd_texts_are_set_in_one_pass(piece: str) -> None:
    """Thousands of repeated oddities give an answer and lose nothing."""
    text = piece * 3000
    assert bare(html.unescape(typeset_html(text))) == bare(html.unescape(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les Etats-Unis et l’Etat, A Paris, Edition", [("Etats-Unis", "États-Unis"), ("Etat", "État")]),
        ("La 2ème fois, la 1ère, le XXIème", [("2ème", "2e"), ("1ère", "1re"), ("XXIème", "XXIe")]),
        ("Les 3èmes, 4ième et 5e", [("3èmes", "3es"), ("4ième", "4e")]),
        ("Un “quai” neuf", [("“quai”", "«\u00a0quai\u00a0»")]),
        ("Quais, bacs, etc... Fin", [("etc...", "etc.")]),
        ("Mr Riou part", [("Mr", "M.")]),
        ("https://x.example/Etat et #Etat", []),
    ],
)
def test_advice_is_given_never_taken(text: str, found: list[tuple[str, str]]) -> None:
    """What needs a person’s judgement is proposed with its place, and the build leaves it alone."""
    suggestions = suggest(text)
    assert [(one.found, one.proposed) for one in suggestions] == found
    assert all(text[one.start : one.end] == one.found for one in suggestions)
    assert "É" not in typeset_text(text)
