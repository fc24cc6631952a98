"""Questions and texts → what the browser's own code, run by Node, answers."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measures.cases import OWN, ROOT, SHARED, Row, read_cases
from plugins.archive.topics.reading import read_vocabulary
from plugins.french.analyser import analyse

_SCRIPTS = ROOT / "tests" / "js"
_DATE = "2025-01-03"


def measure_search(folder: Path) -> Iterator[Row]:
    """Questions with a right answer first, and questions that find all they should."""
    name = "search-cases.jsonl"
    cases = read_cases(SHARED / name)
    if not cases:
        yield "recherche", name, "absent"
        return
    entries = [{"date": _DATE, **entry} for entry in read_cases(SHARED / "search-corpus.jsonl")]
    vocabulary = read_vocabulary((ROOT / "content" / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    topics = [
        {"slug": t.slug, "title": t.title, "parents": t.parents, "aliases": t.aliases, "exact": t.exact}
        for t in vocabulary.values()
    ]
    archive, questions = folder / "archive.json", folder / "questions.json"
    archive.write_text(json.dumps({"topics": topics, "entries": entries}), encoding="utf-8")
    questions.write_text(json.dumps([case["q"] for case in cases]), encoding="utf-8")
    answers = _run_node("answer-questions.js", folder / "answers.json", archive, questions)
    if answers is None:
        yield "recherche", name, "Node.js n’est pas sur le PATH"
        return
    both = list(zip(cases, answers, strict=True))
    first = [case["q"] for case, ids in both if ids[:1] and ids[0] in case["first"]]
    missed = [case["q"] for case, _ in both if case["q"] not in first]
    whole = sum({*case["all"]} <= {*ids} for case, ids in both)
    wrong = sum(bool(ids) and ids[0] in case["not_first"] for case, ids in both)
    said = f" (manqué : {', '.join(missed)})" if missed else ""
    yield "recherche, bonne réponse en tête", name, f"{len(first)}/{len(cases)}{said}"
    yield "recherche, tout est trouvé", name, f"{whole}/{len(cases)}, {wrong} à tort en tête"


def measure_vectors(folder: Path) -> Iterator[Row]:
    """Texts whose tokens differ between Python, the browser's code, and what is written down."""
    rules = json.loads((OWN / "analyser-vectors.json").read_text(encoding="utf-8"))
    written = {text: tokens for vectors in rules.values() for text, tokens in vectors}
    read = [case[key] for case in read_cases(SHARED / "search-corpus.jsonl") for key in ("headline", "body")]
    read += [case[key] for case in read_cases(OWN / "bullets.jsonl") for key in ("headline", "body")]
    source = folder / "texts.json"
    source.write_text(json.dumps([[text, []] for text in (*written, *read)]), encoding="utf-8")
    answers = _run_node("analyse-texts.js", folder / "tokens.json", source)
    wrong = sum(analyse(text) != tokens for text, tokens in written.items())
    yield "analyse, Python et vecteurs", "analyser-vectors.json", f"{len(written)} comparés, {wrong} différence(s)"
    if answers is None:
        yield "analyse, Python et navigateur", "vecteurs et brèves", "Node.js n’est pas sur le PATH"
        return
    apart = sum(analyse(text) != tokens for text, tokens in answers)
    yield "analyse, Python et navigateur", "vecteurs et brèves", f"{len(answers)} comparés, {apart} différence(s)"


def _run_node(script: str, target: Path, *sources: Path) -> Any:
    """What a script of the browser's tests writes, None without Node."""
    node = shutil.which("node")
    if node is None:
        return None
    subprocess.run([node, str(_SCRIPTS / script), *map(str, sources), str(target)], check=True)
    return json.loads(target.read_text(encoding="utf-8"))
