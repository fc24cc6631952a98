"""Changes, new builds and open pages."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.website import watching
from plugins.workshop.project import PROJECT

# A site of one page; its source may ask for a failure. Run apart, as signals belong to the main thread.
PROGRAM = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from plugins.website.watching import serve
folder = Path(sys.argv[2])
page = '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>' \\
    '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;; ' \\
    'style-src &#39;self&#39;; require-trusted-types-for &#39;script&#39;; trusted-types &#39;none&#39;">' \\
    '</head><body><p>{}</p></body></html>'
def build(_):
    text = (folder / "content/a.md").read_text("utf-8")
    if text.startswith("faute"):
        return "content/a.md:1: " + text
    (folder / "output/index.html").write_text(page.format(text), "utf-8")
    return ""
sys.exit(serve(build, folder / "output", [folder / "content", folder / "réglages.py"], 0))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A source and a folder for the site, in a path with accents and spaces."""
    root = tmp_path / "un été"
    (root / "content").mkdir(parents=True)
    (root / "output").mkdir()
    (root / "content/a.md").write_text("premier", "utf-8")
    return root


@pytest.fixture
def serving(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A server of that site in a process of its own."""
    command = [sys.executable, "-c", PROGRAM, str(PROJECT.root), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        yield process
        process.kill()


def announced_origin(process: subprocess.Popen[str]) -> str:
    """Return the address that the server prints once the site is there."""
    assert process.stdout is not None
    return process.stdout.readline().split()[3].rstrip("/")


@pytest.mark.browser
def test_an_open_page_follows_its_source(folder: Path, serving: subprocess.Popen[str], pages) -> None:
    """A change shows by itself; a fault shows its line over the last good page, and goes when mended."""
    origin = announced_origin(serving)
    visit = pages(origin)
    source = folder / "content/a.md"
    visit.page.goto(f"{origin}/")
    source.write_text("deuxième", "utf-8")
    visit.page.get_by_text("deuxième").wait_for()
    source.write_text("faute <i>ici</i>", "utf-8")
    alert = visit.page.get_by_role("alert")
    alert.wait_for()
    assert alert.inner_text() == "content/a.md:1: faute <i>ici</i>"
    assert visit.page.get_by_text("deuxième").is_visible()
    source.write_text("troisième", "utf-8")
    visit.page.get_by_text("troisième").wait_for()
    assert visit.page.get_by_role("alert").count() == 0
    assert visit.complaints == []


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_end_is_quiet(serving: subprocess.Popen[str], ending: signal.Signals) -> None:
    """Ctrl-C and a termination end with status 0 and a sentence, without traceback."""
    announced_origin(serving)
    os.kill(serving.pid, ending)
    said, complained = serving.communicate(timeout=30)
    assert (serving.returncode, complained) == (0, "")
    assert "Serveur arrêté." in said


def test_the_watch_sees_a_file_replaced(tmp_path: Path) -> None:
    """Settings saved by an editor that replaces the file still count as changed."""
    (tmp_path / "content").mkdir()
    settings = tmp_path / "settings.py"
    bursts = watching.changes([tmp_path / "content", settings], tmp_path / "output")
    next(bursts)
    (tmp_path / "draft").write_text("x")
    (tmp_path / "draft").replace(settings)
    next(bursts)
