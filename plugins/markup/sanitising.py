"""An element tree or HTML text → a fragment that is safe in any page: the last step of everything shown."""

from xml.etree.ElementTree import Element

import nh3
from markupsafe import Markup

from plugins.markup.serialising import write_inside
from plugins.markup.typesetting import Typesetter

_TAGS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "pre": {"class"}, "span": {"class", "title"}}
_SCHEMES = {"http", "https", "mailto"}
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener nofollow")


def finish(element: Element, typesetter: Typesetter) -> Markup:
    """The inside of an element as a safe, well-set fragment.

    Args:
        element: only what it holds is kept, not the element itself.
        typesetter: for the language of the text.
    """
    return sanitise(typesetter.fragment(write_inside(element)))


def sanitise(html: str) -> Markup:
    """HTML with allow-listed tags, attributes and address schemes only; ids, styles and scripts never pass."""
    return Markup(_CLEANER.clean(html))
