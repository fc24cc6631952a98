"""Code and the name of its language → an element with classes for colours, by Pygments where the language is known."""

import re
from collections.abc import Iterable
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from pygments.lexer import Lexer
from pygments.token import STANDARD_TYPES, Token, _TokenType

# Guessing a lexer, or taking any of the five hundred, would let a stranger choose the slowest.
_LEXERS = {
    "bash": "bash",
    "c": "c",
    "console": "console",
    "css": "css",
    "diff": "diff",
    "html": "html",
    "javascript": "javascript",
    "js": "javascript",
    "json": "json",
    "python": "python",
    "py": "python",
    "rust": "rust",
    "sh": "bash",
    "sql": "sql",
    "toml": "toml",
    "yaml": "yaml",
}

HIGHLIGHT_LIMIT = 8_000
"""Characters above which code is shown without colours."""

# On very long lines or runs of white space some lexers take seconds: nobody writes such code by hand.
_UNUSUAL = re.compile(r"[^\n]{240}|\s{120}")


def render_code(text: str, language: str) -> Element:
    """`<pre><code>` with one `<span class>` per coloured token; the text itself is never changed."""
    pre = Element("pre")
    code = SubElement(pre, "code")
    lexer = _find_lexer(language)
    usual = len(text) <= HIGHLIGHT_LIMIT and not _UNUSUAL.search(text)
    tokens = list(lexer.get_tokens(text)) if lexer and usual else []
    # Some lexers drop what they do not understand, such as a last line without its line feed.
    if "".join(value for _, value in tokens) != text or not tokens:
        code.text = text
        return pre
    pre.set("class", "code")
    _colour(code, tokens)
    return pre


def _colour(code: Element, tokens: Iterable[tuple[_TokenType, str]]) -> None:
    last: Element | None = None
    for kind, value in tokens:
        name = STANDARD_TYPES.get(kind, "") if kind not in (Token.Text, Token.Text.Whitespace) else ""
        if name:
            last = SubElement(code, "span", {"class": name})
            last.text = value
        elif last is None:
            code.text = (code.text or "") + value
        else:
            last.tail = (last.tail or "") + value


@cache
def _find_lexer(language: str) -> Lexer | None:
    if language not in _LEXERS:
        return None
    # Here, not above: most digests hold no code, and this import is slow.
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - see the line above

    lexer: Lexer = get_lexer_by_name(_LEXERS[language], stripnl=False, ensurenl=False)
    return lexer
