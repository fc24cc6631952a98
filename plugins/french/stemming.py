"""One folded French word in, its stem out: Snowball's French algorithm, version 3.0.1, as the browser runs it."""

import re
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module, metadata

from snowballstemmer.french_stemmer import FrenchStemmer


def _make_stemmer() -> Callable[[str], str]:
    """The C stemmer when one of the very same Snowball release is installed, else the pure Python one.

    Other releases change some stems; the browser would then look for words which the index does not hold.
    """
    try:
        pystemmer = import_module("Stemmer")
        # The package's own version: 3.0.0 holds Snowball 3.0.1, although its `version()` says 2.0.1.
        release = metadata.version("PyStemmer")
    except ImportError:
        return _stem_in_python
    if not release.startswith("3.0."):
        return _stem_in_python
    # Size 0: no cache of its own, ours is below.
    stem_in_c: Callable[[str], str] = pystemmer.Stemmer("french", 0).stemWord
    return stem_in_c


def _stem_in_python(word: str) -> str:
    """The stem by Snowball's generated Python; a new object each time, for it holds its word and threads may meet."""
    stemmed: str = FrenchStemmer().stemWord(word)
    return stemmed


_stem = _make_stemmer()


# `-ees` and `-ee`; then the plurals that Snowball leaves alone or takes for verbs: vidéos, menus, conseillers, crédits,
# commissions. Not `-ais` nor `-ois`: français, chinois have their feminine beside them.
_PARTICIPLE = re.compile("ees?$")
_PLURAL = re.compile("([^aeis]|er)s$")


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of one lower-case word without accents; source: Snowball 3, `algorithms/french.sbl`.

    Snowball sees many feminine participles only by their accent, and some plurals not at all. Folding comes first
    here, because readers type without accents; so over four letters `-ee` and `-ees` become `-e`, and the plural `s`
    after most letters goes, before Snowball has its turn. Two letters are a name more often than a plural (`js`, `os`)
    and stay as they are.

    >>> stem("souveraines"), stem("annees"), stem("annee"), stem("videos")
    ('souverain', 'anne', 'anne', 'video')
    """
    if len(word) < 3:
        return word
    if len(word) > 4:
        word = _PLURAL.sub(r"\1", _PARTICIPLE.sub("e", word))
    return _stem(word)
