"""Entries → one page each, for sharing and citing: neighbours in the digest, related entries."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from plugins.archive.model import Digest
from plugins.french.dates import format_date
from plugins.website.addresses import root_of
from plugins.website.fingerprints import fingerprint
from plugins.website.pages import Batch, Page
from plugins.website.site import Site


def plan(site: Site) -> Iterator[Batch]:
    """One page per entry; those of a digest are neighbours, and make a batch."""
    related = site.archive.related
    for digest in site.archive.digests:
        entries = digest.entries
        around = (site.keys.entries(related.get((entry.digest, entry.id), ())) for entry in entries)
        yield Batch(
            name=f"numeros/{digest.slug}/",
            key=fingerprint(site.keys.header(digest), site.keys.entries(entries), *around),
            paths=tuple(entry.path for entry in entries),
            make=partial(_make, site, digest),
            template="entry",
        )


def _make(site: Site, digest: Digest) -> Iterator[Page]:
    for rank, entry in enumerate(digest.entries):
        yield Page(
            path=entry.path,
            template="entry",
            title=entry.title,
            description=entry.summary,
            context=partial(_context, site, digest, rank),
            owner=entry.place,
        )


def _context(site: Site, digest: Digest, rank: int) -> Mapping[str, Any]:
    entries = digest.entries
    entry = entries[rank]
    related = site.archive.related.get((entry.digest, entry.id), ())
    return {
        "entry": site.views.entry_view(entry, root_of(entry.path)),
        "digest": site.views.digest(digest),
        "previous": site.views.entry_link(entries[rank - 1]) if rank else None,
        "next": site.views.entry_link(entries[rank + 1]) if rank + 1 < len(entries) else None,
        "related": [site.views.entry_link(other) for other in related],
        "citation": _cite(site, digest, rank),
    }


def _cite(site: Site, digest: Digest, rank: int) -> str:
    """A sentence to copy under a quotation: headline, site, date, address where there is one."""
    entry = digest.entries[rank]
    address = site.settings.absolute(entry.path)
    where = f" {address}" if address else ""
    return f"«\u00a0{entry.title}\u00a0», {site.settings.name}, {format_date(digest.date)}.{where}"
