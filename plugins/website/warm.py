"""Builds asked one after another → their outcomes, by a process that stays: it has read all but what has just changed.

The process is another one than the server's, so that the code it runs is the one on disk: when that changes, it is
replaced. It is asked by lines on its standard input, and answers by lines of JSON on its standard output.
"""

import json
import subprocess
import sys
from pathlib import Path

from plugins.archive.problems import SourceRefused
from plugins.website.building import CACHE, BuildFailed, build_site
from plugins.website.fingerprints import ROOT
from plugins.website.first_look import take_first_look
from plugins.website.premises import STORE
from plugins.website.server import Preview
from plugins.website.store import Store

_PROGRAM = "import sys, pathlib, plugins.website.warm as warm; warm.answer(*map(pathlib.Path, sys.argv[1:]))"


class WarmBuilder:
    """Builds one site, again and again."""

    def __init__(self, content: Path, output: Path) -> None:
        """Args: `content` folder of the texts; `output` folder of the site."""
        self._folders = (str(content), str(output))
        self._process: subprocess.Popen[str] | None = None
        self._code: list[tuple[str, int, int]] = []

    def build(self, preview: Preview) -> str:
        """Build, and return what went wrong; empty when the site is there. Pages that are open may be shown before."""
        code = _look_at_code()
        if code != self._code:
            self.close()
            self._code = code
        if self._process is None:
            command = [sys.executable, "-c", _PROGRAM, *self._folders]
            pipe = subprocess.PIPE
            # A group of its own: Ctrl-C is for the server, which then closes this process.
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdin=pipe, stdout=pipe, encoding="utf-8", start_new_session=True
            )
        told = _ask(self._process, preview)
        if told is None:
            status = self._process.wait()
            self.close()
            return f"La construction s’est arrêtée (code {status})."
        lines, problem = told
        print("\n".join(lines), flush=True)
        print(problem, end="\n" if problem else "", file=sys.stderr, flush=True)
        return problem

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def answer(content: Path, output: Path) -> None:
    """Build once for each line of the standard input, which lists the pages that are open, until it ends."""
    answers, sys.stdout = sys.stdout, sys.stderr
    store = Store(CACHE / STORE)
    for line in sys.stdin:
        early = take_first_look(json.loads(line), ROOT / "theme", store)
        if early:
            pages = {path: page.decode() for path, page in early.items()}
            print(json.dumps(pages), file=answers, flush=True)
        lines: list[str] = []
        problem = ""
        try:
            lines = build_site(content, output, store=store).lines()
        except (SourceRefused, BuildFailed) as failure:
            problem = str(failure)
        print(json.dumps([lines, problem]), file=answers, flush=True)


def _ask(process: subprocess.Popen[str], preview: Preview) -> tuple[list[str], str] | None:
    """The lines of a report and what went wrong; None when the process has ended. Shows the pages that come before."""
    if process.stdin is None or process.stdout is None:
        return None
    try:
        process.stdin.write(f"{json.dumps(preview.open_pages())}\n")
        process.stdin.flush()
    except OSError:
        return None
    for line in process.stdout:
        told = json.loads(line)
        if isinstance(told, list):
            lines, problem = told
            return lines, problem
        preview.show_early({path: page.encode() for path, page in told.items()})
    return None


def _look_at_code() -> list[tuple[str, int, int]]:
    """Every file of code, with its time of change and its size."""
    files = [*sorted((ROOT / "plugins").rglob("*.py")), *sorted(ROOT.glob("*conf.py"))]
    found = ((file, file.stat()) for file in files)
    return [(str(file), state.st_mtime_ns, state.st_size) for file, state in found]
