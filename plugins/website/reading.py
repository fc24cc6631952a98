"""Source files of a content folder → the Archive, its pages of prose and what their authors should know."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from plugins.archive.catalogue import build_archive
from plugins.archive.decoding import decode_source
from plugins.archive.digest_source import read_digest_source
from plugins.archive.model import Archive, Redirect, Topic
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.redirects import read_redirects
from plugins.archive.sources import SourceFile, read_single, read_sources
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.markup.typesetting import Typesetter
from plugins.website.articles import Article, read_article
from plugins.website.composing import Composer
from plugins.website.fingerprints import fingerprint, fingerprint_bytes, fingerprint_code
from plugins.website.relating import recall_related, remember_related
from plugins.website.rows import Composed, read_row, write_draft, write_row
from plugins.website.store import Store
from plugins.website.workers import count_cores, map_parts

Read = TypeVar("Read")

_CODE = (
    "plugins/french",
    "plugins/archive",
    "plugins/markup",
    "plugins/website/composing.py",
    "plugins/website/rows.py",
)
"""What a composed digest depends on beside its source, the vocabulary and the typesetter."""

_WORTH_FORKING = 24
"""Digests to compose from which on more than one process pays."""

_AT_ONCE = 8
"""Digests composed by a process before it tells."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read for one build."""

    archive: Archive
    articles: tuple[Article, ...]
    """Pages of `content/pages`, in the order of their menu."""

    keys: Mapping[str, tuple[str, ...]]
    """By slug of a digest, what tells its header, then each of its blocks, from any other."""

    notices: tuple[Problem, ...]
    """What does not stop the build, in reading order."""

    drafts: int
    """Digests left out because their front matter says `status: draft`."""


def read_content(
    content: Path,
    project_content: Path,
    typesetter: Typesetter,
    store: Store | None = None,
    *,
    hurried: bool = False,
) -> Reading:
    """Read a content folder whole.

    Args:
        content: holds `digests/`, and may hold `pages/`, `topics.toml`, `redirects.toml`.
        project_content: where the last two, and the pages, are taken from when `content` has none.
        typesetter: of the site.
        store: what earlier builds read; a digest found there is not composed again.
        hurried: whether what the last build found related will do.

    Raises:
        SourceRefused: with the problems of every file, so that all can be mended at once.
    """
    problems: list[Problem] = []
    nothing: tuple[list[SourceFile], list[Problem]] = ([], [])
    files, notices = _collect(problems, lambda: read_sources(content, "digests"), nothing)
    store = store or Store()
    vocabulary = _collect(problems, lambda: _read_vocabulary(content, project_content, store), Vocabulary({}))
    no_redirects: dict[str, Redirect] = {}
    redirects = _collect(problems, lambda: _read_redirects(content, project_content), no_redirects)
    composed = _compose(files, vocabulary, typesetter, store, problems)
    articles, article_notices = _read_articles(content, project_content, typesetter, problems)
    if problems:
        raise SourceRefused(problems)
    published = [(one.digest, one) for one in composed.values() if one.digest]
    if not published:
        remedy = "Ajoutez digests/AAAA/AAAA-MM-JJ.md, ou retirez « status: draft » d’un brouillon."
        raise SourceRefused([Problem("digests", 0, "aucun numéro à publier.", remedy)])
    free_topics: dict[str, Topic] = {}
    for topic in chain.from_iterable(one.free_topics for _, one in published):
        free_topics.setdefault(topic.slug, topic)
    rows = {one.digest.slug: key for key, one in composed.items() if one.digest}
    name = fingerprint(str(content))
    relate = recall_related(name, store) if hurried else remember_related(name, rows, vocabulary, store)
    archive = build_archive([digest for digest, _ in published], vocabulary, free_topics, redirects, relate)
    _check_count((one for _, one in published), archive)
    notices += [*article_notices, *chain.from_iterable(one.notices for _, one in published)]
    keys = {digest.slug: one.keys for digest, one in published}
    return Reading(archive, articles, keys, tuple(notices), len(composed) - len(published))


def _compose(
    files: Sequence[SourceFile], vocabulary: Vocabulary, typesetter: Typesetter, store: Store, problems: list[Problem]
) -> dict[str, Composed]:
    """Each digest file by the key of its row, composed now or by an earlier build; adds to the problems."""
    base = fingerprint(fingerprint_code(*_CODE), repr(typesetter), *map(repr, vocabulary.topics.values()))
    keys = {f"lecture-{fingerprint(base, file.path, fingerprint_bytes(file.data))}": file for file in files}
    store.touch(keys)
    composed = store.recall("composed", "", dict[str, Composed])
    for key in composed.keys() - keys.keys():
        del composed[key]
    composed |= {key: read_row(row) for key, row in store.read_all(keys.keys() - composed.keys()).items()}
    missing = {key: file for key, file in keys.items() if key not in composed}
    make_composer = partial(store.recall, "composer", base, partial(Composer, vocabulary, typesetter))
    made = _compose_missing([*missing.values()], make_composer)
    for key, row in zip(missing, made, strict=True):
        if isinstance(row, bytes):
            store.write(key, row)
            composed[key] = read_row(row)
        else:
            problems += row
    return {key: composed[key] for key in keys if key in composed}


def _compose_missing(
    files: Sequence[SourceFile], make_composer: Callable[[], Composer]
) -> Iterator[bytes | tuple[Problem, ...]]:
    """The row of each file, or what is wrong with it."""
    if not files:
        return
    composer = make_composer()
    cores = count_cores() if len(files) >= _WORTH_FORKING else 1
    yield from chain.from_iterable(
        map_parts(lambda part: [_compose_file(file, composer) for file in part], [*_cut(files, _AT_ONCE)], cores)
    )


def _compose_file(file: SourceFile, composer: Composer) -> bytes | tuple[Problem, ...]:
    try:
        source = read_digest_source(file.data, file.path)
    except SourceRefused as refused:
        return refused.problems
    if source.header.draft:
        return write_draft()
    digest = composer.compose(source)
    notices = (*source.notices, *composer.notices)
    return write_row(digest, len(source.bullets), [*composer.free_topics.values()], notices)


def _collect(problems: list[Problem], read: Callable[[], Read], otherwise: Read) -> Read:
    """What was read, or `otherwise` when it was refused: its problems then join those of the other files."""
    try:
        return read()
    except SourceRefused as refused:
        problems += refused.problems
        return otherwise


def _read_vocabulary(content: Path, project_content: Path, store: Store) -> Vocabulary:
    file = read_single(content, "topics.toml") or read_single(project_content, "topics.toml")
    if file is None:
        return Vocabulary({})
    text = decode_source(file.data, file.path)
    return store.recall("vocabulary", text, lambda: Vocabulary(read_vocabulary(text, file.path)))


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


def _check_count(sources: Iterable[Composed], archive: Archive) -> None:
    """The count equation: every bullet read is an entry of the archive, none more, none less."""
    bullets = sum(source.bullets for source in sources)
    if bullets != len(archive.entries):
        raise AssertionError(f"{bullets} bullets read, {len(archive.entries)} entries kept")


def _cut(files: Sequence[SourceFile], size: int) -> Iterator[Sequence[SourceFile]]:
    for start in range(0, len(files), size):
        yield files[start : start + size]
