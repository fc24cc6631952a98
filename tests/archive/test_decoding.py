"""Bytes → text: what is mended at the door, and what is refused there."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.decoding import PROBLEM_LIMIT, SIZE_LIMIT, decode_source, is_forbidden
from plugins.archive.problems import SourceRefused

SHARED_ENCODINGS = Path(__file__).parents[2].parent / "shared" / "hostile" / "own" / "encodings"


def refusal(data: bytes) -> list[str]:
    """What the refusal of some bytes says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        decode_source(data, "d.md")
    return [str(problem) for problem in refused.value.problems]


def test_what_editors_leave_is_mended() -> None:
    """Byte order mark, CRLF, lone CR and decomposed accents leave no trace."""
    assert decode_source("\ufeffE\u0301te\u0301\r\n\rfin".encode(), "d.md") == "Été\n\nfin"


def test_meaningful_characters_stay() -> None:
    """No-break spaces, soft hyphens, joiners and the marks of right-to-left scripts belong to the text."""
    text = "a\u00a0b\u202fc\u00add\u200de\u200f\u061cf\tg\u2028h"
    assert decode_source(text.encode(), "d.md") == text


@given(st.text())
def test_decoding_is_idempotent(text: str) -> None:
    """What came out goes in again unchanged; what is refused holds a forbidden character."""
    try:
        once = decode_source(text.encode(), "d.md")
    except SourceRefused:
        assert is_forbidden(unicodedata.normalize("NFC", text))
        return
    assert decode_source(once.encode(), "d.md") == once
    assert not is_forbidden(once)


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """No bytes lead to another error."""
    try:
        decode_source(data, "d.md")
    except SourceRefused as refused:
        assert all(problem.line >= 1 for problem in refused.problems)


def test_another_encoding_is_refused_on_its_line() -> None:
    """The line of the first byte that is no UTF-8, the byte, and what to do."""
    assert refusal("---\ntitle: été".encode("cp1252")) == [
        "d.md:2: le fichier n’est pas en UTF-8 (octet 0xE9). "
        "Enregistrez-le en UTF-8 dans votre éditeur ; un fichier ancien est souvent en Windows-1252."
    ]


@pytest.mark.parametrize(
    ("char", "kind"),
    [("\x00", "de contrôle"), ("\x02", "de contrôle"), ("\x0c", "de contrôle"), ("\x80", "de contrôle"),
     ("\uffff", "de contrôle"), ("\u202e", "de sens d’écriture"), ("\u2066", "de sens d’écriture")],
)  # fmt: skip
def test_invisible_characters_are_refused(char: str, kind: str) -> None:
    """Controls, non-characters and changes of direction are told with what stands before them."""
    assert refusal(f"a\nVoici le mot{char}".encode()) == [
        f"d.md:2: caractère {kind} invisible U+{ord(char):04X}, après « Voici le mot ». Supprimez-le."
    ]


def test_few_of_many_forbidden_characters_are_told() -> None:
    """A file full of them gives a short answer at once."""
    assert len(refusal(b"a\x00\n" * 300_000)) == PROBLEM_LIMIT


def test_a_file_has_a_size() -> None:
    """A file may fill the limit, not pass it."""
    assert decode_source(b"a" * SIZE_LIMIT, "d.md")
    assert refusal(b"a" * (SIZE_LIMIT + 1)) == [
        "d.md:1: le fichier dépasse 1\u202f000\u202f000 octets. Coupez-le en plusieurs numéros."
    ]


def test_shared_encodings_are_read_or_refused() -> None:
    """Each spoilt file is text or refused with a line."""
    if not SHARED_ENCODINGS.exists():
        pytest.skip("the shared encodings are not on this machine")
    read = []
    for path in sorted(SHARED_ENCODINGS.iterdir()):
        try:
            decode_source(path.read_bytes(), path.name)
        except SourceRefused as refused:
            assert all(problem.line for problem in refused.problems), path.name
        else:
            read.append(path.name)
    assert {"crlf.md", "nfd.md", "utf8-bom.md", "nbsp-everywhere.md"} <= set(read)
    assert not {"cp1252.md", "nul-bytes.md", "utf16le-bom.txt", "truncated-utf8.md", "lone-surrogate.md"} & set(read)
