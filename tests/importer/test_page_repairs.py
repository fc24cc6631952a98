"""What word processors say by styles is read as what it shows: lists, levels, bold."""

import pytest

from plugins.importer.blocks import Block
from plugins.importer.web_page import read_page

FILL = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
MSO = "style='mso-list:l2 level1 lfo3'"
LIST = "style='margin-left:{}pt;text-indent:-18.0pt'"


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a page."""
    return read_page(html).blocks


@pytest.mark.parametrize(
    ("mark", "style"),
    [
        (f"<span style='font-family:Symbol'>·{FILL}</span>", LIST.format(36)),
        (f"<span style='font-family:\"Courier New\"'>o{FILL}</span>", LIST.format(36)),
        (f"<span style='font-family:Wingdings'>§{FILL}</span>", LIST.format(36)),
        (f"<span>1.{FILL}</span>", LIST.format(36)),
        (f"-{FILL}", LIST.format(36)),
        (f"<span style='mso-list:Ignore'>v{FILL}</span>", MSO),
        (
            f"<![if !supportLists]><span style='mso-list:Ignore'>·{FILL}</span><![endif]>",
            "style='mso-list:l2 level1 lfo3'",
        ),
    ],
)
def test_items_of_word(mark: str, style: str) -> None:
    """Whatever sign Word draws, in a filtered page or a whole one."""
    found = blocks(f"<p class=MsoListParagraphCxSpFirst {style}>{mark}<b>Un quai.</b> Neuf.</p>")
    assert [(block.kind, block.text, block.indent) for block in found] == [("item", "Un quai. Neuf.", 0)]
    assert found[0].runs[0].strong


@pytest.mark.parametrize("style", [LIST.format(72), "style='mso-list:l0 level2 lfo1;text-indent:-18.0pt'"])
def test_levels_of_word(style: str) -> None:
    """By the level it names, or by the margin."""
    assert blocks(f"<p class=MsoListParagraph {style}>o{FILL}Sa grue.</p>")[0].indent == 2


def test_a_paragraph_below_an_item_is_none() -> None:
    """The same class without a mark goes on with the item above."""
    assert blocks("<p class=MsoListParagraph style='margin-left:36pt'>Suite du texte.</p>")[0].kind == "paragraph"


def test_looks_of_classes() -> None:
    """Google Docs says bold in a style sheet; what holds for telephones only does not hold."""
    rules = ".c1{font-weight:700}.c2,p.c3{font-style:italic;color:red}@media print{.c2{display:none}}.c4{display:none}"
    body = "<p class=c1>Gras</p><p class=c2>Pente</p><p class=c4>Non</p>"
    found = blocks(f"<html><head><style>{rules}</style></head><body>{body}</body></html>")
    assert [(block.text, block.runs[0].strong, block.runs[0].emphasis) for block in found] == [
        ("Gras", True, False), ("Pente", False, True),
    ]  # fmt: skip


def test_levels_of_google_docs() -> None:
    """An inner list stands beside the outer one, its level in a class."""
    html = "<ul class='lst-kix_a1-0 start'><li>Un.</li></ul><ul class='lst-kix_a1-1'><li>Sa grue.</li></ul>"
    assert [block.indent for block in blocks(html)] == [0, 2]


@pytest.mark.parametrize(
    "style", ["display:none", "max-height:0;overflow:hidden", "opacity:0", "mso-hide:all", "max-height: 0px; x:y"]
)
def test_hidden_text_is_set_aside(style: str) -> None:
    """The text that mail programs preview is no text of the page, but it is said."""
    document = read_page(f"<div style='{style}'>Aperçu&#847;&zwnj;&nbsp;</div><p>Un quai.</p>")
    assert [block.text for block in document.blocks] == ["Un quai."]
    assert document.left_out == ("Aperçu",)


def test_spaces_written_as_entities() -> None:
    """They are what they would be as characters; invisible ones go."""
    assert (
        blocks("<p>63&nbsp;%, sou&shy;ve&#173;rain, a&zwnj;b&#8203;c, &lt;x&gt;</p>")[0].text
        == "63\u00a0%, souverain, abc, <x>"
    )


def test_a_mark_that_swallows_a_paragraph() -> None:
    """Broken HTML may nest an item in the mark of another; what is left is read."""
    inner = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Deux."
    html = (
        f"<p {MSO}><table><tr><td><p {MSO}><span style='mso-list:Ignore'>·<table><tr><td>{inner}</table></span>Un.</p>"
    )
    assert "Un." in [block.text for block in blocks(html)]
