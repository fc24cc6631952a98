"""The last words of a bullet → its hashtags, vetoes and id, and the text without them."""

import re
from dataclasses import dataclass

TAG_LIMIT = 60
"""Characters of the longest hashtag; what is longer stays in the text."""

_ID = re.compile(r"(?:^|\s+)\{#([^\s{}#]{1,200})\}\s*$")
# A hashtag begins with a letter, a digit or `_`, may end with `+` or `#` (C++, C#), and holds one letter at least.
_TAG = re.compile(r"(?:^|(?<=\s))(-?)#(?=[\w+&.'’-]*[^\W\d_])(\w(?:[\w+&.'’-]*[\w+#])?)\s*$")


@dataclass(frozen=True, slots=True)
class Tail:
    """What stood at the very end of a bullet."""

    text: str
    """The text without it, trailing spaces trimmed."""

    tags: tuple[str, ...] = ()
    """Hashtags as typed, without `#`, in order, each once."""

    vetoes: tuple[str, ...] = ()
    """Names written `-#name`: topics this entry must not have."""

    id: str = ""
    """What `{#…}` holds, not yet checked; empty when there is none."""


def strip_tail(text: str, may_empty: bool = False) -> Tail:
    """Take the trailing `#tags`, `-#vetoes` and `{#id}` off a text.

    Args:
        text: the last paragraph of a bullet.
        may_empty: whether tags may be all of it. Otherwise they stay as words: no bullet becomes empty by its tags.

    >>> strip_tail("Un titre. #cloud #otan {#un-titre}")
    Tail(text='Un titre.', tags=('cloud', 'otan'), vetoes=(), id='un-titre')
    """
    name = ""
    rest = text.rstrip()
    if match := _ID.search(rest[-220:]):
        name = match[1]
        rest = rest[: len(rest) - len(match[0])].rstrip()
    kept = rest
    found: list[tuple[bool, str]] = []
    # Only the end of the text is looked at, each time, so that a long text costs no more than a short one.
    while match := _TAG.search(rest, max(0, len(rest) - TAG_LIMIT - 3)):
        if len(match[2]) > TAG_LIMIT or not _stands_alone(rest, match.start()):
            break
        found.append((bool(match[1]), match[2]))
        rest = rest[: match.start()].rstrip()
    if not rest and not may_empty:
        return Tail(kept, id=name)
    found.reverse()
    tags = dict.fromkeys(tag for veto, tag in found if not veto)
    vetoes = dict.fromkeys(tag for veto, tag in found if veto)
    return Tail(rest, tuple(tags), tuple(vetoes), name)


def strip_hashtags(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its trailing hashtags, and those hashtags without `#`."""
    tail = strip_tail(text)
    return tail.text, tail.tags


def _stands_alone(text: str, start: int) -> bool:
    """Whether a white space or nothing comes before: the search window may have begun inside a word."""
    return start == 0 or text[start - 1].isspace()
