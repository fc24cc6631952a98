"""A digest → its visible text: each word once, each with its line."""

from plugins.archive.digest_source import read_digest_source
from plugins.archive.passages import OBJECT, Passage, read_passages

HEAD = "---\ntitle: Titre\ndate: 2025-01-03\n---\n\n"


def read(body: str) -> list[Passage]:
    """Passages of a digest with this body, which begins on line 6."""
    return list(read_passages(read_digest_source((HEAD + body).encode(), "essai.md")))


def test_mark_up_is_taken_off() -> None:
    """Bold, links and escapes leave their words; hashtags and ids are none."""
    passages = read("- **Titre** et [lien](https://exemple.fr/Adresse) \\*. #cloud {#un-id}\n")
    assert [passage.text for passage in passages] == ["Titre et lien *."]


def test_code_and_addresses_are_no_prose() -> None:
    """They keep their room, so that offsets hold."""
    assert read("- Voir `Etat` et <https://exemple.fr>.")[0].text == f"Voir {OBJECT * 4} et {OBJECT * 18}."


def test_every_level_is_read() -> None:
    """Headings, prose, further paragraphs, sub-lists and quotations, in reading order."""
    body = "## Rubrique\n\nProse.\n\n- Un.\n\n  Deux.\n\n  - Trois.\n\n  > Quatre.\n"
    passages = read(body)
    assert [(p.text, p.line) for p in passages] == [
        ("Rubrique", 6), ("Prose.", 8), ("Un.", 10), ("Deux.", 12), ("Trois.", 14), ("Quatre.", 16),
    ]  # fmt: skip


def test_the_line_of_each_word_is_known() -> None:
    """A paragraph may run over several lines, with mark-up on each."""
    passage = read("- Un **mot**\n  puis `deux`\n  et [trois](x) fins.")[0]
    found = [passage.line_at(passage.text.index(word)) for word in ("Un", "mot", "puis", "et", "trois", "fins")]
    assert found == [6, 6, 7, 8, 8, 8]
