"""Hashtags of a digest and the vocabulary → those it does not know, with the nearest name."""

from collections.abc import Iterator

from plugins.archive.digest_source import DigestSource
from plugins.archive.problems import Problem
from plugins.archive.topics import Vocabulary
from plugins.checks.findings import Finding


def check_hashtags(source: DigestSource, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every hashtag, and every veto, names a topic."""
    for bullet in source.bullets:
        for sign, tag in (*(("#", tag) for tag in bullet.tags), *(("-#", tag) for tag in bullet.vetoes)):
            if vocabulary.resolve(tag) is None:
                nearest = vocabulary.suggest(tag)
                remedy = f"Vouliez-vous dire « {sign}{nearest} » ?" if nearest else "Ajoutez-la à topics.toml."
                cause = f"étiquette inconnue « {sign}{tag} »."
                yield Finding(Problem(source.path, bullet.line, cause, remedy), False)
