"""What one can ask of the archive: `python3 tasks.py TASK` on any machine with Python ≥ 3.11, `inv TASK` inside.

The rooms under `plugins/` do the work; a task only calls them and ends with an honest exit status.
"""

import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 – this file is what an older Python is given to read
    sys.exit("Il faut Python 3.11 ou plus récent ; celui-ci est le %d.%d." % sys.version_info[:2])  # noqa: UP031
if sys.platform == "win32":
    sys.exit("Sous Windows, lancez cette commande dans WSL (le sous-système Linux).")

from plugins.workshop import environment

if __name__ == "__main__":
    # Below this line, invoke and all other packages are there.
    environment.enter(Path(__file__).resolve(), sys.argv[1:])

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from plugins.workshop.project import PROJECT

ROOT = PROJECT.root

BENCHES = ("french", "search", "search-quality", "build")
"""What `bench` measures: each is a script of `tests/bench` and the table it writes beside itself."""


@task(
    auto_shortflags=False,
    help={
        "content": "dossier des textes (par défaut : content)",
        "output": "dossier du site (par défaut : output)",
        "profile": "montre le temps de chaque étape, une par ligne",
    },
)
def build(_: Context, content: str = "", output: str = "", profile: bool = False) -> None:
    """Construit le site ; ce qui n’a pas changé depuis la dernière fois est gardé."""
    _build(Path(content or ROOT / "content"), Path(output or ROOT / "output"), profile)


@task(
    auto_shortflags=False,
    help={
        "content": "dossier des textes (par défaut : content)",
        "output": "dossier du site (par défaut : output)",
        "port": "premier port essayé (par défaut : 8000)",
    },
)
def serve(_: Context, content: str = "", output: str = "", port: int = 8000) -> None:
    """Construit le site, le montre sur cette machine et le reconstruit à chaque changement."""
    from plugins.website.watching import serve_site

    _end(serve_site(Path(content or ROOT / "content"), Path(output or ROOT / "output"), port))


@task(
    name="import",
    auto_shortflags=False,
    iterable=["source"],
    help={
        "source": "fichier à importer, ou « - » pour l’entrée standard ; on peut en donner plusieurs",
        "date": "date du numéro, AAAA-MM-JJ ou en toutes lettres",
        "out": "dossier où écrire (par défaut : content/digests)",
        "dry_run": "montre ce qui serait écrit, sans rien écrire",
        "force": "remplace un numéro même s’il a été retouché",
        "json": "écrit ce qui a été trouvé en JSON, et rien d’autre, sur la sortie standard",
    },
)
def import_digest(  # noqa: PLR0917 – invoke makes an option of each
    _: Context,
    source: list[str],
    date: str = "",
    out: str = "",
    dry_run: bool = False,
    force: bool = False,
    json: bool = False,
) -> None:
    """Transforme une revue collée ou reçue en numéro, prêt à relire."""
    from plugins.importer.command import run_import

    _end(run_import(source, date or None, Path(out) if out else None, dry_run, force, as_json=json))


@task(
    auto_shortflags=False,
    iterable=["date"],
    help={
        "date": "date du numéro, AAAA-MM-JJ ou en toutes lettres",
        "content": "dossier des textes (par défaut : content)",
    },
)
def new(_: Context, date: list[str], content: str = "") -> None:
    """Commence le numéro d’un jour : new 2025-12-05."""
    from plugins.importer.desk import run_new

    _end(run_new(" ".join(date), Path(content) if content else ROOT / "content"))


@task(
    auto_shortflags=False,
    iterable=["date"],
    help={
        "date": "date du numéro, AAAA-MM-JJ ou en toutes lettres",
        "content": "dossier des textes (par défaut : content)",
    },
)
def assemble(_: Context, date: list[str], content: str = "") -> None:
    """Réunit les propositions de content/propositions dans le numéro d’un jour, puis les en retire."""
    from plugins.importer.desk import run_assemble

    _end(run_assemble(" ".join(date), Path(content) if content else ROOT / "content"))


