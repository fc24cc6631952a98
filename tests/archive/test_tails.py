"""Tails of whole bullets, where one block alone does not show the rule."""

from plugins.archive.blocks import Code, Item, ItemList, Paragraph, Quote
from plugins.archive.hashtags import Tail
from plugins.archive.tails import take_tail


def test_a_bullet_without_tail_is_unchanged() -> None:
    """Code at the end has no tail: its signs are code."""
    blocks = (Paragraph(1, "Un titre."), Code(2, "", "# cloud\n#cloud\n"))
    assert take_tail(blocks) == (blocks, Tail(""))


def test_lines_of_tail_are_read_upwards() -> None:
    """Hashtags and id may each have a paragraph; they come in reading order."""
    blocks = (Paragraph(1, "Un titre. #ia"), Paragraph(2, "#cloud -#otan"), Paragraph(3, "{#a}"))
    assert take_tail(blocks) == ((Paragraph(1, "Un titre."),), Tail("Un titre.", ("ia", "cloud"), ("otan",), "a"))


def test_a_second_id_is_text() -> None:
    """Only the last id counts; one above it stays where its author sees it."""
    blocks = (Paragraph(1, "Un titre. {#a}"), Paragraph(2, "{#b}"))
    assert take_tail(blocks) == (blocks[:1], Tail("", id="b"))


def test_emptied_lists_and_quotes_go() -> None:
    """A list or a quote of nothing but hashtags leaves no empty mark on the page."""
    title, tags = Paragraph(1, "Un titre."), Paragraph(2, "#cloud")
    for holder in (Quote(2, (tags,)), ItemList(2, (Item(2, (tags,)),), None, True)):
        assert take_tail((title, holder)) == ((title,), Tail("Un titre.", ("cloud",)))


def test_an_empty_bullet_has_no_tail() -> None:
    """Nothing in, nothing out."""
    assert take_tail(()) == ((), Tail(""))
