"""A mail (`.eml`, `.mht`) → blocks: the text that it shows, with its subject and the day on which it was sent.

A letter that only carries another one, as an attachment, is read as that one.
"""

import dataclasses
import re
from email import message_from_bytes
from email.message import Message
from urllib.parse import urlsplit

from plugins.importer.blocks import Block, Document, ImportRefused
from plugins.importer.mail_bodies import Bodies, Body, gather_bodies
from plugins.importer.mail_headers import read_day, read_field, read_subject
from plugins.importer.mail_text import unflow, unquote_letter
from plugins.importer.texts import read_text

_FIELD = rb"[A-Za-z][\w-]*[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*"
_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:From [^\n]*\n)?((?:%b)+)" % _FIELD)
_TELLING = re.compile(
    rb"^(?:MIME-Version|Message-ID|Return-Path|Delivered-To|Received|Content-Type|Content-Transfer-Encoding)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_USUAL = re.compile(rb"^(?:From|To|Subject|Date)[ \t]*:", re.IGNORECASE | re.MULTILINE)
_DEPTH = 8


def looks_like_mail(data: bytes, name: str) -> bool:
    """Return whether bytes begin as a mail does; its name counts only beside a usual field."""
    match = _HEAD.match(data[:65_536].replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    if match is None:
        return False
    head = match[1]
    usual = {found.lower() for found in _USUAL.findall(head)}
    return bool(_TELLING.search(head)) or len(usual) >= 3 or (bool(usual) and name.lower().endswith(".eml"))


def read_mail(data: bytes) -> Document:
    """Return the blocks of a mail.

    Raises ImportRefused when it shows no text.
    """
    try:
        message = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf").lstrip())
        return _read_letter(message, 0)
    except RecursionError:
        raise ImportRefused(
            "ce courriel contient trop de messages les uns dans les autres : importez le dernier."
        ) from None


def _read_letter(message: Message, depth: int) -> Document:
    bodies = gather_bodies(message)
    inner = [_read_inner(letter, depth) for letter in bodies.letters] if depth < _DEPTH else []
    outer = _join([_read_body(body) for body in bodies.texts])
    longest = max((letter for letter in inner if letter), key=_weigh, default=None)
    if longest and _weigh(longest) > _weigh(outer):
        cover = tuple(block.text for block in outer.blocks)
        return dataclasses.replace(longest, left_out=(*cover, *outer.left_out, *longest.left_out))
    if not outer.blocks:
        raise ImportRefused(_explain_nothing(bodies))
    return dataclasses.replace(
        outer,
        subject=read_subject(read_field(message, "Subject")),
        sent=read_day(read_field(message, "Date")),
        carriers=_carriers(message),
        warnings=(*dict.fromkeys(bodies.warnings), *outer.warnings),
        left_out=(*outer.left_out, *(f"Pièce jointe, non lue : {name}" for name in bodies.attached)),
        hint=_hint_attached(bodies) or outer.hint,
    )


def _read_inner(letter: Message, depth: int) -> Document | None:
    try:
        return _read_letter(letter, depth + 1)
    except ImportRefused:
        return None


def _read_body(body: Body) -> Document:
    if body.is_page:
        return read_text(f"<html>{body.text}" if "<" in body.text[:2000] else body.text)
    return read_text(unquote_letter(unflow(body)))


def _join(documents: list[Document]) -> Document:
    """Several texts of one letter, as some programs cut it around its pictures, are one."""
    if len(documents) == 1:
        return documents[0]
    return Document(
        tuple(block for document in documents for block in _part(document)),
        title=next((document.title for document in documents if document.title), ""),
        date=next((document.date for document in documents if document.date), None),
        left_out=tuple(text for document in documents for text in document.left_out),
    )


def _part(document: Document) -> tuple[Block, ...]:
    first, rest = document.blocks[:1], document.blocks[1:]
    return (*(dataclasses.replace(block, apart=True) for block in first), *rest)


def _weigh(document: Document) -> int:
    return sum(len(block.text) for block in document.blocks)


def _carriers(message: Message) -> frozenset[str]:
    """Hosts that send the letter and count its readers: those on which one leaves its list."""
    found = re.findall(r"<(https?://[^>\s]+)>", read_field(message, "List-Unsubscribe"))
    return frozenset(host for address in found if (host := _host(address)))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _hint_attached(bodies: Bodies) -> str:
    if not bodies.attached:
        return ""
    return f"le numéro est peut-être dans la pièce jointe « {bodies.attached[0]} ». Enregistrez-la et importez-la."


def _explain_nothing(bodies: Bodies) -> str:
    return f"ce courriel ne montre aucun texte : {_hint_attached(bodies) or 'copiez-en le texte dans un fichier .txt.'}"
