"""The archive → `donnees/entrees.jsonl`: one line of JSON an entry, and one per piece of prose between them."""

import json
from collections.abc import Iterator
from typing import Any

from plugins.archive.model import Archive, Digest, Entry, Rest
from plugins.website.pages import Batch, File, batch_file
from plugins.website.site import Site

PATH = "donnees/entrees.jsonl"


def plan(site: Site) -> Iterator[Batch]:
    """The one file of data."""
    yield batch_file(File(PATH, lambda: list_entries(site.archive), "les données"), site.keys.everything)


def list_entries(archive: Archive) -> bytes:
    """Every entry and all prose, oldest digest first, in reading order: new lines come at the end."""
    rows = (row for digest in reversed(archive.digests) for row in _digest_rows(digest, archive))
    return "".join(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n" for row in rows).encode()


def _digest_rows(digest: Digest, archive: Archive) -> Iterator[dict[str, Any]]:
    for block in digest.blocks:
        if isinstance(block, Entry):
            yield _entry_row(block, archive)
        elif block.text:
            yield _rest_row(block)


def _entry_row(entry: Entry, archive: Archive) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.path,
        "digest": entry.digest,
        "date": entry.date.isoformat(),
        "position": entry.position,
        "section": entry.section,
        "headline": entry.headline,
        "text": entry.text,
        "html": entry.html,
        "tags": list(entry.tags),
        # Tags that the vocabulary does not know are in `tags` alone.
        "topics": [slug for slug in entry.topics if slug in archive.vocabulary],
        "links": list(entry.links),
        "source_file": entry.place.path,
        "source_line": entry.place.line,
    }


def _rest_row(rest: Rest) -> dict[str, Any]:
    return {
        "kind": "rest",
        "digest": rest.digest,
        "date": rest.date.isoformat(),
        "section": rest.section,
        "text": rest.text,
        "html": rest.html,
        "links": list(rest.links),
        "source_file": rest.place.path,
        "source_line": rest.place.line,
    }
