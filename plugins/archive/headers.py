"""Fields of a digest's front matter → its header, checked value by value."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.archive.frontmatter import Field
from plugins.archive.permalinks import is_valid_id, suggest_id
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.redirects import is_page_address
from plugins.french.dates import parse_date

DIGEST_KEYS = ("title", "date", "summary", "slug", "lang", "authors", "source", "redirect_from", "status")
"""Keys that the front matter of a digest may hold."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SOURCE = re.compile(r"https?://[^\s/?#\\]\S*")


@dataclass(frozen=True, slots=True)
class Header:
    """What the front matter of a digest says."""

    title: str
    date: dt.date
    summary: str
    slug: str
    lang: str
    authors: tuple[str, ...]
    source: str
    redirect_from: tuple[str, ...]
    redirect_line: int
    """Line of the former addresses; that of the date when there are none."""

    draft: bool
    line: int
    """Line of the date: where a clash of two digests is shown."""


def read_header(fields: Mapping[str, Field], path: str) -> Header:
    """Check the fields of a digest.

    Raises:
        SourceRefused: every value that is missing or cannot be right, all at once.
    """
    problems: list[Problem] = []

    def value(key: str) -> str:
        return fields[key].value if key in fields else ""

    def refuse(key: str, cause: str, remedy: str) -> None:
        problems.append(Problem(path, fields[key].line if key in fields else 1, cause, remedy))

    if not value("title"):
        refuse("title", "le titre manque.", "Ajoutez « title: … » dans l’en-tête.")
    date = _read_date(value("date"), refuse)
    slug = value("slug") or date.isoformat()
    if not is_valid_id(slug):
        refuse("slug", f"slug invalide « {slug} ».", _advise(slug))
    lang = value("lang") or "fr"
    if not _LANGUAGE.fullmatch(lang):
        refuse("lang", f"langue inconnue « {lang} ».", "Écrivez un code de langue tel que « fr » ou « en ».")
    source = value("source")
    if source and not _SOURCE.fullmatch(source):
        refuse("source", f"adresse invalide « {source} ».", "Écrivez une adresse complète en https://.")
    former = _split(value("redirect_from"))
    for address in former:
        if not is_page_address(address):
            refuse("redirect_from", f"ancienne adresse invalide « {address} ».", "Exemple : « numeros/ancien.html ».")
    status = value("status") or "published"
    if status not in ("draft", "published"):
        refuse("status", f"état inconnu « {status} ».", "Écrivez « status: draft » ou retirez la ligne.")
    if problems:
        raise SourceRefused(problems)
    return Header(
        title=value("title"),
        date=date,
        summary=value("summary"),
        slug=slug,
        lang=lang,
        authors=_split(value("authors")),
        source=source,
        redirect_from=former,
        redirect_line=fields["redirect_from" if former else "date"].line,
        draft=status == "draft",
        line=fields["date"].line,
    )


def _read_date(text: str, refuse: Callable[[str, str, str], None]) -> dt.date:
    if not text:
        refuse("date", "la date manque.", "Ajoutez « date: AAAA-MM-JJ » dans l’en-tête.")
        return dt.date.min
    if _ISO_DATE.fullmatch(text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            refuse("date", f"date impossible « {text} ».", "Ce jour n’existe pas : corrigez le mois ou le jour.")
            return dt.date.min
    meant = parse_date(text)
    remedy = f"Écrivez « date: {meant.isoformat()} »." if meant else "Écrivez-la sous la forme AAAA-MM-JJ."
    refuse("date", f"date illisible « {text} ».", remedy)
    return dt.date.min


def _advise(slug: str) -> str:
    suggestion = suggest_id(slug)
    hint = f", par exemple « {suggestion} »" if suggestion else ""
    return f"Écrivez des minuscules sans accent, des chiffres et des traits d’union{hint}."


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
