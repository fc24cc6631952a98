"""Small documents of office programs, made in memory: the parts that matter, in the words of their formats."""

import io
import zipfile
from html import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_STYLES = {"Title": "Title", "Titre2": "heading 2", "ListParagraph": "List Paragraph"}
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zip_files(files: dict[str, str | bytes]) -> bytes:
    """Bytes of a package of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def run(text: str, *, bold: bool = False, inside: str = "") -> str:
    """One run of a Word paragraph; a newline is a manual line break."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in text.split("\n"))
    return f"<w:r>{look}{pieces}{inside}</w:r>"


def paragraph(runs: str, style: str = "", level: int | None = None) -> str:
    """One Word paragraph; with a level, counted from 0, an item of a bulleted list."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = "" if level is None else f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{runs}</w:p>"


def docx(body: str, title: str = "", links: tuple[str, ...] = (), notes: tuple[str, ...] = ()) -> bytes:
    """A Word document; `rId1`… are its links, in order."""
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/hyperlink" Target="{escape(link)}" TargetMode="External"/>'
        for number, link in enumerate(links, 1)
    )
    parts = ("styles", "numbering", *(("footnotes",) if notes else ()))
    relations += "".join(
        f'<Relationship Id="part{number}" Type="{_RELATIONS}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(parts)
    )
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument'
        f'.wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), *((part, part) for part in parts))
    )
    levels = "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/></w:lvl>' for level in range(3))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in _STYLES.items()
    )
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(run(note))}</w:footnote>' for number, note in enumerate(notes, 1)
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "docProps/core.xml": '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
        f'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        "</c:coreProperties>",
    }
    if notes:
        files["word/footnotes.xml"] = f"<w:footnotes {_W}>{footnotes}</w:footnotes>"
    return zip_files(files)


def odt(body: str, title: str = "") -> bytes:
    """A LibreOffice document; the style `T1` is bold, `P1` comes from the one named Title."""
    names = " ".join(
        f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
        for prefix, name in (
            ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("meta", "meta"),
            ("fo", "xsl-fo-compatible"),
        )
    )  # fmt: skip
    names += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="L1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    return zip_files(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {names}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {names}><office:meta><dc:title>{escape(title)}</dc:title></office:meta>"
            "</office:document-meta>",
        }
    )
