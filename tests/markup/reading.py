"""A digest file in, what its pages would show out: for tests that look at whole texts."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from plugins.archive.digest_source import Bullet, read_digest_source
from plugins.markup.entries import RenderedEntry, RenderedText, render_entry, render_prose
from plugins.markup.inline import InlineRenderer
from plugins.markup.typesetting import Typesetter

SHARED = Path(__file__).parents[2].parent / "shared"
HEAD = "---\ntitle: Un numéro\ndate: 2025-11-28\n---\n"

_BLOCK = re.compile(r"(?=</?(?:blockquote|br|h\d|hr|li|ol|p|pre|ul)\b)")
_COMMENT = re.compile(r"<!--(?:-?>|.*?-->)", re.DOTALL)
_REFERENCE = MarkdownIt("commonmark", {"html": False})
# CommonMark itself refuses no target: a definition is one whatever it leads to.
_REFERENCE.validateLink = lambda url: True  # type: ignore[method-assign]
# An address is shown as typed.
_REFERENCE.normalizeLinkText = lambda url: url  # type: ignore[method-assign]
# Glued below a text, a definition is one for us only.
_DEFINITION = re.compile(r"^(?=[ >]*\[[^\]^]+\]:[ ]+\S+$)", re.MULTILINE)
_TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "ul",
}
_SAFE_TARGET = re.compile(r"(?:https?://[^/]|mailto:|(?![a-z][a-z0-9+.-]*:|//|/|\\))", re.IGNORECASE)


def render(body: str, lang: str = "fr") -> list[tuple[RenderedEntry | RenderedText, str]]:
    """Each part of a digest, and its hashtags and id, which are shown elsewhere than in its text."""
    source = read_digest_source((HEAD + body).encode(), "d.md")
    inline = InlineRenderer(source.references)
    rendered: list[tuple[RenderedEntry | RenderedText, str]] = []
    for part in source.parts:
        if isinstance(part, Bullet):
            rendered.append(
                (render_entry(part.blocks, inline, Typesetter(lang)), " ".join((*part.tags, *part.vetoes, part.id)))
            )
        else:
            rendered.append((render_prose(part.blocks, inline, Typesetter(lang)), ""))
    return rendered


def render_item(item: str) -> RenderedEntry:
    """The first bullet of a body."""
    return next(part for part, _ in render(item) if isinstance(part, RenderedEntry))


def fragments(part: RenderedEntry | RenderedText) -> Iterator[str]:
    """All HTML of a part."""
    yield from (part.headline_html, part.body_html) if isinstance(part, RenderedEntry) else (part.html,)


def words(text: str) -> Counter[str]:
    """Words of a text, signs left out; our pages write « nœud » where « noeud » was typed."""
    return Counter(re.findall(r"[^\W_]+", text.replace("œ", "oe").replace("Œ", "OE")))


def words_of_html(html: str) -> Counter[str]:
    """Words that a browser would show."""
    return words(BeautifulSoup("<body>" + _BLOCK.sub("\n", html), "lxml").get_text())


def expected_words(body: str) -> Counter[str]:
    """Words that an independent CommonMark parser shows of a body, its comments left out."""
    return words_of_html(_REFERENCE.render(_DEFINITION.sub("\n", _COMMENT.sub("", normalize("NFC", body)))))


def lost_words(body: str) -> Counter[str]:
    """Words that CommonMark shows and our pages do not."""
    shown: Counter[str] = Counter()
    for part, tail in render(body):
        shown += words(f"{part.text} {tail}")
    return expected_words(body) - shown


def dangers(html: str) -> Iterator[str]:
    """What no fragment may hold: a tag or an attribute that is not ours, a target that no reader should follow."""
    for tag in BeautifulSoup(f"<body>{html}", "lxml").find_all(True):
        if tag.name in ("html", "body"):
            continue
        if tag.name not in _TAGS:
            yield f"<{tag.name}>"
        allowed = {"a": {"href", "rel"}, "ol": {"start"}, "pre": {"class"}, "span": {"class"}}.get(tag.name, set())
        yield from (f"{tag.name} {name}" for name in tag.attrs if name not in allowed)
        if tag.name == "a" and not _SAFE_TARGET.match(str(tag.get("href", ""))):
            yield f"href {tag.get('href')}"
