"""What stands before the first entry → title, standfirst, date and the prose that stays.

The order of the text decides; what a page or a mail says about itself (its own title, its date) goes first.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.french.dates import find_date
from plugins.french.folding import fold, fold_key
from plugins.french.sentences import split_sentences
from plugins.importer.blocks import Block, Document, plain
from plugins.importer.layouts import INTRODUCES
from plugins.importer.noise import is_noise
from plugins.importer.runs import Runs, split_lines
from plugins.importer.subjects import ISSUE, MASTHEAD_WORDS, FrontLine, settle_subject

_POINTING = re.compile("[\\s\u2b05-\u2b07\u27a1\u2199\u2935\U0001f446-\U0001f449\U0001f53d\U0001f447\ufe0f]+$")
# What may stand around a date on a line that only gives the date.
_DATE_WORDS = (
    "paris le du au de la l a en et semaine edition numero n no publie publiee paru parue mis ligne date datee revue "
    "lettre lundi mardi mercredi jeudi vendredi samedi dimanche newsletter par heure h"
)
_IS_DATE_WORD = frozenset(_DATE_WORDS.split()).__contains__
_DATE_CUE = re.compile(
    r"\b(?:semaine|edition|numero|revue|lettre|newsletter|digest|publie|paru|veille|hebdo|actu)\w*\b"
)
# « Brest, le 6 mars 2026 » heads a letter.
_PLACE = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){0,4}\s?, (?:le )?")
_PUBLISHED = re.compile(r"\b(?:publie|paru|mis)")


@dataclass(frozen=True, slots=True)
class Front:
    """What the beginning of a source tells about its digest."""

    title: str = ""
    standfirst: str = ""
    date: dt.date | None = None
    dated_by: str = ""
    """The words in which the date was read."""

    prose: tuple[Block, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    runs: Runs
    block: Block


@dataclass(slots=True)
class _Dates:
    """The dates seen so far, the most telling place first."""

    line: tuple[dt.date, str] | None = None
    title: tuple[dt.date, str] | None = None
    cue: tuple[dt.date, str] | None = None
    left_out: list[str] = field(default_factory=list)

    @property
    def best(self) -> tuple[dt.date | None, str]:
        return self.line or self.title or self.cue or (None, "")


def read_front(blocks: Sequence[Block], document: Document) -> Front:
    """Return the front of a digest.

    Args:
        blocks: all that stands before the first entry.
        document: the source; its own title, standfirst and date are preferred.
    """
    lines = [_Line(_label(block, runs), runs, block) for block in blocks for runs in split_lines(block.runs)]
    dates = _Dates()
    dated = [line for at, line in enumerate(lines) if _is_date_line(line.text, dates, first=at == 0)]
    lines = [line for line in lines if line not in dated]
    left_out = [line.text for line in lines if is_noise(line.text)]
    lines = [line for line in lines if not is_noise(line.text)]
    if len(lines) > 1:
        lines, repeated = _drop_repeated(lines)
        left_out += repeated
    known = document.title or settle_subject(
        document.subject, [FrontLine(line.text, line.block.level) for line in lines]
    )
    title_at = _find_title(lines, known)
    left_out += [line.text for line in lines[:title_at]]
    title = lines[title_at].text if lines and not known else known
    rest = lines[title_at:] if known and not _is_title(lines, title_at, known) else lines[title_at + 1 :]
    if document.subject and fold_key(title) != fold_key(document.subject):
        left_out.append(document.subject)
    if not known and title and len(split_sentences(title)) > 1 and len(title) > 200:
        title, rest = "", lines
    standfirst = document.standfirst
    if not standfirst and _is_byline(rest):
        left_out.append(rest[0].text)
        rest = rest[1:]
    if not standfirst and rest:
        standfirst, rest = rest[0].text, rest[1:]
    else:
        rest = [line for line in rest if fold_key(line.text) != fold_key(standfirst)]
    _read_title_date(title, dates)
    for line in (standfirst, *(line.text for line in rest)):
        _read_cued_date(line, dates)
    date, dated_by = _settle_date(document, dates)
    left_out += [line.text for line in dated if line.text != dated_by]
    prose = tuple(Block("paragraph", line.runs, line.block.line) for line in rest)
    return Front(_finish(title), _finish(standfirst), date, dated_by, prose, tuple(left_out))


def _label(block: Block, runs: Runs) -> str:
    """A mark before the first entry is a sign of its author: an emoji of a title, a dash."""
    text = plain(runs)
    return f"{block.mark} {text}" if block.mark and runs and block.text.startswith(text) else text


def _finish(text: str) -> str:
    """A title does not point at what follows it."""
    return _POINTING.sub("", text).strip()


def _is_date_line(text: str, dates: _Dates, first: bool) -> bool:
    """Whether a line only tells the date; on top of all, « Revue du 17 octobre 2025 » may be the title as well."""
    found = find_date(text)
    if found is None:
        return False
    date, start, end = found
    if _PLACE.fullmatch(text[:start]) and not text[end:].strip(" ."):
        dates.line = dates.line or (date, text)
        return True
    around = fold(f"{text[:start]} {text[end:]}")
    if not all(_IS_DATE_WORD(word) or word.isdigit() for word in re.findall(r"[^\W_]+", around)):
        return False
    if first and _DATE_CUE.search(around) and not _PUBLISHED.search(around):
        dates.title = (date, text)
        return False
    dates.line = dates.line or (date, text)
    return True


def _is_byline(lines: Sequence[_Line]) -> bool:
    """Whether the line below the title only names an author or a field, and the standfirst comes after it."""
    if len(lines) < 2 or len(lines[0].text.split()) > MASTHEAD_WORDS or lines[0].text.endswith((".", "!", "?", "…")):
        return False
    return len(lines[1].text.split()) > MASTHEAD_WORDS + 1


def _settle_date(document: Document, dates: _Dates) -> tuple[dt.date | None, str]:
    """The day that a source states for itself, then the one that its text tells, then the one it was sent on.

    A day inside a sentence is less telling than that of the sending.
    """
    if document.date:
        return document.date, ""
    if document.sent:
        if dates.title is None and (found := find_date(document.subject)):
            dates.title = (found[0], document.subject)
        return dates.line or dates.title or (document.sent, "")
    return dates.best


def _read_title_date(title: str, dates: _Dates) -> None:
    if dates.title is None and (found := find_date(title)):
        dates.title = (found[0], title)


def _read_cued_date(text: str, dates: _Dates) -> None:
    """A date inside a sentence may be that of a fact: it counts only after a word such as « semaine » or « numéro »."""
    found = find_date(text)
    if dates.cue is None and found and _DATE_CUE.search(fold(text[max(0, found[1] - 40) : found[2]])):
        dates.cue = (found[0], text)


def _drop_repeated(lines: Sequence[_Line]) -> tuple[list[_Line], list[str]]:
    """A short line seen twice is the name of the letter or its author; a long one is a title given twice."""
    counts = Counter(fold_key(line.text) for line in lines)
    kept: list[_Line] = []
    dropped: list[str] = []
    seen: set[str] = set()
    for line in lines:
        key = fold_key(line.text)
        short = len(line.text.split()) <= MASTHEAD_WORDS
        if counts[key] > 1 and (short or key in seen) and len(counts) > 1:
            dropped.append(line.text)
        else:
            kept.append(line)
        seen.add(key)
    return kept, dropped


def _find_title(lines: Sequence[_Line], known: str) -> int:
    """Index of the line that is the title: the one known from elsewhere, the first heading, else the first line.

    Where three lines or more are left, a first line that only names the letter (« La Lettre n° 12 ») is passed over.
    """
    for at in range(len(lines)):
        if known and _is_title(lines, at, known):
            return at
    if known:
        return 0
    headings = [at for at, line in enumerate(lines) if line.block.level]
    if headings:
        return min(headings, key=lambda at: (lines[at].block.level, at))
    return 1 if len(lines) >= 3 and _names_letter(lines[0].text, lines[1].text) else 0


def _is_title(lines: Sequence[_Line], at: int, title: str) -> bool:
    return at < len(lines) and fold_key(lines[at].text) == fold_key(title)


def _names_letter(first: str, second: str) -> bool:
    """Whether a line names the letter and its issue, and the next one is the title of the digest."""
    if second.endswith(".") or INTRODUCES.match(fold(second)):
        return False
    if ISSUE.search(first) or find_date(first):
        return len(first.split()) <= 2 * MASTHEAD_WORDS
    return len(first.split()) <= MASTHEAD_WORDS < len(second.split())
