"""A day → its digest begun, or made of the proposals that wait; the files around it are read and written here."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.sources import SourceFile, read_ordinary, read_sources
from plugins.french.dates import parse_date
from plugins.importer.delivery import show_path, write_whole
from plugins.importer.gathering import Gathered, begin_digest, gather
from plugins.importer.propositions import Proposition, read_proposition
from plugins.importer.report import make_console

FOLDER = "propositions"
DONE, REFUSED, MISUSED = 0, 1, 2

_EXPLAINING = ("readme.md", "lisezmoi.md")


def run_new(date: str, content: Path) -> int:
    """Begin the digest of a day.

    Args:
        date: ISO or in French words.
        content: the content folder.

    Returns 0 when the file is written, 1 when the day has a digest already or nothing can be written, 2 when the date
    cannot be read.
    """
    console = make_console()
    day = _read_day(console, date)
    if day is None:
        return MISUSED
    found = _find_digest(content, day)
    if found.exists():
        console.print(f"{escape(show_path(found))} existe déjà : rien n’a été changé.", soft_wrap=True)
        return REFUSED
    try:
        write_whole(found, begin_digest(day))
    except OSError as error:
        return _say_unwritten(console, found, error)
    console.print(
        f"Écrit : {escape(show_path(found))}. C’est un brouillon : retirez « status: draft » quand il est prêt.",
        soft_wrap=True,
    )
    return DONE


def run_assemble(date: str, content: Path) -> int:
    """Gather the proposals that wait into the digest of a day, then remove their files.

    Args:
        date: ISO or in French words.
        content: the content folder; its `propositions/` holds one entry a file.

    Returns 0 when all are in the digest, 1 when one is refused (then nothing is changed) or a file cannot be written
    or removed, 2 when the date cannot be read.
    """
    console = make_console()
    day = _read_day(console, date)
    if day is None:
        return MISUSED
    target = _find_digest(content, day)
    shown = target.relative_to(content).as_posix()
    try:
        propositions = _read_propositions(console, content)
        if not propositions:
            console.print(f"Aucune proposition dans {escape(show_path(content / FOLDER))}.", soft_wrap=True)
            return DONE
        digest = read_ordinary(target, shown).decode("utf-8-sig") if target.exists() or target.is_symlink() else ""
        gathered = gather(digest, propositions, day, shown)
    except UnicodeDecodeError:
        problem = Problem(shown, 0, "le fichier n’est pas en UTF-8.", "Enregistrez-le en UTF-8.")
        return _say_refused(console, [problem])
    except SourceRefused as refused:
        return _say_refused(console, refused.problems)
    try:
        if gathered.markdown != digest:
            write_whole(target, gathered.markdown)
    except OSError as error:
        return _say_unwritten(console, target, error)
    _say_gathered(console, gathered, target)
    return _remove(console, content, propositions)


def _read_day(console: Console, date: str) -> dt.date | None:
    day = parse_date(date)
    if not date:
        console.print("Erreur : de quel jour est ce numéro ? Donnez sa date, AAAA-MM-JJ ou en toutes lettres.")
    elif day is None:
        console.print(
            f"Erreur : date illisible « {escape(date)} ». Écrivez-la AAAA-MM-JJ ou en toutes lettres, "
            "par exemple 28 novembre 2025.",
            soft_wrap=True,
        )
    return day


def _find_digest(content: Path, day: dt.date) -> Path:
    """The file of a day, wherever below the digests it stands; else where it belongs."""
    usual = content / "digests" / f"{day.year:04}" / f"{day.isoformat()}.md"
    if usual.exists() or usual.is_symlink():
        return usual
    return next(iter(sorted((content / "digests").rglob(f"{day.isoformat()}.md"))), usual)


def _read_propositions(console: Console, content: Path) -> list[Proposition]:
    """The proposals in the order of their names; all problems of all files are told at once."""
    files, notices = read_sources(content, FOLDER)
    for notice in notices:
        console.print(escape(str(notice)), soft_wrap=True)
    found: list[Proposition] = []
    problems: list[Problem] = []
    for file in files:
        if not _is_proposition(file):
            console.print(f"{escape(file.path)}: laissé de côté, ce n’est pas une proposition.", soft_wrap=True)
            continue
        try:
            found.append(read_proposition(file.data, file.path))
        except SourceRefused as refused:
            problems += refused.problems
    if problems:
        raise SourceRefused(problems)
    return found


def _is_proposition(file: SourceFile) -> bool:
    path = Path(file.path)
    return len(path.parts) == 2 and path.name.lower() not in _EXPLAINING


def _remove(console: Console, content: Path, propositions: Sequence[Proposition]) -> int:
    """Remove the files of proposals that are safe in a digest now; one that changed meanwhile stays."""
    status = DONE
    for proposition in propositions:
        path = content / proposition.path
        try:
            if path.read_bytes() == proposition.data:
                path.unlink()
                continue
            cause = "le fichier a changé pendant l’assemblage et reste en place."
        except OSError as error:
            cause = f"le fichier ne peut pas être supprimé ({error.strerror})."
        status = REFUSED
        problem = Problem(proposition.path, 0, cause, "Sa brève est dans le numéro : relisez-la, puis supprimez-le.")
        console.print(escape(str(problem)), soft_wrap=True)
    return status


def _say_gathered(console: Console, gathered: Gathered, target: Path) -> None:
    for name in gathered.added:
        console.print(f"  + {escape(name)}")
    for path in gathered.known:
        console.print(f"  = {escape(path)} y était déjà")
    count = len(gathered.added)
    noun = "brève ajoutée" if count < 2 else "brèves ajoutées"
    console.print(f"{escape(show_path(target))} : {count} {noun}.", soft_wrap=True)


def _say_refused(console: Console, problems: Sequence[Problem]) -> int:
    for problem in problems:
        console.print(escape(str(problem)), soft_wrap=True)
    console.print("Rien n’a été changé.")
    return REFUSED


def _say_unwritten(console: Console, path: Path, error: OSError) -> int:
    console.print(f"Erreur : {escape(show_path(path))} ne peut pas être écrit ({error.strerror}).", soft_wrap=True)
    return REFUSED
