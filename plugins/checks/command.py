"""Paths typed after `inv check` → findings on the screen and an exit status."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.redirects import read_redirects
from plugins.archive.sources import SourceFile
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.checks.clashes import check_clashes
from plugins.checks.digests import check_entries, check_file_name, split_digest
from plugins.checks.files import find_digests, open_digest, open_text, show_path
from plugins.checks.findings import Finding
from plugins.checks.hashtags import check_hashtags, check_place
from plugins.checks.typography import check_typography
from plugins.french.numbers import format_count

CONTENT = Path("content")


def run_check(paths: Sequence[str], content: Path = CONTENT) -> int:
    """Check digest files and print what was found.

    Args:
        paths: files or folders; all digests of the content folder when there is none.
        content: the content folder, whose `topics.toml` and `redirects.toml` are checked too.

    Returns:
        0 when nothing would stop a publication, 1 when something would, 2 when a path does not exist.
    """
    wanted = [Path(path) for path in paths] or [content / "digests"]
    missing = [path for path in wanted if not path.exists() and not path.is_symlink()]
    for path in missing:
        print(f"{show_path(path)}: ce chemin n’existe pas. Donnez un fichier .md ou un dossier.", file=sys.stderr)
    if missing:
        return 2
    files = list(dict.fromkeys(file for path in wanted for file in find_digests(path)))
    findings = sorted(check_files(files, content))
    for finding in findings:
        print(finding, file=sys.stderr if finding.is_error else sys.stdout)
    errors = sum(finding.is_error for finding in findings)
    checked = format_count(len(files), "fichier vérifié", "fichiers vérifiés")
    warnings = format_count(len(findings) - errors, "avertissement")
    print(f"{checked} : {format_count(errors, 'erreur')}, {warnings}.")
    return 1 if errors else 0


def check_files(files: Sequence[Path], content: Path) -> Iterator[Finding]:
    """Every finding on some digests, and on the vocabulary and the redirects they stand on.

    Args:
        files: digests.
        content: folder that holds `topics.toml` and `redirects.toml`.
    """
    vocabulary, findings = _read_tables(content)
    yield from findings
    sources = []
    for path in files:
        try:
            file = SourceFile(show_path(path), open_digest(path, show_path(path)))
        except SourceRefused as refused:
            yield from (Finding(problem, True) for problem in refused.problems)
            continue
        source, findings = split_digest(file)
        yield from findings
        if source is not None:
            sources.append(source)
            yield from check_file_name(source)
            yield from check_entries(source)
            yield from check_typography(source)
            if vocabulary is not None:
                yield from check_hashtags(source, vocabulary)
            yield from check_place(source)
    yield from check_clashes(source for source in sources if not source.header.draft)


def _read_tables(content: Path) -> tuple[Vocabulary | None, list[Finding]]:
    """The vocabulary, None when there is none to compare hashtags with, and what is wrong with it and the redirects."""
    vocabulary: Vocabulary | None = None
    problems: list[Problem] = []
    topics, redirects = content / "topics.toml", content / "redirects.toml"
    try:
        if topics.exists():
            vocabulary = Vocabulary(read_vocabulary(open_text(topics, show_path(topics)), show_path(topics)))
    except SourceRefused as refused:
        problems += refused.problems
    try:
        if redirects.exists():
            read_redirects(open_text(redirects, show_path(redirects)), show_path(redirects))
    except SourceRefused as refused:
        problems += refused.problems
    return vocabulary, [Finding(problem, True) for problem in problems]
