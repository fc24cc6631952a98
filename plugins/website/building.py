"""A content folder → a published site, all of it or nothing; what `inv build` and `inv serve` call."""

import dataclasses
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from plugins.archive.problems import Problem, SourceRefused
from plugins.website.premises import Premises
from plugins.website.report import BuildReport
from plugins.website.signing import PROJECT_CONTENT, sign_inputs
from plugins.website.store import Store
from plugins.website.workers import uncollected
from plugins.website.workspace import Workspace
from plugins.workshop.assets import FilesMissing

ROOT = Path(__file__).resolve().parents[2]

CACHE = ROOT / ".cache" / "construction"
"""What earlier builds made: safe to delete, at the price of one slower build."""

MARKER = "donnees/entrees.jsonl"
"""A folder that holds this is a site of ours, and may be replaced."""


class BuildFailed(Exception):
    """The build could not be done; the text is French and names the next step."""


def build_site(
    content: Path,
    output: Path,
    *,
    configuration: str = "pelicanconf.py",
    overrides: dict[str, Any] | None = None,
    cache: Path | None = None,
    store: Store | None = None,
) -> BuildReport:
    """Build a content folder and put the result in the place of the published site.

    Args:
        content: folder that holds `digests/`.
        output: folder of the site; made if missing, replaced whole if it holds a site.
        configuration: settings file, in the project's folder.
        overrides: settings that win over the file's.
        cache: folder of what earlier builds made; `CACHE` unless given.
        store: of that folder, for a process that builds more than once; opened anew unless given.

    Raises:
        SourceRefused: a source that cannot be published; paths are those the caller knows.
        BuildFailed: anything else that was expected to go wrong. In both cases `output` is as it was.
    """
    content, output = content.resolve(), output.resolve()
    _check_folders(content, output)
    with _locked(output), _explained(content, output), uncollected():
        premises = Premises(output, cache or CACHE, store)
        workspace = premises.workspace
        report = workspace.report
        try:
            with report.step("inventaire"):
                signature = sign_inputs(content, output, ROOT / configuration, overrides or {})
                is_done = premises.is_done(signature)
            if is_done:
                premises.tell_again()
            else:
                _build(content, configuration, overrides or {}, workspace)
                with report.step("échange"):
                    premises.publish(signature)
        finally:
            report.progress.close()
            with report.step("mémoire"):
                workspace.store.close()
    report.notices = tuple(_locate(content, notice) for notice in report.notices)
    return report


def _build(content: Path, configuration: str, overrides: dict[str, Any], workspace: Workspace) -> None:
    """Have Pelican build the site in the workspace."""
    # Imported here: a build that has nothing to do needs none of it.
    from pelican import Pelican, console  # noqa: PLC0415
    from pelican.settings import read_settings  # noqa: PLC0415

    workspace.report.note_start()
    own = {"PATH": str(content), "OUTPUT_PATH": str(workspace.folder), "WORKSPACE": workspace}
    settings = read_settings(str(ROOT / configuration), override={**own, **overrides})
    # Pelican counts its own articles, of which there are none.
    console.quiet = True
    Pelican(settings).run()


@contextmanager
def _explained(content: Path, output: Path) -> Iterator[None]:
    """What may go wrong, told to the person at the keyboard."""
    try:
        yield
    except SourceRefused as refused:
        raise SourceRefused(_locate(content, problem) for problem in refused.problems) from None
    except FilesMissing as missing:
        raise BuildFailed(str(missing)) from None
    except OSError as error:
        cause = f"{error.filename or output} : {error.strerror}."
        raise BuildFailed(f"{cause} Le site publié n’a pas changé.") from None


def _check_folders(content: Path, output: Path) -> None:
    if not content.is_dir():
        raise BuildFailed(f"{content} : ce dossier n’existe pas. Indiquez-le par --content.")
    if output in (content, *content.parents) or content in output.parents or output in (ROOT, *ROOT.parents):
        raise BuildFailed(f"{output} : ce dossier contient les sources ou en fait partie. Choisissez-en un autre.")
    if output.exists() and not output.is_dir():
        raise BuildFailed(f"{output} : ce n’est pas un dossier. Choisissez-en un autre par --output.")
    if output.exists() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise BuildFailed(f"{output} : ce dossier contient autre chose qu’un site. Videz-le ou choisissez-en un autre.")


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    """The parent of the output exists, and no other build of this output runs meanwhile."""
    path = output.with_name(f".{output.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.open("w")
    except OSError as error:
        raise BuildFailed(f"{output.parent} : {error.strerror}. Choisissez un dossier où écrire.") from None
    with lock:
        if not _lock(lock.fileno()):
            raise BuildFailed(f"{output} : une autre construction est en cours. Attendez qu’elle finisse.")
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def _lock(descriptor: int) -> bool:
    """Whether the lock is ours; a file that its last holder has removed meanwhile locks nothing."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return os.fstat(descriptor).st_nlink > 0


def _locate(content: Path, problem: Problem) -> Problem:
    """A problem whose path is the one that the person at the keyboard would type."""
    # The vocabulary, the redirects and the pages of prose may have been borrowed.
    borrowed = not (content / problem.path).exists() and (PROJECT_CONTENT / problem.path).is_file()
    path = (PROJECT_CONTENT if borrowed else content) / problem.path
    here = Path.cwd()
    shown = path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
    return dataclasses.replace(problem, path=shown)
