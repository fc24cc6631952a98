"""What a source said and what was written → the words that are missing, so that none is ever lost in silence."""

import html
import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def find_lost_words(said: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """Return the words of `said` that `kept` holds less often, sorted.

    Args:
        said: visible texts of the source.
        kept: Markdown that was written, and texts that the report names.
    """
    lost = _count(said) - _count(kept)
    return tuple(sorted(lost.elements()))


def _count(texts: Iterable[str]) -> Counter[str]:
    """Words as typed; escapes and entities count as the signs they show, a mark-up `_` as no letter."""
    counts: Counter[str] = Counter()
    for text in texts:
        plain = html.unescape(text).replace("\\", "").replace("_", " ")
        counts.update(_WORD.findall(plain))
    return counts
