"""A content folder → a published site, all of it or nothing; what `inv build` and `inv serve` call."""

import dataclasses
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican, console
from pelican.settings import read_settings

from plugins.archive.problems import SourceRefused
from plugins.website.exchange import exchange
from plugins.website.report import BuildReport
from plugins.workshop.assets import FilesMissing

ROOT = Path(__file__).resolve().parents[2]

MARKER = "donnees/entrees.jsonl"
"""A folder that holds this is a site of ours, and may be replaced."""


class BuildFailed(Exception):
    """The build could not be done; the text is French and names the next step."""


def build_site(
    content: Path, output: Path, configuration: str = "pelicanconf.py", overrides: dict[str, Any] | None = None
) -> BuildReport:
    """Build a content folder and put the result in the place of the published site.

    Args:
        content: folder that holds `digests/`.
        output: folder of the site; made if missing, replaced whole if it holds a site.
        configuration: settings file, in the project's folder.
        overrides: settings that win over the file's.

    Raises:
        SourceRefused: a source that cannot be published; paths are those the caller knows.
        BuildFailed: anything else that was expected to go wrong. In both cases `output` is as it was.
    """
    report = BuildReport()
    content, output = content.resolve(), output.resolve()
    _check_folders(content, output)
    with _locked(output) as fresh:
        settings = read_settings(
            str(ROOT / configuration),
            override={
                "PATH": str(content),
                "OUTPUT_PATH": str(fresh),
                "BUILD_REPORT": report,
                **(overrides or {}),
            },
        )
        # Pelican counts its own articles, of which there are none.
        console.quiet = True
        try:
            Pelican(settings).run()
        except SourceRefused as refused:
            raise SourceRefused(_locate(content, refused)) from None
        except FilesMissing as missing:
            raise BuildFailed(str(missing)) from None
        except OSError as error:
            cause = f"{error.filename or output} : {error.strerror}."
            raise BuildFailed(f"{cause} Le site publié n’a pas changé.") from None
        with report.step("échange"):
            exchange(fresh, output)
    report.notices = tuple(dataclasses.replace(n, path=_shown(content / n.path)) for n in report.notices)
    return report


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
def _locked(output: Path) -> Iterator[Path]:
    """An empty folder beside the output, ours alone; leftovers of a build that was killed are removed."""
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        lock = (output.parent / f".{output.name}.lock").open("w")
    except OSError as error:
        raise BuildFailed(f"{output.parent} : {error.strerror}. Choisissez un dossier où écrire.") from None
    with lock:
        _lock(lock.fileno(), output)
        for leftover in output.parent.glob(f".{output.name}.new*"):
            shutil.rmtree(leftover)
        fresh = output.parent / f".{output.name}.new"
        fresh.mkdir()
        try:
            yield fresh
        finally:
            if fresh.exists():
                shutil.rmtree(fresh)


def _lock(descriptor: int, output: Path) -> None:
    if os.name != "posix":
        return
    import fcntl  # noqa: PLC0415 - absent elsewhere

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BuildFailed(f"{output} : une autre construction est en cours. Attendez qu’elle finisse.") from None


def _locate(content: Path, refused: SourceRefused) -> list[Any]:
    return [dataclasses.replace(problem, path=_shown(content / problem.path)) for problem in refused.problems]


def _shown(path: Path) -> str:
    """A path as the person at the keyboard would type it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
