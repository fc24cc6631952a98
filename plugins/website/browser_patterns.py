"""A regular expression of Python in, the source and flags of one of JavaScript that means the same out.

The two languages differ in what `\\w`, `\\s`, `\\d`, `\\b`, `.`, `^` and `$` mean beyond ASCII: each is spelled out,
for the flag `u`. What our rules do without (conditions, flags inside a pattern) is refused.
"""

import re
from collections.abc import Callable, Mapping

_WORD = r"\p{L}\p{N}_"
_SHORTHANDS = {
    "w": _WORD,
    "d": r"\p{Nd}",
    # `str.isspace`; JavaScript's own `\s` takes U+FEFF in and leaves the separators U+001C to U+001F and U+0085 out.
    "s": r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
}
_EDGE = f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
_INSIDE = f"(?:(?<=[{_WORD}])(?=[{_WORD}])|(?<![{_WORD}])(?![{_WORD}]))"
_TOKEN = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<long>\\U[0-9A-Fa-f]{8})"
    r"|(?P<code>\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}))"
    r"|(?P<escape>\\.)"
    r"|(?P<named>\(\?P<)"
    r"|(?P<again>\(\?P=(?P<name>\w+)\))"
    r"|(?P<group>\((?:\?(?:[:=!]|<[=!]))?(?!\?))"
    r"|(?P<bounds>\{(?P<low>\d*)(?P<comma>,?)(?P<high>\d*)\})"
    r"|(?P<other>.)",
    re.DOTALL,
)
_MEMBER = re.compile(
    r"\\U(?P<long>[0-9A-Fa-f]{8})|(?P<code>\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}))|\\(?P<escape>.)|(?P<char>.)",
    re.DOTALL,
)
_CONTROLS = frozenset("abfnrtv")
_SYNTAX = frozenset(r"^$\.*+?()[]{}|/")
_ANY = "[^]"


def translate_pattern(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return the source and the flags with which JavaScript's `RegExp` finds what `pattern` finds.

    Raises ValueError for a construct that has no translation here.

    >>> translate_pattern(re.compile(r"(?P<day>\\d+)\\Z"))
    ('(?<day>[\\\\p{Nd}]+)$', 'u')
    """
    return _translate(pattern.pattern, pattern.flags), "iu" if pattern.flags & re.IGNORECASE else "u"


def _translate(source: str, flags: int) -> str:
    pieces: list[str] = []
    in_comment = False
    for token in _TOKEN.finditer(source):
        verbose = flags & re.VERBOSE and token.lastgroup == "other"
        if in_comment or (verbose and (token[0].isspace() or token[0] == "#")):
            in_comment = token[0] != "\n" if in_comment else token[0] == "#"
            continue
        pieces.append(_translate_token(token, flags))
    return "".join(pieces)


def _translate_token(token: re.Match[str], flags: int) -> str:
    kind, found = token.lastgroup, token[0]
    if kind == "other":
        return _translate_sign(found, flags)
    if kind == "bounds":
        return _translate_bounds(token)
    translate = _TRANSLATORS.get(kind or "")
    return translate(found) if translate else found


def _translate_bounds(token: re.Match[str]) -> str:
    """How often something comes; `{}` and `{,}` are signs like others."""
    if token["low"] or token["high"]:
        return f"{{{token['low'] or 0}{token['comma']}{token['high']}}}"
    return f"\\{token[0][:-1]}\\}}"


def _translate_sign(sign: str, flags: int) -> str:
    lines = flags & re.MULTILINE
    match sign:
        case ".":
            return _ANY if flags & re.DOTALL else "[^\\n]"
        case "^":
            return "(?<![^\\n])" if lines else "^"
        case "$":
            return "(?![^\\n])" if lines else "(?=\\n?$)"
        case "(":
            raise ValueError("flags, conditions and atomic groups have no translation")
        case "{" | "}" | "]" | "/":
            return f"\\{sign}"
        case _:
            return sign


def _translate_escape(char: str) -> str:
    if char in _SHORTHANDS:
        return f"[{_SHORTHANDS[char]}]"
    if char.lower() in _SHORTHANDS:
        return f"[^{_SHORTHANDS[char.lower()]}]"
    edges = {"b": _EDGE, "B": _INSIDE, "A": "^", "Z": "$"}
    if char in edges:
        return edges[char]
    if char in _CONTROLS or char.isdigit() or char in _SYNTAX:
        return f"\\{char}"
    return char


def _translate_class(source: str) -> str:
    """A class; one that holds the opposite of a shorthand (`[^\\W\\d_]`) becomes that shorthand behind a condition."""
    negated = source.startswith("[^")
    members: list[str] = []
    opposites: list[str] = []
    body = source[2 if negated else 1 : -1]
    for member in _MEMBER.finditer(body):
        escape = member["escape"]
        if escape and escape.lower() in _SHORTHANDS and escape.isupper():
            opposites.append(_SHORTHANDS[escape.lower()])
        else:
            members.append(_translate_member(member, body))
    if not opposites:
        return f"[{'^' if negated else ''}{''.join(members)}]"
    if negated:
        left_out = f"(?![{''.join(members)}])" if members else ""
        return f"(?:{left_out}{''.join(f'(?=[{others}])' for others in opposites[1:])}[{opposites[0]}])"
    alternatives = [f"[^{others}]" for others in opposites] + ([f"[{''.join(members)}]"] if members else [])
    return f"(?:{'|'.join(alternatives)})"


def _translate_member(member: re.Match[str], body: str) -> str:
    if member["long"]:
        return f"\\u{{{int(member['long'], 16):x}}}"
    if member["code"]:
        return member["code"]
    char = member["escape"] or member["char"]
    if member["escape"] in _SHORTHANDS:
        return _SHORTHANDS[member["escape"]]
    if member["escape"] in _CONTROLS:
        return f"\\{char}"
    # A hyphen is a range only between two characters.
    before = body[: member.start()]
    is_range = member["char"] == "-" and before and member.end() < len(body) and not re.search(r"\\[wsdWSD]\Z", before)
    return char if is_range or char not in r"\]^-[" else f"\\{char}"


_TRANSLATORS: Mapping[str, Callable[[str], str]] = {
    "class": _translate_class,
    "long": lambda found: f"\\u{{{int(found[2:], 16):x}}}",
    "escape": lambda found: _translate_escape(found[1]),
    "named": lambda _: "(?<",
    "again": lambda found: f"\\k<{found[4:-1]}>",
}
"""By the kind of a token; a code and the beginning of a group stay as they are."""
