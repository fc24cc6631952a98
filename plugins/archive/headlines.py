"""First paragraph of a bullet in, where its headline ends and its body begins out.

The rules, the first with an answer wins:

1. a leading bold run: « **Signal renforce son chiffrement.** La messagerie… »;
2. a leading link followed by more: « [La Cnil sanctionne](…) – L’amende… »;
3. a line break after the first line: « Le Cnes choisit Kinéis<br>Vingt-cinq… »;
4. the first French sentence.

A bold run or a link is the headline only when the sentence does not run on across its edge: in « **Mistral** lève
2 Md€. » it is a subject, in « **IA :** l’Europe accélère. » a kicker of one or two words; both leave the word to the
next rules. When it holds the whole paragraph, its sentences decide.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.archive.leads import Lead, read_lead
from plugins.french.abbreviations import MONTHS, SHORTENED
from plugins.french.sentences import first_sentence_end, starts_small

__all__ = ["Cut", "Lead", "drop_final_stop", "headline_end", "shorten", "split_headline"]

KICKER_WORDS = 2
"""A bold run or link of so few words before a colon announces the headline, it is not the headline."""

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_INNER_MARK = re.compile(r"\s*[:;,](?=\s)|\s[–—](?=\s)|\s\((?=\w)")
_TRIMMED = " \t\n\u00a0\u202f,;:.–—-(«“"
_SPACE = re.compile(r"\s*")
_SEPARATORS = re.compile(r"(?:[\s:–—―|·•]|[.-](?!\w))*")
_END_MARKS = re.compile(r"\s*[!?…]+(?:\s*[»”])?")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_FINAL_STOP = re.compile(r"(?<![.\s])\s*\.\Z")
_ACRONYM = re.compile(r"\b(?:(?:[^\W\d_]|Ph)\.-?)+[^\W\d_]\.\Z")
_LAST_WORD = re.compile(r"[^\W\d_][^\s.]*(?=\.\Z)|c\.-à-d(?=\.\Z)")
_DATED = re.compile(r"(?:\d|\d(?:er)|\b(?:en|de|depuis|fin|début|mi))[\s-]+[^\W\d_]+\.\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where to cut a lead: `text[:end]` is the headline, `text[body_start:]` the body, only separators between."""

    end: int
    body_start: int


def headline_end(lead: Lead) -> Cut:
    """Where the headline ends and the body begins, by the first rule that answers; never past the text."""
    return next(cut for rule in RULES if (cut := rule(lead)) is not None)


def split_off_bold(lead: Lead) -> Cut | None:
    """A leading bold run is the headline."""
    return _split_off_run(lead.text, lead.bold_end)


def split_off_link(lead: Lead) -> Cut | None:
    """A leading link that is followed by more is the headline."""
    return _split_off_run(lead.text, lead.link_end)


def split_at_break(lead: Lead) -> Cut | None:
    """A line break ends the headline, if no sentence ended before and the next line does not run on."""
    text, at = lead.text, lead.break_at
    if at is None or not text[:at].strip() or not _has_word(text[at:]) or starts_small(text[at:]):
        return None
    return _cut(text, first_sentence_end(text[:at]))


def split_at_sentence(lead: Lead) -> Cut:
    """The first sentence is the headline."""
    return _cut(lead.text, first_sentence_end(lead.text))


RULES: tuple[Callable[[Lead], Cut | None], ...] = (
    split_off_bold,
    split_off_link,
    split_at_break,
    split_at_sentence,
)
"""In the order in which they are asked; the last always answers."""


def split_headline(markdown: str) -> tuple[str, str]:
    """Plain headline and Markdown body of a bullet given without marker, hashtags and id.

    The headline loses its mark-up and its full stop; the body keeps the source as typed, with a bold run or a link
    that the cut goes through opened again.
    """
    source = read_lead(markdown)
    cut = headline_end(source.lead)
    return _BLANKS.sub(" ", source.text[: cut.end]).strip(), source.source_from(cut.body_start).strip()


def shorten(headline: str, limit: int = 140) -> str:
    """The headline in at most `limit` characters, cut at an inner mark or else at a word, with « … » at the end.

    A colon, comma or dash counts when it leaves at least two thirds of the room filled.
    """
    if len(headline) <= limit:
        return headline
    room = headline[:limit]
    least = -(-2 * limit // 3)
    # A mark begins with the white space before it: the search must not begin inside.
    marks = [found.start() for found in _INNER_MARK.finditer(room, len(room[:least].rstrip()))]
    blank = max(room.rfind(sign) for sign in " \t\n")
    end = marks[-1] if marks and marks[-1] >= least else blank if 2 * blank > limit else limit - 1
    return room[:end].rstrip(_TRIMMED) + "…"


def drop_final_stop(text: str, end: int) -> int:
    """Offset before the one full stop that closes `text[:end]`, or `end` when there is none to drop.

    « … », « etc. », « O.T.A.N. », « Inc. » and « 3 janv. » keep theirs: it belongs to the word.
    """
    closed = text[:end].rstrip()
    tail = closed[-80:]
    found = _FINAL_STOP.search(tail)
    if not found or _ACRONYM.search(tail) or _is_shortened(tail):
        return len(closed)
    return len(closed) - len(tail) + found.start()


def _split_off_run(text: str, run_end: int) -> Cut | None:
    """Cut after a leading run of mark-up, or None when the run is no headline by itself."""
    run, rest = text[:run_end].rstrip(), text[run_end:]
    name = run.rstrip(" \u00a0\u202f:–—-")
    if not _has_word(name) or not _has_word(rest):
        return None
    marks = _END_MARKS.match(rest)
    end = run_end + marks.end() if marks else drop_final_stop(text, len(name))
    start = _match_end(_SEPARATORS, text, max(end, run_end))
    separators = text[len(name) : start].strip()
    if ":" in separators and len(name.split()) <= KICKER_WORDS:
        return None
    return None if not separators and _runs_on(rest, name) else Cut(end, start)


def _runs_on(rest: str, name: str) -> bool:
    """Whether the sentence of a run goes on after it: by a comma, a small letter, or these behind a parenthesis."""
    if name.endswith(("!", "?", "…", ".")):
        return False
    rest = rest[_match_end(_PARENTHESIS, rest, 0) :].lstrip()
    return rest[:1] in {",", ";", "’", "'"} or rest[:1].isdigit() or starts_small(rest)


def _cut(text: str, end: int) -> Cut:
    return Cut(drop_final_stop(text, end), _match_end(_SPACE, text, end))


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _is_shortened(text: str) -> bool:
    found = _LAST_WORD.search(text)
    word = found[0].lower() if found else ""
    return word in SHORTENED or (word in MONTHS and bool(_DATED.search(text)))


def _match_end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
