"""Text of an entry → the words by which other entries may be related to it."""

import re
from itertools import chain

from plugins.french.analyser import analyse
from plugins.french.memo import Memo

_BEFORE = '«»"“”()[]{}!?;:,…*_—–'
_AFTER = f"{_BEFORE}."
"""Signs that may be taken off what stands between spaces without changing its words."""

_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)['’](?=[^\W_])", re.IGNORECASE)
"""What the rules of French cut off a word: the rest is known more often than the whole."""


def list_marks(text: str) -> tuple[str, ...]:
    """Analysed words of one text, each once, sorted; without figures, for two entries share a number by chance.

    >>> list_marks("L’Otan supprime 6 000 postes, dit l’Otan")
    ('dit', 'otan', 'post', 'supprim')
    """
    return tuple(sorted({*chain.from_iterable(map(_read_chunks.__getitem__, text.split()))}))


def _read_chunk(chunk: str) -> tuple[str, ...]:
    """Marks of what stands between spaces: only a figure may span one."""
    elided = _ELIDED.match(chunk)
    bare = chunk[elided.end() :] if elided else chunk.lstrip(_BEFORE).rstrip(_AFTER)
    if bare != chunk:
        return _read_chunks[bare]
    return tuple(word for word in analyse(chunk) if not word[0].isdigit())


_read_chunks = Memo(_read_chunk)
