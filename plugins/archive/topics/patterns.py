"""Patterns of the vocabulary and the words of a text in, topics whose pattern matches out."""

import re
from collections.abc import Iterator, Mapping, Sequence

from plugins.archive.model import Topic
from plugins.archive.topics.pattern_safety import bare_chars
from plugins.archive.topics.tokens import Token

TEXT_LIMIT = 4000
"""Characters of a text that patterns look at: as many as a bullet may hold."""

_STEM_LENGTH = 4
_SIGNS = frozenset(",.$€%")
_LITERAL = re.compile(r"[a-z0-9][a-z0-9 ]*(?![?*{])")


class PatternIndex:
    """Patterns by the words they may begin with, so that a text pays only for those it could match."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        """Args: `topics` by slug, whose patterns `explain_danger` finds nothing against."""
        slugs: dict[str, list[str]] = {}
        for slug, topic in topics.items():
            for source in topic.patterns:
                slugs.setdefault(source, []).append(slug)
        self._patterns = [(re.compile(rf"\b(?:{source})"), tuple(names)) for source, names in slugs.items()]
        self._always: list[int] = []
        self._by_word: dict[str, list[tuple[str, int]]] = {}
        self._by_stem: dict[str, list[tuple[str, int]]] = {}
        for rank, source in enumerate(slugs):
            openings = leading_literals(source)
            if not openings:
                self._always.append(rank)
            for opening in openings:
                word, space, _ = opening.partition(" ")
                index, key = (self._by_word, word) if space else (self._by_stem, word[:_STEM_LENGTH])
                index.setdefault(key, []).append((opening, rank))
        self._sizes = tuple(sorted({len(stem) for stem in self._by_stem}))

    def search(self, tokens: Sequence[Token]) -> Iterator[str]:
        """Slugs of the topics one of whose patterns matches, in the order of the vocabulary, possibly repeated."""
        words = {token.folded for token in tokens}
        stems = {word[:size] for word in words for size in self._sizes}
        worth = [pair for word in words & self._by_word.keys() for pair in self._by_word[word]]
        worth += [pair for stem in stems & self._by_stem.keys() for pair in self._by_stem[stem]]
        if not worth and not self._always:
            return
        plain = plain_text(tokens)
        for rank in sorted({*self._always, *(rank for opening, rank in worth if opening in plain)}):
            pattern, slugs = self._patterns[rank]
            if pattern.search(plain):
                yield from slugs


def plain_text(tokens: Sequence[Token]) -> str:
    """Folded words and `, . $ € %` with single spaces, up to `TEXT_LIMIT` characters of the source.

    >>> from plugins.archive.topics.tokens import tokenize
    >>> plain_text(tokenize("L’État s’offre 1,5 Md€ de « start-up »"))
    'l etat s offre 1,5 md€ de start up'
    """
    pieces: list[str] = []
    end = 0
    for token in tokens:
        if token.folded in _SIGNS or token.folded.isalnum():
            if token.start > end and pieces:
                pieces.append(" ")
            pieces.append(token.folded)
            end = token.end
        if end > TEXT_LIMIT:
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
