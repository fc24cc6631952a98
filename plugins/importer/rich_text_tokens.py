"""Bytes of a rich text → its tokens: groups, words of control, and text with its characters decoded."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    rb"(?P<hex>(?:\\'[0-9a-fA-F]{2})+)"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<end>[\r\n]+)"
    rb"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEFAULT = "cp1252"
_DECLARED = {"ansi": _DEFAULT, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a rich text."""

    kind: Literal["open", "close", "star", "word", "text"]
    word: str = ""
    """Name of the word of control, or the decoded text."""

    number: int | None = None


@dataclass(slots=True)
class _Reading:
    """How bytes become characters where the reading stands; a group gives it back at its end."""

    encoding: str
    skip: int = 1
    """Signs that stand for one `\\u` for programs that do not know it."""


def read_tokens(data: bytes) -> Iterator[Token]:
    """Yield the tokens of a rich text."""
    return _Reader().read(data)


class _Reader:
    def __init__(self) -> None:
        self.reading = _Reading(_DEFAULT)
        self.stack: list[_Reading] = []
        self.default = _DEFAULT
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.owed = 0
        """Signs still to pass over after a `\\u`."""
        self.high = 0
        """First half of a character beyond U+FFFF."""

    def read(self, data: bytes) -> Iterator[Token]:
        for match in _TOKEN.finditer(data):
            kind = match.lastgroup or ""
            if kind == "brace":
                yield self._brace(match[0] == b"{")
            elif match["word"]:
                yield from self._word(match["word"].decode(), match["number"])
            elif kind == "sign":
                yield from self._sign(match["sign"])
            elif kind == "hex":
                yield from self._bytes(bytes.fromhex(match[0].replace(b"\\'", b"").decode()))
            elif kind == "text":
                yield from self._bytes(match[0])

    def _brace(self, opens: bool) -> Token:
        self.owed = 0
        if opens:
            self.stack.append(_Reading(self.reading.encoding, self.reading.skip))
            return Token("open")
        self.reading = self.stack.pop() if self.stack else self.reading
        return Token("close")

    def _word(self, word: str, typed: bytes | None) -> Iterator[Token]:
        number = int(typed) if typed else None
        if word == "u" and number is not None:
            self.owed = self.reading.skip
            yield from self._character(number)
            return
        if self.owed:
            self.owed -= 1
            return
        if word == "uc":
            self.reading.skip = max(0, min(number or 0, 10))
        elif word in _DECLARED:
            self._choose_default(_DECLARED[word])
        elif word == "ansicpg" and number is not None:
            self._choose_default(f"cp{number}")
        elif word in ("f", "af"):
            self.font = number or 0
            self.reading.encoding = self.fonts.get(self.font, self.default)
        elif word == "fcharset" and number in _CHARSETS:
            self.fonts[self.font] = _CHARSETS[number] if number else self.default
        elif word == "plain":
            self.reading.encoding = self.default
        yield Token("word", word, number)

    def _choose_default(self, name: str) -> None:
        try:
            self.default = codecs.lookup("utf-8" if name == "cp65001" else name).name
        except LookupError:
            return
        self.reading.encoding = self.default

    def _character(self, number: int) -> Iterator[Token]:
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self.high = code
        elif 0xDC00 <= code < 0xE000:
            if self.high:
                yield Token("text", chr(0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00))
            self.high = 0
        else:
            yield Token("text", chr(code))

    def _sign(self, sign: bytes) -> Iterator[Token]:
        if sign == b"*":
            yield Token("star")
        elif sign in b"\r\n":
            yield Token("word", "par")
        elif sign in b"{}\\":
            yield from self._bytes(sign)
        elif sign in b"~_":
            yield Token("word", sign.decode())

    def _bytes(self, data: bytes) -> Iterator[Token]:
        skipped = min(self.owed, len(data))
        self.owed -= skipped
        data = data[skipped:]
        if data:
            yield Token("text", data.decode(self.reading.encoding, "replace"))
