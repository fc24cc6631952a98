"""French text as typed in, well-set text out; sources keep what their authors typed.

`typeset_text` takes plain text (titles, summaries, feeds), `typeset_html` a fragment of a page; `suggest` names
what only a person can decide. Setting a text twice equals setting it once.
"""

from plugins.french.masking import NARROW, NBSP, mask, unmask
from plugins.french.typography_advice import Suggestion, suggest
from plugins.french.typography_html import typeset_html
from plugins.french.typography_rules import set_text

__all__ = ["NARROW", "NBSP", "Suggestion", "suggest", "typeset_html", "typeset_text"]


def typeset_text(text: str, percent_space: str = NARROW) -> str:
    """Set a plain text by the house rules; idempotent. `percent_space` is put before %.

    >>> typeset_text("L'IA pèse 6 000 Md$...").replace("\u202f", "_").replace("\u00a0", "~")
    'L’IA pèse 6_000~Md$…'
    """
    masked, kept = mask(text)
    return unmask(set_text(masked, percent_space), kept)
