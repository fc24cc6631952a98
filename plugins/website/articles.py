"""Bytes of one file of `content/pages` → a page of prose, as the page « À propos » is."""

import re
from dataclasses import dataclass

from plugins.archive.comments import strip_comments
from plugins.archive.decoding import decode_source
from plugins.archive.digest_source import collect_references
from plugins.archive.frontmatter import read_front_matter
from plugins.archive.model import Place
from plugins.archive.permalinks import is_valid_id
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.splitting import split_blocks
from plugins.markup.entries import render_prose
from plugins.markup.inline import InlineRenderer
from plugins.markup.typesetting import Typesetter

ARTICLE_KEYS = ("title", "summary", "order")
"""Keys that the front matter of a page may hold."""

RESERVED = frozenset(("index", "recherche", "404"))
"""File names that other page kinds own."""


@dataclass(frozen=True, slots=True)
class Article:
    """One page of prose, at the root of the site."""

    slug: str
    """Name of its file, and of its page."""

    title: str
    summary: str
    order: int
    """Rank in the menus; pages without one come last."""

    html: str
    """Safe, well-set fragment."""

    links: tuple[str, ...]
    """Targets of its links, in order."""

    place: Place

    @property
    def path(self) -> str:
        """Address of its page, relative to the site's root."""
        return f"{self.slug}.html"


def read_article(data: bytes, path: str, typesetter: Typesetter) -> Article:
    """Read one page.

    Raises:
        SourceRefused: a name no page can have, no title, a key that is not allowed, or text that cannot be read.
    """
    slug = path.rsplit("/", 1)[-1].removesuffix(".md")
    fields, lines = read_front_matter(decode_source(data, path), path, ARTICLE_KEYS)
    problems = []
    if not is_valid_id(slug) or slug in RESERVED:
        remedy = "Choisissez un nom en minuscules sans accent, autre que celui d’une page du site."
        problems.append(Problem(path, 1, f"nom de page impossible « {slug} ».", remedy))
    if "title" not in fields or not fields["title"].value:
        problems.append(Problem(path, 1, "le titre manque.", "Ajoutez « title: … » dans l’en-tête."))
    order = fields["order"].value if "order" in fields else "99"
    if not re.fullmatch(r"[0-9]{1,3}", order):
        problems.append(Problem(path, fields["order"].line, f"rang illisible « {order} ».", "Écrivez un nombre."))
    if problems:
        raise SourceRefused(problems)
    kept, _ = strip_comments(lines)
    blocks = split_blocks(kept, path)
    rendered = render_prose(blocks, InlineRenderer(collect_references(blocks)), typesetter)
    return Article(
        slug=slug,
        title=typesetter.text(fields["title"].value),
        summary=typesetter.text(fields["summary"].value) if "summary" in fields else "",
        order=int(order),
        html=rendered.html,
        links=rendered.links,
        place=Place(path, 1),
    )
