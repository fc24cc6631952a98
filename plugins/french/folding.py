"""French text in, plainer text out: the foldings under which two spellings count as the same word."""

import re
import unicodedata
from itertools import filterfalse

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'", "\u00ad": None, "\u200b": None})
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i"})
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower case, without accents or ligatures, apostrophes straight; spaces and hyphens stay.

    >>> fold("L’Œuvre élargie")
    "l'oeuvre elargie"
    """
    if text.isascii():
        return text.lower().translate(_APOSTROPHES)
    # Lower case last: « № » and « 𝓐 » hide capitals that only their decomposition shows.
    decomposed = unicodedata.normalize("NFKD", text).lower().translate(_APOSTROPHES)
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return unicodedata.normalize("NFC", bare.translate(_LIGATURES))


def fold_key(text: str) -> str:
    """Only the folded letters and digits: « Vie privée », « vie-privée » and « viePrivée » share a key.

    >>> fold_key("Vie-privée")
    'vieprivee'
    """
    return "".join(filter(str.isalnum, fold(text)))


def slugify(text: str, limit: int = 60) -> str:
    """Address part made of `a-z0-9` words joined by hyphens, cut at a word to at most `limit` characters.

    Returns an empty string when the text has no letter or digit that ASCII can spell.

    >>> slugify("L’Otan muscle son cloud", limit=15)
    'l-otan-muscle'
    """
    slug = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit + 1]
    return cut.rsplit("-", 1)[0] if "-" in cut else slug[:limit]
