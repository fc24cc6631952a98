"""Both ends of search: questions put to the browser's code, over an index which Python made."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"


def ask(archive: dict[str, Any], questions: list[str], folder: Path) -> list[list[str]]:
    """Ids of the entries that the browser's code finds for each question, the best first."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js n’est pas sur le PATH")
    source, asked, answered = folder / "archive.json", folder / "questions.json", folder / "answers.json"
    source.write_text(json.dumps(archive), encoding="utf-8")
    asked.write_text(json.dumps(questions), encoding="utf-8")
    subprocess.run([node, TESTS / "js" / "answer-questions.js", source, asked, answered], check=True)
    answers: list[list[str]] = json.loads(answered.read_text(encoding="utf-8"))
    return answers


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Objects of a file of JSON lines; skips the test when the file is not there."""
    if not path.is_file():
        pytest.skip(f"{path.name} de ../shared n’est pas là")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_question_finds_its_entry(tmp_path: Path) -> None:
    """A question typed in the page finds an entry indexed by Python."""
    entry = {"id": "phare", "date": "2025-01-03", "headline": "Le phare", "body": "Il brille.", "topics": []}
    assert ask({"topics": [], "entries": [entry]}, ["PHARES", "port"], tmp_path) == [["phare"], []]


def test_search_cases_of_an_editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of thirty questions an editor wrote, 29 have a right answer first, and all find what they should."""
    yaml = pytest.importorskip("yaml")
    cases = read_lines(SHARED / "french" / "search-cases.jsonl")
    entries = [{"date": "2025-01-03", **entry} for entry in read_lines(SHARED / "french" / "search-corpus.jsonl")]
    topics = yaml.safe_load((SHARED / "french" / "topics-draft.yml").read_text(encoding="utf-8"))["topics"]
    answers = ask({"topics": topics, "entries": entries}, [case["q"] for case in cases], tmp_path)
    both = list(zip(cases, answers, strict=True))
    misplaced = [case for case, ids in both if ids[:1] == [] or ids[0] not in case["first"]]
    missing = [case for case, ids in both if not set(case["all"]) <= set(ids)]
    wrong = [case for case, ids in both if ids and ids[0] in case["not_first"]]
    with capsys.disabled():
        print(f"\nsearch-cases : premier {len(cases) - len(misplaced)}/{len(cases)}, ", end="")
        print(f"tous trouvés {len(cases) - len(missing)}/{len(cases)}")
        for case in [*misplaced, *missing]:
            print(f"  {case['id']} {case['q']!r} ({case['why']})")
    assert len(misplaced) <= 1
    assert (missing, wrong) == ([], [])


def test_odd_questions_are_answered(tmp_path: Path) -> None:
    """Whatever is typed, the browser answers, results cut for display included."""
    questions = [line["q"] for line in read_lines(SHARED / "hostile" / "own" / "search-queries.jsonl")]
    entry = {"id": "ia", "date": "2025-01-03", "headline": "L’IA et le C++", "body": "À 100 %.", "topics": []}
    answers = ask({"topics": [], "entries": [entry]}, questions, tmp_path)
    assert len(answers) == len(questions)