@task(
    auto_shortflags=False,
    iterable=["path"],
    help={"path": "fichier ou dossier à relire (par défaut : content) ; on peut en donner plusieurs"},
)
def check(_: Context, path: list[str]) -> None:
    """Relit les textes et dit, pour chaque faute, où elle est et comment la corriger."""
    from plugins.checks.command import run_check

    _end(run_check(path))


@task(
    auto_shortflags=False,
    help={
        "suggest": "montre les noms vus dans plusieurs numéros que le vocabulaire n’a pas",
        "lint": "vérifie le vocabulaire",
        "content": "dossier des textes (par défaut : content)",
        "minimum": "nombre de numéros où un nom doit figurer (par défaut : 3)",
    },
)
def topics(_: Context, suggest: bool = False, lint: bool = False, content: str = "", minimum: int = 3) -> None:
    """Vérifie le vocabulaire et propose des sujets ; sans option, fait les deux."""
    from plugins.checks.topics import run_topics

    project_content = ROOT / "content"
    _end(run_topics(Path(content) if content else project_content, project_content, suggest, lint, minimum))


@task(
    auto_shortflags=False,
    help={
        "name": f"ce qu’il faut mesurer : {', '.join(BENCHES)}",
        "entries": "pour search, nombres de brèves inventées (par défaut : 1000,10000,100000)",
        "digests": "pour build, nombres de numéros inventés (par défaut : 100,1000,10000)",
    },
)
def bench(_: Context, name: str, entries: str = "", digests: str = "") -> None:
    """Mesure la justesse et la vitesse, montre la table et l’écrit dans tests/bench."""
    if name not in BENCHES:
        raise Exit(f"mesure inconnue « {name} ». Choisissez parmi : {', '.join(BENCHES)}.", code=2)
    _set_up_tools()
    script = ROOT / "tests/bench" / f"{name.replace('-', '_')}.py"
    options = [f"--{option}={sizes}" for option, sizes in (("entries", entries), ("digests", digests)) if sizes]
    _end(subprocess.run([sys.executable, str(script), *options], cwd=ROOT, check=False).returncode)


@task(auto_shortflags=False)
def lint(_: Context) -> None:
    """Vérifie le code : ruff, mypy et les contrats d’import."""
    from plugins.workshop.verifying import run_lint

    _end(run_lint())


@task(auto_shortflags=False, help={"only": "ne lance que les tests dont le nom contient ce mot"})
def test(_: Context, only: str = "") -> None:
    """Vérifie le code, puis lance tous les tests, ceux du navigateur compris."""
    from plugins.workshop.verifying import run_tests

    _end(run_tests(only))


@task(auto_shortflags=False)
def pin(_: Context) -> None:
    """Fige les versions et les empreintes des paquets Python (avec uv)."""
    from plugins.workshop.pinning import run_pin

    _end(run_pin())


def _build(content: Path, output: Path, profile: bool) -> None:
    """Build once and say what was done, or end with the reasons why not."""
    from plugins.archive.problems import SourceRefused
    from plugins.website.building import BuildFailed, build_site

    try:
        report = build_site(content, output)
    except (SourceRefused, BuildFailed) as failure:
        raise Exit(str(failure), code=1) from failure
    print("\n".join([*report.lines(), *(report.profile() if profile else ())]))


def _set_up_tools() -> None:
    """Install what tests and benches need, or end with the reason why not."""
    from plugins.workshop.failures import SetUpFailed

    try:
        environment.set_up(environment.development_parts(PROJECT))
    except SetUpFailed as failure:
        raise Exit(f"Installation impossible. {failure}", code=1) from failure


def _end(status: int) -> None:
    """End the task with `status` unless all went well."""
    if status:
        raise Exit(code=status)


if __name__ == "__main__":
    from plugins.workshop.program import run_program

    run_program(sys.modules["__main__"], sys.argv)
