"""Hashtags in, topics out: the vocabulary with its look-ups, built once per run."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from plugins.archive.model import Topic
from plugins.archive.topics.names import name_key, names_of, plural_keys
from plugins.archive.topics.slugs import free_slug
from plugins.archive.topics.spelling import edit_distance


class Vocabulary:
    """The controlled vocabulary, asked by hashtag.

    >>> cloud = Topic("cloud", "Cloud", "theme", aliases=("informatique en nuage",))
    >>> vocabulary = Vocabulary({"cloud": cloud})
    >>> vocabulary.resolve("InformatiqueEnNuage"), vocabulary.resolve("clouds"), vocabulary.suggest("cluod")
    ('cloud', 'cloud', 'cloud')

    Leaves to others: finding topics in running text (`tagger`), reading the file (`vocabulary`).
    """

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Args: `topics` by slug, without clashes (`read_vocabulary` has seen to it)."""
        self.topics: Mapping[str, Topic] = dict(sorted(topics.items()))
        self._exact = {form: slug for slug, topic in self.topics.items() for form in topic.exact}
        self._names = _unshared(
            (name_key(name), topic) for topic in self.topics.values() for _, name in names_of(topic)
        )

    def resolve(self, tag: str) -> str | None:
        """Slug of the topic that a hashtag means, None when the vocabulary does not know it.

        The precise spelling of an exact form comes first, then any name with case, accents, spaces, hyphens and
        underscores folded, then the same in the plural (final s or x on words of four letters or more).

        Args:
            tag: as typed, with or without its `#`.
        """
        name = tag.removeprefix("#")
        key = name_key(name)
        return self._exact.get(name) or self._names.get(key) or self._plurals.get(key)

    def ancestors(self, slug: str) -> tuple[str, ...]:
        """Broader topics implied by a topic, the nearest first, each once; none for a free tag."""
        found: dict[str, None] = {}
        level: tuple[str, ...] = (slug,)
        while level:
            parents = dict.fromkeys(p for s in level if s in self.topics for p in self.topics[s].parents)
            level = tuple(parent for parent in parents if parent not in found and parent != slug)
            found.update(dict.fromkeys(level))
        return tuple(found)

    def suggest(self, tag: str) -> str | None:
        """Slug to propose for an unknown hashtag: « vouliez-vous dire », None when nothing is near.

        Near means one edit for a name of four or five letters, two beyond; the nearest name wins, then the
        first in alphabetical order.
        """
        key = name_key(tag.removeprefix("#"))
        limit = _edits_allowed(len(key))
        letters = _letters(key)
        best: tuple[int, str] | None = None
        for name, mask in self._masks.items() if limit else ():
            # One edit changes at most two letters of the set: most names fall here, at the price of one operation.
            if abs(len(name) - len(key)) > limit or (mask ^ letters).bit_count() > 2 * limit:
                continue
            distance = edit_distance(key, name, limit)
            if distance is not None and (best is None or (distance, name) < best):
                best = (distance, name)
        return self._names[best[1]] if best else None

    @cached_property
    def _plurals(self) -> dict[str, str]:
        # Few hashtags are in the plural: most archives never ask.
        return _unshared(
            (key, topic) for topic in self.topics.values() for _, name in names_of(topic) for key in plural_keys(name)
        )

    @cached_property
    def _masks(self) -> dict[str, int]:
        return {name: _letters(name) for name in sorted(self._names)}

    def free_topic(self, tag: str) -> Topic | None:
        """Topic of kind `free` for a hashtag outside the vocabulary; its slug meets no slug of the vocabulary.

        Returns None when no file name can be made of the tag (no letter or digit that ASCII spells).
        """
        title = tag.removeprefix("#")
        slug = free_slug(title, self.topics)
        return Topic(slug, title, "free") if slug else None


def _unshared(keyed: Iterable[tuple[str, Topic]]) -> dict[str, str]:
    """Slugs by key; a key that two topics share (SoC, SOC) belongs to none."""
    owners: dict[str, str] = {}
    shared = {""}
    for key, topic in keyed:
        if owners.setdefault(key, topic.slug) != topic.slug:
            shared.add(key)
    return {key: slug for key, slug in owners.items() if key not in shared}


def _edits_allowed(length: int) -> int:
    if length < 4:
        return 0
    return 1 if length < 6 else 2


def _letters(key: str) -> int:
    """Set of the letters and digits of a key, one bit each."""
    mask = 0
    for char in key:
        mask |= 1 << (ord(char) & 127)
    return mask
