"""Ids of an import: an address that was given once stays with its entry."""

from plugins.importer.identifiers import assign_ids, read_ids

FILE = """\
---
title: T
date: 2026-03-06
---

- Un câble à Brest. Il est long. #mer {#cable-ys}

- **Une faille** au port.

  Elle est grave. {#faille}
"""


def test_ids_of_a_file() -> None:
    """Each bullet gives its text by its id, whatever paragraphs it has."""
    assert list(read_ids(FILE)) == ["cable-ys", "faille"]


def test_entries_that_stayed_keep_their_id() -> None:
    """Corrected or moved, an entry is known by its words; a new one gets an id of its own."""
    entries = [
        ("Un rapport à Rennes", "Un rapport à Rennes. Il est court."),
        ("Une faille au port de Brest", "Une faille au port de Brest. Elle est grave."),
        ("Un câble à Brest", "Un câble à Brest. Il est très long."),
    ]
    assert assign_ids(entries, ["", "", ""], read_ids(FILE)) == ["rapport-rennes", "faille", "cable-ys"]


def test_an_old_id_is_never_given_to_another_entry() -> None:
    """A new entry whose headline would spell the id of one that left gets another id."""
    assert assign_ids([("Faille", "Faille à Sein : tout autre chose.")], [""], read_ids(FILE)) != ["faille"]


def test_ids_of_the_source_come_first() -> None:
    """What the source itself writes is kept, the first time."""
    entries = [("A", "A b c."), ("D", "D e f.")]
    assert assign_ids(entries, ["mien", "mien"], {}) == ["mien", "d"]
