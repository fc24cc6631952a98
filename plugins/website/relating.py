"""What an earlier build found related, and what has changed since → what is related now, most of it taken over."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, groupby
from typing import Any

from plugins.archive.catalogue import Relate
from plugins.archive.model import Digest
from plugins.archive.related import Marks
from plugins.archive.related_changes import Key, Relation, update_related
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.website.rows import read_row
from plugins.website.store import Store


@dataclass(slots=True)
class Memory:
    """What one build found."""

    rows: Mapping[str, str] = field(default_factory=dict)
    """By slug of each digest, the key of its row."""

    found: Mapping[Key, Relation] = field(default_factory=dict)


def remember_related(name: str, rows: Mapping[str, str], vocabulary: Vocabulary, store: Store) -> Relate:
    """A way to relate entries that begins with what the last build of the same content found.

    Args:
        name: of the content, for the store.
        rows: by slug of each digest, the key of its row.
        vocabulary: a change in it has changed every row.
        store: where builds leave what they found.
    """
    return partial(_relate, name, rows, vocabulary, store)


def recall_related(name: str, store: Store) -> Relate:
    """A way to relate entries that looks for nothing: what the last build found, as far as it is still there."""

    def relate(marks: Sequence[Marks]) -> Mapping[Key, Relation]:
        found = _remember(name, store).found
        here = {entry.key for entry in marks}
        nothing = Relation((), is_filled=True)
        known = {key: found.get(key, nothing) for key in here}
        if here >= found.keys():
            return known
        return {key: Relation(tuple(filter(here.__contains__, one.others)), True) for key, one in known.items()}

    return relate


def _remember(name: str, store: Store) -> Memory:
    return store.recall("voisines", name, lambda: _read(store.read(f"voisines-{name}")))


def _relate(
    name: str, rows: Mapping[str, str], vocabulary: Vocabulary, store: Store, marks: Sequence[Marks]
) -> Mapping[Key, Relation]:
    memory = _remember(name, store)
    changed = {slug for slug in {*rows, *memory.rows} if rows.get(slug) != memory.rows.get(slug)}
    if not changed:
        return memory.found
    former = _find_former(changed, memory.rows, vocabulary, store) if len(changed) * 4 < len(rows) else None
    memory.found = update_related(marks, memory.found if former else {}, former or {})
    memory.rows = rows
    store.write(f"voisines-{name}", _write(memory))
    return memory.found


def _find_former(
    changed: set[str], rows: Mapping[str, str], vocabulary: Vocabulary, store: Store
) -> dict[str, Sequence[Marks]] | None:
    """The marks of the digests that have changed, as they were; None when they cannot be found any more."""
    kept = store.read_all(rows[slug] for slug in changed & rows.keys())
    if len(kept) < len(changed & rows.keys()):
        return None
    digests = {slug: read_row(kept[rows[slug]]).digest for slug in changed & rows.keys()}
    former = {slug: _mark(digest, vocabulary) for slug, digest in digests.items() if digest}
    return {slug: former.get(slug, ()) for slug in changed}


def _mark(digest: Digest, vocabulary: Vocabulary) -> Sequence[Marks]:
    return [
        Marks(
            (entry.digest, entry.id),
            entry.date,
            frozenset(entry.topics).union(*map(vocabulary.ancestors, entry.topics)),
            entry.marks,
        )
        for entry in digest.entries
    ]


def _write(memory: Memory) -> bytes:
    """Ranks instead of keys, for each is named five times and more."""
    ranks = {key: rank for rank, key in enumerate(memory.found)}
    pages = [[slug, [name for _, name in page]] for slug, page in groupby(memory.found, key=lambda key: key[0])]
    found = [[one.is_filled, *map(ranks.__getitem__, one.others)] for one in memory.found.values()]
    return json.dumps([memory.rows, pages, found], separators=(",", ":")).encode()


def _read(data: bytes | None) -> Memory:
    if data is None:
        return Memory()
    rows, pages, found = json.loads(data)
    keys: list[Any] = [*chain.from_iterable([(slug, name) for name in names] for slug, names in pages)]
    relations = (Relation(tuple(keys[rank] for rank in ranks), is_filled) for is_filled, *ranks in found)
    return Memory(rows, dict(zip(keys, relations, strict=True)))
