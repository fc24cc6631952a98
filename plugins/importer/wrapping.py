"""Lines of a text → whether it was wrapped at a width, and so which line ends are only spaces."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.importer.lines import TextLine, neighbours

_NARROWEST, _WIDEST = 40, 120
_PAIRS = 3
_SHARE = 0.3
_CLOSED = tuple(".!?…:;»”)]")


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a source treats the ends of its lines."""

    width: int = 0
    """Characters at which it was wrapped, or 0 when each line end was typed."""

    soft: bool = False
    """Whether a line end is always a space, but after a backslash: so it is in Markdown."""

    def continues(self, line: TextLine, following: TextLine) -> bool:
        """Return whether the end of `line` is only a space: its author did not mean to break there."""
        if self.soft:
            return not line.text.endswith("\\")
        word = following.text.split(maxsplit=1)[0]
        if self.width and line.width + 1 + len(word) > self.width:
            return True
        # A word such as « xAI » or « n8n » begins a sentence as it is; « souverain » does not.
        return _is_low(word) and not line.text.endswith(_CLOSED)


def _is_low(word: str) -> bool:
    return word[0].isalpha() and word == word.lower() and not any(char.isdigit() for char in word)


def find_wrapping(lines: Sequence[TextLine]) -> Wrapping:
    """Return how a text is wrapped: a mail program fills each line up to one width, where the next word had no room.

    Lines that hold one long word (an address) do not count; a text with some far longer lines is not wrapped.
    """
    pairs = [(line, following) for line, following in neighbours(lines) if " " in line.text]
    if len(pairs) < _PAIRS:
        return Wrapping()
    width = max(line.width for line, _ in pairs)
    longer = sum(line.width > width and " " in line.text for line in lines)
    full = [line for line, word in pairs if line.width + 1 + len(word.text.split(maxsplit=1)[0]) > width]
    # Wrapping ends lines anywhere in a sentence; an author who types one news a line ends it with a stop.
    within = sum(not line.text.endswith(_CLOSED) for line in full)
    if not _NARROWEST <= width <= _WIDEST or longer > len(lines) // 10 or within * 2 < len(full):
        return Wrapping()
    if len(full) < max(_PAIRS, len(pairs) * _SHARE):
        return Wrapping()
    return Wrapping(width)


def join_lines(first: str, second: str) -> str:
    """Return two wrapped lines as one; after the hyphen of a compound word no space was there.

    >>> join_lines("un cloud ultra-", "sécurisé")
    'un cloud ultra-sécurisé'
    """
    compound = len(first) > 1 and first.endswith("-") and first[-2].isalpha() and second[:1].islower()
    return f"{first}{second}" if compound else f"{first} {second}"
