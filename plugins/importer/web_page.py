"""A web page or the HTML of a paste → blocks: what a reader sees as the text, menus and forms set aside."""

import dataclasses
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from plugins.french.dates import find_date
from plugins.importer.blocks import Block, Document, ImportRefused, Kind, Run, plain
from plugins.importer.cleaning import clean, squeeze
from plugins.importer.links import clean_link
from plugins.importer.marks import find_mark
from plugins.importer.runs import Runs, cut, normalise, split_lines, trim

_MUTE = frozenset(
    ("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "head")
)
_ASIDE = frozenset(("nav", "footer", "aside", "form", "button", "select", "input", "textarea", "dialog", "menu"))
_BLOCK_NAMES = (
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 "
    "header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
)
_SENTENCES = frozenset(("p", "li", "td", "dd", "span", "a", "b", "i", "em", "strong", "small"))
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_VESSEL = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|partage|social|cookies?|breadcrumbs?|fil-ariane|comments?|sidebar|related|preheader"
    r"|unsubscribe|skip-link|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_VESSEL_LENGTH = 600
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_COLLAPSE = re.compile(r"[ \t\r\n\f]+")
_LEVEL = 2
_SCRIPTED = (
    "un script remplit sans doute cette page. Copiez le texte que montre votre navigateur "
    "et collez-le dans un fichier .txt."
)


def read_page(text: str) -> Document:
    """Return the blocks of a page.

    Raises ImportRefused when the page is nested too deep to be a text.
    """
    soup = BeautifulSoup(clean(text), "lxml")
    root = _find_main(soup)
    walker = _Walker()
    try:
        walker.set_aside_around(soup, root)
        walker.walk(root, _Place())
        walker.flush()
    except RecursionError:
        raise ImportRefused("cette page est trop imbriquée pour être un texte : collez-en le texte.") from None
    title = "" if any(block.level == 1 for block in walker.blocks) else _text(soup.title) if soup.title else ""
    time = soup.find("time")
    stamp = time.get("datetime") or _text(time) if isinstance(time, Tag) else _published(soup)
    found = find_date(str(stamp)[:10]) or find_date(str(stamp)) if stamp else None
    return Document(
        tuple(walker.blocks),
        title=title,
        date=found[0] if found else None,
        left_out=tuple(walker.left_out),
        hint=_SCRIPTED if soup.find("script") else "",
    )


def _find_main(soup: BeautifulSoup) -> Tag:
    found = soup.find("main") or soup.find(attrs={"role": "main"})
    return found if isinstance(found, Tag) else soup.body or soup


def _published(soup: BeautifulSoup) -> str:
    for name in ("article:published_time", "date", "dc.date", "DC.date.issued", "datePublished"):
        for key in ("property", "name", "itemprop"):
            tag = soup.find("meta", attrs={key: name})
            if isinstance(tag, Tag) and tag.get("content"):
                return str(tag["content"])
    return ""


def _text(tag: Tag) -> str:
    return squeeze(_COLLAPSE.sub(" ", tag.get_text(" ")))


_PLAIN = Run("")


@dataclasses.dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk stands: the look of the text and the lists around it."""

    look: Run = _PLAIN
    depth: int = 0
    """Lists around."""

    level: int = 0
    """Level of the heading around, or 0."""

    pre: bool = False


class _Walker:
    """One pass over the elements of a page, in order; `runs` is the text of the block that is still open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[str] = []
        self.runs: list[Run] = []
        self.place = _Place()
        self.item_waits = False
        """Whether the next block is the first of a list item."""

    def set_aside_around(self, soup: BeautifulSoup, root: Tag) -> None:
        """Name what the page shows outside its main part."""
        if root is soup.body or root is soup or soup.body is None:
            return
        inside = set(map(id, root.parents))
        for parent in root.parents:
            for child in parent.children:
                if isinstance(child, Tag) and child is not root and id(child) not in inside:
                    self._set_aside(child)

    def walk(self, tag: Tag, place: _Place) -> None:
        """Take the text below an element."""
        for child in tag.children:
            if isinstance(child, NavigableString):
                if type(child) is NavigableString:
                    self._take(str(child), place)
            elif isinstance(child, Tag):
                self._enter(child, place)

    def _enter(self, tag: Tag, place: _Place) -> None:
        if tag.name in _MUTE or isinstance(tag, Comment):
            return
        if _stands_aside(tag):
            self.flush()
            self._set_aside(tag)
            return
        if tag.name == "br":
            self.runs.append(dataclasses.replace(place.look, text="\n"))
            return
        inner = _look_inside(tag, place)
        if tag.name not in _BLOCKS:
            self.walk(tag, inner)
            return
        self.flush()
        self.place = inner
        if tag.name == "li":
            self.item_waits = True
        self.walk(tag, inner)
        self.place = inner
        self.flush()
        self.place = place
        if tag.name == "li":
            self.item_waits = False

    def _take(self, text: str, place: _Place) -> None:
        if not place.pre:
            text = _COLLAPSE.sub(" ", text)
        if text:
            self.place = place if not self.runs else self.place
            self.runs.append(dataclasses.replace(place.look, text=text))

    def flush(self) -> None:
        """End the open block."""
        runs, self.runs = tidy(self.runs), []
        if not plain(runs).strip():
            return
        place = self.place
        if place.pre:
            self.blocks.append(Block("code", runs, indent=_LEVEL * place.depth, apart=True))
        elif place.level:
            self.blocks.append(Block("heading", _flatten(runs), level=place.level, apart=True))
        elif self.item_waits:
            self.item_waits = False
            self.blocks.append(Block("item", _unmark(runs), indent=_LEVEL * (place.depth - 1), family="li", apart=True))
        elif place.depth:
            self.blocks.append(Block("paragraph", runs, indent=_LEVEL * place.depth))
        else:
            self.blocks += _split_at_marks(runs)

    def _set_aside(self, tag: Tag) -> None:
        for mute in tag.find_all(list(_MUTE)):
            mute.extract()
        text = _text(tag) if tag.name not in _MUTE else ""
        if text:
            self.left_out.append(text)


def _stands_aside(tag: Tag) -> bool:
    """Menus, forms, footers; what is hidden; short parts named for sharing or cookies."""
    if tag.name in _ASIDE or tag.get("hidden") is not None or _HIDDEN.search(str(tag.get("style", ""))):
        return True
    if tag.name == "time":
        # Within a sentence its words are text; by itself it is the date of the page.
        around = tag.parent
        return around is None or around.name not in _SENTENCES or _text(around) == _text(tag)
    if tag.name == "header":
        return tag.find(["h1", "h2", "p"]) is None
    names = " ".join([str(tag.get("id", "")), *map(str, tag.get("class") or [])])
    return bool(names.strip()) and _VESSEL.search(names) is not None and len(tag.get_text()) < _VESSEL_LENGTH


def _look_inside(tag: Tag, place: _Place) -> _Place:
    look = place.look
    style = str(tag.get("style", ""))
    weight = _WEIGHT.search(style)
    if weight:
        look = dataclasses.replace(look, strong=weight[1].lower() in ("bold", "bolder", "600", "700", "800", "900"))
    elif tag.name in ("b", "strong"):
        look = dataclasses.replace(look, strong=True)
    if tag.name in ("i", "em", "cite") or _ITALIC.search(style):
        look = dataclasses.replace(look, emphasis=True)
    if tag.name in ("code", "kbd", "samp", "tt"):
        look = dataclasses.replace(look, code=True)
    if tag.name == "a" and tag.get("href"):
        look = dataclasses.replace(look, link=clean_link(str(tag["href"])))
    is_list = tag.name in ("ul", "ol")
    level = int(tag.name[1]) if re.fullmatch("h[1-6]", tag.name) else place.level
    return _Place(look, place.depth + is_list, level, place.pre or tag.name == "pre")


def tidy(runs: list[Run]) -> Runs:
    """Return the runs of one block with single spaces, none at the ends of lines."""
    kept: list[Run] = []
    last = "\n"
    for run in runs:
        text = run.text
        if last in " \n":
            text = text.lstrip(" ")
        if text == "\n" and kept:
            kept[-1] = dataclasses.replace(kept[-1], text=kept[-1].text.rstrip(" "))
        if text:
            kept.append(dataclasses.replace(run, text=text))
            last = text[-1]
    return trim(normalise(kept))


def _flatten(runs: Runs) -> Runs:
    """A heading is one line and bold by itself."""
    return normalise(dataclasses.replace(run, strong=False, text=run.text.replace("\n", " ")) for run in runs)


def _unmark(runs: Runs) -> Runs:
    """A mark typed inside a real list item says nothing more."""
    found = find_mark(plain(runs))
    if found is None or found[0].family in ("number", "emoji") or not found[1]:
        return runs
    return trim(cut(runs, len(plain(runs)) - len(found[1])))


def _split_at_marks(runs: Runs) -> Iterator[Block]:
    """A paragraph whose lines begin with marks holds one item a line."""
    open_lines: list[Runs] = []
    mark = family = ""
    for line in split_lines(runs):
        found = find_mark(plain(line))
        if found and found[1]:
            yield from _close(open_lines, mark, family)
            text = plain(line)
            open_lines, mark, family = [trim(cut(line, len(text) - len(found[1])))], found[0].text, found[0].family
        elif not found:
            open_lines.append(line)
    yield from _close(open_lines, mark, family)


def _close(lines: list[Runs], mark: str, family: str) -> Iterator[Block]:
    if lines:
        kind: Kind = "item" if family else "paragraph"
        joined: list[Run] = []
        for line in lines:
            joined += [Run("\n"), *line] if joined else line
        yield Block(kind, normalise(joined), mark=mark, family=family, apart=True)
