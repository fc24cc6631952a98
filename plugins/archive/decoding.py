"""Bytes of a source file → its text, or a refusal that names the line: no odd character gets further than here."""

import re
import unicodedata
from itertools import islice

from plugins.archive.problems import Problem, SourceRefused

SIZE_LIMIT = 1_000_000
"""Bytes of one source file."""

PROBLEM_LIMIT = 20
"""Forbidden characters told of one file: one that holds more has another trouble than a slip of the hand."""

# Characters that XML 1.0 (section 2.2) forbids, the C1 controls that betray a wrong encoding, and the controls that
# make a line read otherwise than it is written (Unicode TR 36, section 3.1, « bidirectional text spoofing »).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
# Nearly every text is made of such characters alone, which is seen at half the cost of a search for the others.
_USUAL = re.compile("[\t\n -~\u00a0-\u2029\u202f-\u2065]*")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def decode_source(data: bytes, path: str) -> str:
    """Text of a source: UTF-8 without its byte order mark, NFC, lines ended by line feeds.

    Args:
        data: the whole file.
        path: of the file, for messages.

    Raises:
        SourceRefused: over `SIZE_LIMIT` bytes, not UTF-8, or a character that no page may carry.
    """
    if len(data) > SIZE_LIMIT:
        # Its true size is not known here: reading stops as soon as it is too large.
        cause = f"le fichier dépasse {SIZE_LIMIT:,} octets.".replace(",", "\u202f")
        raise SourceRefused([Problem(path, 1, cause, "Coupez-le en plusieurs numéros.")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        cause = f"le fichier n’est pas en UTF-8 (octet 0x{data[error.start]:02X})."
        remedy = "Enregistrez-le en UTF-8 dans votre éditeur ; un fichier ancien est souvent en Windows-1252."
        raise SourceRefused([Problem(path, line, cause, remedy)]) from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _USUAL.fullmatch(text):
        return text
    problems = [_explain(text, match, path) for match in islice(_FORBIDDEN.finditer(text), PROBLEM_LIMIT)]
    if problems:
        raise SourceRefused(problems)
    return text


def is_forbidden(text: str) -> bool:
    """Whether a text holds a character that no page may carry."""
    return _FORBIDDEN.search(text) is not None


def _explain(text: str, match: re.Match[str], path: str) -> Problem:
    line = text.count("\n", 0, match.start()) + 1
    kind = "de sens d’écriture" if _BIDI.match(match[0]) else "de contrôle"
    before = text[: match.start()].rsplit("\n", maxsplit=1)[-1][-20:].strip()
    where = f", après « {before} »" if before and not is_forbidden(before) else ""
    return Problem(path, line, f"caractère {kind} invisible U+{ord(match[0]):04X}{where}.", "Supprimez-le.")
