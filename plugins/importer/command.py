"""Files or the standard input → digest files, with a report; only here are files read and written."""

import datetime as dt
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from plugins.archive.problems import SourceRefused
from plugins.archive.topics.proposals import Proposals, Proposer
from plugins.archive.topics.reading import read_vocabulary
from plugins.french.dates import parse_date
from plugins.importer.blocks import ImportRefused
from plugins.importer.delivery import PROJECT, Delivery, deliver, read_text, show_path
from plugins.importer.drafting import DateMissing, Draft, make_draft, place_draft
from plugins.importer.identifiers import read_ids
from plugins.importer.report import make_console, print_draft
from plugins.importer.sources import LIMIT, read_source
from plugins.importer.summary import Suggest, describe, describe_refusal, write_json
from plugins.importer.waiting import say_while_waiting

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


@dataclass(slots=True)
class _Import:
    """One run of the command: who is told, and what is known so far."""

    console: Console
    suggest: Suggest
    folder: Path
    jobs: list[_Job] = field(default_factory=list)
    descriptions: list[dict[str, Any]] = field(default_factory=list)
    status: int = DONE

    def read(self, source: str, day: dt.date | None) -> None:
        """Make the draft of one source, or say why there is none."""
        try:
            draft = make_draft(read_source(_read_bytes(source), source), day, _Previous(self.folder))
        except ImportRefused as refused:
            self.console.print(f"{escape(_name(source))} : {escape(str(refused))}", soft_wrap=True)
            dateless = isinstance(refused, DateMissing)
            self.status = max(self.status, MISUSED if dateless else REFUSED)
            self.descriptions.append(
                describe(refused.contents, None, self.suggest)
                if isinstance(refused, DateMissing)
                else describe_refusal(str(refused))
            )
        else:
            self.jobs.append(_Job(source, draft, place_draft(self.folder, draft.date)))
            self.descriptions.append(describe(draft, draft.date, self.suggest))

    def find_clashes(self) -> bool:
        """Say which sources would go to one file, and return whether any would."""
        seen: dict[Path, str] = {}
        clash = False
        for job in self.jobs:
            if job.path in seen:
                clash = True
                self.console.print(
                    f"Erreur : « {escape(_name(seen[job.path]))} » et « {escape(_name(job.source))} » sont tous deux "
                    f"du {job.draft.date.isoformat()}. Rien n’a été écrit : donnez à l’un une autre date avec --date.",
                    soft_wrap=True,
                )
            seen.setdefault(job.path, job.source)
        return clash


def run_import(
    sources: list[str],
    date: str | None,
    out: Path | None,
    dry_run: bool = False,
    force: bool = False,
    *,
    as_json: bool = False,
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
        as_json: print what was found as JSON and nothing else; what a person should know goes to the error output.
        suggest: topics to propose for an entry; None for those of the project's vocabulary.
        memory: file that remembers what was imported where.

    Returns 0 when every source is imported or already was, 1 when one was refused or would overwrite a person's work,
    2 when the command must be given otherwise (no source, no date).
    """
    console = make_console(stderr=as_json)
    day = parse_date(date) if date else None
    run = _Import(console, suggest or _load_suggest(console), out or DIGESTS)
    if problem := _check_usage(sources, date, day):
        console.print(f"Erreur : {escape(problem)}", soft_wrap=True)
        run.status = MISUSED
    else:
        _import(run, sources, day)
        clash = run.find_clashes()
        run.status = max(run.status, REFUSED if clash else DONE)
        for job in run.jobs if not clash else ():
            console.print(f"\n[bold]{escape(_name(job.source))}[/bold] → {escape(show_path(job.path))}", soft_wrap=True)
            if not as_json:
                print_draft(console, job.draft, run.suggest)
            delivered = deliver(console, Delivery(job.draft, job.path, dry_run, force), memory)
            run.status = max(run.status, DONE if delivered else REFUSED)
    if as_json:
        sys.stdout.write(write_json(run.descriptions))
    return run.status


def _import(run: _Import, sources: list[str], day: dt.date | None) -> None:
    waiting = make_console(stderr=True)
    for number, source in enumerate(sources, 1):
        with say_while_waiting(waiting, f"Lecture de {escape(_name(source))} ({number} sur {len(sources)})…"):
            run.read(source, day)


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


class _Previous(dict[dt.date, Mapping[str, str]]):
    """Ids already given to the digest of a day, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, day: dt.date, default: object = None) -> Mapping[str, str]:
        """Return the text of each bullet by id, of the file of that day."""
        return read_ids(read_text(place_draft(self._folder, day)))


def _read_bytes(source: str) -> bytes:
    try:
        if source == "-":
            return sys.stdin.buffer.read(LIMIT + 1)
        with Path(source).open("rb") as file:
            return file.read(LIMIT + 1)
    except IsADirectoryError:
        raise ImportRefused("c’est un dossier : donnez les fichiers qu’il contient.") from None
    except FileNotFoundError:
        raise ImportRefused("fichier introuvable : vérifiez le chemin.") from None
    except OSError as error:
        raise ImportRefused(f"fichier illisible ({error.strerror}) : vérifiez-en les droits.") from None


def _load_suggest(console: Console) -> Suggest:
    try:
        vocabulary = read_vocabulary(VOCABULARY.read_text(encoding="utf-8"), "topics.toml")
    except (OSError, SourceRefused) as problem:
        console.print(f"Sujets non proposés : {escape(str(problem))}", soft_wrap=True)
        return lambda headline, body, tags: Proposals()
    return Proposer(vocabulary).propose


def _name(source: str) -> str:
    return "entrée standard" if source == "-" else source
