"""The file that is written: its form, and the law that nothing said is lost in it."""

import re
from collections import Counter
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.archive.digest_source import read_digest_source
from plugins.importer.blocks import ImportRefused
from plugins.importer.drafting import Draft, make_draft
from plugins.importer.sources import read_source
from tests.importer.conftest import DAY

PASTED = """\
Le titre : essai

Le chapeau

• Un câble à Brest. Il est long. #mer
• Une faille dans C++ et *rien* d’autre
  xHal l’a vue.

  Un second paragraphe.
    - un point
    - un autre
• Une fin <rapide> & {sûre}. Oui.
"""

WRITTEN = """\
---
title: Le titre : essai
date: 2026-03-06
summary: Le chapeau
---

- Un câble à Brest. Il est long. #mer {#cable-brest}

- **Une faille dans C++ et \\*rien\\* d’autre** xHal l’a vue.

  Un second paragraphe.

  - un point
  - un autre {#faille-dans-rien-autre}

- Une fin &lt;rapide> & {sûre}. Oui. {#fin-rapide-sure}
"""

WORDS = st.text(
    st.sampled_from("abcéàœAZ019 \u00a0.,:;!?'’«»()[]{}<>*_`#&\\|~+-=/$€%•–👉\n\t"), min_size=1, max_size=120
)


def test_the_whole_file(draft: Callable[[str], Draft]) -> None:
    """Front matter, one bullet an entry, two columns for what belongs to it, tags and id at its very end."""
    assert draft(PASTED).markdown == WRITTEN.replace("#faille-dans-rien-autre", f"#{draft(PASTED).entries[1].id}")


def test_the_reader_of_the_site_finds_the_same_entries(draft: Callable[[str], Draft]) -> None:
    """What is written is read back: ids, tags, and every bullet."""
    source = read_digest_source(draft(PASTED).markdown.encode(), "a.md")
    assert [bullet.tags for bullet in source.bullets] == [("mer",), (), ()]
    assert [bullet.id for bullet in source.bullets] == [entry.id for entry in draft(PASTED).entries]


def test_sections_are_headings(draft: Callable[[str], Draft]) -> None:
    """A section is written once, before its first entry."""
    text = "Titre\n\nChapeau\n\nMer\n\n• Un câble. Long.\n• Une bouée. Jaune.\n\nTerre\n\n• Un rapport. Court.\n"
    assert re.findall(r"^(?:## .*|- \w+ \w+)", draft(text).markdown, re.M) == [
        "## Mer", "- Un câble", "- Une bouée", "## Terre", "- Un rapport",
    ]  # fmt: skip


def words(text: str) -> Counter[str]:
    """Words of a text, marks of items and underscores aside."""
    return Counter(re.findall(r"[^\W_]+", text))


@given(st.lists(WORDS, min_size=1, max_size=6))
@settings(max_examples=300, deadline=None)
def test_no_word_is_ever_lost(items: list[str]) -> None:
    """Law: whatever is pasted, each word is in the file or named in the report, and the site can read the file."""
    text = "Titre\n\n" + "\n\n".join(f"• mot {item}" for item in items)
    try:
        draft = make_draft(read_source(text.encode(), "a.txt"), DAY, {})
    except ImportRefused:
        return
    assert not [warning for warning in draft.warnings if "absents" in warning]
    shown = " ".join([draft.title, draft.standfirst, *draft.left_out, draft.markdown.replace("&lt;", "<")])
    lost = words(text) - words(shown)
    assert not {word for word in lost if not re.fullmatch(r"\d{1,2}", word)}
