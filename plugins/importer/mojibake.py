"""Text whose UTF-8 was once read as Latin-1 or Windows-1252 (« Ã© ») → the text that was meant.

Only pairs and triples that decode to one character are touched, and only when they outnumber the accents that are
well: in French text such a sequence is never meant, in a sentence about encodings it stands alone.
"""

import re

import ftfy

_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)}
for _byte in range(0x80, 0xA0):
    if _byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D):
        _BYTES[bytes([_byte]).decode("cp1252")] = _byte


def _charset(first: int, last: int) -> str:
    return "[" + "".join(re.escape(char) for char, byte in sorted(_BYTES.items()) if first <= byte <= last) + "]"


_TAIL = _charset(0x80, 0xBF)
_BROKEN = re.compile(
    f"{_charset(0xC2, 0xDF)}{_TAIL}|{_charset(0xE0, 0xEF)}{_TAIL}{{2}}|{_charset(0xF0, 0xF4)}{_TAIL}{{3}}"
)
_SOUND = re.compile("[éèêëàâçîïôùûüœÉÈÀÇ’«»]")
# The second half of « à » is a no-break space, which other programs made a plain one or dropped beside a space.
_BROKEN_A_GRAVE = re.compile("Ã {1,2}")
_ENOUGH = 3


def mend_mojibake(text: str) -> str:
    """Return `text` with its misread sequences put right, or unchanged when it has few or none.

    >>> mend_mojibake("L’Ã©tÃ© dÃ©butÃ©".replace("’", "â\\x80\\x99"))
    'L’été débuté'
    """
    broken = len(_BROKEN.findall(text))
    sound = len(_SOUND.findall(_BROKEN.sub("", text)))
    if broken < _ENOUGH or broken <= sound:
        return text
    # ftfy knows texts spoilt twice, and by other programs; what it is not sure of, our narrower rule still mends.
    lines = (ftfy.fix_encoding(line) if _BROKEN.search(line) else line for line in text.split("\n"))
    return _BROKEN_A_GRAVE.sub("à ", _BROKEN.sub(_restore, "\n".join(lines)))


def _restore(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[char] for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
