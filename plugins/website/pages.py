"""What every page kind makes: a page to be, and how it is told apart from all others before anything is rendered."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.archive.model import Place
from plugins.archive.problems import Problem, SourceRefused
from plugins.website.fingerprints import fingerprint


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

    owner: Place | str
    """Where its source stands, else its French name: for messages about a clash of addresses."""

    lang: str = "fr"
    listed: bool = True
    """Whether search engines should know it: an error page or a former address is none to be found by."""

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
    owner: Place | str


@dataclass(frozen=True, slots=True)
class Batch:
    """Outputs that are made together, or kept together when nothing that they show has changed."""

    name: str
    """Unlike that of any other batch, and the same in every build."""

    key: str
    """What tells their content from any other, beside the template and what all pages share."""

    paths: tuple[str, ...]
    """Addresses of the outputs, in order."""

    make: Callable[[], Iterable[Page | File]]
    """The outputs themselves, in the same order."""

    template: str = ""
    """Stem of the template of the pages; empty for files."""


def batch_page(page: Page, *key: str | Iterable[str]) -> Batch:
    """A page that is alone in its batch.

    Args:
        page: as planned.
        key: everything it shows beside its own title, description and language.
    """
    name = fingerprint(page.path, page.title, page.description, page.lang, *key)
    return Batch(page.path, name, (page.path,), lambda: (page,), page.template)


def batch_file(file: File, *key: str | Iterable[str]) -> Batch:
    """A file that is alone in its batch; the key as for a page, its path when that names its content."""
    return Batch(file.path, fingerprint(*key), (file.path,), lambda: (file,))


def are_apart(paths: Iterable[str]) -> bool:
    """Whether no two outputs could be taken for one: a quick way to know that `check_addresses` would find nothing."""
    listed = [_key(path) for path in paths]
    known = set(listed)
    folders = {path.rpartition("/")[0] for path in listed}
    above = {folder for path in folders for folder in (path, *_folders(path))}
    return len(known) == len(listed) and known.isdisjoint(above)


def check_addresses(planned: Iterable[Page | File]) -> None:
    """Refuse two outputs that one file system could take for the same file, naming both sources.

    Raises:
        SourceRefused: same path once case (Windows, macOS) and Unicode form (macOS) are folded, or a path that
            needs a folder where another output is a file.
    """
    owners: dict[str, Place | str] = {}
    problems = []
    outputs = [(_key(output.path), output) for output in planned]
    for key, output in outputs:
        if key in owners:
            problems.append(_explain(output, owners[key]))
        owners.setdefault(key, output.owner)
    for key, output in outputs:
        problems += [_explain(output, owners[folder]) for folder in _folders(key) if folder in owners]
    if problems:
        raise SourceRefused(problems)


def _key(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _folders(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]


def _explain(output: Page | File, other: Place | str) -> Problem:
    """The clash, shown in the source of either: outputs of our own have none."""
    places = [owner for owner in (output.owner, other) if isinstance(owner, Place)]
    place = places[0] if places else Place(str(output.owner), 0)
    rival = other if place is output.owner else output.owner
    cause = f"l’adresse « {output.path} » est déjà prise par {_name(rival)}."
    return Problem(place.path, place.line, cause, "Changez le nom ou l’identifiant de l’un des deux.")


def _name(owner: Place | str) -> str:
    return f"{owner.path}:{owner.line}" if isinstance(owner, Place) else owner
