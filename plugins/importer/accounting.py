"""What a source said and what was written → the words that are missing, so that none is ever lost in silence."""

import re
from collections import Counter
from collections.abc import Iterable

from plugins.importer.escaping import unescape_entities

_WORD = re.compile(r"[^\W_]+")


def find_lost_words(said: Iterable[str], markdown: str, named: Iterable[str]) -> tuple[str, ...]:
    """Return the words that are missing, sorted.

    Args:
        said: visible texts of the source.
        markdown: the file that was made of it.
        named: texts that the report shows to the editor.

    A word that mark-up cuts in two is not missing: its letters stand together once all signs are taken away.
    """
    shown = [unescape_entities(markdown).replace("\\", ""), *named]
    lost = _count(said) - _count(shown)
    if not lost:
        return ()
    letters = "".join(char for text in shown for char in text if char.isalnum())
    return tuple(sorted(word for word in lost.elements() if word not in letters))


def _count(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text))
