"""Lines of Markdown → blocks: cases that the eye can check, refusals, and the law that no word is lost."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.blocks import Block, Code, Definition, Heading, Line, Paragraph, children
from plugins.archive.problems import SourceRefused
from plugins.archive.splitting import DEPTH_LIMIT, split_blocks
from tests.archive.outline import outline_blocks
from tests.french.cases import read_cases

CASES = read_cases(Path(__file__).parent / "data" / "splitting.txt")
MARKS = ["- ", "* ", "1. ", "12) ", "> ", "# ", "\t", "  ", "    ", "\n", "\n\n", "---\n", "===\n", "{-}", "[a]: ", "`"]
TEXTS = st.lists(st.sampled_from(MARKS) | st.from_regex(r"[a-zé]{1,4} ?", fullmatch=True), max_size=40).map("".join)


def split(text: str) -> tuple[Block, ...]:
    """Blocks of a text, its lines numbered from 1."""
    return split_blocks([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "d.md")


def spell(block: Block) -> str:
    """All that a block holds, markers left out."""
    own = {Paragraph: "text", Heading: "text", Code: "text"}.get(type(block))
    if isinstance(block, Definition):
        return f"{block.label} {block.target} {block.title}"
    inner = " ".join(spell(child) for child in children(block))
    return f"{getattr(block, own)} {getattr(block, 'language', '')}" if own else inner


def words(text: str) -> Counter[str]:
    """Words without the numbers, which may be markers."""
    return Counter(re.findall(r"[^\W\d_]+", text))


@pytest.mark.parametrize(("title", "given_text", "expected"), CASES, ids=[title for title, _, _ in CASES])
def test_blocks_of_a_text(title: str, given_text: str, expected: str) -> None:
    """Each case of the data file is split as its outline says."""
    assert "\n".join(outline_blocks(split(given_text))) == expected


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    """Every word of a text is in its blocks, as often as it was typed."""
    blocks = split(text)
    assert sum((words(spell(block)) for block in blocks), Counter()) == words(text)


@given(TEXTS)
def test_blocks_know_their_lines(text: str) -> None:
    """Blocks come in the order of the source, each with a line that is not empty."""
    numbers = [block.line for block in split(text)]
    assert numbers == sorted(set(numbers))
    assert all(text.split("\n")[number - 1].strip() for number in numbers)


def test_an_open_fence_is_refused() -> None:
    """A fence that nothing closes would swallow all that follows: its line is told."""
    with pytest.raises(SourceRefused, match=r"d\.md:3: bloc de code ouvert par « ``` » et jamais fermé"):
        split("- a\n\n```\n- b")


def test_a_fence_is_closed_inside_its_item() -> None:
    """An item ends with its columns: a fence opened in it cannot be closed below."""
    with pytest.raises(SourceRefused, match=r"d\.md:2: bloc de code"):
        split("- a\n  ```\n- b\n```\n")


def test_depth_has_a_limit() -> None:
    """Lists inside one another are followed to the limit and refused beyond it, empty ones too."""
    assert split("".join(f"{'  ' * depth}- a\n" for depth in range(DEPTH_LIMIT)))
    for marks in ("> ", "* - "):
        with pytest.raises(SourceRefused, match=r"d\.md:1: plus de 20 listes ou citations imbriquées"):
            split(marks * (DEPTH_LIMIT + 1))


@pytest.mark.parametrize("depth", range(18, 24))
def test_empty_depths_are_no_accident(depth: int) -> None:
    """A nest of markers with nothing inside is split or refused, whatever its depth."""
    text = "".join("*-"[rank % 2] + " " for rank in range(depth)).rstrip()
    try:
        assert split(text)
    except SourceRefused as refused:
        assert refused.problems[0].line == 1
