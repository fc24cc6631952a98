"""A link target as typed → the target a page may carry, or nothing."""

import html
import re
from xml.etree.ElementTree import Element

from markupsafe import Markup

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SCHEMES = ("http:", "https:", "mailto:")
# Browsers take white space and control characters out of an address before they read its scheme (WHATWG URL, 4.4).
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]")

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RELATIVE_LINK = re.compile(r'(<a href=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|#)')


def safe_target(target: str) -> str:
    """The target ready for `href`, or an empty string when no reader should follow it.

    Allowed are http, https and mailto addresses, and addresses relative to the site's root that stay inside it.
    """
    bare = _IGNORED.sub("", target)
    scheme = _SCHEME.match(bare)
    if scheme:
        allowed = scheme[0].lower() in _SCHEMES and (scheme[0].lower() == "mailto:" or _has_host(bare))
        return target.strip().replace(" ", "%20") if allowed else ""
    # « %2e » is a dot to a browser too (WHATWG URL, 4.4), and « \\ » a slash.
    steps = re.split(r"[/\\]", re.split(r"[?#]", re.sub("%2e", ".", bare, flags=re.IGNORECASE))[0])
    if not bare or (len(steps) > 1 and not steps[0]) or ".." in steps or ":" in steps[0]:
        return ""
    return target.strip().replace(" ", "%20")


def settle_links(element: Element) -> list[str]:
    """Keep the safe links of a tree and make the others plain text with their target behind, in place.

    Returns:
        The targets kept, in order.
    """
    targets = []
    for link in list(element.iter("a")):
        # Entities are read in targets too (CommonMark 6.3); without `;`, « &copy=1 » is part of an address.
        typed = _ENTITY.sub(lambda match: html.unescape(match[0]), link.get("href", ""))
        target, title = safe_target(typed), link.get("title")
        link.attrib.clear()
        if target:
            link.set("href", target)
            targets.append(target)
        else:
            # Nothing an author typed goes without a trace, and nobody follows it by accident.
            link.tag = "span"
            link.tail = f" ({typed}){link.tail or ''}" if typed else link.tail
        if title:
            # After `href`, which `rebase` looks for at the beginning of the tag.
            link.set("title", title)
    return targets


def rebase(fragment: str, prefix: str) -> Markup:
    """A finished fragment whose relative links, typed from the site's root, work from another place.

    Args:
        fragment: made by `finish`.
        prefix: what leads to the root: `../`, or the address of the site with a final slash.
    """
    return Markup(_RELATIVE_LINK.sub(rf"\g<1>{prefix}", fragment) if prefix else fragment)


def _has_host(address: str) -> bool:
    return re.match(r"https?:/{2}[^\s/?#@\\]+", address, re.IGNORECASE) is not None
