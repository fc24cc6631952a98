"""A digest as composed → bytes that an earlier build can leave for a later one, and back: JSON, nothing that runs."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plugins.archive.model import Digest, Entry, Place, Rest, Topic
from plugins.archive.problems import Problem
from plugins.website.fingerprints import fingerprint_bytes


@dataclass(frozen=True, slots=True)
class Composed:
    """One digest file, ready for the archive."""

    digest: Digest | None
    """None for a draft."""

    bullets: int
    """How many the file has: each must be an entry."""

    keys: tuple[str, ...]
    """What tells its header, then each of its blocks, from any other."""

    free_topics: tuple[Topic, ...]
    """Its tags outside the vocabulary, in the order in which they were met."""

    notices: tuple[Problem, ...]
    """What its author should know, in reading order."""


_DRAFT = b"{}"


def write_draft() -> bytes:
    """The row of a digest that is not to be published."""
    return _DRAFT


def write_row(digest: Digest, bullets: int, free_topics: Sequence[Topic], notices: Sequence[Problem]) -> bytes:
    """What `read_row` gives back whole.

    Args:
        digest: as composed; texts alone, for JSON does not know what is marked as safe.
        bullets: of its source.
        free_topics: its tags outside the vocabulary.
        notices: about its file.
    """
    parts = [_list_header(digest), *map(_list_block, digest.blocks)]
    texts = [json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts]
    rest = {
        "keys": [fingerprint_bytes(f"{digest.slug} {text}".encode("utf-8", "surrogatepass")) for text in texts],
        "bullets": bullets,
        "free": [[topic.slug, topic.title, topic.kind] for topic in free_topics],
        "notices": [[notice.path, notice.line, notice.cause, notice.remedy] for notice in notices],
    }
    return f'{{"parts":[{",".join(texts)}],"rest":{json.dumps(rest, ensure_ascii=False)}}}'.encode()


def read_row(row: bytes) -> Composed:
    """The digest of a row.

    Raises:
        ValueError, LookupError, TypeError: the bytes are no row of this version.
    """
    if row == _DRAFT:
        return Composed(None, 0, (), (), ())
    content = json.loads(row)
    header, *blocks = content["parts"]
    rest = content["rest"]
    slug, date, title, summary, lang, authors, source, redirect_from, redirect_line, path, line = header
    day = dt.date.fromisoformat(date)
    digest = Digest(
        slug=slug,
        date=day,
        title=title,
        summary=summary,
        lang=lang,
        authors=tuple(authors),
        source=source,
        redirect_from=tuple(redirect_from),
        redirect_place=Place(path, redirect_line),
        blocks=tuple(_make_block(block, slug, day, path) for block in blocks),
        place=Place(path, line),
    )
    return Composed(
        digest,
        rest["bullets"],
        tuple(rest["keys"]),
        tuple(Topic(*topic) for topic in rest["free"]),
        tuple(Problem(*notice) for notice in rest["notices"]),
    )


def _list_header(digest: Digest) -> list[Any]:
    return [
        digest.slug,
        digest.date.isoformat(),
        digest.title,
        digest.summary,
        digest.lang,
        digest.authors,
        digest.source,
        digest.redirect_from,
        digest.redirect_place.line,
        digest.place.path,
        digest.place.line,
    ]


def _list_block(block: Entry | Rest) -> list[Any]:
    if isinstance(block, Rest):
        return [block.section, block.html, block.text, block.links, block.place.line]
    return [
        block.id,
        block.position,
        block.section,
        block.headline,
        block.title,
        block.headline_html,
        block.body_html,
        block.text,
        block.summary,
        block.tags,
        block.topics,
        block.links,
        block.place.line,
        block.marks,
    ]


def _make_block(row: list[Any], slug: str, day: dt.date, path: str) -> Entry | Rest:
    if len(row) == 5:  # prose: five values, where an entry has fourteen
        section, html, text, links, line = row
        return Rest(slug, day, section, html, text, tuple(links), Place(path, line))
    (
        name,
        position,
        section,
        headline,
        title,
        headline_html,
        body_html,
        text,
        summary,
        tags,
        topics,
        links,
        line,
        marks,
    ) = row
    return Entry(
        id=name,
        digest=slug,
        date=day,
        position=position,
        section=section,
        headline=headline,
        title=title,
        headline_html=headline_html,
        body_html=body_html,
        text=text,
        summary=summary,
        tags=tuple(tags),
        topics=tuple(topics),
        links=tuple(links),
        place=Place(path, line),
        marks=tuple(marks),
    )
