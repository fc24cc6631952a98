"""Blocks of any source → the digest they hold: the one place that decides what is an entry and what stands around.

The steps, in order: give stray marks back to their text, find the layout, cut front, entries and end, make entries.
"""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from plugins.importer.blocks import Block, Document, FoundDigest, FoundEntry, ImportRefused, Run
from plugins.importer.bold_titles import title_bold_paragraphs
from plugins.importer.entries import make_entry
from plugins.importer.front import Front, read_front
from plugins.importer.layouts import Layout, find_layout, is_empty_heading, spare_standfirst
from plugins.importer.noise import is_noise
from plugins.importer.runs import cut
from plugins.importer.spreading import spread_paragraphs, title_categories

_NESTED = 2
_TITLE_LENGTH = 60
_SENTENCE_ENDS = tuple(".!?…:;,»”)")
_LAST_RESORT = (
    "Aucune puce ni aucun intertitre : chaque paragraphe est devenu une brève. Relisez où chacune commence et finit."
)


def find_digest(document: Document) -> FoundDigest:
    """Return the digest of a source.

    Raises ImportRefused, in French, when the source holds nothing that can be an entry.
    """
    blocks = title_categories([block for block in _settle_marks(document.blocks) if block.text.strip()])
    blocks = title_bold_paragraphs(blocks, document)
    layout = find_layout(blocks)
    if layout is None or layout.kind == "paragraphs":
        blocks = spread_paragraphs(blocks)
        layout = find_layout(blocks)
    if layout is None:
        raise ImportRefused(_explain_nothing(document, blocks))
    layout = spare_standfirst(layout, blocks, document)
    if blocks[layout.starts[0]].family != "emoji":
        blocks = [_unmark(block) if block.family == "emoji" else block for block in blocks]
    front_blocks = blocks[: layout.starts[0]]
    groups = _Grouping(blocks, layout)
    groups.run()
    first_section = _take_first_section(front_blocks, layout, groups.sections)
    front = read_front(front_blocks, document)
    entries = _make_entries(groups, first_section)
    if not entries:
        raise ImportRefused(_explain_nothing(document, blocks))
    return FoundDigest(
        title=front.title,
        standfirst=front.standfirst,
        date=front.date,
        dated_by=front.dated_by,
        entries=entries,
        prose=front.prose,
        warnings=(*document.warnings, *_warn(layout, front, entries)),
        left_out=(*document.left_out, *front.left_out, *groups.left_out),
    )


def _explain_nothing(document: Document, blocks: Sequence[Block]) -> str:
    if document.hint:
        return f"aucune brève trouvée : {document.hint}"
    if not blocks:
        return "le texte est vide : il n’y a rien à importer."
    return (
        "aucune brève trouvée : commencez chaque brève par une puce (« • », « – » ou « - »), "
        "ou séparez-les par une ligne vide."
    )


def _settle_marks(blocks: Sequence[Block]) -> list[Block]:
    """Numbers count as marks when they follow each other, emoji when several lines begin with one."""
    ordered = _is_ordered([block for block in blocks if block.family == "number"])
    emoji = Counter(block.mark for block in blocks if block.family == "emoji")
    common, count = emoji.most_common(1)[0] if emoji else ("", 0)
    settled: list[Block] = []
    for block in blocks:
        alone = block.family == "emoji" and (emoji.total() < 2 or (count >= emoji.total() / 2 and block.mark != common))
        titling = block.family == "emoji" and not settled and not block.text.endswith(".") and block.apart
        if (
            alone
            or (titling and emoji.total() > 2 and emoji[block.mark] == 1)
            or (block.family == "number" and not ordered)
        ):
            settled.append(_unmark(block))
        else:
            settled.append(block)
    return settled


def _unmark(block: Block) -> Block:
    return dataclasses.replace(block, kind="paragraph", runs=(Run(f"{block.mark} "), *block.runs), mark="", family="")


def _is_ordered(blocks: Sequence[Block]) -> bool:
    """Whether most numbers are one more than the number before, or begin again at one."""
    numbers = [int("".join(char for char in block.mark if char.isdecimal()) or "1") for block in blocks]
    steps = sum(after in (before + 1, 1) for before, after in pairwise(numbers))
    return len(numbers) > 1 and steps >= (len(numbers) - 1) * 0.6


