"""A Word document (`.docx`) → blocks, by way of the HTML that mammoth makes of its styles, lists and links.

Pictures are never opened, comments and deleted text stay out, notes stand in brackets where they are called.
"""

import io
import re
import zipfile

import mammoth  # type: ignore[import-untyped]  # it ships no types
from bs4 import BeautifulSoup, NavigableString, Tag

from plugins.importer.blocks import Document, ImportRefused
from plugins.importer.document_properties import CORE_TITLE, read_property, settle_property
from plugins.importer.web_page import read_page

_LEVELS = "\n".join(
    f"p:{kind}-list({level}) => {' > '.join(['ul|ol > li'] * (level - 1) + [tag])} > li:fresh"
    for level in range(1, 6)
    for kind, tag in (("unordered", "ul"), ("ordered", "ol"))
)
_STYLES = f"""
p[style-name='Title'] => h1.document-title:fresh
p[style-name='Titre'] => h1.document-title:fresh
p[style-name='Subtitle'] => p:fresh
{_LEVELS}
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
"""
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_word_document(package: zipfile.ZipFile, data: bytes) -> Document:
    """Return the blocks of a document.

    Args:
        package: opened, its sizes already checked.
        data: the same as bytes.

    Raises ImportRefused when it is no sound document.
    """
    _refuse_declarations(package)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
        ).value
    # A library that is given anything at all may raise anything at all.
    except Exception:
        raise ImportRefused(
            "ce document Word est abîmé : ouvrez-le, enregistrez-le à nouveau, ou copiez-en le texte."
        ) from None
    soup = BeautifulSoup(html, "lxml")
    _place_notes(soup)
    return settle_property(read_page(str(soup)), read_property(package, "docProps/core.xml", CORE_TITLE))


def _refuse_declarations(package: zipfile.ZipFile) -> None:
    """Word declares no entities; a package that does was made to fill the memory or to read other files."""
    for name in package.namelist():
        if name.endswith((".xml", ".rels")) and _DECLARED.search(package.read(name)):
            raise ImportRefused("ce document Word déclare des entités XML, ce que Word ne fait jamais : il est refusé.")


def _place_notes(soup: BeautifulSoup) -> None:
    """Footnotes and endnotes go where they are called: a newsletter gives its sources there."""
    for note in soup.find_all("li", id=re.compile("^(?:footnote|endnote)-")):
        if note.decomposed:
            continue
        call = soup.find("a", href=f"#{note['id']}")
        for back in note.find_all("a", href=re.compile("^#")):
            back.decompose()
        if not isinstance(call, Tag):
            continue
        place = call.parent if call.parent and call.parent.name == "sup" else call
        place.clear()
        place.name = "span"
        place.append(" (")
        for part in note.find_all("p") or [note]:
            for child in list(part.contents):
                place.append(child)
        last = place.contents[-1]
        if isinstance(last, NavigableString):
            last.replace_with(last.rstrip())
        place.append(")")
        around = note.parent
        note.decompose()
        if around and not around.find("li"):
            around.decompose()
