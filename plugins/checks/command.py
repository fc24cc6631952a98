"""Paths typed after `inv check` → findings on the screen and an exit status."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.archive.decoding import decode_source
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.redirects import read_redirects
from plugins.archive.sources import SourceFile, read_bounded
from plugins.archive.topics import Vocabulary
from plugins.archive.vocabulary import read_vocabulary
from plugins.checks.clashes import check_clashes
from plugins.checks.digests import check_entries, check_file_name, split_digest
from plugins.checks.findings import Finding
from plugins.checks.hashtags import check_hashtags

CONTENT = Path("content")


def run_check(paths: Sequence[str]) -> int:
    """Check digest files and print what was found.

    Args:
        paths: files or folders; all digests of the project when there is none.

    Returns:
        0 when nothing would stop a publication, 1 when something would, 2 when a path does not exist.
    """
    wanted = [Path(path) for path in paths] or [CONTENT / "digests"]
    for path in wanted:
        if not path.exists():
            print(f"{path}: ce chemin n’existe pas. Donnez un fichier .md ou un dossier.", file=sys.stderr)
            return 2
    files = [file for path in wanted for file in _markdown_files(path)]
    findings = [*check_files(files, CONTENT)]
    for finding in findings:
        print(finding, file=sys.stderr if finding.is_error else sys.stdout)
    errors = sum(finding.is_error for finding in findings)
    print(f"{len(files)} fichier(s) vérifié(s) : {errors} erreur(s), {len(findings) - errors} avertissement(s).")
    return 1 if errors else 0


def check_files(files: Sequence[Path], content: Path) -> Iterator[Finding]:
    """Every finding on some digests, and on the vocabulary and the redirects they stand on.

    Args:
        files: digests.
        content: folder that holds `topics.toml` and `redirects.toml`.
    """
    vocabulary = Vocabulary({})
    try:
        if (content / "topics.toml").is_file():
            vocabulary = Vocabulary(read_vocabulary(*_text_of(content / "topics.toml")))
        if (content / "redirects.toml").is_file():
            read_redirects(*_text_of(content / "redirects.toml"))
    except SourceRefused as refused:
        yield from (Finding(problem, True) for problem in refused.problems)
    sources = []
    for path in files:
        if path.is_symlink():
            problem = Problem(path.as_posix(), 0, "lien symbolique refusé.", "Remplacez-le par une copie du fichier.")
            yield Finding(problem, True)
            continue
        source, findings = split_digest(SourceFile(path.as_posix(), read_bounded(path)))
        yield from findings
        if source is not None:
            sources.append(source)
            yield from check_file_name(source)
            yield from check_entries(source)
            yield from check_hashtags(source, vocabulary)
    yield from check_clashes(source for source in sources if not source.header.draft)


def _markdown_files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.md")) if path.is_dir() else [path]


def _text_of(path: Path) -> tuple[str, str]:
    return decode_source(read_bounded(path), path.as_posix()), path.as_posix()
