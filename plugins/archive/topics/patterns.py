"""Patterns of the vocabulary and the words of a text in, topics whose pattern matches out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from plugins.archive.model import Topic
from plugins.archive.topics.pattern_safety import bare_chars
from plugins.archive.topics.tokens import Tokens, fold_word

TEXT_LIMIT = 4000
"""Characters of a text that patterns look at: as many as a bullet may hold."""

_STEM_LENGTH = 4
_SIGNS = frozenset(",.$€%")
_LITERAL = re.compile(r"[a-z0-9][a-z0-9 ]*(?![?*{])")


class Opening(NamedTuple):
    """Words with which each match of a pattern begins; of the last of them, at least its beginning."""

    words: tuple[str, ...]
    pattern: int
    """Rank of the pattern."""


class PatternIndex:
    """Patterns by the words they may begin with, so that a text pays only for those it could match."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Args: `topics` by slug, whose patterns `explain_danger` finds nothing against."""
        slugs: dict[str, list[str]] = {}
        for slug, topic in topics.items():
            for source in topic.patterns:
                slugs.setdefault(source, []).append(slug)
        self._patterns = [(source, tuple(names)) for source, names in slugs.items()]
        self._always: list[int] = []
        self._by_word: dict[str, list[Opening]] = {}
        self._by_stem: dict[str, list[Opening]] = {}
        for rank, source in enumerate(slugs):
            openings = leading_literals(source)
            if not openings:
                self._always.append(rank)
            for opening in openings:
                word, space, _ = opening.partition(" ")
                index, key = (self._by_word, word) if space else (self._by_stem, word[:_STEM_LENGTH])
                index.setdefault(key, []).append(Opening(tuple(opening.split(" ")), rank))
        self._sizes = tuple(sorted({len(stem) for stem in self._by_stem}))

    def openings(self, word: str) -> tuple[Opening, ...]:
        """Beginnings of patterns that a folded word may begin."""
        stems = {word[:size] for size in self._sizes} & self._by_stem.keys()
        found = [opening for stem in stems for opening in self._by_stem[stem] if word.startswith(opening.words[0])]
        return (*self._by_word.get(word, ()), *found)

    def search(self, tokens: Tokens, openings: Iterable[tuple[int, Opening]]) -> Iterator[str]:
        """Slugs of the topics one of whose patterns matches, in the order of the vocabulary, possibly repeated.

        Args:
            tokens: of the text.
            openings: what each of them may begin, as `openings` gives it, with its rank.
        """
        worth = {*self._always, *(opening.pattern for rank, opening in openings if _goes_on(tokens, rank, opening))}
        plain = plain_text(tokens) if worth else ""
        for number in sorted(worth):
            source, slugs = self._patterns[number]
            if _compile(source).search(plain):
                yield from slugs


@cache
def _compile(source: str) -> re.Pattern[str]:
    """A pattern from the beginning of a word on; compiled when a text may match it."""
    return re.compile(rf"\b(?:{source})")


def _goes_on(tokens: Tokens, rank: int, opening: Opening) -> bool:
    """Whether the next word is what an opening of several goes on with."""
    if len(opening.words) == 1:
        return True
    following = (fold_word(raw) for raw in islice(tokens.raws, rank + 1, None))
    return next((word.startswith(opening.words[1]) for word in following if _is_plain(word)), False)


def _is_plain(folded: str) -> bool:
    """Whether patterns see a word or a sign."""
    return folded.isalnum() or folded in _SIGNS


def plain_text(tokens: Tokens) -> str:
    """Folded words and `, . $ € %` with single spaces, up to `TEXT_LIMIT` characters of the source.

    >>> plain_text(Tokens("L’État s’offre 1,5 Md€ de « start-up »"))
    'l etat s offre 1,5 md€ de start up'
    """
    pieces: list[str] = []
    end = last = 0
    for gap, raw in zip(tokens.gaps, tokens.raws, strict=False):
        folded = fold_word(raw)
        start, end = end + len(gap), end + len(gap) + len(raw)
        if _is_plain(folded):
            if start > last and pieces:
                pieces.append(" ")
            pieces.append(folded)
            last = end
        if last > TEXT_LIMIT:
            break
    return "".join(pieces)


def leading_literals(pattern: str) -> tuple[str, ...]:
    """Texts with one of which each match must begin; empty when the pattern leaves its beginning open.

    >>> leading_literals("(?:vendre|livrer) des puces"), leading_literals("s offre?"), leading_literals(r"[0-9]+ puces")
    (('vendre', 'livrer'), ('s offr',), ())
    """
    branches = _split_branches(pattern)
    if len(branches) == 1 and pattern.startswith("(?:"):
        end = _closing(pattern)
        if pattern[end + 1 : end + 2] in ("?", "*", "{"):
            return ()
        branches = _split_branches(pattern[3:end])
    literals = [_LITERAL.match(branch) for branch in branches]
    return tuple(dict.fromkeys(literal[0] for literal in literals if literal)) if all(literals) else ()


def _closing(pattern: str) -> int:
    """Offset of the parenthesis that closes the first one."""
    depth = 0
    for offset, char in bare_chars(pattern):
        depth += (char == "(") - (char == ")")
        if not depth:
            return offset
    return len(pattern)


def _split_branches(pattern: str) -> list[str]:
    """Alternatives of a pattern at its top level."""
    cuts, depth = [-1], 0
    for offset, char in bare_chars(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            cuts.append(offset)
    return [pattern[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(pattern)], strict=True)]
