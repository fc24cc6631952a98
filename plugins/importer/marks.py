"""One line of text → the mark of a list item that it begins with, if any: bullets, dashes, numbers, emoji."""

import re
from dataclasses import dataclass

# Signs that never begin a sentence: a space after them is not asked for. Word's Symbol and Wingdings bullets
# arrive as private characters.
_BULLETS = "•‣⁃∙·▪▫■□●○◦◆◇❖►▶▸▹➢➤➔→➜⇒✓✔✗✘★☆✦\uf000-\uf0ff"
# Signs that also begin words, figures and mark-up: `-12 %`, `**gras**`, `+33`.
_SIGNS = r"\-‐‑–—―−*+>"
_EMOJI = (
    r"(?:[\U0001F1E6-\U0001F1FF]{2}"
    r"|[\u231A-\u23FF\u2600-\u27BF\u2934\u2935\u2B05-\u2B55\U0001F000-\U0001FAFF]"
    r"(?:[\ufe0e\ufe0f\U0001F3FB-\U0001F3FF]|\u200d[\u2640-\u27BF\U0001F300-\U0001FAFF])*)"
)
_MARK = re.compile(
    rf"(?P<bullet>[{_BULLETS}])[\ufe0e\ufe0f]?"
    rf"|(?P<sign>[{_SIGNS}])(?=\s|$)"
    r"|(?P<circle>o)(?=\t|\s*$)"
    r"|(?P<keycap>\d)\ufe0f?\u20e3"
    r"|(?P<circled>[\u2460-\u2473\u2776-\u277f])"
    r"|(?P<number>\d{1,2})(?:[.)](?=\s|$|[^\W\d_]|[«“\"(\[*])|[/°](?=\s|$)|\s?[-–—](?=\s))"
    r"|\((?P<bracketed>\d{1,2})\)(?=\s)"
    r"|(?P<padded>0\d|[1-9]\d)(?=\s*$|\t)"
    r"|(?P<zero>0\d)(?=\s)"
    rf"|(?P<emoji>{_EMOJI})"
)
_DASHES = frozenset("-‐‑–—―−")
_NUMBERS = ("number", "bracketed", "padded", "zero", "keycap")


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark that an item begins with."""

    text: str
    """As typed, without the spaces after it."""

    family: str
    """Name shared by the marks that count as one in a document."""

    number: int = 0
    """Its figure when it is a number, else 0."""


def find_mark(line: str) -> tuple[Mark, str] | None:
    """Return the mark at the start of `line`, and the text after it, or None.

    >>> find_mark("1) Un titre.")
    (Mark(text='1)', family='number', number=1), 'Un titre.')
    """
    match = _MARK.match(line)
    if not match:
        return None
    kind = match.lastgroup or ""
    found = match[kind]
    number = int(found) if kind in _NUMBERS else _circled(found) if kind == "circled" else 0
    family = "number" if number or kind in _NUMBERS else "emoji" if kind == "emoji" else _family(found)
    return Mark(match[0], family, number), line[match.end() :].strip()


def _circled(char: str) -> int:
    return ord(char) - 0x245F if ord(char) < 0x2776 else ord(char) - 0x2775


def _family(char: str) -> str:
    """Word processors turn a typed hyphen into a dash here and there: all dashes are one mark."""
    if char in _DASHES:
        return "dash"
    return "•" if "\uf000" <= char <= "\uf0ff" else char
