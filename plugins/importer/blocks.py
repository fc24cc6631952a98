"""The values between a source and its digest: what every kind of source is turned into, and what is found in it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "code"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; a newline in it is a line break that the author made."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""
    """Target of the link that this text is, or empty."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or list item of a source, in the order of the text."""

    kind: Kind
    runs: tuple[Run, ...]
    line: int = 0
    """Line of the source where it begins, from 1; 0 when the source has no lines."""

    indent: int = 0
    """Columns before its mark or its text; for sources with real lists, two for each level."""

    mark: str = ""
    """Mark of an item as typed: `•`, `1.`, `👉`; empty for a real list item of a web page."""

    family: str = ""
    """Name shared by the marks that count as one: all dashes, all numbers, all emoji."""

    level: int = 0
    """Level of a heading, from 1; else 0."""

    apart: bool = False
    """True when something (empty lines, an empty bullet) stands between it and the block before."""

    @property
    def text(self) -> str:
        """What a reader sees of it, its mark left out."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole source as blocks, with what it says about itself elsewhere than in its text."""

    blocks: tuple[Block, ...]
    title: str = ""
    standfirst: str = ""
    date: dt.date | None = None
    subject: str = ""
    """What the vessel around calls it: the subject of a mail, the title of a page, of a document; its text may know
    better."""

    preview: str = ""
    """What it shows of itself in lists: the description of a page."""

    sent: dt.date | None = None
    """Day on which it was sent: counts where neither its title nor a line of its own tells the day."""

    carriers: frozenset[str] = frozenset()
    """Hosts that sent it and follow its readers."""

    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Texts that the reading of the source itself set aside: menus, forms, scripts."""

    hint: str = ""
    """What to do when nothing of it can be an entry, in French, if its kind of source explains that."""


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """One entry as found in a source."""

    lead: tuple[Run, ...]
    """Its first paragraph, headline included."""

    headline: int = 0
    """Characters of the lead that the source sets apart as a headline; 0 when only the sentence tells."""

    rest: tuple[Block, ...] = ()
    """Its other paragraphs and sub-items."""

    tags: tuple[str, ...] = ()
    """Hashtags at its very end, as typed, without `#`."""

    id: str = ""
    """Name that the source already gives to it, or empty."""

    section: str = ""
    """Heading of the group it belongs to, or empty."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class FoundDigest:
    """What a source holds once its digest is found."""

    title: str
    standfirst: str
    date: dt.date | None
    entries: tuple[FoundEntry, ...]
    dated_by: str = ""
    """Words in which the date was read, or empty when the source gave it elsewhere than in its text."""

    prose: tuple[Block, ...] = ()
    """Paragraphs between the standfirst and the entries."""

    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class ImportRefused(Exception):
    """A source from which no digest can be made; the message, in French, says why and what to do."""


def plain(runs: Iterable[Run]) -> str:
    """Return the visible text of `runs`."""
    return "".join(run.text for run in runs)
