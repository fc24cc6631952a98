"""Files or the standard input → digest files, with a report; only here are files read and written."""

import datetime as dt
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from plugins.archive.problems import SourceRefused
from plugins.archive.tagger import Tagger
from plugins.archive.vocabulary import read_vocabulary
from plugins.french.dates import parse_date
from plugins.importer.blocks import ImportRefused
from plugins.importer.drafting import DateMissing, Draft, make_draft, place_draft
from plugins.importer.identifiers import read_ids
from plugins.importer.memory import is_untouched, remember
from plugins.importer.report import Suggest, make_console, print_difference, print_draft
from plugins.importer.sources import read_source

PROJECT = Path(__file__).resolve().parents[2]
DIGESTS = PROJECT / "content" / "digests"
VOCABULARY = PROJECT / "content" / "topics.toml"
MEMORY = PROJECT / ".cache" / "import.json"

DONE, REFUSED, MISUSED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class _Job:
    """One source that made a digest, and where this goes."""

    source: str
    draft: Draft
    path: Path


def run_import(
    sources: list[str],
    date: str | None,
    out: Path | None,
    dry_run: bool = False,
    force: bool = False,
    *,
    suggest: Suggest | None = None,
    memory: Path = MEMORY,
) -> int:
    """Import sources and print the report.

    Args:
        sources: paths, or `-` for the standard input.
        date: of the digest, ISO or in French words; None to find it in the source.
        out: folder that gets `AAAA/AAAA-MM-JJ.md`; None for the digests of the project.
        dry_run: look only, write nothing.
        force: write over a file that a person changed.
        suggest: topics to propose for a headline and a body; None for the tagger with the project's vocabulary.
        memory: file that remembers what was imported where.

    Returns 0 when every source is imported or already was, 1 when one was refused or would overwrite a person's work,
    2 when the command must be given otherwise (no source, no date).
    """
    console = make_console()
    day = parse_date(date) if date else None
    if problem := _check_usage(sources, date, day):
        console.print(f"Erreur : {escape(problem)}", soft_wrap=True)
        return MISUSED
    jobs, status = _prepare(console, sources, day, out or DIGESTS)
    status = max(status, _report_clashes(console, jobs))
    if status == REFUSED and len({job.path for job in jobs}) < len(jobs):
        return status
    suggest = suggest or _load_suggest(console)
    for job in jobs:
        console.print(f"\n[bold]{escape(_name(job.source))}[/bold] → {escape(_show(job.path))}", soft_wrap=True)
        print_draft(console, job.draft, suggest)
        status = max(status, _settle(console, job, dry_run, force, memory))
    return status


def _check_usage(sources: list[str], date: str | None, day: dt.date | None) -> str:
    if not sources:
        return "aucune source. Donnez un fichier, ou « - » pour coller le texte dans le terminal."
    if date and day is None:
        return (
            f"date illisible « {date} ». Écrivez-la AAAA-MM-JJ ou en toutes lettres, par exemple « 28 novembre 2025 »."
        )
    if day and len(sources) > 1:
        return "--date vaut pour une seule source : importez-les une à une, ou laissez chaque texte dire sa date."
    if sources.count("-") > 1:
        return "l’entrée standard « - » ne se lit qu’une fois."
    return ""


def _prepare(console: Console, sources: list[str], day: dt.date | None, folder: Path) -> tuple[list[_Job], int]:
    jobs: list[_Job] = []
    status = DONE
    for source in sources:
        try:
            document = read_source(_read_bytes(source), source)
            draft = make_draft(document, day, _Previous(folder))
        except ImportRefused as refused:
            console.print(f"{escape(_name(source))} : {escape(str(refused))}", soft_wrap=True)
            status = max(status, MISUSED if isinstance(refused, DateMissing) else REFUSED)
        else:
            jobs.append(_Job(source, draft, place_draft(folder, draft.date)))
    return jobs, status


class _Previous(dict[dt.date, Mapping[str, str]]):
    """Ids already given to the digest of a day, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, day: dt.date, default: object = None) -> Mapping[str, str]:
        """Return the text of each bullet by id, of the file of that day."""
        return read_ids(_read_text(place_draft(self._folder, day)))


def _read_bytes(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except IsADirectoryError:
        raise ImportRefused("c’est un dossier : donnez les fichiers qu’il contient.") from None
    except FileNotFoundError:
        raise ImportRefused("fichier introuvable : vérifiez le chemin.") from None
    except OSError as error:
        raise ImportRefused(f"fichier illisible ({error.strerror}).") from None


def _report_clashes(console: Console, jobs: list[_Job]) -> int:
    status = DONE
    seen: dict[Path, str] = {}
    for job in jobs:
        if job.path in seen:
            console.print(
                f"Erreur : « {escape(_name(seen[job.path]))} » et « {escape(_name(job.source))} » sont tous deux du "
                f"{job.draft.date.isoformat()}. Rien n’a été écrit : donnez à l’un une autre date avec --date.",
                soft_wrap=True,
            )
            status = REFUSED
        seen.setdefault(job.path, job.source)
    return status


def _settle(console: Console, job: _Job, dry_run: bool, force: bool, memory: Path) -> int:
    """Write one digest, unless it is there already or a person worked on the file."""
    target, text = _show(job.path), job.draft.markdown
    exists = job.path.exists()
    before = _read_text(job.path)
    if exists and before == text:
        remember(memory, job.path, text)
        console.print(f"Déjà importé : {escape(target)} est inchangé.", soft_wrap=True)
        return DONE
    if exists and not force and not is_untouched(memory, job.path, before):
        print_difference(console, target, before, text)
        console.print(
            f"{escape(target)} existe déjà et diffère : rien n’a été écrit. "
            "Reportez à la main ce que vous voulez garder, ou relancez avec --force pour le remplacer.",
            soft_wrap=True,
        )
        return REFUSED
    if dry_run:
        console.print(f"Essai : rien n’a été écrit ; le numéro irait dans {escape(target)}.", soft_wrap=True)
        return DONE
    try:
        _write(job.path, text)
    except OSError as error:
        console.print(f"Erreur : {escape(target)} ne peut pas être écrit ({error.strerror}).", soft_wrap=True)
        return REFUSED
    remember(memory, job.path, text)
    console.print(f"{'Remplacé' if exists else 'Écrit'} : {escape(target)}", soft_wrap=True)
    return DONE


def _write(path: Path, text: str) -> None:
    """Whole or not at all: the new file takes the place of the old one in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.tmp")
    new.write_bytes(text.encode())
    os.replace(new, path)


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def _load_suggest(console: Console) -> Suggest:
    try:
        vocabulary = read_vocabulary(VOCABULARY.read_text(encoding="utf-8"), "topics.toml")
    except (OSError, SourceRefused) as problem:
        console.print(f"Sujets non proposés : {escape(str(problem))}", soft_wrap=True)
        return lambda headline, body: ()
    tagger = Tagger(vocabulary)
    return lambda headline, body: tagger.tag(headline, body).shown


def _name(source: str) -> str:
    return "entrée standard" if source == "-" else source


def _show(path: Path) -> str:
    """Path as the editor knows it: from the project's root where it lies inside."""
    return path.relative_to(PROJECT).as_posix() if path.is_relative_to(PROJECT) else str(path)
