"""A document that came as a letter → the same without greeting, and without what a forward puts around it.

« Début du message transféré », « ---------- Forwarded message », « De : … Objet : … » are read wherever the letter was
pasted from: the quoted fields say subject and day better than the letter around them.
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.importer.blocks import Block, Document, Run
from plugins.importer.mail_headers import read_day, read_subject
from plugins.importer.runs import cut, normalise, split_lines

_NAMES = {
    "sender": "de|from|expéditeur|von|da",
    "day": "date|envoyé(?: le)?|sent|le|reçu(?: le)?",
    "subject": "objet|subject|sujet|titre",
    "other": "à|to|pour|destinataires?|cc|cci|bcc|copie(?: à)?|répondre à|reply-to|importance|pièces? jointes?",
}
_FIELD = re.compile(
    r"\W{0,3}(?:" + "|".join(f"(?P<{kind}>{names})" for kind, names in _NAMES.items()) + r")\*{0,2}\s?:\*{0,2}\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BANNER = re.compile(
    r"\W*(?:(?:début|fin) du message (?:transféré|réexpédié)"
    r"|(?:message|mail|courriel|e-?mail) (?:transféré|réexpédié|d[’']origine|original)"
    r"|(?:begin |end )?forwarded message|original message)\W*",
    re.IGNORECASE,
)
_WROTE = re.compile(r"(?:le|on)\s.{6,200}(?:a écrit|wrote)\s?:$", re.IGNORECASE | re.DOTALL)
_GREETING = re.compile(
    r"(?:bonjour|bonsoir|salut|coucou|hello)(?: (?:à|tous|toutes|et|tout|le|monde|all|everyone))*[ ,!.]*"
    r"|(?:bonjour|bonsoir|salut|coucou|hello|hi|dear|ch[eè]re?s?)\b[^.:;?,!]{0,50}[ \u00a0\u202f]?[,!]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    block: int
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    """Fields of a letter as quoted in a text, or the line that says who wrote when."""

    first: int
    """First line of it."""

    end: int
    """Line after its last one."""

    subject: str = ""
    day: dt.date | None = None


def open_correspondence(document: Document) -> Document:
    """Return the letter inside a document, with what was taken off in `left_out`; any other document as it is."""
    lines = [
        _Line(at, "".join(run.text for run in line))
        for at, block in enumerate(document.blocks)
        for line in split_lines(block.runs)
        if block.kind != "code"
    ]
    head = _choose(_find_heads(lines), lines)
    if head:
        document = _open(document, lines, head)
    return _drop_greeting(document)


def _find_heads(lines: Sequence[_Line]) -> list[_Head]:
    heads = []
    at = barren = 0
    while at < len(lines):
        # A run of fields that makes no head has none in its later part either: it is read once.
        end, found = (barren, {}) if at < barren else _read_fields(lines, at)
        head = _make_head(at, end, found) or _read_wrote(lines, at)
        if head:
            heads.append(head)
        barren = head.end if head else end
        at = head.end if head else at + 1
    return heads


def _read_wrote(lines: Sequence[_Line], at: int) -> _Head | None:
    for end in (at + 1, at + 2):
        text = " ".join(line.text for line in lines[at:end])
        if _WROTE.fullmatch(text) and (day := read_day(text)):
            return _Head(at, end, "", day)
    return None


def _read_fields(lines: Sequence[_Line], first: int) -> tuple[int, dict[str, str]]:
    """The line after the fields that begin at a line, and the first field of each kind."""
    found: dict[str, str] = {}
    at = first
    while at < len(lines):
        match = _FIELD.fullmatch(lines[at].text)
        if match:
            kind, value = next(name for name in _NAMES if match[name]), match[match.re.groups]
            at += 1
            # In a table the value stands in a cell of its own.
            if not value and at < len(lines) and not _FIELD.fullmatch(lines[at].text):
                value = lines[at].text
                at += 1
            found.setdefault(kind, value)
        elif found and lines[at].block == lines[at - 1].block and _continues(lines, at):
            if at - 1 >= first and (last := _FIELD.fullmatch(lines[at - 1].text)) and last["subject"]:
                found["subject"] = f"{found['subject']} {lines[at].text}"
            at += 1
        else:
            break
    return at, found


def _make_head(first: int, end: int, found: Mapping[str, str]) -> _Head | None:
    if "sender" not in found or not {"subject", "day"} & set(found) or len(found) < 2:
        return None
    return _Head(first, end, read_subject(found.get("subject", "")), read_day(found.get("day", "")))


def _continues(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line among fields goes on with the one before: another field of the same block follows it."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    return following is not None and following.block == lines[at].block and bool(_FIELD.fullmatch(following.text))


def _choose(heads: Sequence[_Head], lines: Sequence[_Line]) -> _Head | None:
    """The innermost head with more words below it than above; one further down begins an older letter."""
    in_heads = {at for head in heads for at in range(head.first, head.end)}
    words = [0 if at in in_heads else len(line.text.split()) for at, line in enumerate(lines)]
    chosen = None
    for head in heads:
        below = sum(words[head.end :])
        if below and below >= sum(words[: head.first]):
            chosen = head
    return chosen


def _open(document: Document, lines: Sequence[_Line], head: _Head) -> Document:
    before = [line.text for line in lines[: head.end] if not _BANNER.fullmatch(line.text)]
    block = lines[head.end - 1].block
    rest = document.blocks[block + 1 :]
    inside = [line for line in lines[head.end :] if line.block == block]
    if inside:
        whole = document.blocks[block]
        start = sum(len(line.text) + 1 for line in lines if line.block == block) - sum(
            len(line.text) + 1 for line in inside
        )
        kept = normalise(cut(_lined(whole), start))
        rest = (dataclasses.replace(whole, runs=kept, kind="paragraph", mark="", family="", apart=True), *rest)
    elif rest:
        rest = (dataclasses.replace(rest[0], apart=True), *rest[1:])
    return dataclasses.replace(
        document,
        blocks=rest,
        subject=head.subject or document.subject,
        sent=head.day or document.sent,
        left_out=(*document.left_out, *before),
    )


def _lined(block: Block) -> tuple[Run, ...]:
    """The runs of a block with exactly one newline between its lines."""
    joined: list[Run] = []
    for line in split_lines(block.runs):
        joined += [Run("\n"), *line] if joined else line
    return tuple(joined)


def _drop_greeting(document: Document) -> Document:
    """« Bonjour à tous, » on a line of its own says nothing of the digest."""
    for at, block in enumerate(document.blocks[:4]):
        if block.kind == "paragraph" and _GREETING.fullmatch(block.text.strip()):
            blocks = (*document.blocks[:at], *document.blocks[at + 1 :])
            return dataclasses.replace(document, blocks=blocks, left_out=(*document.left_out, block.text))
    return document
