"""Text goes through Markdown and comes back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plugins.archive.hashtags import strip_tail
from plugins.importer.cleaning import squeeze
from plugins.importer.escaping import escape, escape_end, escape_start

RENDERER = MarkdownIt("commonmark")
SIGNS = st.text(st.sampled_from("aé1 \u00a0*_`[](){}<>#&;:!~|\\-+=.\"'$/"), min_size=1, max_size=40)


def shown(markdown: str) -> str:
    """Visible text of one paragraph, by an independent CommonMark parser; other blocks show as `<…>`."""
    tokens = RENDERER.parse(markdown)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return "<" + " ".join(token.type for token in tokens) + ">"
    children = tokens[1].children or []
    return "".join(child.content if child.type == "text" else f"<{child.type}>" for child in children)


@pytest.mark.parametrize(
    "text",
    [
        "C++ et C# au menu",
        "n_8 et snake_case_long",
        "5 * 3 = 15",
        "[Paris] et 3 < 4",
        "R&D chez AT&T",
        "L’offre à 12 $ (soit 11 €)",
        "https://exemple.fr/a_b_c?x=1&y=2",
        "Un #hashtag au milieu",
        "{slug} et {{ mot }}",
        "C:\\Users",
    ],
)
def test_harmless_signs_stay_as_typed(text: str) -> None:
    """What no Markdown reader would take for mark-up gets no backslash."""
    assert escape_start(escape(text)) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("*rien*", "\\*rien\\*"),
        ("__init__", "\\_\\_init\\_\\_"),
        ("[a](b)", "[a\\](b)"),
        ("du `code`", "du \\`code\\`"),
        ("<b>gras</b>", "&lt;b>gras&lt;/b>"),
        ("&eacute;", "&amp;eacute;"),
        ("~~barré~~", "~&#126;barré~&#126;"),
        ("# Pas un titre", "\\# Pas un titre"),
        ("> pas une citation", "\\> pas une citation"),
        ("- pas une puce", "\\- pas une puce"),
        ("2025. Une année", "2025\\. Une année"),
        ("- - -", "\\- - -"),
        ("fin {#id}", "fin \\{#id}"),
    ],
)
def test_mark_up_is_escaped(text: str, markdown: str) -> None:
    """What would be mark-up is escaped, and nothing around it."""
    assert escape_start(escape(text)) == markdown


@given(SIGNS)
@settings(max_examples=400, deadline=None)
def test_any_text_shows_as_typed(text: str) -> None:
    """Law: an independent parser shows the very text, in one paragraph."""
    text = squeeze(text)
    if text.strip():
        assert shown(escape_start(escape(text))) == text


@given(SIGNS)
@settings(max_examples=200, deadline=None)
def test_no_text_ends_as_a_hashtag(text: str) -> None:
    """Law: once its end is escaped, a text loses nothing to hashtags and ids."""
    markdown = escape_end(f"mot {escape(squeeze(text))}".rstrip())
    assert strip_tail(markdown).text == markdown
