"""Digest files, one by one → what keeps each from being published, and what its author should look at."""

import re
from collections.abc import Iterator

from plugins.archive.digest_source import DigestSource, read_digest_source
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.sources import SourceFile
from plugins.checks.findings import Finding

_DAY_NAME = re.compile(r"\d{4}-\d{2}-\d{2}")


def split_digest(file: SourceFile) -> tuple[DigestSource | None, list[Finding]]:
    """The digest, or None when it is refused, and what the splitting found."""
    try:
        source = read_digest_source(file.data, file.path)
    except SourceRefused as refused:
        return None, [Finding(problem, True) for problem in refused.problems]
    return source, [Finding(notice, False) for notice in source.notices]


def check_file_name(source: DigestSource) -> Iterator[Finding]:
    """A file named after a day holds the digest of that day."""
    name = source.path.rsplit("/", 1)[-1].removesuffix(".md")
    day = source.header.date.isoformat()
    if _DAY_NAME.fullmatch(name) and name != day:
        cause = f"le fichier porte la date {name}, l’en-tête {day}."
        yield Finding(Problem(source.path, source.header.line, cause, "Corrigez l’une des deux."), False)


def check_entries(source: DigestSource) -> Iterator[Finding]:
    """A digest has entries."""
    if not source.bullets:
        remedy = "Commencez chaque brève par « - » ; « inv import » le fait pour un texte collé."
        yield Finding(Problem(source.path, 1, "aucune brève dans ce numéro.", remedy), False)
