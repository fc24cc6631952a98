"""A document of an office program → what it says about itself, read from its XML with nothing expanded or fetched."""

import dataclasses
import zipfile

from lxml import etree

from plugins.french.folding import fold_key
from plugins.importer.blocks import Document
from plugins.importer.cleaning import clean, squeeze

CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_FRONT = 6


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of a piece of XML; no entity is expanded, nothing is fetched, depth is bounded.

    Raises ValueError when it is not well formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None


def text_within(element: etree._Element) -> str:
    """Return all the text below an element."""
    return "".join(str(text) for text in element.itertext())


def read_property(package: zipfile.ZipFile, part: str, tag: str) -> str:
    """Return the text of the first element of that name in a part of a package; empty when there is none."""
    if part not in package.namelist():
        return ""
    try:
        found = parse_xml(package.read(part)).find(f".//{tag}")
    except ValueError:
        return ""
    return squeeze(clean(text_within(found))) if found is not None else ""


def settle_property(document: Document, title: str) -> Document:
    """Return the document with its title property, where it counts.

    Many a property was left by a model: it only counts when the text begins with it, or begins without a title.
    """
    if not title:
        return document
    front = document.blocks[:_FRONT]
    known = any(fold_key(block.text) == fold_key(title) for block in front)
    first = front[0] if front else None
    if known or (first and not first.level and (first.kind == "item" or first.text.endswith("."))):
        return dataclasses.replace(document, subject=title)
    return dataclasses.replace(
        document, left_out=(*document.left_out, f"Titre dans les propriétés du document : {title}")
    )
