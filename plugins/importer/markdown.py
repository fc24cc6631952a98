"""A found digest, its date and the ids of its entries → the text of its Markdown file.

One line a paragraph, an empty line between bullets, what belongs to a bullet indented by two columns: see
`archive/splitting`, which reads it back.
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from plugins.archive.headlines import split_headline
from plugins.french.folding import fold_key
from plugins.importer.blocks import Block, FoundDigest, FoundEntry, plain
from plugins.importer.escaping import escape_end
from plugins.importer.inline import write_inline, write_paragraph
from plugins.importer.runs import cut

_INDENT = "  "


def write_digest(digest: FoundDigest, title: str, date: dt.date, ids: Sequence[str]) -> str:
    """Return the whole file, ended by a line feed.

    Args:
        digest: as found in the source.
        title: of the digest; the found one, or what stands for it.
        date: of the digest.
        ids: one for each entry, in order.
    """
    header = ["---", f"title: {_one_line(title)}", f"date: {date.isoformat()}"]
    if digest.standfirst:
        header.append(f"summary: {_one_line(digest.standfirst)}")
    parts = ["\n".join([*header, "---"])]
    parts += [write_paragraph(block.runs) for block in digest.prose]
    section = ""
    for entry, name in zip(digest.entries, ids, strict=True):
        if entry.section != section:
            section = entry.section
            parts.append(f"## {_one_line(section)}")
        parts.append(write_entry(entry, name))
    return "\n\n".join(part for part in parts if part) + "\n"


def write_entry(entry: FoundEntry, name: str) -> str:
    """Return the Markdown of one bullet, hashtags and id at its very end."""
    paragraphs = [f"- {write_lead(entry)}", *_write_rest(entry.rest)]
    last_is_code = bool(entry.rest) and entry.rest[-1].kind == "code"
    tail = " ".join([*(_write_tag(tag) for tag in entry.tags), f"{{#{name}}}"])
    if last_is_code:
        return "\n\n".join([*paragraphs, f"{_INDENT}{tail}"])
    *before, last = paragraphs
    return "\n\n".join([*before, f"{escape_end(last)} {tail}"])


def write_lead(entry: FoundEntry) -> str:
    """Return the first paragraph of an entry in the plainest form from which the reader takes the same headline."""
    runs = entry.lead
    if not entry.headline:
        return write_paragraph(runs)
    headline, body = cut(runs, 0, entry.headline), cut(runs, entry.headline)
    wanted = fold_key(plain(headline))
    bold = tuple(dataclasses.replace(run, strong=True, emphasis=False) for run in headline)
    told = write_inline(body)
    forms = (
        write_paragraph(runs),
        f"{write_paragraph(bold)} {told}",
        f"{write_paragraph(headline)}\\\n{_INDENT}{write_paragraph(body)}",
    )
    return next((form for form in forms if fold_key(split_headline(form)[0]) == wanted), forms[1])


def _write_rest(blocks: Sequence[Block]) -> Iterator[str]:
    """Paragraphs one by one, sub-items that follow each other as one list."""
    items: list[str] = []
    for block in blocks:
        if block.kind == "item":
            items.append(f"{_INDENT}- {write_paragraph(block.runs)}")
            continue
        if items:
            yield "\n".join(items)
            items = []
        yield _write_code(block.text) if block.kind == "code" else f"{_INDENT}{write_paragraph(block.runs)}"
    if items:
        yield "\n".join(items)


def _write_code(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    lines = [fence, *text.rstrip("\n").split("\n"), fence]
    return "\n".join(f"{_INDENT}{line}".rstrip() for line in lines)


def _write_tag(tag: str) -> str:
    return f"-#{tag[1:]}" if tag.startswith("-") else f"#{tag}"


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
