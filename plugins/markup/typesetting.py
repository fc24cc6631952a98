"""The language of a text and the house's settings → how its words are set for the page."""

from dataclasses import dataclass

from plugins.french.typography import typeset_text
from plugins.french.typography_html import typeset_html

NARROW_SPACE = "\u202f"
"""What stands before % unless the settings say otherwise (Lexique de l'Imprimerie nationale, « espacements »)."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets French by the rules of its typography, and leaves every other language as it was typed."""

    lang: str = "fr"
    """BCP 47."""

    percent_space: str = NARROW_SPACE
    """U+202F, or U+00A0 where a font lacks the narrow one."""

    def text(self, text: str) -> str:
        """A plain text, well set."""
        return typeset_text(text, self.percent_space) if self._is_french else text

    def fragment(self, fragment: str) -> str:
        """An HTML fragment, its text well set, its mark-up as it was."""
        return typeset_html(fragment, self.percent_space) if self._is_french else fragment

    @property
    def _is_french(self) -> bool:
        return self.lang.split("-", maxsplit=1)[0] == "fr"
