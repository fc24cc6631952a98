"""A parsed mail → the texts that it shows, in order, the letters it carries, and the names of what it attaches.

Nothing of a mail is ever written to a disk: an attachment is only named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from itertools import chain

from plugins.importer.decoding import decode_declared
from plugins.importer.mail_headers import read_field

_DEPTH = 20
_SHOWN = ("text/html", "text/plain", "application/xhtml+xml")
_UNCUT = "multipart/mixed"
_ENOUGH = 0.6
_BOUNDARY = re.compile(rb"\s*--([^\s\"]{1,70})[ \t]*\r?\n")


@dataclass(slots=True)
class Bodies:
    """What one letter is made of."""

    texts: list["Body"] = field(default_factory=list)
    letters: list[Message] = field(default_factory=list)
    """Letters forwarded whole, as attachments."""

    attached: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """One text that a letter shows."""

    text: str
    is_page: bool
    is_flowed: bool = False
    """Whether a space at the end of a line means that the next one continues it (RFC 3676)."""

    joins_bare: bool = False
    """Whether that space is no part of the text (`DelSp=yes`)."""


def gather_bodies(message: Message) -> Bodies:
    """Return what a letter is made of; where it says the same in two ways, the page counts, if it says as much."""
    bodies = Bodies()
    bodies.texts += _gather(message, bodies, 0)
    return bodies


def _gather(part: Message, bodies: Bodies, depth: int) -> Iterator[Body]:
    kind = part.get_content_type()
    payload = part.get_payload() if part.is_multipart() else None
    if depth > _DEPTH:
        bodies.attached.append(kind)
    elif kind == "message/rfc822" and isinstance(payload, list):
        bodies.letters += [letter for letter in payload if isinstance(letter, Message)]
    elif isinstance(payload, list):
        children = [list(_gather(child, bodies, depth + 1)) for child in payload if isinstance(child, Message)]
        yield from _choose(children) if kind == "multipart/alternative" else chain(*children)
    elif part.get_content_maintype() == "multipart" and (mended := _find_boundary(part)):
        yield from _gather(mended, bodies, depth + 1)
    elif part.get_content_disposition() == "attachment" or kind not in (*_SHOWN, _UNCUT):
        bodies.attached.append(_name(part))
    else:
        yield _read_body(part, kind, bodies)


def _find_boundary(part: Message) -> Message | None:
    """A letter in parts that forgot to name its boundary, cut at the line that it begins with."""
    data = _read_bytes(part)
    match = _BOUNDARY.match(data)
    if match is None:
        return None
    kind = part.get_content_type().encode("ascii", "replace")
    return message_from_bytes(b'Content-Type: %b; boundary="%b"\n\n%b' % (kind, match[1], data.lstrip()))


def _choose(children: list[list[Body]]) -> list[Body]:
    """The richest way comes last (RFC 2046, 5.1.4), unless it says far less than a plainer one."""
    sizes = [sum(len(body.text.split()) for body in child if not body.is_page) for child in children]
    for child in reversed(children):
        shown = sum(_count_shown(body) for body in child)
        if shown and shown >= max(sizes) * _ENOUGH:
            return child
    return max(children, key=lambda child: sum(len(body.text) for body in child), default=[])


def _count_shown(body: Body) -> int:
    """Words that a body shows, counted fast: the tags of a page are not words."""
    if not body.is_page:
        return len(body.text.split())
    return sum(len(piece.rpartition(">")[2].split()) for piece in body.text.split("<"))


def _read_bytes(part: Message) -> bytes:
    """The decoded bytes of a part; fields that make Python stumble are as good as missing."""
    try:
        raw = part.get_payload(decode=True)
    except (ValueError, LookupError):
        part.del_param("charset")
        raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _read_charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "")
    except (ValueError, LookupError):
        return ""


def _read_body(part: Message, kind: str, bodies: Bodies) -> Body:
    decoded = decode_declared(_read_bytes(part), _read_charset(part))
    bodies.warnings += decoded.warnings
    if any("Base64" in type(defect).__name__ for defect in part.defects):
        bodies.warnings.append("Le codage de ce courriel est abîmé : vérifiez que rien n’y manque.")
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    return Body(
        decoded.text,
        is_page=kind != "text/plain",
        is_flowed=flowed,
        joins_bare=flowed and str(part.get_param("delsp") or "").lower() == "yes",
    )


def _name(part: Message) -> str:
    """Name of an attachment as the sender gave it, only to be shown."""
    try:
        name = part.get_filename()
    except (ValueError, TypeError, LookupError):
        name = None
    return " ".join(str(name or read_field(part, "Content-Description") or part.get_content_type()).split())
