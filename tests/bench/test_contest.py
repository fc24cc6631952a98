"""What the bench of searches counts is what it says: bytes sent, bytes changed, questions asked, figures told."""

import gzip
import json
import random
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.bench.measures.contest.apart import run_apart
from tests.bench.measures.contest.figures import Asked, Built, Figures, Sent
from tests.bench.measures.contest.material import COLD_QUESTIONS, QUESTIONS, prepare_material
from tests.bench.measures.contest.server import CountingServer, serving
from tests.bench.measures.contest.shell import write_shell
from tests.bench.measures.contest.table import MEASURES, write_rows
from tests.bench.measures.contest.weighing import share_changed, take_prints, weigh


def test_compressed_files_weigh_what_they_are(tmp_path: Path) -> None:
    """A file that a search has compressed itself is not compressed again."""
    text = b"abc" * 1_000
    plain, packed = tmp_path / "plain", tmp_path / "packed"
    plain.write_bytes(text)
    packed.write_bytes(gzip.compress(text, 9))
    assert weigh([plain]) == (3_000, len(gzip.compress(text, 9)))
    assert weigh([packed]) == (packed.stat().st_size, packed.stat().st_size)


def test_the_share_changed_counts_new_and_rewritten_files(tmp_path: Path) -> None:
    """A file of the same name and content costs nothing; one that vanished neither."""
    before, after = tmp_path / "before", tmp_path / "after"
    for folder, files in ((before, {"kept": "a" * 6, "gone": "b"}), (after, {"kept": "a" * 6, "new": "cc"})):
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text)
    prints = [take_prints(folder, folder.iterdir()) for folder in (before, after)]
    assert share_changed(*prints) == 2 / 8


def test_questions_are_the_same_everywhere() -> None:
    """Ratios need every search to be asked the same, and figures of two days too."""
    questions = prepare_material(300).questions
    assert questions == prepare_material(300).questions
    assert len(questions.cold) == COLD_QUESTIONS
    assert len(questions.warm) == QUESTIONS
    assert {len(question.split()) for question in questions.warm} == {1, 2, 3}


def test_work_apart_leaves_nothing_behind() -> None:
    """What one build remembers cannot make the next one quicker."""
    memory: list[int] = []

    def work() -> int:
        memory.append(1)
        return len(memory)

    assert [run_apart(work), run_apart(work), len(memory)] == [1, 1, 0]


def test_failures_of_work_apart_are_told() -> None:
    """A measure that fails ends the bench instead of hanging it."""
    with pytest.raises(RuntimeError):
        run_apart(lambda: 1 // 0)


def test_the_server_counts_what_it_sends(tmp_path: Path) -> None:
    """Bodies as compressed; fonts and what does not exist left out; the counts beside the results apart."""
    text = "".join(random.Random(1).choices("abcdef", k=5_000))
    (tmp_path / "recherche").mkdir()
    for name in ("a.js", "b.woff2", "recherche/facettes-0.js"):
        (tmp_path / name).write_text(text)
    with serving(tmp_path) as server:
        bodies = [_fetch(server, name) for name in ("a.js", "b.woff2", "recherche/facettes-0.js", "nothing.js")]
        sent = server.count()
    packed = len(gzip.compress(text.encode(), 9))
    assert list(map(len, bodies)) == [packed, 5_000, packed, 0]
    assert sent == Sent(1, packed, 1, packed)


def _fetch(server: CountingServer, name: str) -> bytes:
    connection = HTTPConnection(server.origin.removeprefix("http://"))
    connection.request("GET", f"/{name}")
    return connection.getresponse().read()


def test_rivals_get_our_page_without_our_scripts(tmp_path: Path) -> None:
    """The policy, which would forbid theirs, goes with them; the rest stays."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours / "style", ours / "polices", theirs):
        folder.mkdir(parents=True)
    (ours / "recherche.html").write_text(
        '<head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">\n'
        '<script src="scripts/theme.js"></script>\n</head><body><ol id="resultats"></ol>\n'
        '<script defer src="scripts/recherche.js"></script>\n</body>'
    )
    script = tmp_path / "theirs.js"
    script.write_text("")
    write_shell(ours, theirs, [script])
    assert (theirs / "recherche.html").read_text() == (
        '<head></head><body><ol id="resultats"></ol>\n<script defer src="theirs.js"></script>\n</body>'
    )


def test_a_search_that_could_not_be_measured_leaves_empty_cells() -> None:
    """Every measure has a line for each size, whatever is missing."""
    asked = Asked([Sent(20, 80_000, 0, 0)], [], [300.0], [900.0], [1.0, 2.0], [4.0, 8.0], 5_000_000)
    built = Built((0.5,), 0.1, 1_000_000, 2_000_000, 110_000, 260_000, 0.05)
    rows = list(write_rows({1_000: [Figures(built, asked), Figures(built, None), Figures(None, None)]}))
    assert [row[0] for row in rows] == [measure.name for measure in MEASURES]
    assert all(len(row) == 6 for row in rows)
    assert {row[5] for row in rows} == {"–"}
    assert json.dumps(rows[0], ensure_ascii=False) == (
        '["première réponse, octets en gzip", "1\u202f000", "≤ 80 Ko", "80,0 Ko (au plus 80,0 Ko)", "–", "–"]'
    )
