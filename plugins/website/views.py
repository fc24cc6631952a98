"""Values of the archive → what templates print: dates in words, counts, addresses; templates compute nothing.

Each view is made once and stands for itself: two are equal when they are one, so that templates may keep what they made
of it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from plugins.archive.model import Archive, Digest, Entry, Topic
from plugins.french.dates import format_date
from plugins.french.folding import fold
from plugins.website.addresses import rebase_text, year_path
from plugins.website.settings import Settings

KIND_LABELS = {
    "theme": "Thèmes",
    "organisation": "Organisations",
    "person": "Personnes",
    "place": "Lieux",
    "product": "Produits",
    "law": "Lois et règlements",
    "free": "Étiquettes libres",
}
"""Kinds of topics in the order in which a page shows them, with their headings."""

_KIND_LABEL = {
    "theme": "Thème",
    "organisation": "Organisation",
    "person": "Personne",
    "place": "Lieu",
    "product": "Produit",
    "law": "Loi ou règlement",
    "free": "Étiquette libre",
}


@dataclass(frozen=True, slots=True, eq=False)
class TopicLink:
    """A topic in a list."""

    title: str
    path: str
    count: int
    count_text: str
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class YearLink:
    """A year in a list."""

    year: int
    path: str
    count_text: str


@dataclass(frozen=True, slots=True, eq=False)
class DigestLink:
    """A digest in a list."""

    title: str
    path: str
    date_iso: str
    date_text: str
    summary: str
    count_text: str
    lang: str
    authors: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class EntryLink:
    """An entry in a list."""

    title: str
    path: str
    date_iso: str
    date_text: str
    summary: str
    topics: tuple[TopicLink, ...]


@dataclass(frozen=True, slots=True, eq=False)
class EntryView:
    """An entry in full."""

    id: str
    number: int
    title: str
    path: str
    anchor: str
    date_iso: str
    date_text: str
    section: str
    headline_html: Markup
    headline_linked: bool
    """The headline holds a link of its own, which another link cannot hold."""

    body_html: Markup
    topics: tuple[TopicLink, ...]
    edit_url: str


class Views:
    """Makes the views of one archive, each once."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive = archive
        self._settings = settings
        self._digests = {digest.slug: digest for digest in archive.digests}
        self._topic_links: dict[str, TopicLink] = {}
        self._digest_links: dict[str, DigestLink] = {}
        self._entry_links: dict[tuple[str, str], EntryLink] = {}
        self._topic_lists: dict[tuple[str, ...], tuple[TopicLink, ...]] = {}

    def digest(self, digest: Digest) -> DigestLink:
        """A digest as a link."""
        if digest.slug not in self._digest_links:
            self._digest_links[digest.slug] = DigestLink(
                title=digest.title,
                path=digest.path,
                date_iso=digest.date.isoformat(),
                date_text=format_date(digest.date),
                summary=digest.summary,
                count_text=count_entries(len(digest.entries)),
                lang=digest.lang,
                authors=digest.authors,
                source=digest.source,
            )
        return self._digest_links[digest.slug]

    def digest_of(self, entry: Entry) -> Digest:
        """The digest an entry belongs to."""
        return self._digests[entry.digest]

    def entry_link(self, entry: Entry) -> EntryLink:
        """An entry as a link; pages of topics ask for the same one many times."""
        key = (entry.digest, entry.id)
        link = self._entry_links.get(key)
        if link is None:
            link = self._entry_links[key] = EntryLink(
                title=entry.title,
                path=entry.path,
                date_iso=entry.date.isoformat(),
                date_text=format_date(entry.date),
                summary=entry.summary,
                topics=self._list_topics(entry.topics),
            )
        return link

    def entry_view(self, entry: Entry, root: str) -> EntryView:
        """An entry in full for a page whose links begin with `root`."""
        digest = self.digest_of(entry)
        return EntryView(
            id=entry.id,
            number=entry.position,
            title=entry.title,
            path=entry.path,
            anchor=entry.anchor,
            date_iso=entry.date.isoformat(),
            date_text=format_date(entry.date),
            section=entry.section,
            headline_html=rebase_text(entry.headline_html, root, digest.path),
            headline_linked="<a " in entry.headline_html,
            body_html=rebase_text(entry.body_html, root, digest.path),
            topics=self._list_topics(entry.topics),
            edit_url=self._edit_url(entry),
        )

    def topic(self, slug: str, count: int | None = None) -> TopicLink:
        """A topic as a link.

        Args:
            slug: of the topic.
            count: the entries to tell, where a list is about some of them only; otherwise all it has.
        """
        if count is not None:
            return replace(self.topic(slug), count=count, count_text=count_entries(count))
        if slug not in self._topic_links:
            topic = self._archive.topics[slug]
            total = len(self._archive.by_topic[slug])
            self._topic_links[slug] = TopicLink(topic.title, topic.path, total, count_entries(total), topic.kind)
        return self._topic_links[slug]

    def _list_topics(self, slugs: tuple[str, ...]) -> tuple[TopicLink, ...]:
        """The topics of an entry, which others share."""
        if slugs not in self._topic_lists:
            self._topic_lists[slugs] = tuple(map(self.topic, slugs))
        return self._topic_lists[slugs]

    def topics(self, slugs: Iterable[str]) -> tuple[TopicLink, ...]:
        """Topics that have entries as links, in the order given."""
        return tuple(self.topic(slug) for slug in slugs if slug in self._archive.topics)

    @cached_property
    def frequent_topics(self) -> tuple[TopicLink, ...]:
        """The topics with most entries, twelve at most."""
        counts = {slug: len(entries) for slug, entries in self._archive.by_topic.items()}
        return self.topics(sorted(counts, key=lambda slug: (-counts[slug], slug))[:12])

    @cached_property
    def children(self) -> Mapping[str, Sequence[str]]:
        """Slugs of the narrower topics of each topic, as far as both have entries."""
        children = defaultdict(list)
        for topic in self._archive.topics.values():
            for parent in topic.parents:
                children[parent].append(topic.slug)
        return children

    @cached_property
    def years(self) -> tuple[YearLink, ...]:
        """Every year that has a digest, newest first."""
        counts = Counter(digest.date.year for digest in self._archive.digests)
        newest_first = sorted(counts, reverse=True)
        return tuple(YearLink(year, year_path(year), count_digests(counts[year])) for year in newest_first)

    def _edit_url(self, entry: Entry) -> str:
        if not self._settings.repository:
            return ""
        return f"{self._settings.repository}/blob/HEAD/content/{entry.place.path}#L{entry.place.line}"


def kind_label(topic: Topic) -> str:
    """The kind of one topic in French."""
    return _KIND_LABEL[topic.kind]


def by_title(links: Iterable[TopicLink]) -> list[TopicLink]:
    """Links from A to Z, accents and case left aside."""
    return sorted(links, key=lambda link: (fold(link.title), link.path))


def count_entries(count: int) -> str:
    """« 1 brève », « 12 brèves », with a no-break space."""
    return f"{count}\u00a0brève{'s' if count > 1 else ''}"


def count_digests(count: int) -> str:
    """« 1 numéro », « 52 numéros », with a no-break space."""
    return f"{count}\u00a0numéro{'s' if count > 1 else ''}"
