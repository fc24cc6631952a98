"""Any Python ≥ 3.11, with nothing installed → the same command, running inside the project's environment.

An installation is made again when its recipe (pinned requirements, lock file), the place of the project or the Python
behind the environment has changed. Its stamp is removed before it starts and written only once it is whole: what was
interrupted is done again. A valid environment is kept whichever Python starts the next task.
"""

import contextlib
import fcntl
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from plugins.workshop import installing, stamps
from plugins.workshop.failures import SetUpFailed
from plugins.workshop.processes import clean_environment
from plugins.workshop.project import PROJECT, Project


@dataclass(frozen=True, slots=True)
class Part:
    """One installation: how to recognise that it is whole, and how to make it."""

    announcement: str
    """French line shown while it is being made."""

    stamp: Path
    """File that tells it is whole."""

    fingerprint: Callable[[], str]
    """Gives what the stamp must hold; asked again after the installation."""

    also: Callable[[], str]
    """Gives the fingerprint of a larger installation that contains this one."""

    install: Callable[[], None]

    def is_current(self) -> bool:
        """Tell whether nothing has to be done."""
        found = stamps.read_stamp(self.stamp)
        return bool(found) and found in (self.fingerprint(), self.also())


def runtime_parts(project: Project) -> tuple[Part, ...]:
    """Return what building, serving, importing and checking need."""
    return (_python_part(project), _npm_part(project, development=False))


def development_parts(project: Project) -> tuple[Part, ...]:
    """Return what tests, lint and benchmarks need."""
    return (_python_part(project), _tools_part(project), _npm_part(project, development=True))


def set_up(parts: Sequence[Part], project: Project = PROJECT) -> None:
    """Make the parts that are missing or out of date; takes milliseconds when there are none.

    Raises:
        SetUpFailed: a part could not be made; the others are kept.
    """
    if all(part.is_current() for part in parts):
        return
    with _one_at_a_time(project):
        for part in parts:
            # Another command may have made it while this one waited.
            if not part.is_current():
                _make(part)


def enter(script: Path, arguments: Sequence[str], project: Project = PROJECT) -> None:
    """Go on only inside the environment: set it up, then start `script` again in it unless that is already so.

    Args:
        script: the program to start again.
        arguments: its arguments, without its name.
        project: what to set up.
    """
    inside = Path(sys.prefix).resolve() == project.environment.resolve()
    # An environment that is about to be made again takes the running one away.
    fresh = _python_part(project).is_current()
    try:
        set_up(runtime_parts(project), project)
    except KeyboardInterrupt:
        sys.exit("\nInstallation interrompue ; relancez la même commande pour la reprendre.")
    except SetUpFailed as failure:
        sys.exit(f"Installation impossible. {failure}")
    except OSError as error:
        sys.exit(f"Installation impossible. {error.filename or project.root} : {error.strerror}. Vérifiez les droits.")
    if not (inside and fresh):
        _start_again(script, arguments, project)


def _python_part(project: Project) -> Part:
    def fingerprint() -> str:
        files = (project.recipe("runtime"), project.recipe("browser"))
        return stamps.fingerprint(files, *_identity(project))

    def install() -> None:
        installing.create_environment(project)
        installing.install_python_packages(project, "runtime")
        installing.install_python_packages(project, "browser", dependencies=False)
        installing.write_launcher(project)

    stamp = project.environment / "runtime.stamp"
    return Part("les paquets Python", stamp, fingerprint, fingerprint, install)


def _tools_part(project: Project) -> Part:
    def fingerprint() -> str:
        return stamps.fingerprint((project.recipe("dev"),), *_identity(project))

    def install() -> None:
        installing.install_python_packages(project, "dev")
        installing.write_launcher(project)

    stamp = project.environment / "tools.stamp"
    return Part("les outils de test (Python)", stamp, fingerprint, fingerprint, install)


def _npm_part(project: Project, *, development: bool) -> Part:
    files = (project.root / "package.json", project.root / "package-lock.json")

    def fingerprint() -> str:
        return stamps.fingerprint(files, "dev" if development else "runtime")

    def larger() -> str:
        return stamps.fingerprint(files, "dev")

    def install() -> None:
        installing.install_npm_packages(project, development=development)

    announcement = "les outils de test (npm)" if development else "lunr.js et les polices (npm)"
    return Part(announcement, project.node_modules / ".stamp", fingerprint, larger, install)


def _identity(project: Project) -> tuple[str, str]:
    """Return what an environment is tied to besides its packages: its place and the Python behind it."""
    python = project.python.resolve()
    return str(project.environment), str(python) if python.is_file() else "none"


def _make(part: Part) -> None:
    print(f"Installation : {part.announcement}…", file=sys.stderr, flush=True)
    start = time.monotonic()
    part.stamp.unlink(missing_ok=True)
    part.install()
    stamps.write_stamp(part.stamp, part.fingerprint())
    print(f"  fait en {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)


@contextlib.contextmanager
def _one_at_a_time(project: Project) -> Iterator[None]:
    """Let a second command wait until the first has finished its set-up."""
    folder = project.root / ".cache"
    folder.mkdir(exist_ok=True)
    with (folder / "installation.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _start_again(script: Path, arguments: Sequence[str], project: Project) -> NoReturn:
    """Replace this process by the same command inside the environment."""
    variables = clean_environment(os.environ)
    variables["VIRTUAL_ENV"] = str(project.environment)
    variables["PATH"] = os.pathsep.join([str(project.python.parent), variables.get("PATH", os.defpath)])
    sys.stderr.flush()
    os.execve(project.python, [str(project.python), str(script), *arguments], variables)
