"""Strings as JavaScript sees them: counted and compared by UTF-16 code units."""


def sort_key(text: str) -> bytes:
    """Bytes that compare as JavaScript compares strings.

    Python compares code points: an emoji and a ligature would change places.
    """
    return text.encode("utf-16-be")


def count_units(text: str) -> int:
    """Length of a string in JavaScript."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


def shared_start(first: str, second: str) -> str:
    """The longest common beginning of two strings, in whole characters: half of one cannot be written in UTF-8.

    >>> shared_start("souverain", "souveraineté")
    'souverain'
    """
    end = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        end += 1
    return first[:end]


def separate(before: str, after: str) -> str:
    """The shortest beginning of `after` that is greater than `before`, for `before` < `after`.

    >>> separate("ferme", "ferry")
    'ferr'
    """
    return after[: len(shared_start(before, after)) + 1]
