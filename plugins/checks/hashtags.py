"""Hashtags of a digest → those that the vocabulary does not know, and those that stand where none is read."""

from collections.abc import Iterator

from plugins.archive.blocks import Paragraph
from plugins.archive.digest_source import DigestSource
from plugins.archive.hashtags import strip_tail
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


def check_place(source: DigestSource) -> Iterator[Finding]:
    """Hashtags and ids stand at the very end of a bullet: before another paragraph or a list they are words."""
    for bullet in source.bullets:
        for block in bullet.blocks[:-1]:
            tail = strip_tail(block.text) if isinstance(block, Paragraph) else None
            if tail and (tail.tags or tail.vetoes or tail.id):
                lines = block.text.count("\n") if isinstance(block, Paragraph) else 0
                cause = "étiquettes ou identifiant avant la fin de la puce : ils restent dans le texte."
                remedy = "Déplacez-les tout à la fin de la puce, après sa dernière ligne."
                yield Finding(Problem(source.path, block.line + lines, cause, remedy), False)
