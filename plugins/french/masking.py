"""Text in, the same text with everything untouchable behind one-character masks out, and back.

A rule of typography then sees a tag as one transparent character, a code or an address as one opaque word, and never
their insides. Masks are Unicode noncharacters; one that a text really holds is itself put behind a mask.
"""

import re
from collections.abc import Callable

TAG = "\ufdd0"
"""An inline tag: takes no room in the text."""

WORD = "\ufdd1"
"""Something to leave as it is, read as a word: code, an address, a foreign phrase."""

LINE = "\ufdd2"
"""A line break inside a block."""

BLOCK = "\ufdd3"
"""The edge of a block, or a whole untouchable block."""

MASKS = f"{TAG}-{BLOCK}"
"""All masks, for a character class."""

NBSP = "\u00a0"
NARROW = "\u202f"
"""The narrow no-break space."""

SPACE = r"[ \t\n\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]"
"""Pattern of one white space of any kind."""

TAGS = f"{TAG}{{0,9}}"
"""Pattern of the inline tags that may stand between two characters."""

EDGE = f"{LINE}{BLOCK}"
"""Masks at which a line begins and ends, for a character class."""

_MASK = re.compile(f"[{MASKS}]")
_INNER_POINT = re.compile(r"\.(?<=\w\.)\w")
_END = rf"[^\s<>\"«»“”{MASKS}]*[^\s<>\"«»“”.,;:!?…)\]’'{MASKS}]"
_KEPT = re.compile(
    rf"""[{MASKS}]
    | (?<!\w)(?:(?:https?|ftp|file)://|www\.|mailto:){_END}
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?{_END})?
    | (?<![\w-])[^\W\d_][\w-]*(?:\.[\w-]+)+(?::\d+)?(?:[/?\#]{_END})?
    | (?<![\w/])[~.]{{0,2}}/\w[\w./@%+-]*
    | (?<!\w)[A-Za-z]:\\{_END}
    | (?<!\w)[\#@]\w[\w-]*""",
    re.VERBOSE,
)


def mask(text: str) -> tuple[str, list[str]]:
    """Put addresses, e-mails, paths, dotted names and hashtags of a plain text behind masks.

    Returns the masked text and what its masks stand for, in order.
    """
    if not (_is_suspect(text) or find_masks(text)):
        return text, []
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return WORD

    return _KEPT.sub(hide, text), kept


def mask_more(masked: str, kept: list[str], write: Callable[[str], str]) -> tuple[str, list[str]]:
    """The same for a text that has masks already: `kept` is what these stand for, `write` encodes what is added."""
    if not _is_suspect(masked):
        return masked, kept
    known = iter(kept)
    all_kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        old = len(found[0]) == 1 and TAG <= found[0] <= BLOCK
        all_kept.append(next(known) if old else write(found[0]))
        return found[0] if old else WORD

    return _KEPT.sub(hide, masked), all_kept


def find_masks(text: str) -> list[str]:
    """The masks in a text, in order; a text as typed holds none."""
    return _MASK.findall(text) if TAG in text or WORD in text or LINE in text or BLOCK in text else []


def find_kept(text: str) -> list[tuple[int, int]]:
    """Offsets of what `mask` would put behind masks in a plain text, in order."""
    return [found.span() for found in _KEPT.finditer(text)]


def unmask(text: str, kept: list[str]) -> str:
    """Put back, in order, what the masks stand for."""
    if not kept:
        return text
    known = iter(kept)
    return _MASK.sub(lambda _: next(known), text)


def _is_suspect(text: str) -> bool:
    """Whether a text may hold something to mask; most texts do not, and the pattern that finds it is slow."""
    return "@" in text or "/" in text or "\\" in text or "#" in text or _INNER_POINT.search(text) is not None
