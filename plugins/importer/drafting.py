"""The document of one source → the digest file it makes, checked by the reader of the site; nothing is written yet."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.archive.digest_source import BRACKET_LIMIT, PARAGRAPH_LIMIT, read_digest_source
from plugins.archive.headlines import headline_end
from plugins.archive.leads import read_lead
from plugins.archive.problems import SourceRefused
from plugins.french.dates import format_date
from plugins.importer.accounting import find_lost_words
from plugins.importer.blocks import Document, FoundDigest, ImportRefused, plain
from plugins.importer.detection import find_digest
from plugins.importer.identifiers import assign_ids
from plugins.importer.markdown import write_digest, write_lead


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """One entry as the report shows it."""

    id: str
    headline: str
    """Plain text, without its full stop."""

    body: str
    """Plain text of what follows."""

    tags: tuple[str, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What one source holds, whatever its day."""

    title: str
    standfirst: str
    entries: tuple[DraftEntry, ...]
    warnings: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft(Contents):
    """What one source makes, ready to be written."""

    date: dt.date
    markdown: str


class DateMissing(ImportRefused):
    """The source does not say its date, and nobody gave it."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(
            "de quel jour est ce numéro ? Le texte ne le dit pas. "
            "Relancez la commande avec la date : --date AAAA-MM-JJ, ou --date « 28 novembre 2025 » entre guillemets."
        )
        self.contents = contents
        """What the source holds all the same."""


def make_draft(document: Document, date: dt.date | None, previous: Mapping[dt.date, Mapping[str, str]]) -> Draft:
    """Return the digest that a source makes.

    Args:
        document: the blocks of the source.
        date: as given by the editor; None to take the one that the source names.
        previous: text of each bullet by id, in the file that already stands for a date, if any.

    Raises ImportRefused (DateMissing among them) when no digest can be made of the source.
    """
    digest = find_digest(document)
    day = date or digest.date
    _check_bounds(digest)
    entries = _make_entries(digest, previous.get(day, {}) if day else {})
    if day is None:
        raise DateMissing(Contents(digest.title, digest.standfirst, entries, digest.warnings, digest.left_out))
    title = digest.title or f"Revue du {format_date(day)}"
    markdown = write_digest(digest, title, day, [entry.id for entry in entries])
    _check(markdown, day)
    warnings = (*digest.warnings, *_warn_of_date(digest, day), *_warn_of_losses(document, digest, markdown))
    return Draft(title, digest.standfirst, entries, warnings, digest.left_out, day, markdown)


def _make_entries(digest: FoundDigest, previous: Mapping[str, str]) -> tuple[DraftEntry, ...]:
    texts = [_read_entry(digest, at) for at in range(len(digest.entries))]
    whole = [(headline, f"{headline} {body}") for headline, body in texts]
    ids = assign_ids(whole, [entry.id for entry in digest.entries], previous)
    return tuple(
        DraftEntry(name, headline, body, entry.tags, _links(digest, at))
        for at, (name, (headline, body), entry) in enumerate(zip(ids, texts, digest.entries, strict=True))
    )


def place_draft(folder: Path, date: dt.date) -> Path:
    """Return the file of the digest of a day inside the folder of digests."""
    return folder / f"{date.year:04}" / f"{date.isoformat()}.md"


def _read_entry(digest: FoundDigest, at: int) -> tuple[str, str]:
    """Headline and body of an entry as plain text, cut where the site will cut them."""
    entry = digest.entries[at]
    lead = read_lead(write_lead(entry)).lead
    cut = headline_end(lead)
    rest = " ".join(block.text for block in entry.rest)
    headline, body = lead.text[: cut.end], f"{lead.text[cut.body_start :]} {rest}"
    return " ".join(headline.split("\n")).strip(), " ".join(body.split("\n")).strip()


def _links(digest: FoundDigest, at: int) -> tuple[str, ...]:
    entry = digest.entries[at]
    runs = [*entry.lead, *(run for block in entry.rest for run in block.runs)]
    return tuple(dict.fromkeys(run.link for run in runs if run.link))


def _check_bounds(digest: FoundDigest) -> None:
    """Refuse what the site would refuse, before any rule looks at it: such a paragraph is slow to read, too."""
    for number, entry in enumerate(digest.entries, 1):
        where = f"brève n° {number}, ligne {entry.line}" if entry.line else f"brève n° {number}"
        for text in (plain(entry.lead), *(block.text for block in entry.rest if block.kind != "code")):
            if len(text) > PARAGRAPH_LIMIT:
                cause = f"paragraphe de {len(text)} caractères, plus que les {PARAGRAPH_LIMIT} permis"
                raise ImportRefused(f"{where} : {cause}. Coupez-le par une ligne vide.")
            if text.count("[") > BRACKET_LIMIT:
                raise ImportRefused(
                    f"{where} : plus de {BRACKET_LIMIT} crochets ouvrants. Coupez-le par une ligne vide."
                )


def _check(markdown: str, day: dt.date) -> None:
    """The site must be able to read the file: its own reader decides, before anything is written."""
    try:
        read_digest_source(markdown.encode(), f"{day.isoformat()}.md")
    except SourceRefused as refused:
        causes = " ; ".join(f"{problem.cause} {problem.remedy}" for problem in refused.problems)
        raise ImportRefused(f"le numéro ne pourrait pas être publié : {causes}") from None


def _warn_of_date(digest: FoundDigest, day: dt.date) -> list[str]:
    """The editor sees where a date was read, and when the one that was given is another."""
    if digest.date is None or not (digest.dated_by or digest.date != day):
        return []
    if digest.date != day:
        return [f"Le texte se dit du {format_date(digest.date)}, le numéro sera daté du {format_date(day)}."]
    return [f"Date lue dans « {digest.dated_by} »."]


def _warn_of_losses(document: Document, digest: FoundDigest, markdown: str) -> list[str]:
    said = [block.text for block in document.blocks]
    lost = find_lost_words(said, markdown, [*digest.left_out, digest.dated_by])
    if not lost:
        return []
    return [f"Mots du texte absents du résultat : {', '.join(lost)}. Ajoutez-les à la main s’ils comptent."]
