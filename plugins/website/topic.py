"""Topics → one page each: what it is, how often it comes, its newest entries, its neighbours and years."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from plugins.archive.model import Archive, Topic
from plugins.french.folding import fold_key
from plugins.website.addresses import topic_feed_path
from plugins.website.pages import Batch, FeedLink, Page, batch_page
from plugins.website.site import Site
from plugins.website.timeline import draw_timeline
from plugins.website.topic_year import year_links
from plugins.website.views import TopicLink, by_title, count_entries, kind_label

NEWEST = 20
"""Entries on the page of a topic; all of them are on the pages of its years."""

_COTOPICS = 12


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic at the head of its page."""

    title: str
    path: str
    kind_label: str
    description: str
    aliases: tuple[str, ...]
    count_text: str
    feed: str


def plan(site: Site) -> Iterator[Batch]:
    """One page per topic that has an entry."""
    archive = site.archive
    for topic in archive.topics.values():
        yield batch_page(
            Page(
                path=topic.path,
                template="topic",
                title=topic.title,
                description=topic.description or f"Toutes les brèves sur le sujet «\u00a0{topic.title}\u00a0».",
                context=partial(_context, site, topic),
                owner=f"le sujet « {topic.slug} »",
                feeds=(FeedLink(f"Sujet «\u00a0{topic.title}\u00a0»", topic_feed_path(topic)),),
            ),
            site.keys.topics,
            site.keys.entries(archive.by_topic[topic.slug]),
            _count_kin(site, topic),
            (str(archive.digests[rank].date.year) for rank in (0, -1)),
        )


def _show(topic: Topic, count: int) -> TopicView:
    """A topic at the head of a page."""
    return TopicView(
        title=topic.title,
        path=topic.path,
        kind_label=kind_label(topic),
        description=topic.description,
        aliases=_other_names(topic),
        count_text=count_entries(count),
        feed=topic_feed_path(topic),
    )


def _other_names(topic: Topic) -> tuple[str, ...]:
    """Its aliases, each once, without those that only spell its title otherwise."""
    names = {fold_key(name): name for name in reversed((*topic.exact, *topic.aliases))}
    names.pop(fold_key(topic.title), None)
    return tuple(reversed(names.values()))


def cotopics(archive: Archive, slug: str, limit: int = _COTOPICS) -> list[tuple[str, int]]:
    """Topics that entries of this one carry most often, each with the number of these entries.

    Its own ancestors and descendants are left out.
    """
    entries = archive.by_topic[slug]
    counts = Counter(other for entry in entries for other in entry.topics if other != slug)
    kin = {other for other in counts if _is_kin(archive, slug, other)}
    often = sorted(counts.keys() - kin, key=lambda other: (-counts[other], other))[:limit]
    return [(other, counts[other]) for other in often]


def _count_kin(site: Site, topic: Topic) -> list[str]:
    """Broader and narrower topics, with their counts."""
    return [f"{link.title} {link.count}" for link in (*_list_parents(site, topic), *_list_children(site, topic))]


def _list_parents(site: Site, topic: Topic) -> list[TopicLink]:
    return by_title(site.views.topics(topic.parents))


def _list_children(site: Site, topic: Topic) -> list[TopicLink]:
    return by_title(site.views.topics(site.views.children.get(topic.slug, ())))


def _is_kin(archive: Archive, slug: str, other: str) -> bool:
    return slug in _lineage(archive, other) or other in _lineage(archive, slug)


def _lineage(archive: Archive, slug: str) -> set[str]:
    """Every broader topic; those of a topic that has entries have entries too."""
    found: set[str] = set()
    todo = [slug]
    while todo:
        parents = set(archive.topics[todo.pop()].parents) - found
        found |= parents
        todo += parents
    return found


def _context(site: Site, topic: Topic) -> Mapping[str, Any]:
    archive, views = site.archive, site.views
    entries = archive.by_topic[topic.slug]
    return {
        "topic": _show(topic, len(entries)),
        "parents": _list_parents(site, topic),
        "children": _list_children(site, topic),
        "cotopics": [views.topic(other, count) for other, count in cotopics(archive, topic.slug)],
        "timeline": draw_timeline(entries, archive.digests),
        "entries": [views.entry_link(entry) for entry in entries[:NEWEST]],
        "years": year_links(topic, entries),
    }
