"""Name of a topic in, file name out: which slugs are safe on every disk, and how a free tag gets one."""

import hashlib
import re
import sys
from collections.abc import Container

from plugins.french.folding import slugify

LIMIT = 60
"""Longest slug, in characters."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Windows opens a device for these names, whatever the extension; `index` is the page that lists the topics.
_RESERVED = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
_SPELLED = {"#": " sharp ", "+": " plus "}


def is_safe_slug(slug: str) -> bool:
    """True for `[a-z0-9-]` of at most 60 characters that names a file on every system and hides no page of ours.

    >>> is_safe_slug("5g-6g"), is_safe_slug("nul"), is_safe_slug("Été")
    (True, False, False)
    """
    return len(slug) <= LIMIT and bool(_SLUG.fullmatch(slug)) and slug not in _RESERVED


def spell_symbols(name: str) -> str:
    """`#` and `+` in words, as they tell names apart: C, C# and C++ are three languages.

    >>> spell_symbols("C++").split()
    ['C', 'plus', 'plus']
    """
    for char, spelled in _SPELLED.items():
        name = name.replace(char, spelled)
    return name


def free_slug(tag: str, taken: Container[str]) -> str | None:
    """Slug for a tag outside the vocabulary, None when no letter or digit of it can be spelled in ASCII.

    A long tag is cut and marked by six digits of its SHA-256, so that two of them do not meet.

    >>> free_slug("C#", taken=()), free_slug("nul", taken=())
    ('c-sharp', 'sujet-nul')
    """
    whole = slugify(spell_symbols(tag), limit=sys.maxsize)
    if not whole:
        return None
    slug = whole
    if len(slug) > LIMIT:
        mark = hashlib.sha256(whole.encode()).hexdigest()[:6]
        slug = f"{slugify(whole, limit=LIMIT - 20)}-{mark}"
    while slug in taken or not is_safe_slug(slug):
        slug = f"sujet-{slug}"
    return slug
