"""Masked text in, the same with French spaces around its marks out."""

import re

from plugins.french.abbreviations import EXCLAIMED_NAMES
from plugins.french.masking import BLOCK, EDGE, LINE, NARROW, NBSP, SPACE, TAG, TAGS

_STOP = rf"{TAGS}(?:{SPACE}|[)\]»”’\"…,{LINE}{BLOCK}]|\.(?!\w)|\Z)"
_SPACES = re.compile(rf"{SPACE}{{2,}}")
_SPACE = re.compile(SPACE)
_UNUSUAL_SPACE = re.compile(SPACE.replace("[ ", "["))
_POINT_AFTER_SPACE = re.compile(rf"[.,](?<={SPACE}.)")
_BEFORE_POINT = re.compile(rf"{SPACE}(?=[.,]{TAGS}(?:[ \t\n{EDGE}]|\Z))(?<=[^\s{EDGE}]{SPACE})")
_AFTER_PARENTHESIS = re.compile(rf"\((?<![:;=-]\(){SPACE}(?=[^\s)])")
_BEFORE_PARENTHESIS = re.compile(rf"{SPACE}(?=\))(?<=[^\s(]{SPACE})")
_OPENING = re.compile(rf"«{SPACE}?(?=[^\s{EDGE}])")
_HIGH = re.compile(rf"[;!?]+(?={_STOP})(?<!;(?=-?[)(DPp]))")
_COLON = re.compile(rf":(?={TAGS}(?:{SPACE}|[«“\"{EDGE}]|\Z))(?<!::)")


def collapse_spaces(text: str) -> str:
    """Two white spaces or more are one; a no-break one wins, then a line end."""
    if "  " not in text and not _UNUSUAL_SPACE.search(text):
        return text

    def choose(found: re.Match[str]) -> str:
        run = found[0]
        return next((char for char in (NBSP, NARROW, "\n") if char in run), " ")

    return _SPACES.sub(choose, text)


def drop_stray_spaces(text: str) -> str:
    """No space before a comma or a full stop, none inside parentheses."""
    if _POINT_AFTER_SPACE.search(text):
        text = _BEFORE_POINT.sub("", text)
    if "(" not in text and ")" not in text:
        return text
    return _BEFORE_PARENTHESIS.sub("", _AFTER_PARENTHESIS.sub("(", text))


def space_guillemets(text: str) -> str:
    """A no-break space stands inside « and »."""
    if "«" in text:
        text = _OPENING.sub(f"«{NBSP}", text)
    if "»" not in text:
        return text
    *closed, rest = text.split("»")
    for rank, piece in enumerate(closed):
        quoted = piece[:-1] if _SPACE.match(piece[-1:]) else piece
        before = quoted[-1:] or "»"[:rank]
        if before and not before.isspace() and before not in EDGE:
            closed[rank] = quoted + NBSP
    return "»".join([*closed, rest])


def space_high_marks(text: str) -> str:
    """A narrow no-break space stands before ; ! and ?, outside emoticons and names such as Yahoo!."""
    if ";" not in text and "!" not in text and "?" not in text:
        return text
    return _space_before(text, _HIGH, NARROW)


def space_colons(text: str) -> str:
    """A no-break space stands before a colon that ends a word; times, ratios and ports have none after it."""
    return _space_before(text, _COLON, NBSP) if ":" in text else text


def _space_before(text: str, marks: re.Pattern[str], space: str) -> str:
    """Put `space` before each mark: where white space is, on either side of inline tags, or right before the mark."""
    pieces: list[str] = []
    done = 0
    for found in marks.finditer(text):
        at = found.start()
        near = at - 1 if at and text[at - 1].isspace() else at
        tags = near
        while tags > done and text[tags - 1] == TAG:
            tags -= 1
        far = tags - 1 if tags > done and text[tags - 1].isspace() else tags
        blank = far < tags or near < at
        before = text[far - 1 : far] if far else ""
        if not before or before.isspace() or before in f"([{{«“‘¿¡/{EDGE}":
            continue
        if not blank and (before in ":;!?" or _is_exclaimed_name(text, found)):
            continue
        inner = text[tags:near]
        pieces += [text[done:far], f"{space}{inner}" if far < tags and near == at else f"{inner}{space}"]
        done = at
    return "".join([*pieces, text[done:]])


def _is_exclaimed_name(text: str, found: re.Match[str]) -> bool:
    if found[0] != "!":
        return False
    name = re.search(r"\w+\Z", text[max(found.start() - 20, 0) : found.start()])
    return name is not None and name[0][0].isupper() and name[0].lower() in EXCLAIMED_NAMES
