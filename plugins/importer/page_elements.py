"""One element of a web page → what it is to a reader: part of the text, its look, its place, or the vessel around."""

import dataclasses
import re

from bs4 import Tag

from plugins.importer.blocks import Run
from plugins.importer.cleaning import squeeze
from plugins.importer.links import clean_link

MUTE = frozenset(
    ("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "head")
)
_ASIDE = frozenset(("nav", "footer", "aside", "form", "button", "select", "input", "textarea", "dialog", "menu"))
_BLOCK_NAMES = (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 "
    "header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
)
_SENTENCES = frozenset(("p", "li", "td", "dd", "span", "a", "b", "i", "em", "strong", "small"))
INLINE = frozenset(("a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"))
"""Elements that end no paragraph, even where they are hidden."""

BLOCKS = frozenset(_BLOCK_NAMES.split())
_VESSEL = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|partage|social|cookies?|breadcrumbs?|fil-ariane|comments?|sidebar|related|preheader"
    r"|unsubscribe|skip-link|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_VESSEL_LENGTH = 600
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all"
    r"|(?:max-height|opacity)\s*:\s*0(?:px)?\s*(?:!important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_COLLAPSE = re.compile(r"[ \t\r\n\f]+")
_PLAIN = Run("")


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where the walk stands: the look of the text and the lists around it."""

    look: Run = _PLAIN
    depth: int = 0
    """Lists around."""

    level: int = 0
    """Level of the heading around, or 0."""

    pre: bool = False


def collapse(text: str) -> str:
    """Return text with each run of breaking white space as one space, as browsers show it."""
    return _COLLAPSE.sub(" ", text)


def text_of(tag: Tag) -> str:
    """Return all the text of an element on one line."""
    return squeeze(collapse(tag.get_text(" ")))


def stands_aside(tag: Tag) -> bool:
    """Return whether an element is no text of the page: a menu, a form, a footer, what is hidden or for sharing."""
    if tag.name in _ASIDE or tag.get("hidden") is not None or _HIDDEN.search(str(tag.get("style", ""))):
        return True
    if tag.name == "time":
        # Within a sentence its words are text; by itself it is the date of the page.
        around = tag.parent
        return around is None or around.name not in _SENTENCES or text_of(around) == text_of(tag)
    if tag.name == "header":
        return tag.find(["h1", "h2", "p"]) is None
    names = " ".join([str(tag.get("id", "")), *map(str, tag.get("class") or [])])
    return bool(names.strip()) and _VESSEL.search(names) is not None and len(tag.get_text()) < _VESSEL_LENGTH


def look_inside(tag: Tag, place: Place) -> Place:
    """Return the place of what stands inside an element."""
    look = place.look
    style = str(tag.get("style", ""))
    weight = _WEIGHT.search(style)
    if weight:
        look = dataclasses.replace(look, strong=weight[1].lower() in ("bold", "bolder", "600", "700", "800", "900"))
    elif tag.name in ("b", "strong", "dt"):
        look = dataclasses.replace(look, strong=True)
    if tag.name in ("i", "em", "cite") or _ITALIC.search(style):
        look = dataclasses.replace(look, emphasis=True)
    if tag.name in ("code", "kbd", "samp", "tt"):
        look = dataclasses.replace(look, code=True)
    if tag.name == "a" and tag.get("href"):
        look = dataclasses.replace(look, link=clean_link(str(tag["href"])))
    is_list = tag.name in ("ul", "ol")
    level = int(tag.name[1]) if re.fullmatch("h[1-6]", tag.name) else place.level
    return Place(look, place.depth + is_list, level, place.pre or tag.name == "pre")
