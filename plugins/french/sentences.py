"""French text in, its sentences out."""

from collections.abc import Iterator

from plugins.french.sentence_rules import ends_sentence
from plugins.french.stops import SIGHT, Stop, StopFinder


def first_sentence_end(text: str) -> int:
    """Offset just after the first sentence of `text`, its closing quotes included; `len(text)` when it has one only.

    White space may be any Unicode space. A single line break is a space; an empty line ends a sentence.
    """
    return next(_find_ends(text), len(text))


def split_sentences(text: str) -> list[str]:
    """The sentences of `text` in order, trimmed; nothing but white space is left out.

    >>> split_sentences("M. Dupont part. Qui le remplace ? Personne.")
    ['M. Dupont part.', 'Qui le remplace ?', 'Personne.']
    """
    ends = [*_find_ends(text), len(text)]
    pieces = (text[start:end].strip() for start, end in zip([0, *ends[:-1]], ends, strict=True))
    return [piece for piece in pieces if piece]


def starts_small(text: str) -> bool:
    """Whether `text` begins with a small letter that is neither a name’s (xAI, n8n, curl) nor an address’s."""
    return Stop.between("", ".", text[:SIGHT]).small


def _find_ends(text: str) -> Iterator[int]:
    """Offsets after each sentence but the last, in time linear in the text."""
    stops = StopFinder(text)
    for end, stop in stops:
        if stop is None or ends_sentence(stop):
            stops.begin = end
            yield end
