"""Runs of text → inline Markdown: escaped text, bold, italics, code and links."""

import re
from urllib.parse import quote

from plugins.importer.blocks import Run
from plugins.importer.escaping import escape, escape_label, escape_start
from plugins.importer.runs import Runs, normalise, trim

_PLAIN_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>()\\]+")
_SAFE = "!#$%&'()*+,/:;=?@[]~"


def write_paragraph(runs: Runs) -> str:
    """Return one line of Markdown that shows the runs as a paragraph; line breaks are spaces."""
    return escape_start(write_inline(runs))


def write_inline(runs: Runs) -> str:
    """Return inline Markdown for the runs, without white space at its ends."""
    runs = normalise(trim(runs))
    written = ""
    for at, run in enumerate(runs):
        following = runs[at + 1].text[:1] if at + 1 < len(runs) else ""
        written += _write_run(run, written, following, opens_link=at + 1 < len(runs) and bool(runs[at + 1].link))
    return " ".join(written.split("\n"))


def _write_run(run: Run, before: str, following: str, opens_link: bool) -> str:
    """Mark-up needs text right inside it and no letter right outside: spaces move out, else it is left out."""
    core = run.text.strip()
    if not core:
        return run.text
    lead = run.text[: len(run.text) - len(run.text.lstrip())]
    tail = run.text[len(run.text.rstrip()) :]
    if run.code:
        return f"{lead}{_write_code(core)}{tail}"
    inner = _write_link(core, run.link) if run.link else escape(core)
    if opens_link and not tail and inner[-1:] in ("!", "]") and not run.link:
        inner = f"{inner[:-1]}\\{inner[-1]}"
    sign = "**" if run.strong else "*" if run.emphasis else ""
    joined_before = bool(before) and not lead and (before[-1].isalnum() or before[-1] in "*_")
    joined_after = bool(following) and not tail and (following.isalnum() or following in "*_")
    if sign and not joined_before and not joined_after:
        inner = f"{sign}{inner}{sign}"
    return f"{lead}{inner}{tail}"


def _write_code(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{gap}{text}{gap}{fence}"


def _write_link(text: str, target: str) -> str:
    if not re.match(r"(?:https?://|mailto:)\S", target):
        return escape(text)
    if text == target and _PLAIN_ADDRESS.fullmatch(text):
        return f"<{text}>"
    if not _PLAIN_ADDRESS.fullmatch(target):
        target = quote(target, safe=_SAFE).replace("(", "%28").replace(")", "%29")
    return f"[{escape_label(text)}]({target})"
