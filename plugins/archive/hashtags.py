"""The last words of a bullet → its hashtags, vetoes and id, and the text without them."""

import re
from dataclasses import dataclass

TAG_LIMIT = 60
"""Characters of the longest hashtag; what is longer stays in the text."""

_WORD = re.compile(r"\S+")
_ID = re.compile(r"\{#([^\s{}#]{1,200})\}")
# A hashtag begins with a letter, a digit or `_`, may end with `+` or `#` (C++, C#), and holds one letter at least.
_TAG = re.compile(r"(-?)#(?=[\w+&.'’-]*[^\W\d_])(\w(?:[\w+&.'’-]*[\w+#])?)")


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
    name, end, rest = "", len(text), 0
    tags: list[str] = []
    vetoes: list[str] = []
    # Words are met from the last one on, so that a long text costs no more than a short one.
    for rank, backwards in enumerate(_WORD.finditer(text[::-1])):
        word = backwards[0][::-1]
        if not rank and (match := _ID.fullmatch(word)):
            name, end = match[1], len(text) - backwards.end()
        elif (match := _TAG.fullmatch(word)) and len(match[2]) <= TAG_LIMIT:
            (vetoes if match[1] else tags).append(match[2])
        else:
            rest = len(text) - backwards.start()
            break
    if not rest and not may_empty:
        return Tail(text[:end].rstrip(), id=name)
    return Tail(text[:rest], tuple(dict.fromkeys(reversed(tags))), tuple(dict.fromkeys(reversed(vetoes))), name)


def strip_hashtags(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its trailing hashtags, and those hashtags without `#`."""
    tail = strip_tail(text)
    return tail.text, tail.tags
