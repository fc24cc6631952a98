"""Markdown of one bullet in, its lead out: the visible text of the first paragraph and the way back to the source."""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_PARAGRAPH_END = re.compile(r"\n(?=[ \t]*(?:\n|(?:[-*+]|1[.)])[ \t]|>|```|~~~|#{1,6}[ \t]))")
_LABEL = r"\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
_TARGET = r"\(\s*(?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)|\[[^\[\]]*\]"
_INLINE = {
    "escape": re.compile(r"\\(?P<label>[!-/:-@\[-`{-~])"),
    "break": re.compile(r"(?P<label> {2,}\n|\\\n|<br\s*/?>\n?)[ \t]*", re.IGNORECASE),
    "code": re.compile(r"(?P<fence>`+)(?!`)(?P<label>.+?)(?<!`)(?P=fence)(?!`)", re.DOTALL),
    "image": re.compile(rf"!{_LABEL}(?:{_TARGET})", re.DOTALL),
    "link": re.compile(rf"{_LABEL}(?:{_TARGET})", re.DOTALL),
    "address": re.compile(r"<(?P<label>(?:https?|mailto):[^\s<>]+)>"),
    "bold": re.compile(r"(?P<fence>\*\*|__)(?=\S)(?P<label>.+?[*_]?)(?<=\S)(?P=fence)(?![\w*])", re.DOTALL),
    "strike": re.compile(r"(?P<fence>~~)(?=\S)(?P<label>.+?)(?<=\S)~~", re.DOTALL),
    "italic": re.compile(r"(?P<fence>\*|(?<!\w)_)(?=[^\s*_])(?P<label>.+?)(?<=\S)(?P=fence)(?![\w*])", re.DOTALL),
    "entity": re.compile(r"(?P<label>&(?:\w{2,31}|#\d{1,7}|#[xX][\da-fA-F]{1,6});)"),
}
_STARTS = {
    "\\": ("escape", "break"),
    " ": ("break",),
    "<": ("break", "address"),
    "`": ("code",),
    "!": ("image",),
    "[": ("link",),
    "*": ("bold", "italic"),
    "_": ("bold", "italic"),
    "~": ("strike",),
    "&": ("entity",),
}
_OPENS = {
    "bold": re.compile(r"(?:\*\*|__)\S"),
    "strike": re.compile(r"~~\S"),
    "italic": re.compile(r"\*[^\s*_]|(?<!\w)_[^\s*_]"),
}
"""Where a mark-up that failed to match had really begun, so that its end is known to be missing."""

_STOPS = str.maketrans(dict.fromkeys(".!?…:«»“”()[]", "_"))
_BACKTICKS = re.compile(r"`+")
_SPECIAL = re.compile(r"[\\<`!\[*_~&]| {2,}(?=\n)")


@dataclass(frozen=True, slots=True)
class Lead:
    """The first paragraph of a bullet as plain text, with the marks that tell its headline."""

    text: str
    """Visible text; white space as in the source, stops inside code hidden by `hide_stops`."""

    bold_end: int = 0
    """`text[:bold_end]` is a leading bold run, signs such as an emoji before it included; 0: none."""

    link_end: int = 0
    """`text[:link_end]` is a leading link, likewise; 0: none."""

    break_at: int | None = None
    """Offset of the first explicit line break; a single newline of the source is none."""


@dataclass(frozen=True, slots=True)
class Span:
    """One inline mark-up: what it covers in the visible text and how the source opens it."""

    kind: str
    start: int
    end: int
    source: int
    """Where it begins in the source."""

    opener: str
    """What must be written again when the source is cut inside it."""


