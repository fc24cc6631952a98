"""Archives and questions → what the search of the page finds first, run by Node on the files of `plugins.search`."""

import contextlib
import gzip
import io
import json
import math
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings as read_pelican

from measures.cases import ROOT, Row
from measures.known_items import Item, list_questions
from plugins.archive.model import Archive, Entry
from plugins.importer.command import run_import
from plugins.search import build_search
from plugins.search.documents import cut_headline
from plugins.website.reading import read_content
from plugins.website.settings import read_settings

sys.path.append(str(ROOT / "tests" / "js"))
from make_index import read_entry

SHARED = ROOT.parent / "shared"
REQUESTS = SHARED / "search-quality"
CORPORA = ("optech-fr-2023", "bluehats-fr", "debian-dpn-fr-2012-2013", "aiweekly-fr-2025", "seed")

CUT = 400
"""Characters of a text of the collection that are kept, at a word: as long as one of our entries."""

SEED, COUNT = 1, 200

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Searched:
    """An archive whose search was written to a folder."""

    folder: Path
    items: Sequence[Item]


def write_collection(folder: Path) -> Searched:
    """The collection of readers' requests: one entry a text."""
    with gzip.open(REQUESTS / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    rows = [{**row, "headline": row["title"], "body": _cut(row["body"])} for row in texts]
    entries = tuple(read_entry({**row, "date": "2025-01-03", "topics": []}) for row in rows)
    _write_search(Archive((), entries, {}, {}, {}), folder)
    return Searched(folder, [Item(row["id"], row["headline"], row["body"]) for row in rows])


def write_digests(folder: Path) -> Searched:
    """The French digests of `../shared/corpora`, imported as a contributor would."""
    content = folder / "content"
    for source in _list_sources():
        day = _DAY.search(source.name)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            # What says no date is no digest that one could place; a few are refused, with their reasons.
            run_import([str(source)], day[0] if day else None, content / "digests", False, False, as_json=True)
    overrides = {"PATH": str(content), "OUTPUT_PATH": str(folder / "output")}
    settings = read_settings(read_pelican(str(ROOT / "pelicanconf.py"), override=overrides))
    archive = read_content(content, ROOT / "content", settings.typesetter).archive
    _write_search(archive, folder / "files")
    return Searched(folder / "files", [*map(_read_item, archive.entries)])


def measure_requests(searched: Searched, split: str) -> Iterator[Row]:
    """nDCG@10 of the requests of one half, as typed, without accents, with a typo; and those without a result."""
    lines = (REQUESTS / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    requests = [row for row in map(json.loads, lines) if row["split"] == split]
    altered = json.loads(gzip.decompress((REQUESTS / "perturbed.json.gz").read_bytes()))
    texts = {text for row in requests for one in row["variants"] for text in (one, *altered.get(one, ()))}
    found = {text: [Path(path).stem for path in paths] for text, paths in _ask(searched, sorted(texts)).items()}
    name = f"demandes de lecteurs, moitié « {split} », {len(requests)}"
    plain = _mean_gain(requests, lambda one: found[one])
    yield "nDCG@10", name, _number(plain)
    for rank, kind in enumerate(("sans accents", "avec une faute")):
        gain = _mean_gain(requests, lambda one, rank=rank: found[altered.get(one, (one, one))[rank]])
        yield f"nDCG@10 {kind}", name, f"{_number(gain)} ({_percent(gain / plain)} gardés)"
    variants = [one for row in requests for one in row["variants"]]
    yield "sans résultat", name, _percent(sum(not found[one] for one in variants) / len(variants))


def measure_known_items(searched: Searched, name: str) -> Iterator[Row]:
    """Questions about one entry each, by kind: how often it comes first, and among the first ten."""
    questions = [*list_questions(searched.items, SEED, COUNT)]
    found = _ask(searched, sorted({question.text for question in questions}))
    tally: dict[str, list[int]] = defaultdict(list)
    for question in questions:
        paths = found[question.text]
        names = [path if path == question.id else Path(path).stem for path in paths]
        rank = names.index(question.id) if question.id in names else len(names) + 10
        tally[question.kind].append(rank)
        if "tout venant" not in question.kind:
            tally["**avec une faute**" if question.kind.startswith("faute") else "**sans faute**"].append(rank)
    for kind, ranks in sorted(tally.items(), key=lambda pair: pair[0].startswith("**")):
        first, ten = (sum(rank < limit for rank in ranks) / len(ranks) for limit in (1, 10))
        yield kind, f"{name}, {len(ranks)} questions", f"{_percent(first)} en tête, {_percent(ten)} dans les dix"


def _mean_gain(requests: Sequence[Mapping[str, Any]], find: Any) -> float:
    """nDCG@10 with linear gains: the mean over the variants of a request first, then over requests."""
    means = []
    for row in requests:
        gains = row["rel"]
        ideal = sum(gain / math.log2(rank + 2) for rank, gain in enumerate(sorted(gains.values(), reverse=True)[:10]))
        scores = [
            sum(gains.get(id_, 0) / math.log2(rank + 2) for rank, id_ in enumerate(find(one)[:10])) / ideal
            for one in row["variants"]
        ]
        means.append(sum(scores) / len(scores))
    return sum(means) / len(means)


def _ask(searched: Searched, texts: Sequence[str]) -> dict[str, list[str]]:
    """Question → paths of the first ten entries found."""
    node = shutil.which("node")
    if node is None:
        raise FileNotFoundError("Node.js n’est pas sur le PATH.")
    questions, answers = (searched.folder.parent / f"{name}.json" for name in ("questions", "answers"))
    questions.write_text(json.dumps(texts), encoding="utf-8")
    script = ROOT / "tests" / "js" / "ask-questions.js"
    subprocess.run([node, str(script), str(searched.folder), str(questions), str(answers)], check=True)
    return dict(zip(texts, json.loads(answers.read_text(encoding="utf-8")), strict=True))


def _write_search(archive: Archive, folder: Path) -> None:
    folder.mkdir(parents=True)
    for file in build_search(archive):
        (folder / Path(file.path).name).write_bytes(file.data)


def _list_sources() -> Iterator[Path]:
    for corpus in CORPORA:
        files = sorted((SHARED / "corpora" / corpus).iterdir())
        yield from (file for file in files if file.suffix in {".md", ".html", ".txt"} and "LICENCE" not in file.name)


def _read_item(entry: Entry) -> Item:
    return Item(entry.path, entry.headline, cut_headline(entry.text, entry.headline))


def _cut(text: str) -> str:
    return text if len(text) <= CUT else text[:CUT].rsplit(" ", 1)[0]


def _number(value: float) -> str:
    return f"{value:.4f}".replace(".", ",")


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %".replace(".", ",")
