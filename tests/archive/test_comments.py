"""HTML comments: which go, which stay, and that nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.blocks import Line
from plugins.archive.comments import strip_comments

PIECES = st.sampled_from(
    ["<!--", "-->", "-", ">", "`", "``", "\\", "```\n", "~~~\n", "\n", "un ", "deux ", "- ", "    "]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def strip(text: str) -> tuple[str, int]:
    """The text that is left, lines joined again, and the number of comments."""
    lines, count = strip_comments([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    return "\n".join(line.text for line in lines), count


@pytest.mark.parametrize(
    ("text", "left", "count"),
    [
        ("a <!-- b --> c", "a  c", 1),
        ("<!-- a --><!-- b -->c", "c", 2),
        ("a\n<!-- b -->\nc", "a\n\nc", 1),
        ("a <!-- b\nc\nd --> e\nf", "a  e\nf", 1),
        ("a <!--\n--> b <!--\n--> c", "a  b  c", 2),
        ("<!-->a<!--->b", "ab", 2),
        ("<!-- a --> b --> c", " b --> c", 1),
        ("<!-- <!-- a --> b", " b", 1),
    ],
)
def test_comments_go(text: str, left: str, count: int) -> None:
    """A comment ends at the first `-->`, on its line or below; what stands around it stays."""
    assert strip(text) == (left, count)


@pytest.mark.parametrize(
    "text",
    [
        "a <!-- b",
        "a <!-- b\nc\n\n- d",
        "`<!-- a -->`",
        "`` ` <!-- a --> ` ``",
        "\\<!-- a -->",
        "```html\n<!-- a -->\n```",
        "- ~~~\n  <!-- a -->\n  ~~~",
        "> ````\n> <!-- a -->\n> ```\n> <!-- b -->\n> ````",
        "--> a",
    ],
)
def test_what_is_no_comment_stays(text: str) -> None:
    """Comments that nothing closes, escaped ones, and those of code are text."""
    assert strip(text) == (text, 0)


@pytest.mark.parametrize(
    ("text", "left"), [("` <!-- a --> b", "`  b"), ("\\`<!-- a -->`", "\\``"), ("``<!-- a -->`", "```")]
)
def test_backticks_that_open_no_code_hide_nothing(text: str, left: str) -> None:
    """A run of backticks without its like behind it is text, and so is an escaped one."""
    assert strip(text) == (left, 1)


def test_lines_keep_their_numbers() -> None:
    """After a comment over several lines, the others still know where they stand."""
    lines, _ = strip_comments([Line(1, "a <!--"), Line(2, "b"), Line(3, "--> c"), Line(4, "d")])
    assert lines == (Line(1, "a  c"), Line(4, "d"))


@given(TEXTS)
def test_only_comments_go(text: str) -> None:
    """What is left is the text with some of its comments cut out, in order."""
    left, count = strip(text)
    assert len(re.findall("<!--", text)) >= count
    rest = iter(text)
    assert all(char in rest for char in left if not char.isspace())
    if not count:
        assert [line.rstrip() for line in left.split("\n")] == [line.rstrip() for line in text.split("\n")]


@pytest.mark.parametrize("unit", ["<!-- a\n", "<!-- a -->", "`<!--", "<!-- a -->``", "<!---", "-->\n<!--"])
def test_the_cost_grows_with_the_text_only(unit: str) -> None:
    """Neither openings that nothing closes nor many comments on one line are searched again and again."""
    text, count = strip(unit * 20_000)
    assert len(text) <= len(unit) * 20_000
    assert count <= 40_000
