"""The tree of a web page → the same with what word processors only tell by styles said by elements again.

Word writes lists as paragraphs with a mark, Google Docs writes levels and bold in class names.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

_BRACE = re.compile(r"[{}]")
_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)", re.IGNORECASE)
_TELLING = re.compile(r"(?:font-weight|font-style|display)\s*:\s*[\w-]+", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list\s*:\s*(?!none|ignore)", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)", re.IGNORECASE)
_HANGING = re.compile(r"text-indent\s*:\s*-", re.IGNORECASE)
_MARGIN = re.compile(r"margin(?:-left\s*:\s*|\s*:\s*(?:\S+\s+){3})([\d.]+)(pt|cm|in|px)", re.IGNORECASE)
_POINTS = {"pt": 1.0, "cm": 28.35, "in": 72.0, "px": 0.75}
_STEP = 36.0
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_FILLING = re.compile(r"font\s*:\s*7(?:\.0)?pt", re.IGNORECASE)
_SHORT_MARK = 6
_DOCS_LEVEL = re.compile(r"lst-kix_\w+-(\d)")
_DEEPEST = 9
_LOWEST = 6


def repair(soup: BeautifulSoup) -> None:
    """Change the tree in place."""
    _apply_classes(soup)
    _restore_word_lists(soup)
    _deepen_lists(soup)
    _demote_headings(soup)


def _apply_classes(soup: BeautifulSoup) -> None:
    """What a class of the page's own style sheet says of weight, slant and display, said by each element."""
    looks: dict[str, str] = {}
    for selectors, told in _read_rules(" ".join(style.get_text() for style in soup.find_all("style"))):
        for selector in selectors.split(","):
            found = _SELECTOR.fullmatch(selector.strip())
            if found:
                looks[found[1]] = f"{looks.get(found[1], '')}{told};"
    if looks:
        for tag in soup.find_all(class_=True):
            told = "".join(looks.get(name, "") for name in tag.get("class") or [])
            if told:
                tag["style"] = f"{told}{tag.get('style', '')}"


def _read_rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and telling declarations of the rules that always hold: those of `@media` may not."""
    depth = start = opened = 0
    for match in _BRACE.finditer(sheet):
        if match[0] == "{":
            depth += 1
            opened = match.start() if depth == 1 else opened
            continue
        depth = max(depth - 1, 0)
        if depth:
            continue
        selectors = sheet[start:opened].rpartition("*/")[2].replace("<!--", "").strip()
        told = ";".join(_TELLING.findall(sheet[opened : match.start()]))
        start = match.end()
        if told and not selectors.startswith("@"):
            yield selectors, told


def _restore_word_lists(soup: BeautifulSoup) -> None:
    """Word's `MsoListParagraph` becomes an item of its level, without the mark that Word draws."""
    for tag in soup.find_all("p"):
        if tag.decomposed:
            continue
        style = str(tag.get("style", ""))
        told = _WORD_LIST.search(style) is not None
        named = any(str(name).startswith("MsoListParagraph") for name in tag.get("class") or [])
        if not (told or (named and _HANGING.search(style))) or not _take_mark(tag, told):
            continue
        tag.name = "li"
        for _ in range(_read_level(style)):
            tag.wrap(soup.new_tag("ul"))


def _take_mark(tag: Tag, told: bool) -> bool:
    """Take the drawn mark away; False when the paragraph has none, and so only goes on with an item."""
    for span in tag.find_all("span"):
        if _IGNORED.search(str(span.get("style", ""))):
            span.decompose()
            return True
    for span in tag.find_all("span"):
        if _FILLING.search(str(span.get("style", ""))):
            outer = span.parent if span.parent and span.parent is not tag else span
            if len(outer.get_text().strip()) > _SHORT_MARK:
                return False
            before = outer.previous_sibling
            if isinstance(before, NavigableString) and len(before.strip()) <= _SHORT_MARK:
                before.extract()
            outer.decompose()
            return True
    return told


def _read_level(style: str) -> int:
    """Level of an item, from 1: as Word tells it, or by steps of half an inch."""
    if match := _WORD_LEVEL.search(style):
        return min(max(int(match[1]), 1), _DEEPEST)
    if match := _MARGIN.search(style):
        return min(max(round(float(match[1]) * _POINTS[match[2].lower()] / _STEP), 1), _DEEPEST)
    return 1


def _deepen_lists(soup: BeautifulSoup) -> None:
    """Google Docs exports an inner list beside the outer one, its level in the name of its class."""
    for tag in soup.find_all(["ul", "ol"], class_=_DOCS_LEVEL):
        match = _DOCS_LEVEL.search(" ".join(map(str, tag.get("class") or [])))
        depth = len(tag.find_parents(["ul", "ol"]))
        for _ in range(depth, int(match[1]) if match else 0):
            tag.wrap(soup.new_tag("ul"))


def _demote_headings(soup: BeautifulSoup) -> None:
    """Where a document has a title of its own style, its headings are a level below, as they look."""
    if not soup.find("h1", class_="document-title"):
        return
    for tag in soup.find_all([f"h{level}" for level in range(1, _LOWEST + 1)]):
        if "document-title" not in (tag.get("class") or []):
            tag.name = f"h{min(int(tag.name[1]) + 1, _LOWEST)}"
