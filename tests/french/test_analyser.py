"""The analyser: shared vectors, held equal in Python and in the browser, and laws."""

import json
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.french.analyser import MAX_TOKEN, STOP_WORDS, analyse

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"
VECTORS: dict[str, list[tuple[str, list[str]]]] = json.loads(
    (TESTS / "data" / "analyser-vectors.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("rule", VECTORS)
def test_text_gives_its_tokens(rule: str) -> None:
    """Each rule gives the tokens written down for its texts; the browser's tests read the same file."""
    assert [[text, analyse(text)] for text, _ in VECTORS[rule]] == [list(pair) for pair in VECTORS[rule]]


@settings(deadline=None)  # the first words met are stemmed slowly
@given(st.text(max_size=200))
def test_composed_and_decomposed_text_give_the_same(text: str) -> None:
    """A text copied from another system, with its accents apart, is found all the same."""
    assert analyse(unicodedata.normalize("NFD", text)) == analyse(unicodedata.normalize("NFC", text))


@settings(deadline=None)  # the first words met are stemmed slowly
@given(st.text(max_size=200))
def test_tokens_are_bounded_and_speak(text: str) -> None:
    """No token is empty, longer than the limit or with a space; none is refused by lunr's wildcards."""
    for token in analyse(text):
        assert 0 < len(token) <= MAX_TOKEN
        assert not any(char.isspace() or char in "*~^:/" for char in token)


@settings(deadline=None)  # the first words met are stemmed slowly
@given(st.lists(st.sampled_from(["phare", "l’île", "start-up", "O.T.A.N.", "6\u202f000", "C++", "de"]), max_size=8))
def test_words_apart_are_analysed_apart(words: list[str]) -> None:
    """A line break between words keeps their tokens independent."""
    assert analyse("\n".join(words)) == [token for word in words for token in analyse(word)]


def test_stop_words_are_folded() -> None:
    """The list holds words as they are compared, or they would never be met."""
    assert all(word.isascii() and word.islower() for word in STOP_WORDS)


def _read_corpora() -> Iterator[str]:
    """Lines of the corpora beside the project, French and English, HTML and Markdown."""
    for path in sorted((SHARED / "corpora").rglob("*")):
        if path.suffix in {".md", ".html", ".txt"}:
            yield from path.read_text(encoding="utf-8", errors="replace").splitlines()


def test_browser_analyses_the_corpora_as_python_does(tmp_path: Path) -> None:
    """Every line of the corpora gives the same tokens, byte for byte, in JavaScript."""
    if not (SHARED / "corpora").is_dir():
        pytest.skip("les corpus de ../shared ne sont pas là")
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js n’est pas sur le PATH")
    texts = sorted({line.strip() for line in _read_corpora()} - {""})
    assert len(texts) >= 2000
    ours, theirs = tmp_path / "python.json", tmp_path / "javascript.json"
    ours.write_text(
        json.dumps([[text, analyse(text)] for text in texts], ensure_ascii=False, separators=(",", ":")), "utf-8"
    )
    subprocess.run([node, TESTS / "js" / "analyse-texts.js", ours, theirs], check=True)
    assert theirs.read_bytes() == ours.read_bytes()
