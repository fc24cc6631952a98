"""Hashtags of a digest → those that the vocabulary does not know, and those that stand where none is read."""

from collections.abc import Iterator

from plugins.archive.blocks import Paragraph
from plugins.archive.digest_source import DigestSource
from plugins.archive.hashtags import strip_tail
from plugins.archive.problems import Problem
from plugins.archive.topics.vocabulary import Vocabulary
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
    """Hashtags and ids stand at the very end of a bullet: before anything else they are words."""
    for bullet in source.bullets:
        for block in bullet.blocks:
            if isinstance(block, Paragraph) and _is_misplaced(block.text, block is bullet.blocks[-1]):
                cause = "étiquettes ou identifiant avant la fin de la puce : ils restent dans le texte."
                remedy = "Mettez-les tout à la fin, sans virgule ni point : « #sujet #autre-sujet {#identifiant} »."
                line = block.line + block.text.count("\n")
                yield Finding(Problem(source.path, line, cause, remedy), False)


def _is_misplaced(text: str, is_last: bool) -> bool:
    """Whether a paragraph ends with hashtags or an id that were not read.

    Args:
        text: of the paragraph; when it is the last one, without what was read at its end.
        is_last: whether nothing follows it in its bullet.
    """
    bare = text.rstrip(" .,;:!?…")
    tail = strip_tail(bare)
    if tail.id or (not is_last and bare == text):
        return bool(tail.id or tail.tags or tail.vetoes)
    # « Elle lance #MonMot. » is a sentence; « Titre. #cloud, #otan. » are hashtags with punctuation in their way.
    return bool(tail.tags or tail.vetoes) and tail.text.endswith((".", ",", ";", "!", "?", "…"))
