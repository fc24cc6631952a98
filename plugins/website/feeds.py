"""The archive → Atom feeds of digests, entries and topics, whose ids never change (RFC 4287, RFC 4151)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.archive.model import Digest, Entry, Topic
from plugins.website.addresses import rebase_text, topic_feed_path
from plugins.website.pages import Batch, File, batch_file
from plugins.website.settings import Settings
from plugins.website.site import Site

DIGESTS_PATH = "flux/numeros.xml"
ENTRIES_PATH = "flux/breves.xml"

_NEWEST_DIGESTS = 20
_NEWEST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class _Feed:
    """What stands at the head of a feed."""

    name: str
    title: str
    path: str
    updated: dt.date


def plan(site: Site) -> Iterator[Batch]:
    """The feed of digests, the feed of entries, and one per topic."""
    archive, keys = site.archive, site.keys
    own = (site.settings.name, site.settings.url, site.settings.feed_authority)
    newest = archive.digests[:_NEWEST_DIGESTS]
    file = File(DIGESTS_PATH, partial(write_digest_feed, site), "le flux des numéros")
    yield batch_file(file, own, *map(keys.digest, newest))
    file = File(ENTRIES_PATH, partial(write_entry_feed, site), "le flux des brèves")
    yield batch_file(file, own, _list_keys(site, archive.entries))
    for topic in archive.topics.values():
        owner = f"le flux du sujet « {topic.slug} »"
        file = File(topic_feed_path(topic), partial(write_topic_feed, site, topic), owner)
        yield batch_file(file, own, topic.title, _list_keys(site, archive.by_topic[topic.slug]))


def write_digest_feed(site: Site) -> bytes:
    """The newest digests, each with all it holds."""
    digests = site.archive.digests[:_NEWEST_DIGESTS]
    items = [_write_digest(site.settings, digest) for digest in digests]
    return _write_feed(site.settings, _Feed("numeros", "Les numéros", DIGESTS_PATH, digests[0].date), items)


def write_entry_feed(site: Site) -> bytes:
    """The newest entries in full."""
    feed = _Feed("breves", "Les brèves", ENTRIES_PATH, site.archive.digests[0].date)
    return _write_feed(site.settings, feed, _write_entries(site, site.archive.entries))


def write_topic_feed(site: Site, topic: Topic) -> bytes:
    """The newest entries of one topic, those of its narrower topics included."""
    entries = site.archive.by_topic[topic.slug]
    feed = _Feed(f"sujet:{topic.slug}", topic.title, topic_feed_path(topic), entries[0].date)
    return _write_feed(site.settings, feed, _write_entries(site, entries))


def _list_keys(site: Site, entries: Sequence[Entry]) -> list[str]:
    """What tells the items of a feed of entries: the language is that of their digest."""
    return [f"{site.keys.entry(entry)} {site.views.digest_of(entry).lang}" for entry in entries[:_NEWEST_ENTRIES]]


def _write_feed(settings: Settings, feed: _Feed, items: Iterable[str]) -> bytes:
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
        _element("id", _tag(settings, f"flux:{feed.name}")),
        _element("title", f"{settings.name} – {feed.title}"),
        _element("updated", _moment(feed.updated)),
        _author(settings.name),
        f'<link rel="self" type="application/atom+xml" href="{_attribute(_link(settings, feed.path))}" />',
        f'<link rel="alternate" type="text/html" href="{_attribute(_link(settings, "index.html"))}" />',
        *items,
        "</feed>\n",
    ]
    return "\n".join(parts).encode()


def _write_entries(site: Site, entries: Sequence[Entry]) -> Iterator[str]:
    """The newest entries; one has the same id in every feed that holds it, so that a reader shows it once."""
    for entry in entries[:_NEWEST_ENTRIES]:
        topics = [site.archive.topics[slug] for slug in entry.topics]
        labels = [f'<category term="{topic.slug}" label="{_attribute(topic.title)}" />' for topic in topics]
        yield _write_item(site.settings, entry, site.views.digest_of(entry), entry.html, labels)


def _write_digest(settings: Settings, digest: Digest) -> str:
    html = "".join(block.html for block in digest.blocks)
    return _write_item(settings, digest, digest, html, map(_author, digest.authors))


def _write_item(settings: Settings, item: Digest | Entry, digest: Digest, html: str, more: Iterable[str]) -> str:
    """An item, a digest or an entry of it."""
    name = f"breve:{item.digest}/{item.id}" if isinstance(item, Entry) else f"numero:{item.slug}"
    parts = [
        f'<entry xml:lang="{_attribute(digest.lang)}">',
        _element("id", _tag(settings, name)),
        _element("title", item.title),
        _element("published", _moment(item.date)),
        _element("updated", _moment(item.date)),
        f'<link rel="alternate" type="text/html" href="{_attribute(_link(settings, item.path))}" />',
        *([_element("summary", item.summary)] if item.summary else []),
        f'<content type="html">{_text(rebase_text(html, _link(settings, ""), digest.path))}</content>',
        *more,
        "</entry>",
    ]
    return "\n".join(parts)


def _author(name: str) -> str:
    return f"<author>\n{_element('name', name)}\n</author>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{_text(text)}</{name}>"


def _text(text: str) -> str:
    """Characters that XML does not allow in a text as references (XML 1.0, 2.4); sources hold no forbidden ones."""
    # Of a plain string: what is marked as safe HTML is here a text like any other.
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;")


def _tag(settings: Settings, name: str) -> str:
    """An id that stays the same when the title, the path or the host changes."""
    return f"tag:{settings.feed_authority}:{name}"


def _link(settings: Settings, path: str) -> str:
    """Absolute where the site has an address, else relative to the folder of the feeds."""
    return f"{settings.url}/{path}" if settings.url else f"../{path}"


def _moment(day: dt.date) -> str:
    """Noon, so that the day is the same in every time zone of a reader."""
    return f"{day.isoformat()}T12:00:00Z"
