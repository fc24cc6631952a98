"""A web page or the HTML of a paste → blocks: what a reader sees as the text, menus and forms set aside."""

import dataclasses
import html
import re
import unicodedata
from collections.abc import Sequence

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from plugins.french.dates import find_date
from plugins.importer.blocks import Block, Document, ImportRefused, Run, plain
from plugins.importer.cleaning import clean
from plugins.importer.page_blocks import drop_mark, flatten, join_lone_marks, lone_mark, split_at_marks, tidy
from plugins.importer.page_elements import BLOCKS, INLINE, MUTE, Place, collapse, look_inside, stands_aside, text_of
from plugins.importer.page_repairs import repair

_LEVEL = 2
_ODD_ENTITY = re.compile(
    "[\u034f\u200c]|&(?:nbsp|shy|zwnj|zwj|lrm|rlm|ensp|emsp|thinsp|numsp|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)
_FILLERS = "\u034f\u200c"
_SCRIPTED = (
    "un script remplit sans doute cette page. Copiez le texte que montre votre navigateur "
    "et collez-le dans un fichier .txt."
)


def read_page(text: str) -> Document:
    """Return the blocks of a page.

    Raises ImportRefused when the page is nested too deep to be a text.
    """
    soup = BeautifulSoup(clean(_ODD_ENTITY.sub(_read_entity, text)), "lxml")
    repair(soup)
    root = _find_main(soup)
    walker = _Walker()
    try:
        walker.set_aside_around(soup, root)
        walker.walk(root, Place())
        walker.flush()
    except RecursionError:
        raise ImportRefused("cette page est trop imbriquée pour être un texte : collez-en le texte.") from None
    title = "" if any(block.level == 1 for block in walker.blocks) else text_of(soup.title) if soup.title else ""
    time = soup.find("time")
    stamp = time.get("datetime") or text_of(time) if isinstance(time, Tag) else _published(soup)
    found = find_date(str(stamp)[:10]) or find_date(str(stamp)) if stamp else None
    return Document(
        join_lone_marks(walker.blocks),
        subject=title,
        preview=_find_meta(soup, ("description", "og:description")),
        date=found[0] if found else None,
        left_out=tuple(walker.left_out),
        hint=_SCRIPTED if soup.find("script") else "",
    )


def _read_entity(match: re.Match[str]) -> str:
    """A space or an invisible sign written as an entity, so that cleaning sees it; what only fills a preview goes."""
    sign = html.unescape(match[0])
    return "" if sign in _FILLERS else sign if unicodedata.category(sign[:1] or "a") in ("Zs", "Cf") else match[0]


def _find_main(soup: BeautifulSoup) -> Tag:
    found = soup.find("main") or soup.find(attrs={"role": "main"})
    return found if isinstance(found, Tag) else soup.body or soup


def _published(soup: BeautifulSoup) -> str:
    return _find_meta(soup, ("article:published_time", "date", "dc.date", "DC.date.issued", "datePublished"))


def _find_meta(soup: BeautifulSoup, names: Sequence[str]) -> str:
    """What the head of a page says under the first of these names that it knows."""
    for name in names:
        for key in ("property", "name", "itemprop"):
            tag = soup.find("meta", attrs={key: name})
            if isinstance(tag, Tag) and tag.get("content"):
                return str(tag["content"])
    return ""


class _Walker:
    """One pass over the elements of a page, in order; `runs` is the text of the block that is still open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[str] = []
        self.runs: list[Run] = []
        self.place = Place()
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

    def walk(self, tag: Tag, place: Place) -> None:
        """Take the text below an element."""
        for child in tag.children:
            if isinstance(child, NavigableString):
                if type(child) is NavigableString:
                    self._take(str(child), place)
            elif isinstance(child, Tag):
                self._enter(child, place)

    def _enter(self, tag: Tag, place: Place) -> None:
        if tag.name in MUTE or isinstance(tag, Comment):
            return
        if stands_aside(tag):
            if tag.name not in INLINE:
                self.flush()
            self._set_aside(tag)
            return
        if tag.name == "br":
            self.runs.append(dataclasses.replace(place.look, text="\n"))
            return
        inner = look_inside(tag, place)
        if tag.name not in BLOCKS:
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

    def _take(self, text: str, place: Place) -> None:
        if not place.pre:
            text = collapse(text)
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
            self.blocks.append(Block("heading", flatten(runs), level=place.level, apart=True))
        elif self.item_waits:
            self.item_waits = False
            self.blocks.append(
                Block("item", drop_mark(runs), indent=_LEVEL * (place.depth - 1), family="li", apart=True)
            )
        elif place.depth:
            self.blocks.append(Block("paragraph", runs, indent=_LEVEL * place.depth))
        elif mark := lone_mark(runs):
            self.blocks.append(Block("item", (), mark=mark.text, family=mark.family, apart=True))
        elif any(char.isalnum() for char in plain(runs)) and not list(split_at_marks(runs)):
            # A number by itself counts the cards of a page; it is no text, but it is said.
            self.left_out.append(plain(runs))
        else:
            self.blocks += split_at_marks(runs)

    def _set_aside(self, tag: Tag) -> None:
        for mute in tag.find_all(list(MUTE)):
            mute.extract()
        text = text_of(tag) if tag.name not in MUTE else ""
        if text:
            self.left_out.append(text)