@dataclass(slots=True)
class _Grouping:
    """Gives each block from the first entry on to an entry, to a section heading, or to what is left out."""

    blocks: Sequence[Block]
    layout: Layout
    groups: list[list[Block]] = field(default_factory=list)
    sections: dict[int, str] = field(default_factory=dict)
    """Heading that stands before the group of this index."""

    left_out: list[str] = field(default_factory=list)
    _titles: frozenset[int] = frozenset()

    def run(self) -> None:
        """Fill `groups`, `sections` and `left_out`."""
        starts = set(self.layout.starts)
        last = self.layout.starts[-1]
        self._titles = self._find_titles()
        for at in range(self.layout.starts[0], len(self.blocks)):
            block = self.blocks[at]
            if at in starts:
                self.groups.append([block])
            elif at > last and self._is_after(at, last):
                self.left_out += [other.text.replace("\n", " ") for other in self.blocks[at:]]
                break
            elif at in self._titles:
                self.sections[len(self.groups)] = block.text
            elif is_empty_heading(self.blocks, at) or (
                block.kind == "paragraph" and block.apart and is_noise(block.text)
            ):
                self.left_out.append(block.text)
            else:
                self.groups[-1].append(block)
        self._trim_last()

    def _find_titles(self) -> frozenset[int]:
        """Headings between entries; short lines without a stop too, unless most entries have one (a source, a link)."""
        starts = set(self.layout.starts)
        found = [
            at
            for at in range(self.layout.starts[0] + 1, self.layout.starts[-1])
            if at not in starts and at + 1 in starts and _looks_like_title(self.blocks[at])
        ]
        if self.layout.kind in ("bold", "paragraphs"):
            found = [at for at in found if self.blocks[at].level]
        if len(found) > len(starts) / 2 and not all(self.blocks[at].level for at in found):
            return frozenset()
        return frozenset(found)

    def _is_after(self, at: int, last: int) -> bool:
        """Whether the entries end before this block: not below the last item, and not as long as the others are."""
        block, item = self.blocks[at], self.blocks[last]
        if block.level and (self.layout.kind != "headings" or block.level <= item.level):
            return True
        if is_noise(block.text.split("\n")[0]):
            return True
        if self.layout.kind == "headings":
            return False
        if block.kind == "item" or block.indent >= item.indent + _NESTED or not block.apart:
            return False
        if block.text.startswith("#"):
            # Hashtags below the last entry are its own where others have theirs, else those of the whole letter.
            return not any(other.text.startswith("#") for group in self.groups[:-1] for other in group[1:])
        usual = sorted(len(group) - 1 for group in self.groups[:-1])
        return at - last > (usual[len(usual) // 2] if usual else 0)

    def _trim_last(self) -> None:
        """What is glued below the last entry is no part of it from the first button, count or farewell on."""
        if not self.groups:
            return
        block = self.groups[-1][-1]
        lines = block.text.split("\n")
        end = next((at for at, line in enumerate(lines) if at and is_noise(line)), len(lines))
        if end < len(lines):
            self.left_out += lines[end:]
            self.groups[-1][-1] = dataclasses.replace(block, runs=cut(block.runs, 0, len("\n".join(lines[:end]))))


def _looks_like_title(block: Block) -> bool:
    text = block.text
    if block.level:
        return True
    return (
        block.kind == "paragraph"
        and block.indent < _NESTED
        and "\n" not in text
        and len(text) <= _TITLE_LENGTH
        and not text.endswith(_SENTENCE_ENDS)
        and not text.startswith(("#", "(", "http", "www."))
        and not is_noise(text)
    )


def _take_first_section(front: list[Block], layout: Layout, sections: Mapping[int, str]) -> str:
    """Where the entries come in sections, the line right above the first entry titles the first of them."""
    if not sections or layout.kind not in ("items", "headings") or len(front) < 2:
        return ""
    if not _looks_like_title(front[-1]):
        return ""
    levels = [block.level for block in front[:-1] if block.level]
    below = front[-1].level > max(levels, default=0)
    # « 🔥 À la une » and « 📌 En bref » are headings of one hand.
    alike = not any(text[0].isalnum() for text in (front[-1].text, *sections.values()))
    return front.pop().text if len(front) >= 3 or below or alike else ""


def _make_entries(groups: _Grouping, section: str) -> tuple[FoundEntry, ...]:
    entries = []
    for at, group in enumerate(groups.groups):
        section = groups.sections.get(at, section)
        entry = make_entry(group, section)
        if entry:
            entries.append(entry)
    return _drop_refrains(entries, groups.left_out)


def _drop_refrains(entries: Sequence[FoundEntry], left_out: list[str]) -> tuple[FoundEntry, ...]:
    """A button such as « Lire la suite » that comes back below several entries is no part of any."""
    found = [block.text for entry in entries for block in entry.rest if is_noise(block.text)]
    counts = Counter([*found, *left_out])
    refrains = {text for text in found if counts[text] > 1}
    left_out += [text for text in found if text in refrains]
    return tuple(
        dataclasses.replace(entry, rest=tuple(block for block in entry.rest if block.text not in refrains))
        for entry in entries
    )


def _warn(layout: Layout, front: Front, entries: Sequence[FoundEntry]) -> list[str]:
    warnings = []
    if layout.kind == "paragraphs":
        warnings.append(_LAST_RESORT)
    if not front.title:
        warnings.append("Aucun titre trouvé : il est fait de la date, remplacez-le.")
    if len(entries) == 1:
        warnings.append("Une seule brève trouvée : vérifiez que le texte n’en contient pas plusieurs.")
    return warnings
