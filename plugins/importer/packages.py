"""Bytes of a zip package → blocks: a Word or LibreOffice document, or the one text that an export packed.

Sizes are looked at before anything is unpacked; `zipfile` never gives more bytes than a package announces.
"""

import dataclasses
import io
import re
import zipfile
import zlib

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.decoding import decode
from plugins.importer.open_document import read_open_document
from plugins.importer.texts import read_text
from plugins.importer.word_document import read_word_document

PART_LIMIT = 4_000_000
"""Largest part of a document that is read, unpacked, in bytes."""

_WHOLE_LIMIT = 20_000_000
_RATIO_LIMIT = 300
_MEMBERS = 2000
_TEXT = re.compile(r"(?!.*/\.)(?!__MACOSX/).*\.(?:html?|md|txt)", re.IGNORECASE)
_READ = re.compile(r".*\.(?:xml|rels)|mimetype", re.IGNORECASE)


def looks_like_package(data: bytes) -> bool:
    """Return whether bytes begin as a zip package does."""
    return data.startswith(b"PK\x03\x04")


def read_package(data: bytes) -> Document:
    """Return the blocks of a package.

    Raises ImportRefused when it is spoilt, too large, locked, or holds no single text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package)
            return _read(package, data)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise ImportRefused(
            "ce document est abîmé, verrouillé ou incomplet : enregistrez-le à nouveau, ou copiez-en le texte."
        ) from None


def _check(package: zipfile.ZipFile) -> None:
    members = package.infolist()
    texts = [member for member in members if _READ.fullmatch(member.filename) or _TEXT.fullmatch(member.filename)]
    # A text of a document shrinks to a tenth or so; what shrinks to a thousandth was made to fill the memory.
    bomb = any(member.file_size > _RATIO_LIMIT * max(member.compress_size, 1000) for member in texts)
    whole = sum(member.file_size for member in texts)
    if bomb or whole > _WHOLE_LIMIT or len(members) > _MEMBERS or any(m.file_size > PART_LIMIT for m in texts):
        raise ImportRefused("ce document se déplie en un texte démesuré : copiez-en le texte dans un fichier .txt.")


def _read(package: zipfile.ZipFile, data: bytes) -> Document:
    names = package.namelist()
    if any(name.startswith("word/") for name in names):
        return read_word_document(package, data)
    if "content.xml" in names:
        return read_open_document(package)
    texts = sorted(name for name in names if _TEXT.fullmatch(name))
    if len(texts) != 1:
        raise ImportRefused(_explain(names))
    decoded = decode(package.read(texts[0]))
    document = read_text(decoded.text, texts[0])
    others = tuple(
        f"Fichier de l’archive, non lu : {name}" for name in sorted(names) if name != texts[0] and name[-1:] != "/"
    )
    return dataclasses.replace(
        document, warnings=(*decoded.warnings, *document.warnings), left_out=(*document.left_out, *others)
    )


def _explain(names: list[str]) -> str:
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        return "c’est un tableur ou une présentation, pas un texte : copiez le texte du numéro dans un fichier .txt."
    return "cette archive ne contient pas un texte, et un seul : sortez-en le numéro et importez-le."
