"""The archive → Atom feeds of digests, entries and topics, whose ids never change (RFC 4287, RFC 4151)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.archive.model import Digest, Entry, Topic
from plugins.website.addresses import rebase_text, topic_feed_path
from plugins.website.pages import Batch, File, batch_file
from plugins.website.settings import Settings
from plugins.website.site import Site

DIGESTS_PATH = "flux/numeros.xml"
ENTRIES_PATH = "flux/breves.xml"

_NEWEST_DIGESTS = 20
_NEWEST_ENTRIES = 50


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
    feed = _begin(site.settings, "numeros", "Les numéros", DIGESTS_PATH, digests[0].date)
    for digest in digests:
        element = _add(feed, site.settings, digest, digest, f"numero:{digest.slug}")
        for author in digest.authors:
            SubElement(SubElement(element, "author"), "name").text = author
    return _finish(feed)


def write_entry_feed(site: Site) -> bytes:
    """The newest entries in full."""
    feed = _begin(site.settings, "breves", "Les brèves", ENTRIES_PATH, site.archive.digests[0].date)
    _add_entries(feed, site, site.archive.entries)
    return _finish(feed)


def write_topic_feed(site: Site, topic: Topic) -> bytes:
    """The newest entries of one topic, those of its narrower topics included."""
    entries = site.archive.by_topic[topic.slug]
    feed = _begin(site.settings, f"sujet:{topic.slug}", topic.title, topic_feed_path(topic), entries[0].date)
    _add_entries(feed, site, entries)
    return _finish(feed)


def _list_keys(site: Site, entries: Sequence[Entry]) -> list[str]:
    """What tells the items of a feed of entries: the language is that of their digest."""
    return [f"{site.keys.entry(entry)} {site.views.digest_of(entry).lang}" for entry in entries[:_NEWEST_ENTRIES]]


def _begin(settings: Settings, name: str, title: str, path: str, updated: dt.date) -> Element:
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "fr"})
    SubElement(feed, "id").text = _tag(settings, f"flux:{name}")
    SubElement(feed, "title").text = f"{settings.name} – {title}"
    SubElement(feed, "updated").text = _moment(updated)
    SubElement(SubElement(feed, "author"), "name").text = settings.name
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=_link(settings, path))
    SubElement(feed, "link", rel="alternate", type="text/html", href=_link(settings, "index.html"))
    return feed


def _add_entries(feed: Element, site: Site, entries: Sequence[Entry]) -> None:
    """Append the newest entries; one has the same id in every feed that holds it, so that a reader shows it once."""
    for entry in entries[:_NEWEST_ENTRIES]:
        name = f"breve:{entry.digest}/{entry.id}"
        element = _add(feed, site.settings, entry, site.views.digest_of(entry), name)
        for slug in entry.topics:
            SubElement(element, "category", term=slug, label=site.archive.topics[slug].title)


def _add(feed: Element, settings: Settings, item: Digest | Entry, digest: Digest, name: str) -> Element:
    """Append an item, a digest or an entry of it, to a feed."""
    element = SubElement(feed, "entry", {"xml:lang": digest.lang})
    SubElement(element, "id").text = _tag(settings, name)
    SubElement(element, "title").text = item.title
    SubElement(element, "published").text = _moment(item.date)
    SubElement(element, "updated").text = _moment(item.date)
    SubElement(element, "link", rel="alternate", type="text/html", href=_link(settings, item.path))
    if item.summary:
        SubElement(element, "summary").text = item.summary
    html = item.html if isinstance(item, Entry) else "".join(block.html for block in item.blocks)
    # A plain string: Markup would be escaped a second time while it is written.
    SubElement(element, "content", type="html").text = str(rebase_text(html, _link(settings, ""), digest.path))
    return element


def _tag(settings: Settings, name: str) -> str:
    """An id that stays the same when the title, the path or the host changes."""
    return f"tag:{settings.feed_authority}:{name}"


def _link(settings: Settings, path: str) -> str:
    """Absolute where the site has an address, else relative to the folder of the feeds."""
    return f"{settings.url}/{path}" if settings.url else f"../{path}"


def _moment(day: dt.date) -> str:
    """Noon, so that the day is the same in every time zone of a reader."""
    return f"{day.isoformat()}T12:00:00Z"


def _finish(feed: Element) -> bytes:
    indent(feed, "")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, "utf-8", xml_declaration=False) + b"\n"