@dataclass(slots=True)
class SourceLead:
    """A lead still tied to its source; `read_lead` fills it."""

    source: str
    """Markdown of the first paragraph."""

    rest: str
    """Markdown after it."""

    text: str = ""
    offsets: list[int] = field(default_factory=list)
    """Place in the source of each visible character."""

    spans: list[Span] = field(default_factory=list)
    break_at: int | None = None
    unclosed: set[tuple[str, str, int]] = field(default_factory=set)
    """Marks known to close nowhere before an offset: asking again at each of them would take quadratic time."""

    @property
    def lead(self) -> Lead:
        """The lead without its source; stops inside code and addresses are hidden, for they end no sentence."""
        solid = ((span.start, span.end) for span in self.spans if span.kind in {"code", "address"})
        return Lead(hide_stops(self.text, solid), self._leading_end("bold"), self._leading_end("link"), self.break_at)

    def source_from(self, at: int) -> str:
        """Markdown of what is visible from `text[at]` on, mark-up that the cut goes through opened again."""
        if at >= len(self.text):
            return self.rest
        start = min([self.offsets[at], *(span.source for span in self.spans if span.start == at)])
        reopened = "".join(span.opener for span in self.spans if span.start < at < span.end)
        return f"{reopened}{self.source[start:]}{self.rest}"

    def _leading_end(self, kind: str) -> int:
        for span in self.spans:
            if span.kind == kind:
                return 0 if any(char.isalnum() for char in self.text[: span.start]) else span.end
        return 0


def hide_stops(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text, as long as before, with `_` for each mark inside the spans that could end a sentence or quote one.

    For code and addresses: their stops are none of the sentence’s.
    """
    for start, end in spans:
        text = text[:start] + text[start:end].translate(_STOPS) + text[end:]
    return text


def read_lead(markdown: str) -> SourceLead:
    """Read the first paragraph of a bullet given without its marker; any text gives an answer."""
    markdown = markdown.strip()
    found = _PARAGRAPH_END.search(markdown)
    cut = found.start() if found else len(markdown)
    lead = SourceLead(markdown[:cut], markdown[cut:])
    pieces: list[str] = []
    _read(lead, 0, cut, pieces.append)
    lead.text = "".join(pieces)
    lead.spans.sort(key=lambda span: (span.source, -span.end))
    return lead


def _read(lead: SourceLead, start: int, stop: int, show: Callable[[str], None]) -> None:
    """Show what the source says between two offsets, mark-up taken off, and note where each character stands."""
    at = start
    while at < stop:
        special = _SPECIAL.search(lead.source, at, stop)
        plain_end = special.start() if special else stop
        show(lead.source[at:plain_end])
        lead.offsets.extend(range(at, plain_end))
        if not special:
            return
        at = _read_special(lead, plain_end, stop, show)


def _read_special(lead: SourceLead, at: int, stop: int, show: Callable[[str], None]) -> int:
    """Read the mark-up that starts here, or one plain character; returns the offset after it."""
    run = _BACKTICKS.match(lead.source, at, stop)
    fence = run[0] if run else lead.source[at]
    for kind in _STARTS[fence[0]]:
        key = (kind, fence, stop)
        found = None if key in lead.unclosed else _INLINE[kind].match(lead.source, at, stop)
        if not found:
            if kind == "code" or (kind in _OPENS and _OPENS[kind].match(lead.source, at, stop)):
                lead.unclosed.add(key)
            continue
        first, last = found.span("label")
        begun = len(lead.offsets)
        if kind in {"escape", "break", "entity"}:
            shown = "\n" if kind == "break" else html.unescape(found["label"])
            if kind == "break" and lead.break_at is None:
                lead.break_at = begun
            show(shown)
            lead.offsets.extend([at] * len(shown))
        elif kind in {"code", "address", "image"}:
            show(lead.source[first:last])
            lead.offsets.extend(range(first, last))
            lead.spans.append(Span(kind, begun, len(lead.offsets), at, lead.source[at:first]))
        else:
            _read(lead, first, last, show)
            lead.spans.append(Span(kind, begun, len(lead.offsets), at, lead.source[at:first]))
        return found.end()
    show(fence)
    lead.offsets.extend(range(at, at + len(fence)))
    return at + len(fence)
