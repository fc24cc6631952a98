"""Digests → one page each: the entries in full with their anchors, numbered contents, previous and next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from plugins.archive.model import Digest, Entry
from plugins.website.addresses import rebase_text, root_of
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site
from plugins.website.views import EntryView


@dataclass(frozen=True, slots=True)
class BlockView:
    """An entry, or prose when `entry` is None."""

    entry: EntryView | None
    html: Markup


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line of « Dans ce numéro »."""

    number: int
    title: str
    href: str


def plan(site: Site) -> Iterator[Batch]:
    """One page per digest."""
    for rank, digest in enumerate(site.archive.digests):
        yield batch_page(
            Page(
                path=digest.path,
                template="digest",
                title=digest.title,
                description=digest.summary,
                context=partial(_context, site, rank),
                owner=digest.place,
            ),
            site.keys.digest(digest),
            *(site.keys.header(other) for other in _find_neighbours(site, rank) if other),
        )


def show_digest(site: Site, digest: Digest, path: str) -> dict[str, Any]:
    """What a page at `path` needs to show a digest in full; the home page does so too."""
    root = root_of(path)
    return {
        "digest": site.views.digest(digest),
        "blocks": [
            BlockView(site.views.entry_view(block, root), Markup())
            if isinstance(block, Entry)
            else BlockView(None, rebase_text(block.html, root, digest.path))
            for block in digest.blocks
        ],
        "contents": [ContentsLine(entry.position, entry.title, f"#{entry.id}") for entry in digest.entries],
    }


def _context(site: Site, rank: int) -> Mapping[str, Any]:
    digest = site.archive.digests[rank]
    previous, following = _find_neighbours(site, rank)
    return {
        **show_digest(site, digest, digest.path),
        "previous": site.views.digest(previous) if previous else None,
        "next": site.views.digest(following) if following else None,
    }


def _find_neighbours(site: Site, rank: int) -> tuple[Digest | None, Digest | None]:
    """The digests before and after one in time; newest first, the next one stands before it in the archive."""
    digests = site.archive.digests
    return digests[rank + 1] if rank + 1 < len(digests) else None, digests[rank - 1] if rank else None
