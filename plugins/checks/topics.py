"""Content folder in, on the screen: names that its vocabulary lacks, and what is wrong with that vocabulary."""

import sys
from pathlib import Path

from plugins.archive.digest_source import DigestSource, read_digest_source
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.sources import read_sources
from plugins.archive.topics.lint import lint_vocabulary
from plugins.archive.topics.new_names import NewName, find_new_names
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.checks.files import open_text, show_path
from plugins.french.numbers import format_count

VOCABULARY = "topics.toml"


def run_topics(content: Path, project_content: Path, suggest: bool, lint: bool, minimum: int) -> int:
    """Print what is asked for; both when nothing is.

    Args:
        content: folder of the digests.
        project_content: folder whose vocabulary counts where `content` has none.
        suggest: list the names that the vocabulary lacks.
        lint: list the problems of the vocabulary.
        minimum: digests in which a name must stand.

    Returns:
        0, 1 when the lint found something or a digest cannot be read, 2 when what is asked makes no sense.
    """
    if not content.is_dir():
        print(f"{content}: ce dossier n’existe pas. Donnez le dossier qui contient digests/.", file=sys.stderr)
        return 2
    if minimum < 1:
        print("--minimum: il faut au moins un numéro. Donnez 1 ou plus.", file=sys.stderr)
        return 2
    own = content / VOCABULARY
    path = own if own.exists() else project_content / VOCABULARY
    try:
        name = show_path(path)
        text = open_text(path, name) if path.exists() else ""
        status = _lint(text, name) if lint or not suggest else 0
        return max(status, _suggest(text, name, content, minimum)) if suggest or not lint else status
    except SourceRefused as refused:
        print(refused, file=sys.stderr)
        return 1


def _lint(text: str, name: str) -> int:
    problems = lint_vocabulary(text, name)
    for problem in problems:
        print(problem)
    print(f"{name} : {format_count(len(problems), 'problème')}.")
    return int(bool(problems))


def _suggest(text: str, name: str, content: Path, minimum: int) -> int:
    vocabulary = Vocabulary(read_vocabulary(text, name))
    sources = _read_digests(content)
    names = find_new_names(sources, vocabulary, minimum)
    for line in _write_table(names, content):
        print(line)
    missing = format_count(len(names), "nom absent", "noms absents")
    print(f"{missing} du vocabulaire, dans {format_count(minimum, 'numéro')} ou plus sur {len(sources)}.")
    return 0


def _read_digests(content: Path) -> list[DigestSource]:
    files, _ = read_sources(content, "digests")
    sources: list[DigestSource] = []
    problems: list[Problem] = []
    for file in files:
        try:
            sources.append(read_digest_source(file.data, file.path))
        except SourceRefused as refused:
            problems += refused.problems
    if problems:
        raise SourceRefused(problems)
    return sources


def _write_table(names: tuple[NewName, ...], content: Path) -> list[str]:
    width = max((len(name.name) for name in names), default=0)
    return [
        f"{name.name:{width}}  {format_count(name.digests, 'numéro'):>12}  {format_count(name.count, 'mention'):>14}  "
        f"{show_path(content / name.example.path)}:{name.example.line}"
        for name in names
    ]
