"""Digests and vocabulary → the Archive that every page, feed and index looks at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from plugins.archive.model import Archive, Digest, Entry, Redirect, Topic
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.related import Marks
from plugins.archive.related_changes import Key, Relation, update_related
from plugins.archive.topics.vocabulary import Vocabulary

Relate = Callable[[Sequence[Marks]], Mapping[Key, Relation]]
"""Marks of every entry → what each is related to."""


def build_archive(
    digests: Iterable[Digest],
    vocabulary: Vocabulary,
    free_topics: Mapping[str, Topic],
    redirects: Mapping[str, Redirect],
    relate: Relate | None = None,
) -> Archive:
    """Put everything read in order, once.

    Args:
        digests: in any order; drafts left out.
        vocabulary: the controlled vocabulary.
        free_topics: tags outside the vocabulary that entries carry, by slug.
        redirects: by former address; those of the digests' own front matter are added.
        relate: gives what entries are related to from their marks, the newest first; `relate_anew` unless given.

    Raises:
        SourceRefused: two digests at one address or on one day.
    """
    ordered = sorted(digests, key=lambda digest: (digest.date, digest.slug), reverse=True)
    if problems := [*_clashes(ordered), *_shared_redirects(ordered, redirects)]:
        raise SourceRefused(problems)
    entries = tuple(entry for digest in ordered for entry in digest.entries)
    topics = _widen(entries, vocabulary)
    by_topic = _group(entries, topics)
    known = {**vocabulary.topics, **free_topics}
    return Archive(
        digests=tuple(ordered),
        entries=entries,
        topics={slug: known[slug] for slug in sorted(by_topic)},
        vocabulary=vocabulary.topics,
        by_topic=by_topic,
        related=_relate(entries, topics, relate or relate_anew),
        redirects=dict(sorted({**redirects, **_former_addresses(ordered)}.items())),
    )


def _clashes(ordered: Sequence[Digest]) -> Iterator[Problem]:
    """Two digests of one day need a slug each; no two ever share an address."""
    seen: dict[str, Digest] = {}
    for digest in ordered:
        other = seen.setdefault(digest.slug, digest)
        if other is not digest:
            shared = "à la date" if digest.date == other.date else "à l’adresse"
            cause = f"deux numéros {shared} {digest.slug} (voir {other.place.path})."
            remedy = "Changez la date de l’un, ou donnez-lui une adresse à lui par « slug: … »."
            yield Problem(digest.place.path, digest.place.line, cause, remedy)


def _shared_redirects(digests: Iterable[Digest], redirects: Mapping[str, Redirect]) -> Iterator[Problem]:
    """A former address leads to one place only."""
    seen = {former: redirect.place for former, redirect in redirects.items() if redirect.binding}
    for digest in digests:
        for former in digest.redirect_from:
            place = digest.redirect_place
            other = seen.setdefault(former, place)
            if other is not place:
                cause = f"ancienne adresse « {former} » déjà donnée par {other.path}:{other.line}."
                yield Problem(place.path, place.line, cause, "Retirez-la de l’un des deux endroits.")


def _former_addresses(digests: Iterable[Digest]) -> dict[str, Redirect]:
    return {
        former: Redirect(digest.path, digest.redirect_place) for digest in digests for former in digest.redirect_from
    }


def _widen(entries: Iterable[Entry], vocabulary: Vocabulary) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Topics as entries have them → the same and those they imply; many entries share theirs."""
    own = {entry.topics for entry in entries}
    return {slugs: frozenset(slugs).union(*map(vocabulary.ancestors, slugs)) for slugs in own}


def _group(
    entries: Sequence[Entry], topics: Mapping[tuple[str, ...], frozenset[str]]
) -> Mapping[str, tuple[Entry, ...]]:
    """Entries by topic, those of its descendants included, in the order of the archive."""
    grouped: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for slug in topics[entry.topics]:
            grouped[slug].append(entry)
    return {slug: tuple(grouped[slug]) for slug in sorted(grouped)}


def _relate(
    entries: Sequence[Entry], topics: Mapping[tuple[str, ...], frozenset[str]], relate: Relate
) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    by_key = {(entry.digest, entry.id): entry for entry in entries}
    marks = [Marks(key, entry.date, topics[entry.topics], entry.marks) for key, entry in by_key.items()]
    return {key: tuple(map(by_key.__getitem__, found.others)) for key, found in relate(marks).items()}


def relate_anew(marks: Sequence[Marks]) -> Mapping[Key, Relation]:
    """What each entry is related to, when nothing is known."""
    return update_related(marks, {}, {})
