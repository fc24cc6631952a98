"""Entries of an import, and the file they were imported to before → their ids: those that stayed keep theirs."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from plugins.archive.permalinks import derive_ids
from plugins.french.folding import fold

_BULLET = re.compile(r"^(?=[-*+] |\d{1,9}[.)] )", re.MULTILINE)
_ID = re.compile(r"\s\{#([a-z0-9-]+)\}\s*(?=\Z|\n(?:\n|\Z))")
_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.5


def read_ids(markdown: str) -> dict[str, str]:
    """Return the text of each bullet of a digest file by the id written into it, in order."""
    found = {}
    for bullet in _BULLET.split(markdown)[1:]:
        if match := _ID.search(bullet):
            found[match[1]] = bullet[: match.start()]
    return found


def assign_ids(entries: Sequence[tuple[str, str]], own: Sequence[str], previous: Mapping[str, str]) -> list[str]:
    """Return one id for each entry.

    Args:
        entries: plain headline and visible text of each.
        own: the id that the source itself gives to each, or empty.
        previous: what `read_ids` found in the file that an earlier import wrote.

    An entry that was corrected keeps its id when it shares more than half of its words with the earlier text.
    """
    ids = _drop_repeated(own)
    open_ids = {name: text for name, text in previous.items() if name not in ids}
    scores = sorted(
        (-score, at, name)
        for name, text in open_ids.items()
        for at, (_, entry) in enumerate(entries)
        if not ids[at] and (score := _alike(entry, text)) > _ALIKE
    )
    for _, at, name in scores:
        if not ids[at] and name in open_ids:
            ids[at] = name
            del open_ids[name]
    missing = [at for at, name in enumerate(ids) if not name]
    taken = {*ids, *previous}
    for at, name in zip(missing, derive_ids([entries[at] for at in missing], taken), strict=True):
        ids[at] = name
    return ids


def _drop_repeated(ids: Sequence[str]) -> list[str]:
    """The first of two equal ids counts: an address leads to one entry."""
    first = {name: at for at, name in reversed(list(enumerate(ids)))}
    return [name if first[name] == at else "" for at, name in enumerate(ids)]


def _alike(first: str, second: str) -> float:
    """Share of common words among all the words of two texts, from 0 to 1."""
    a, b = (Counter(_WORD.findall(fold(text))) for text in (first, second))
    union = (a | b).total()
    return (a & b).total() / union if union else 0.0
