"""French text in, its possible sentence ends out, each with what stands around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.french.abbreviations import SMALL_NAMES, STARTERS
from plugins.french.enclosures import find_enclosures

SIGHT = 80
"""Characters seen on each side of a stop: bounds the work a stop may cost."""

_MARKS = re.compile(r"[.!?…‽⁇⁈⁉‼]+(?:\s[!?]+)*|\n[^\S\n]*\n")
_CLOSERS = re.compile(r"\s*[»›]|[)\]’”]|\"(?!\w)|\[\^?\w{1,3}\](?!\w)|[¹²³⁰⁴-⁹]+(?!\w)")
_ONLY_CLOSERS = re.compile(r"[\s»”›)\]’\"]*")
_TO_NEXT_WORD = re.compile(r"(?:[^\w@#$€£,;:]|[:;]-?[)(DPp/](?!\w))*")
_NEXT_WORD = re.compile(r"[^\W_](?:[\w+-]|\.(?=\w))*[’']?|[@#$€£,;:_]\w*")
_LAST_WORD = re.compile(r"(?:[^\W_](?:[\w.-]*[^\W_])?|[nN][°º]|§)\Z")
_NAME_SHAPE = re.compile(r"[^\W\d_]+[A-Z0-9]")
_ADDRESS = re.compile(r"https?://|www\.")


@dataclass(frozen=True, slots=True)
class Stop:
    """One run of end marks and what stands around it: « voilure | . | Le groupe supprime »."""

    mark: str
    """The marks themselves: `.`, `?!`, `…`."""

    left: str
    """What the same sentence says before the marks, its last `SIGHT` characters."""

    right: str
    """What follows the marks and the brackets they close, `SIGHT` characters."""

    word: str
    """Last word before the marks, as typed, with its inner dots and hyphens; may be empty."""

    next: str
    """First word after the marks, or the comma, colon or sign that comes before any word; may be empty."""

    enclosed: str = ""
    """Beginning of the quotation or parenthesis that the marks close, opening bracket included."""

    before: str = ""
    """What the sentence says before that quotation."""

    @classmethod
    def between(cls, left: str, mark: str, right: str, enclosed: str = "", before: str = "") -> "Stop":
        """The stop `mark` between two texts, its neighbouring words picked out."""
        return cls(mark, left, right, _read_last_word(left), _read_next_word(right), enclosed, before)

    @property
    def glued(self) -> bool:
        """Whether the text goes on without white space."""
        return bool(self.right) and not self.right[0].isspace()

    @property
    def starter(self) -> bool:
        """Whether the next word, by its capital, opens a sentence rather than a name: « Le », « L’ », « Trois »."""
        elided = self.next.endswith(("’", "'")) and len(self.next) <= len("Jusqu’")
        return self.next[:1].isupper() and (elided or self.next.rstrip("’'").lower() in STARTERS)

    @property
    def small(self) -> bool:
        """Whether the next word begins with a small letter, and is no address nor a name such as xAI, n8n, curl."""
        if not self.next[:1].islower() or _NAME_SHAPE.match(self.next):
            return False
        return self.next.lower() not in SMALL_NAMES and not _ADDRESS.match(self.right.lstrip())

    @property
    def figure(self) -> bool:
        """Whether a figure comes next."""
        return self.next[:1].isdigit()


class StopFinder:
    """Walks through the stops of a text that lie outside quotations and parentheses, or at their very end.

    Iterating gives `(end, stop)`: the offset after the marks and the brackets they close, and the stop, which is
    None for an empty line. `begin` is where the present sentence starts; its reader moves it.
    """

    def __init__(self, text: str) -> None:
        self.begin = 0
        self._text = text
        self._pairs = find_enclosures(text)
        self._openings = [start for start, _ in self._pairs]
        self._last = next((at for at in range(len(text) - 1, -1, -1) if text[at].isalnum()), -1)

    def __iter__(self) -> Iterator[tuple[int, Stop | None]]:
        past = 0
        for found in _MARKS.finditer(self._text):
            start, end = found.span()
            if end > self._last:
                return
            if start < past:
                continue
            if found[0][0] == "\n":
                yield end, None
                continue
            pair = self._pair_around(start)
            if pair and not _ONLY_CLOSERS.fullmatch(self._text, end, pair[1]):
                continue
            past = self._skip_closers(max(end, pair[1] + 1) if pair else end)
            if past <= self._last:
                yield past, self._describe(found, past, pair)

    def _pair_around(self, at: int) -> tuple[int, int] | None:
        rank = bisect_right(self._openings, at) - 1
        return self._pairs[rank] if rank >= 0 and at < self._pairs[rank][1] else None

    def _skip_closers(self, end: int) -> int:
        """Past the closing marks and the note calls that belong to the sentence which ends at `end`."""
        while found := _CLOSERS.match(self._text, end):
            end = found.end()
        return end

    def _describe(self, found: re.Match[str], end: int, pair: tuple[int, int] | None) -> Stop:
        text, start = self._text, found.start()
        left = text[max(self.begin, start - SIGHT) : start]
        right = text[end : end + SIGHT]
        if pair is None:
            return Stop.between(left, found[0], right)
        opening = max(pair[0], self.begin)
        before = text[max(self.begin, opening - SIGHT) : opening]
        return Stop.between(left, found[0], right, text[opening : min(start, opening + SIGHT)], before)


def _read_last_word(left: str) -> str:
    # Only the last run of characters can hold it: a search through the whole text before would cost its length.
    run = left.rsplit(maxsplit=1)[-1] if left[-1:].strip() else ""
    found = _LAST_WORD.search(run)
    return found[0] if found else ""


def _read_next_word(right: str) -> str:
    start = _TO_NEXT_WORD.match(right).end()  # type: ignore[union-attr]  # matches any text, even an empty one
    found = _NEXT_WORD.match(right, start)
    return found[0] if found else ""
