"""Bytes of a source → its text, whole, with what had to be guessed or mended told in French.

A byte order mark decides; else the zeros of UTF-16, then UTF-8; bytes that are not UTF-8 are read as Windows-1252,
which is what French machines wrote before. Nothing here changes a character that was read well.
"""

import re
from dataclasses import dataclass

from plugins.importer.blocks import ImportRefused
from plugins.importer.mojibake import mend_mojibake

LIMIT = 1_000_000
"""Largest source, in bytes: a digest of a hundred long entries has a tenth of it."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG", "une image PNG"),
    (b"\xff\xd8\xff", "une photographie JPEG"),
    (b"GIF8", "une image GIF"),
    (b"%PDF", "un document PDF"),
    (b"\x1f\x8b", "une archive compressée"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Microsoft Office"),
)
_BINARY_CONTROL = re.compile(r"[\x01-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATES = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]|\xed[\xa0-\xbf][\x80-\xbf]")
_LATIN = re.compile(r"(?:iso[-_]?8859[-_]?1|latin[-_]?1|(?:windows|cp)[-_]?1252|ansi_x3.*)", re.IGNORECASE)
# Python knows codecs that are no encodings of text; mail names none of them.
_DECLARABLE = re.compile(
    r"(?:utf[-_]?(?:7|16|32)(?:[-_]?[bl]e)?|iso[-_]?(?:8859[-_]?\d+|2022[-_]\w+)|latin[-_]?\d+|(?:windows|cp)[-_]?\d+"
    r"|koi8[-_]\w|mac[-_]?\w+|macintosh|gb(?:k|2312|18030)|big5|shift[-_]?jis|euc[-_]\w+)",
    re.IGNORECASE,
)
_PIECES = re.compile(
    rb"(?P<ascii>[\x00-\x7f]+)"
    rb"|(?P<utf8>[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})"
    rb"|(?P<cut>(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z)"
    rb"|(?P<other>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a source, and what its reader should know about the reading."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text of a source of unknown encoding.

    Raises ImportRefused, in French, when the bytes are not text or are too many.
    """
    if len(data) > LIMIT:
        raise ImportRefused(f"le fichier dépasse {LIMIT // 1_000_000} Mo : coupez-le en plusieurs numéros.")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise ImportRefused(f"c’est {name}, pas du texte : copiez le texte du numéro et collez-le dans un fichier.")
    text, warnings = _read(data)
    controls = len(_BINARY_CONTROL.findall(text))
    if controls > max(8, len(text) // 50):
        raise ImportRefused("ce fichier n’est pas du texte : collez le texte du numéro dans un fichier .txt.")
    mended = mend_mojibake(text)
    if mended != text:
        warnings = (*warnings, "Les accents étaient abîmés (« Ã© » pour « é ») : ils ont été rétablis, relisez-les.")
    return Decoded(mended, warnings)


def decode_declared(data: bytes, charset: str) -> Decoded:
    """Return the text of bytes whose sender names their encoding, which is not always true.

    Bytes that are UTF-8 beyond ASCII are UTF-8, whatever is said; ISO-8859-1 means Windows-1252, as in all browsers
    (WHATWG Encoding, 4.2); an encoding that is unknown or does not fit is guessed as in any other source.
    """
    if not _is_utf8(data) and _DECLARABLE.fullmatch(charset):
        try:
            text = _windows(data) if _LATIN.fullmatch(charset) else data.decode(charset)
        except (LookupError, ValueError):
            return decode(data)
        return Decoded(mend_mojibake(text))
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _read(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _read_marked(data[len(mark) :], encoding)
    encoding = _guess_utf16(data)
    return _read_marked(data, encoding) if encoding else _read_utf8(data)


def _read_marked(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    if encoding == "utf-8":
        return _read_utf8(data)
    text = data.decode(encoding, "replace")
    if "\ufffd" in text:
        return text, ("Des caractères illisibles ont été remplacés par « \ufffd » : complétez-les d’après l’original.",)
    return text, ()


def _guess_utf16(data: bytes) -> str:
    """Text in UTF-16 without its mark has a zero in nearly every second byte; stray zeros do not."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if half and odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    if half and even > half * 0.6 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _read_utf8(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _read_mixed(data)


def _read_mixed(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Keep what is UTF-8, read the other bytes as Windows-1252; the greater number decides for the whole file."""
    data, surrogates = _SURROGATES.subn(_join_surrogates, data)
    pieces = list(_PIECES.finditer(data))
    good = sum(piece.lastgroup == "utf8" for piece in pieces)
    bad = sum(piece.lastgroup == "other" for piece in pieces)
    if bad > good:
        return _windows(data), ("Le fichier n’est pas en UTF-8 : il a été lu en Windows-1252, relisez les accents.",)
    warnings = []
    if surrogates:
        warnings.append(
            "Des demi-caractères, illisibles, ont été ôtés ou recollés : relisez les symboles et les émojis."
        )
    if bad:
        warnings.append("Des octets qui ne sont pas en UTF-8 ont été lus en Windows-1252 : relisez les accents.")
    if pieces and pieces[-1].lastgroup == "cut":
        warnings.append("Le fichier s’arrête au milieu d’un caractère : vérifiez que la fin n’y manque pas.")
        pieces.pop()
    text = "".join(_windows(piece[0]) if piece.lastgroup == "other" else piece[0].decode() for piece in pieces)
    return text, tuple(warnings)


def _join_surrogates(match: re.Match[bytes]) -> bytes:
    """Two halves that old programs wrote one by one (CESU-8) make their character; half a character is none."""
    text = match[0].decode("utf-8", "surrogatepass")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore").encode()


def _windows(data: bytes) -> str:
    """Windows-1252; its five bytes without a meaning become C1 controls, which cleaning takes away."""
    return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = tuple(
    bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte) for byte in range(256)
)
