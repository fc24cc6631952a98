"""Vocabulary and text in, every form that stands in the text out, with what its patterns may begin with."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from plugins.archive.model import Topic
from plugins.archive.topics.forms import Form, Role, Trie, level, plant_tries
from plugins.archive.topics.patterns import Opening, PatternIndex
from plugins.archive.topics.tokens import Tokens, fold_word, singular_key

_KNOWN = 1 << 16
"""Words of which it is remembered what they begin: few make most of a text."""


class Find(NamedTuple):
    """A form found between two tokens."""

    form: Form
    start: int
    """Rank of its first token."""

    end: int
    """Rank after its last token."""


class Start(NamedTuple):
    """What a word may begin."""

    typed: Trie | None
    """Forms as typed that go on from it."""

    folded: Trie | None
    """Folded forms."""

    openings: tuple[Opening, ...]
    """Openings of patterns."""


class Starts(dict[str, Start | None]):
    """Word or sign as typed → what it may begin, None for most; filled as words are met."""

    def __init__(self, topics: Mapping[str, Topic], patterns: PatternIndex) -> None:
        """Args: `topics` by slug; `patterns`, theirs."""
        super().__init__()
        self._topics = topics
        self._patterns = patterns

    @cached_property
    def _tries(self) -> tuple[Trie, Trie]:
        # Planted for the first text: a build that finds all of them tagged already asks for none.
        return plant_tries(self._topics)

    def __missing__(self, raw: str) -> Start | None:
        if len(self) >= _KNOWN:
            self.clear()
        typed_forms, folded_forms = self._tries
        typed, folded = typed_forms.branches.get(raw), folded_forms.branches.get(singular_key(raw))
        openings = self._patterns.openings(fold_word(raw))
        start = self[raw] = Start(typed, folded, openings) if typed or folded or openings else None
        return start

    def find(self, tokens: Tokens) -> list[tuple[int, Start]]:
        """Ranks of the tokens that begin something, in order, and what."""
        return [(rank, start) for rank, start in enumerate(map(self.__getitem__, tokens.raws)) if start]


def find_forms(tokens: Tokens, starts: list[tuple[int, Start]]) -> Iterator[Find]:
    """Every form that stands in a text, in the order of their first token, the shorter first.

    Args:
        tokens: of the text.
        starts: where something may begin, as `Starts` finds them.
    """
    raws = tokens.raws
    count = len(raws)
    for start, begun in starts:
        node, end = begun.typed, start + 1
        while node is not None:
            for form in node.forms:
                if form.role is not Role.EXACT or _spelling(tokens, start, end) == form.text:
                    yield Find(form, start, end)
            node = node.branches.get(raws[end]) if end < count else None
            end += 1
        node, end = begun.folded, start + 1
        while node is not None:
            for form in node.forms:
                yield Find(form, start, end)
            node = node.branches.get(singular_key(raws[end])) if node.branches and end < count else None
            end += 1


def _spelling(tokens: Tokens, start: int, end: int) -> str:
    """What is typed between two ranks, compared with the spelling of an exact form."""
    return tokens.raws[start] if end == start + 1 else level(tokens.text(start, end))
