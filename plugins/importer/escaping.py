"""Pasted text → Markdown that shows the very same text: every sign that would be mark-up is escaped, no other.

« C++ », « n_8 », « 5 * 3 » and « [Paris] » stay as typed. What a backslash cannot escape in Python-Markdown
(`<`, `&`, `~`) is written as an entity.
"""

import html
import re

from plugins.archive.hashtags import strip_tail

_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_SPECIAL = re.compile(
    r"(?P<address>https?://[^\s<>«»“”\"\\`*\[\]]*[^\s<>«»“”\"\\`*\[\]_.,;:!?…)'’])"
    rf"|(?P<backslash>\\(?={_PUNCTUATION}|$))"
    r"|(?P<backtick>`)"
    r"|(?P<star>\*)"
    r"|(?P<underscore>_)"
    r"|(?P<bracket>\](?=[(\[:]))"
    r"|(?P<brace>\{(?=[#:-]))"
    r"|(?P<less><(?=[A-Za-z/!?]))"
    r"|(?P<entity>&(?=#?\w{1,32};))"
    r"|(?P<strike>~~)"
)
_ENTITIES = {"less": "&lt;", "entity": "&amp;", "strike": "~&#126;"}
_WHOLE_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LABEL = re.compile(r"(?<!\\)[\[\]]")
_LINE_START = re.compile(r"(?P<sign>#(?=#{0,5}(?:\s|$))|>|[-+*](?=\s|$))|(?P<number>\d{1,9})(?=[.)](?:\s|$))")
_RULE = re.compile(r"([-_*])(?:\s*\1){2,}\s*")


def unescape_entities(markdown: str) -> str:
    """Return the text with its entities as the signs they show; like CommonMark's, they end with a semicolon.

    >>> unescape_entities("&eacute; &lt; AT&T &copy 2025")
    'é < AT&T &copy 2025'
    """
    return _WHOLE_ENTITY.sub(lambda match: html.unescape(match[0]), markdown)


def escape(text: str) -> str:
    """Return inline Markdown that shows `text`.

    >>> escape("n_8, 5 * 3 et *rien*")
    'n_8, 5 * 3 et \\\\*rien\\\\*'
    """
    return _SPECIAL.sub(_escape_one, text)


def escape_label(text: str) -> str:
    """Return Markdown for the text of a link, where brackets must not open or close anything."""
    return _LABEL.sub(lambda match: f"\\{match[0]}", escape(text))


def escape_start(markdown: str) -> str:
    """Return the inline Markdown of a paragraph so that its beginning opens no heading, list, quote or rule."""
    if _RULE.fullmatch(markdown):
        return f"\\{markdown}"
    match = _LINE_START.match(markdown)
    if match is None:
        return markdown
    at = match.end() if match["number"] else 0
    return f"{markdown[:at]}\\{markdown[at:]}"


def escape_end(markdown: str) -> str:
    """Return the Markdown so that none of its last words is read as a hashtag, a veto or an id."""
    while strip_tail(markdown, may_empty=True).text != markdown.rstrip():
        at = markdown.rindex("#")
        markdown = f"{markdown[:at]}\\{markdown[at:]}"
    return markdown


def _escape_one(match: re.Match[str]) -> str:
    kind, found = match.lastgroup or "", match[0]
    if kind == "address":
        return found
    if kind in _ENTITIES:
        return _ENTITIES[kind]
    if kind == "star" and _is_between_spaces(match):
        return found
    if kind == "underscore" and (_is_between_spaces(match) or _is_inside_word(match)):
        return found
    return f"\\{found}"


def _around(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    return text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "


def _is_between_spaces(match: re.Match[str]) -> bool:
    before, after = _around(match)
    return before.isspace() and after.isspace()


def _is_inside_word(match: re.Match[str]) -> bool:
    before, after = _around(match)
    return before.isalnum() and after.isalnum()
