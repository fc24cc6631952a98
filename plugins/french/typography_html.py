"""An HTML fragment in, the same fragment with well-set French text out.

Rules see the text across inline tags and stop at the edges of blocks. Code, attributes and what is marked as another
language stay as they are; entities are decoded before the rules and written again after them.
"""

import html
import re

from plugins.french.masking import BLOCK, LINE, NARROW, TAG, WORD, find_masks, mask_more, unmask
from plugins.french.typography_rules import set_text

_TOKEN = re.compile(
    r"""<!--(?:(?!-->).)*+(?:-->)? | <[!?][^<>]*+>
    | </?([a-zA-Z][\w-]*)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>
    | [^<]++ | <""",
    re.DOTALL | re.VERBOSE,
)
_LANG = re.compile(r"\b(?:xml:)?lang\s*=\s*[\"']?([\w-]*)", re.IGNORECASE)


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CLOSED = _names("code pre kbd samp var tt script style textarea math svg")
"""Elements whose inside is never French prose."""

_INLINE = _names(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub "
    "sup time tt u var wbr math svg"
)
_OBJECTS = _names("img input object video audio canvas")
_EMPTY = _names("area base br col embed hr img input link meta source track wbr")


def typeset_html(fragment: str, percent_space: str = NARROW) -> str:
    """Set the text of an HTML fragment by the house rules; idempotent, and no mark-up is changed.

    `percent_space` is put before %: U+202F, or U+00A0 for fonts without it. Broken mark-up is taken for text or, where
    an untouchable element never closes, left alone to the end.

    >>> typeset_html("<p><em>Qui</em> paiera?</p>").replace("\u202f", "_")
    '<p><em>Qui</em> paiera_?</p>'
    """
    masked, kept = mask_more(*_mask_tags(fragment), _escape)
    return unmask(_escape(set_text(masked, percent_space)), kept)


def _mask_tags(fragment: str) -> tuple[str, list[str]]:
    """The text of a fragment, decoded, with a mask in place of each tag and each untouchable element."""
    pieces: list[str] = []
    kept: list[str] = []
    closed, depth, begun = "", 0, 0
    for found in _TOKEN.finditer(fragment):
        token, name = found[0], (found[1] or "").lower()
        if closed:
            if name == closed:
                depth += -1 if token[1] == "/" else not token.endswith("/>")
            if depth == 0:
                pieces.append(WORD if closed in _INLINE else BLOCK)
                kept.append(fragment[begun : found.end()])
                closed = ""
        elif token.startswith(("<!", "<?")):
            pieces.append(TAG)
            kept.append(token)
        elif not name:
            _add_text(token, pieces, kept)
        elif token[1] != "/" and name not in _EMPTY and (name in _CLOSED or _is_foreign(found[2])):
            closed, depth, begun = name, 1, found.start()
        else:
            pieces.append(_choose_mask(name))
            kept.append(token)
    if closed:
        pieces.append(BLOCK)
        kept.append(fragment[begun:])
    return "".join(pieces), kept


def _add_text(token: str, pieces: list[str], kept: list[str]) -> None:
    text = html.unescape(token) if "&" in token else token
    pieces.append(text)
    # A noncharacter of the text itself would be taken for a mask: it becomes its own.
    kept.extend(find_masks(text))


def _choose_mask(name: str) -> str:
    if name == "br":
        return LINE
    if name in _OBJECTS:
        return WORD
    return TAG if name in _INLINE else BLOCK


def _is_foreign(attributes: str) -> bool:
    found = _LANG.search(attributes) if "lang" in attributes.lower() else None
    return found is not None and found[1].lower().split("-")[0] not in {"fr", ""}


def _escape(text: str) -> str:
    return html.escape(text, quote=False)
