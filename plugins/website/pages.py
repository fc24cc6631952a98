"""What every page kind makes: a page to be, and how it is told apart from all others before anything is rendered."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.archive.problems import Problem, SourceRefused


@dataclass(frozen=True, slots=True)
class Page:
    """One page planned; its context is only made when it is rendered."""

    path: str
    """Address relative to the site's root, with `/`; always names a file."""

    template: str
    """Stem of its template."""

    title: str
    """Well-set plain title, without the site's name."""

    description: str
    """One plain sentence for search engines and feeds; may be empty."""

    context: Callable[[], Mapping[str, Any]]
    """Makes what the template prints beside what every page has."""

    owner: str
    """Source it comes from, for messages about a clash of addresses."""

    lang: str = "fr"
    feeds: tuple["FeedLink", ...] = ()
    """Feeds of this page alone, beside those of the site."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page offers."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class File:
    """One file planned that is no page: a feed, a script, a font."""

    path: str
    content: Callable[[], bytes]
    owner: str


def check_addresses(planned: Iterable[Page | File]) -> None:
    """Refuse two outputs that one file system could take for the same file, naming both sources.

    Raises:
        SourceRefused: same path once case (Windows, macOS) and Unicode form (macOS) are folded.
    """
    owners: dict[str, Page | File] = {}
    problems = []
    for output in planned:
        key = unicodedata.normalize("NFC", output.path).casefold()
        other = owners.setdefault(key, output)
        if other is not output:
            cause = f"l’adresse « {output.path} » est aussi celle de {other.owner}."
            problems.append(Problem(output.owner, 0, cause, "Changez le nom ou l’identifiant de l’un des deux."))
    if problems:
        raise SourceRefused(problems)
