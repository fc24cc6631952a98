"""One folded French word in, its stem out: Snowball's French algorithm, version 3.0.1, as the browser runs it."""

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module

from snowballstemmer.french_stemmer import FrenchStemmer


def _make_stemmer() -> Callable[[str], str]:
    """The C stemmer when one of the very same Snowball release is installed, else the pure Python one.

    Other releases change some stems; the browser would then look for words which the index does not hold.
    """
    try:
        pystemmer = import_module("Stemmer")
    except ImportError:
        return _stem_in_python
    if not pystemmer.version().startswith("3.0."):
        return _stem_in_python
    # Size 0: no cache of its own, ours is below.
    stem_in_c: Callable[[str], str] = pystemmer.Stemmer("french", 0).stemWord
    return stem_in_c


def _stem_in_python(word: str) -> str:
    """The stem by Snowball's generated Python; a new object each time, for it holds its word and threads may meet."""
    stemmed: str = FrenchStemmer().stemWord(word)
    return stemmed


_stem = _make_stemmer()


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of one lower-case word without accents; source: Snowball 3, `algorithms/french.sbl`.

    Snowball sees many feminine participles only by their accent. Folding comes first here, because readers type
    without accents, so the endings `-ee` and `-ees` of words over four letters are made `-e` for it.

    Two letters are a name more often than a plural (`js`, `os`) and stay as they are.

    >>> stem("souveraines"), stem("annees"), stem("annee")
    ('souverain', 'anne', 'anne')
    """
    if len(word) < 3:
        return word
    if len(word) > 4:
        if word.endswith("ees"):
            word = word[:-2]
        elif word.endswith("ee"):
            word = word[:-1]
    return _stem(word)
