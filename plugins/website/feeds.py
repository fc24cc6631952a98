"""The archive → Atom feeds of digests and of entries, whose ids never change (RFC 4287, RFC 4151)."""

import datetime as dt
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.archive.model import Digest, Entry
from plugins.markup.links import rebase
from plugins.website.pages import File
from plugins.website.settings import Settings
from plugins.website.site import Site

DIGESTS_PATH = "flux/numeros.xml"
ENTRIES_PATH = "flux/breves.xml"

_NEWEST_DIGESTS = 20
_NEWEST_ENTRIES = 100


def plan(site: Site) -> Iterator[File]:
    """Both feeds."""
    yield File(DIGESTS_PATH, lambda: write_digest_feed(site), "le flux des numéros")
    yield File(ENTRIES_PATH, lambda: write_entry_feed(site), "le flux des brèves")


def write_digest_feed(site: Site) -> bytes:
    """The newest digests, each with all it holds."""
    digests = site.archive.digests[:_NEWEST_DIGESTS]
    feed = _begin(site.settings, "numeros", f"{site.settings.name} – Les numéros", DIGESTS_PATH, digests)
    for digest in digests:
        html = "".join(block.html for block in digest.blocks)
        _add(feed, site.settings, digest, f"numero:{digest.slug}", digest.path, digest.summary, html)
    return _finish(feed)


def write_entry_feed(site: Site) -> bytes:
    """The newest entries in full."""
    entries = site.archive.entries[:_NEWEST_ENTRIES]
    feed = _begin(site.settings, "breves", f"{site.settings.name} – Les brèves", ENTRIES_PATH, entries)
    for entry in entries:
        name = f"breve:{entry.digest}/{entry.id}"
        element = _add(feed, site.settings, entry, name, entry.path, entry.summary, entry.html)
        for slug in entry.topics:
            SubElement(element, "category", term=slug, label=site.archive.topics[slug].title)
    return _finish(feed)


def _begin(settings: Settings, name: str, title: str, path: str, items: Iterable[Digest | Entry]) -> Element:
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "fr"})
    SubElement(feed, "id").text = _tag(settings, f"flux:{name}")
    SubElement(feed, "title").text = title
    SubElement(feed, "updated").text = _moment(max(item.date for item in items))
    SubElement(SubElement(feed, "author"), "name").text = settings.name
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=_link(settings, path))
    SubElement(feed, "link", rel="alternate", type="text/html", href=_link(settings, "index.html"))
    return feed


def _add(  # noqa: PLR0917 - the parts of one Atom entry, in its order
    feed: Element, settings: Settings, item: Digest | Entry, name: str, path: str, summary: str, html: str
) -> Element:
    entry = SubElement(feed, "entry")
    SubElement(entry, "id").text = _tag(settings, name)
    SubElement(entry, "title").text = item.title
    SubElement(entry, "published").text = _moment(item.date)
    SubElement(entry, "updated").text = _moment(item.date)
    SubElement(entry, "link", rel="alternate", type="text/html", href=_link(settings, path))
    if summary:
        SubElement(entry, "summary").text = summary
    content = SubElement(entry, "content", type="html")
    content.text = rebase(html, _link(settings, ""))
    return entry


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
