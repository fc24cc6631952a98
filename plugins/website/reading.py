"""Source files of a content folder → the Archive, its pages of prose and what their authors should know."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from plugins.archive.catalogue import build_archive
from plugins.archive.decoding import decode_source
from plugins.archive.digest_source import DigestSource, read_digest_source
from plugins.archive.model import Archive, Redirect
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.redirects import read_redirects
from plugins.archive.sources import SourceFile, read_single, read_sources
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.markup.typesetting import Typesetter
from plugins.website.articles import Article, read_article
from plugins.website.composing import Composer

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read for one build."""

    archive: Archive
    articles: tuple[Article, ...]
    """Pages of `content/pages`, in the order of their menu."""

    notices: tuple[Problem, ...]
    """What does not stop the build, in reading order."""

    drafts: int
    """Digests left out because their front matter says `status: draft`."""


def read_content(content: Path, project_content: Path, typesetter: Typesetter) -> Reading:
    """Read a content folder whole.

    Args:
        content: holds `digests/`, and may hold `pages/`, `topics.toml`, `redirects.toml`.
        project_content: where the last two, and the pages, are taken from when `content` has none.
        typesetter: of the site.

    Raises:
        SourceRefused: with the problems of every file, so that all can be mended at once.
    """
    problems: list[Problem] = []
    nothing: tuple[list[SourceFile], list[Problem]] = ([], [])
    files, notices = _collect(problems, lambda: read_sources(content, "digests"), nothing)
    vocabulary = _collect(problems, lambda: _read_vocabulary(content, project_content), Vocabulary({}))
    no_redirects: dict[str, Redirect] = {}
    redirects = _collect(problems, lambda: _read_redirects(content, project_content), no_redirects)
    sources = [*_split_digests(files, problems)]
    articles, article_notices = _read_articles(content, project_content, typesetter, problems)
    if problems:
        raise SourceRefused(problems)
    published = [source for source in sources if not source.header.draft]
    if not published:
        remedy = "Ajoutez digests/AAAA/AAAA-MM-JJ.md, ou retirez « status: draft » d’un brouillon."
        raise SourceRefused([Problem("digests", 0, "aucun numéro à publier.", remedy)])
    composer = Composer(vocabulary, typesetter)
    digests = [composer.compose(source) for source in published]
    archive = build_archive(digests, vocabulary, composer.free_topics, redirects)
    _check_count(published, archive)
    told = (notice for source in published for notice in source.notices)
    notices += [*article_notices, *told, *composer.notices]
    return Reading(archive, articles, tuple(notices), len(sources) - len(published))


def _collect(problems: list[Problem], read: Callable[[], Read], otherwise: Read) -> Read:
    """What was read, or `otherwise` when it was refused: its problems then join those of the other files."""
    try:
        return read()
    except SourceRefused as refused:
        problems += refused.problems
        return otherwise


def _split_digests(files: Iterable[SourceFile], problems: list[Problem]) -> Iterator[DigestSource]:
    """The digests that can be read; adds what is wrong with the others to the problems."""
    for file in files:
        try:
            yield read_digest_source(file.data, file.path)
        except SourceRefused as refused:
            problems += refused.problems


def _read_vocabulary(content: Path, project_content: Path) -> Vocabulary:
    file = read_single(content, "topics.toml") or read_single(project_content, "topics.toml")
    return Vocabulary(read_vocabulary(decode_source(file.data, file.path), file.path) if file else {})


def _read_redirects(content: Path, project_content: Path) -> dict[str, Redirect]:
    own = read_single(content, "redirects.toml")
    file = own or read_single(project_content, "redirects.toml")
    return read_redirects(decode_source(file.data, file.path), file.path, binding=bool(own)) if file else {}


def _read_articles(
    content: Path, project_content: Path, typesetter: Typesetter, problems: list[Problem]
) -> tuple[tuple[Article, ...], list[Problem]]:
    """Pages of the content, or the project's own where it has none; adds to the problems."""
    own = (content / "pages").is_dir()
    files, notices = read_sources(content if own else project_content, "pages")
    articles = []
    for file in files:
        try:
            articles.append(read_article(file.data, file.path, typesetter))
        except SourceRefused as refused:
            problems += refused.problems
    return tuple(sorted(articles, key=lambda article: (article.order, article.slug))), notices


def _check_count(sources: Iterable[DigestSource], archive: Archive) -> None:
    """The count equation: every bullet read is an entry of the archive, none more, none less."""
    bullets = sum(len(source.bullets) for source in sources)
    if bullets != len(archive.entries):
        raise AssertionError(f"{bullets} bullets read, {len(archive.entries)} entries kept")
