"""A Markdown source → blocks, by the same reading of lines as pasted text, with its headings, code, links and looks."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from plugins.french.dates import find_date, parse_date
from plugins.importer.blocks import Document
from plugins.importer.cleaning import clean, squeeze
from plugins.importer.lines import TextLine, read_lines
from plugins.importer.markdown_inline import make_inline_reader
from plugins.importer.plain_text import gather_blocks
from plugins.importer.wrapping import Wrapping

_SIGNS = re.compile(
    r"\A---[ \t]*\n[A-Za-z_]+:|^#{1,6} \S|^[ \t]*[-*+] \*\*\S|\]\((?:https?:|mailto:|/|#)|^(?:`{3}|~{3})"
    r"|^\[[^\]\n]+\]: *(?:https?:|/)",
    re.MULTILINE,
)
_FENCED_HEADER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_BARE_HEADER = re.compile(
    r"\A((?:(?:Title|Date|Summary|Category|Tags|Slug|Authors?|Status|Lang|Modified):[^\n]*\n)+)\n"
)
# Notion exports the properties of a page as lines below its title.
_PROPERTIES = re.compile(r"\A(# [^\n]+\n[ \t]*\n)((?:[^\W\d_][^:\n]{0,40}: [^\n]*\n)+)(?=[ \t]*\n)")
_FIELD = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.*)$")
_HARD_BREAK = re.compile(r"(?<=\S) {2,}\n(?=[ \t]*\S)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?(?:[ \t]*\{-\})?$")
_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})")
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]\n]+)\]:[ \t]*<?(\S+?)>?(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$", re.M
)


def has_markup(text: str) -> bool:
    """Return whether a text shows by its mark-up that it was typed as Markdown."""
    return _SIGNS.search(text) is not None


def read_markdown(text: str) -> Document:
    """Return the blocks of a Markdown text; its front matter gives title, standfirst and date."""
    text = clean(text)
    soft = has_markup(text)
    fields, text, left_out = _read_header(text)
    if not fields:
        fields, text, left_out = _read_properties(text)
    text, comments = _take_comments(text)
    left_out += comments
    text = _HARD_BREAK.sub("\\\\\n", text)
    references = {" ".join(match[1].split()).casefold(): match[2] for match in _DEFINITION.finditer(text)}
    lines = list(_mark_lines(text.split("\n"), read_lines(_DEFINITION.sub("", text))))
    blocks = gather_blocks(lines, make_inline_reader(references), Wrapping(soft=True) if soft else None)
    date = fields.get("date", "")
    found = find_date(date)
    return Document(
        blocks,
        title=fields.get("title", ""),
        standfirst=fields.get("summary", "") or fields.get("description", ""),
        date=parse_date(date) or (found[0] if found else None),
        left_out=tuple(left_out),
    )


def _take_comments(text: str) -> tuple[str, list[str]]:
    """The text without its HTML comments, and what they said; one that nothing closes is text."""
    kept, comments = [], []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[at:start])
        comments.append(squeeze(" ".join(text[start + 4 : end].split("\n"))))
        at = end + 3
    return "".join([*kept, text[at:]]), [comment for comment in comments if comment]


def _read_header(text: str) -> tuple[dict[str, str], str, list[str]]:
    match = _FENCED_HEADER.match(text) or _BARE_HEADER.match(text)
    if match is None or not _FIELD.match(match[1].strip().split("\n")[0]):
        return {}, text, []
    fields: dict[str, str] = {}
    for line in match[1].split("\n"):
        if found := _FIELD.match(line):
            fields[found[1].lower()] = _unquote(found[2].strip())
    known = ("title", "date", "summary", "description")
    left_out = [f"{key}: {value}" for key, value in fields.items() if key not in known and value]
    return fields, text[match.end() :], left_out


def _read_properties(text: str) -> tuple[dict[str, str], str, list[str]]:
    """The date among the properties of a page; the others are left out."""
    match = _PROPERTIES.match(text)
    pairs = [line.partition(":") for line in match[2].strip().split("\n")] if match else []
    dated = [value.strip() for _, _, value in pairs if find_date(value)]
    if match is None or not dated:
        return {}, text, []
    left_out = [f"{key.strip()}: {value.strip()}" for key, _, value in pairs if value.strip() != dated[0]]
    return {"date": dated[0]}, f"{match[1]}{text[match.end() :]}", left_out


def _unquote(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _mark_lines(raw: Sequence[str], lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """Lines with what Markdown sees in them: headings, pieces of code, quotes."""
    fence = ""
    for typed, line in zip(raw, lines, strict=True):
        opening = _FENCE.match(typed)
        if fence:
            if opening and opening[1].startswith(fence) and not typed.strip().strip(fence[0]):
                fence = ""
                yield dataclasses.replace(line, mark=None, text="", rule="")
            else:
                yield dataclasses.replace(line, mark=None, text=typed.rstrip(), rule="", code=True)
        elif opening:
            fence = opening[1]
            yield dataclasses.replace(line, mark=None, text="", rule="")
        elif match := _HEADING.match(line.text if line.mark is None else ""):
            yield dataclasses.replace(line, text=match[2], level=len(match[1]))
        elif line.mark and line.mark.text == ">":
            yield dataclasses.replace(line, mark=None)
        else:
            yield line
