"""Headlines and texts of a digest → the ids of its entries, none of which depends on its place in the list."""

import hashlib
import re
from collections import Counter
from collections.abc import Container, Sequence

from plugins.french.folding import fold, slugify

ID_LIMIT = 60
"""Characters a derived id may have; a written one may have `WRITTEN_LIMIT`."""

WRITTEN_LIMIT = 80

_VALID_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Names that Windows keeps for devices, whatever their ending: such a page could not be unpacked from an offline copy.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
# Beside them, the page that a folder shows by itself.
_RESERVED = {"index", *_DEVICES}

# Words that say nothing in an address. The list is part of published addresses: never change it.
_SILENT_WORDS = """
a au aux avec c ce ces cet cette d dans de des du elle en est et il ils j l la le les leur leurs m mais n ne
ou par pas pour qu que qui s sa se ses son sur t un une y
"""
_SILENT = frozenset(_SILENT_WORDS.split())
_WORD = re.compile(r"[a-z0-9]+")


def is_valid_id(name: str) -> bool:
    """Whether a person may write this id: lower-case ASCII words joined by hyphens, at most 80 characters."""
    return len(name) <= WRITTEN_LIMIT and name not in _RESERVED and _VALID_ID.fullmatch(name) is not None


def suggest_id(name: str) -> str:
    """The valid id nearest to what was written; empty when nothing of it can be kept."""
    slug = slugify(name.replace("_", "-"), WRITTEN_LIMIT)
    return slug if is_valid_id(slug) else ""


def derive_id(headline: str, text: str) -> str:
    """Id that follows from the words of one entry alone.

    Args:
        headline: plain headline.
        text: all the visible text of the entry; only read where the headline spells nothing in ASCII.
    """
    words = [word for word in _WORD.findall(fold(headline)) if word not in _SILENT]
    slug = slugify(" ".join(words), ID_LIMIT) or slugify(headline, ID_LIMIT)
    if not slug:
        return f"breve-{fingerprint(text)}"
    return f"{slug}-{fingerprint(text)}" if slug in _RESERVED else slug


def derive_ids(headlines_and_texts: Sequence[tuple[str, str]], taken: Container[str] = ()) -> list[str]:
    """Ids for the entries of one digest that have none of their own, in the same order.

    Entries whose headlines would share an id all carry a fingerprint of their text, so that changing places changes
    nothing. Only entries that are the same to the letter are numbered.

    Args:
        headlines_and_texts: plain headline and full visible text of each entry.
        taken: ids written in the source, which are never given twice.
    """
    bases = [derive_id(headline, text) for headline, text in headlines_and_texts]
    shared = Counter(bases)
    given: Counter[str] = Counter()
    ids = []
    for base, (_, text) in zip(bases, headlines_and_texts, strict=True):
        name = base if shared[base] == 1 and base not in taken else f"{base}-{fingerprint(text)}"
        given[name] += 1
        while given[name] > 1 or name in taken:
            name = f"{name}-{max(given[name], 2)}"
            given[name] += 1
        ids.append(name)
    return ids


def fingerprint(text: str) -> str:
    """Six hexadecimal digits that follow from the words of a text, whatever the spaces between them."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:6]
