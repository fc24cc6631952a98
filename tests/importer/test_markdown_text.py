"""Markdown sources keep their headings, looks, links, code and ids."""

import datetime as dt
from collections.abc import Callable

from plugins.importer.blocks import plain
from plugins.importer.detection import find_digest
from plugins.importer.drafting import Draft, make_draft
from plugins.importer.markdown_text import read_markdown
from plugins.importer.sources import read_source

SOURCE = """\
---
title: "Le port : numéro 3"
date: 2026-03-06
layout: lettre
---

*Cette semaine, la mer.*

## Mer

- **Un câble à Brest.** Il est [long][l] et
  `dur`. <!-- à relire -->

  Un second paragraphe.

  ```sh
  - pas une puce
  ```
- Une faille \\*rare\\*. Grave. #sécurité {#faille}

## Terre

1. Un rapport. Court.

[l]: https://exemple.fr/long
"""


def test_a_markdown_source() -> None:
    """Front matter, sections, reference links, comments and code are understood."""
    found = find_digest(read_markdown(SOURCE))
    assert (found.title, found.standfirst, found.date) == (
        "Le port : numéro 3", "Cette semaine, la mer.", dt.date(2026, 3, 6),
    )  # fmt: skip
    first, second = found.entries[:2]
    assert plain(first.lead) == "Un câble à Brest. Il est long et dur."
    assert [run.link for run in first.lead if run.link] == ["https://exemple.fr/long"]
    assert [(block.kind, block.text) for block in first.rest] == [
        ("paragraph", "Un second paragraphe."), ("code", "  - pas une puce"),
    ]  # fmt: skip
    assert (plain(second.lead), second.tags, second.id) == ("Une faille *rare*. Grave.", ("sécurité",), "faille")
    assert set(found.left_out) >= {"à relire", "layout: lettre"}


def test_what_was_written_is_imported_to_the_same_bytes(draft: Callable[[str], Draft]) -> None:
    """Law of the way back: a digest of ours, imported, is that digest."""
    first = draft("Titre\n\nChapeau\n\n• Un *câble* à Brest\n  Il est long.\n\n• Une faille. Grave. #mer\n").markdown
    assert make_draft(read_source(first.encode(), "a.md"), None, {}).markdown == first


def test_old_headers_without_fences() -> None:
    """Pelican's older headers give title and date too."""
    found = read_markdown("Title: Le port\nDate: 2026-03-06 10:00\n\n- Un câble. Long.\n- Une faille. Grave.\n")
    assert (found.title, found.date) == ("Le port", dt.date(2026, 3, 6))


def test_headings_with_paragraphs_are_entries() -> None:
    """Where most headings have text below them, lists are inside; where they have lists, the items are entries."""
    told = "# Titre\n\n## Un câble\n\nIl est très long.\n\n- un point\n\n## Une faille\n\nGrave.\n"
    found = find_digest(read_markdown(told))
    assert [plain(entry.lead) for entry in found.entries] == ["Un câble Il est très long.", "Une faille Grave."]
    listed = "# Titre\n\n## Mer\n\nTrois mots ici.\n\n- Un câble. Il est long.\n\n## Terre\n\n- Un rapport. Court.\n"
    found = find_digest(read_markdown(listed))
    assert [plain(entry.lead) for entry in found.entries] == ["Un câble. Il est long.", "Un rapport. Court."]
