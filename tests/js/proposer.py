"""Questions to the rules of the page « Proposer » → what the browser answers, in Node.js; for comparing with Python."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from plugins.archive.model import Archive, Topic
from plugins.website.proposer import write_script

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "theme" / "static" / "js"


def ask_browser(
    questions: Sequence[Mapping[str, Any]], folder: Path, topics: Mapping[str, Topic] | None = None
) -> list[Any]:
    """Return the answer to each question, in order; `proposer-answers.js` says what may be asked.

    Args:
        questions: each with its name as `ask`.
        folder: empty, for what passes between the two languages.
        topics: the vocabulary of the tagger.
    """
    node = shutil.which("node")
    if node is None:
        reason = "Node.js n’est pas sur le PATH"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    script, asked, answered = folder / "proposer.js", folder / "asked.jsonl", folder / "answered.jsonl"
    known = dict(topics or {})
    script.write_text(write_script(SCRIPTS, Archive((), (), known, known, {})), encoding="utf-8")
    asked.write_text("\n".join(json.dumps(question) for question in questions), encoding="utf-8")
    subprocess.run([node, ROOT / "tests" / "js" / "proposer-answers.js", script, asked, answered], check=True)
    return [json.loads(line) for line in answered.read_text(encoding="utf-8").split("\n")]
