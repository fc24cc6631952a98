"""Bytes of any origin become the text that was meant, or a refusal that says why."""

import pytest

from plugins.importer.blocks import ImportRefused
from plugins.importer.decoding import LIMIT, decode

TEXT = "L’été à Œuf-sur-Mer : 12 € « Noël » — ça va 😀"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read(encoding: str) -> None:
    """Each Unicode encoding is told by its mark or its zeros, without a warning."""
    assert (decode(TEXT.encode(encoding)).text, decode(TEXT.encode(encoding)).warnings) == (TEXT, ())


def test_windows_1252_is_read_and_told() -> None:
    """Bytes that are not UTF-8 are read as Windows-1252, and the editor is asked to look at the accents."""
    text = TEXT[:-2]
    found = decode(text.encode("cp1252"))
    assert found.text == text
    assert "Windows-1252" in found.warnings[0]


def test_a_stray_byte_harms_nothing_else() -> None:
    """In a UTF-8 text one byte of Windows-1252 is read by itself."""
    assert decode("L’été à ".encode() + b"No\xebl").text == "L’été à Noël"


def test_a_cut_end_is_told() -> None:
    """A file cut inside a character keeps all its whole characters and says that its end may be missing."""
    found = decode("Fini l’été".encode()[:-1])
    assert found.text == "Fini l’ét"
    assert "s’arrête au milieu" in found.warnings[0]


def test_halves_of_characters_meet() -> None:
    """Two surrogates written one by one are one character; a lone one is none."""
    halves = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    assert decode("été ".encode() + halves).text == "été 😀"
    assert decode("été ".encode() + halves[:3] + b"fini").text == "été fini"


@pytest.mark.parametrize("misread", ["latin-1", "cp1252"])
def test_misread_accents_are_mended(misread: str) -> None:
    """UTF-8 that was read as a Western encoding and saved again is put right, with a warning."""
    text = "L’été du « câble » à Brest, déjà fêté"
    spoilt = b"".join(bytes([byte]).decode(misread, "ignore").encode() or chr(byte).encode() for byte in text.encode())
    found = decode(spoilt)
    assert found.text == text
    assert "abîmés" in found.warnings[0]


def test_a_sentence_about_misread_accents_is_left_alone() -> None:
    """Where the accents of the text itself are well, « Ã© » was meant."""
    text = "Le défaut se voit à « Ã© » : l’accent a été mal lu."
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "image PNG"),
        (b"%PDF-1.7\n", "PDF"),
        (bytes(range(1, 32)) * 30, "pas du texte"),
        (b"a" * (LIMIT + 1), "1 Mo"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, cause: str) -> None:
    """Binary files and files too large are refused with their reason, in French."""
    with pytest.raises(ImportRefused, match=cause):
        decode(data)
