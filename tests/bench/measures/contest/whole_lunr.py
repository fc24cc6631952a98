"""An archive → the plain way to search it: one whole index by lunr.py, one file of texts, lunr.js in the page."""

import gc
import json
from pathlib import Path
from time import process_time

from plugins.archive.model import Archive
from plugins.search.documents import Document, list_documents
from plugins.workshop.assets import browser_files
from tests.bench.measures.contest.apart import run_apart, time_apart
from tests.bench.measures.contest.figures import Built
from tests.bench.measures.contest.material import Material
from tests.bench.measures.contest.shell import RIVALS, ROOT, write_shell
from tests.bench.measures.contest.weighing import share_changed, take_prints, weigh
from tests.search.oracle import index_archive


def build_whole_lunr(material: Material, folder: Path, scratch: Path, shell: Path) -> Built:
    """Write a page that loads lunr.js with the whole index; tell what the index cost.

    Args:
        material: the archives.
        folder: becomes a site with one page.
        scratch: for what is needed meanwhile.
        shell: site of our search, whose page this one resembles.
    """
    index, texts = folder / "lunr/index.json", folder / "lunr/documents.json"
    cold = time_apart(lambda: _index(material.archive, folder))
    again = run_apart(lambda: _index(material.longer, scratch))
    weights = (*weigh([index]), *weigh([texts]))
    before = take_prints(folder, [index, texts])
    after = take_prints(scratch, (scratch / "lunr").iterdir())
    browser = browser_files()
    scripts = [browser.base_stemmer, browser.french_stemmer, browser.lunr]
    scripts += [ROOT / "theme/static/js/analyser.js", RIVALS / "whole_lunr.js", RIVALS / "show.js"]
    write_shell(shell, folder, scripts)
    return Built(cold, again, weights[0], weights[2], weights[1], weights[3], share_changed(before, after))


def _index(archive: Archive, folder: Path) -> float:
    """Processor seconds of the two files."""
    gc.collect()
    gc.freeze()
    begin = process_time()
    documents = list_documents(archive)
    files = {"index": index_archive(archive), "documents": list(map(_tell, documents))}
    (folder / "lunr").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (folder / f"lunr/{name}.json").write_text(text, encoding="utf-8")
    return process_time() - begin


def _tell(document: Document) -> list[str | tuple[str, ...]]:
    """What the page shows of a document."""
    return [document.address, document.title, document.quote, document.topics]
