"""Links typed in the texts, and every address of the site → what to tell authors whose links lead nowhere."""

import posixpath
import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from plugins.archive.model import Place
from plugins.archive.problems import Problem
from plugins.website.site import Site

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def check_links(site: Site, addresses: Collection[str]) -> Iterator[Problem]:
    """Links of the texts to pages or entries that the site does not have.

    They are told, not refused: a letter published elsewhere may hold links that only worked there.

    Args:
        site: the site in the making.
        addresses: of all its pages and files.
    """
    anchors = {entry.anchor for entry in site.archive.entries}
    digests = {digest.path for digest in site.archive.digests}
    for target, own, place in _typed_links(site):
        path, _, fragment = target.partition("#")
        path = posixpath.normpath(unquote(path.partition("?")[0])) if path else own
        if path not in addresses or (fragment and path in digests and f"{path}#{fragment}" not in anchors):
            cause = f"le lien « {target} » ne mène à aucune page du site."
            remedy = "Écrivez une adresse relative à la racine, telle que « numeros/2025-11-28.html », ou en https://."
            yield Problem(place.path, place.line, cause, remedy)


def _typed_links(site: Site) -> Iterator[tuple[str, str, Place]]:
    """Links inside the site, with the page that a bare `#id` means and the place where they stand."""
    for digest in site.archive.digests:
        for block in digest.blocks:
            yield from ((link, digest.path, block.place) for link in block.links if not _SCHEME.match(link))
    for article in site.articles:
        yield from ((link, article.path, article.place) for link in article.links if not _SCHEME.match(link))
