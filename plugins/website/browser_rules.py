"""Modules whose rules the browser follows, too → their word lists, patterns and bounds, as one classic script.

The page « Proposer » splits a text in the browser by the rules of the importer. Only the steps are written again, in
`theme/static/js/proposer`; what they look up is taken from here, so that it is written once.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from types import ModuleType
from typing import Any

from plugins.archive import digest_source, hashtags, headlines, leads, permalinks
from plugins.archive.topics import patterns, scores, tokens
from plugins.french import abbreviations, calendar_words, dates, enclosures, folding, sentence_rules, stops
from plugins.importer import (
    accounting,
    bold_titles,
    cleaning,
    correspondence,
    decoding,
    detection,
    entries,
    escaping,
    front,
    inline,
    layouts,
    lines,
    links,
    mail_headers,
    markdown_inline,
    markdown_text,
    marks,
    mojibake,
    noise,
    plain_text,
    spreading,
    subjects,
    trackers,
    tracking,
    wrapping,
)
from plugins.website.browser_patterns import translate_pattern

MODULES = (
    *(abbreviations, calendar_words, dates, enclosures, folding, sentence_rules, stops),
    *(digest_source, hashtags, headlines, leads, permalinks, tokens, patterns, scores),
    *(accounting, bold_titles, cleaning, correspondence, decoding, detection, entries, escaping, front, inline),
    *(
        layouts,
        lines,
        links,
        mail_headers,
        markdown_inline,
        markdown_text,
        marks,
        mojibake,
        noise,
        plain_text,
        spreading,
        subjects,
    ),
    *(trackers, tracking, wrapping),
)
"""From the ground up."""

_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")


def write_rules() -> str:
    """The script: one call of `archive.language.receive` with the constants of each module, by its name."""
    rules = {module.__name__.rpartition(".")[2]: dict(_list_constants(module)) for module in MODULES}
    rules["entities"] = _list_entities()
    return write_call("archive.language.receive", rules)


def write_call(function: str, content: object) -> str:
    """One line of JavaScript that hands over a value."""
    literal = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False, sort_keys=True)
    # Both end a line inside a string for browsers older than ES2019.
    literal = literal.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{function}({literal});\n"


def _list_constants(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Names in capitals, without a leading underscore, and their values, as far as JSON can say them."""
    for name, value in vars(module).items():
        if _CONSTANT.fullmatch(name):
            try:
                yield name.lstrip("_"), _describe(value)
            except TypeError:
                continue  # functions, and tables of them, are steps: they are written again


def _describe(value: Any) -> Any:
    """A value in JSON; what JSON lacks is marked by a key beginning with `$`."""
    match value:
        case str() | int() | float() | None:
            return value
        case re.Pattern(pattern=str()):
            return {"$pattern": translate_pattern(value)}
        case frozenset() | set():
            return {"$set": sorted(_describe(item) for item in value)}
        case tuple() | list():
            return [_describe(item) for item in value]
        case Mapping():
            return {"$map": [[_describe(key), _describe(item)] for key, item in value.items()]}
        case _:
            raise TypeError(type(value))


def _list_entities() -> dict[str, Any]:
    """HTML's named characters, and the numbers that stand for others (HTML, 13.2.5.80)."""
    odd = {number: html.unescape(f"&#{number};") for number in (0, *range(0x80, 0xA0))}
    return {"NAMES": html5, "NUMBERS": {"$map": [[number, char] for number, char in odd.items()]}}
