"""Topics in, everything the tagger looks for out: a trie of words as typed and a trie of folded words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from plugins.archive.model import Topic
from plugins.archive.topics.tokens import Tokens

_APOSTROPHES = str.maketrans("‘ʼ'", "’’’")


class Role(Enum):
    """What finding a form means."""

    NAME = "name"
    """The topic is named."""

    EXACT = "exact"
    """The topic is named, if its cues agree."""

    MASK = "mask"
    """Names of the topic inside it do not count."""

    CUE = "cue"
    """A cue is here, for whichever topics ask for it."""


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling that says something about one topic, or about all those that have it as a cue."""

    role: Role

    slug: str
    """Topic it speaks of; empty for a cue."""

    text: str = ""
    """Spelling to find again letter by letter, for an exact form; the folded cue, for a cue."""


@dataclass(slots=True)
class Trie:
    """Forms by their words: one step down a word."""

    branches: dict[str, "Trie"] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)

    def add(self, words: Iterable[str], form: Form) -> None:
        """File a form under its words; one filed twice stays once."""
        node = self
        for word in words:
            node = node.branches.setdefault(word, Trie())
        if form not in node.forms:
            node.forms.append(form)


def plant_tries(topics: Mapping[str, Topic]) -> tuple[Trie, Trie]:
    """The trie of words as typed (exact forms, masks with a capital) and the trie of folded words (all others)."""
    typed, folded = Trie(), Trie()
    for slug, topic in topics.items():
        for text in topic.exact:
            typed.add(_typed(text), Form(Role.EXACT, slug, level(text)))
        for text in aliases_of(topic):
            for words in _joined_spellings(text):
                folded.add(words, Form(Role.NAME, slug))
        for text in topic.masks:
            if text == text.lower():
                folded.add(_folded(text), Form(Role.MASK, slug))
            else:
                for spelling in _sentence_spellings(text):
                    typed.add(_typed(spelling), Form(Role.MASK, slug))
        for text in (*topic.needs, *topic.initial_needs):
            folded.add(_folded(text), Form(Role.CUE, "", cue_key(text)))
    # A name without a word or a sign would stand at the root and be found everywhere.
    typed.forms.clear()
    folded.forms.clear()
    return typed, folded


def aliases_of(topic: Topic) -> tuple[str, ...]:
    """Names found without regard to case: the aliases, and the title when it can stand by itself.

    It can when it is a theme's or has two words, bears no parentheses and is not among the exact forms.
    """
    title = topic.title
    alone = topic.kind != "theme" and len(title.split()) < 2
    if alone or "(" in title or title in topic.exact or title in topic.aliases:
        return topic.aliases
    return (title, *topic.aliases)


def level(text: str) -> str:
    """A text with one kind of apostrophe and one kind of space.

    >>> level("Node.js  d'IA")
    'Node.js d’IA'
    """
    return " ".join(text.translate(_APOSTROPHES).split())


def cue_key(cue: str) -> str:
    """Folded words of a cue, under which topics that share it know it."""
    return " ".join(_folded(cue))


def _typed(text: str) -> list[str]:
    return Tokens(text).raws


def _folded(text: str) -> list[str]:
    return Tokens(text).keys()


def _joined_spellings(text: str) -> Iterator[list[str]]:
    """An alias, and the same with its hyphenated words run together: « semi-conducteur », « semiconducteur »."""
    yield _folded(text)
    if "-" in text:
        yield _folded(text.replace("-", ""))


def _sentence_spellings(mask: str) -> Iterator[str]:
    """A mask as typed, at the beginning of a sentence, and inside one when another capital still tells it apart."""
    yield mask
    yield mask[0].upper() + mask[1:]
    lowered = mask[0].lower() + mask[1:]
    if lowered != lowered.lower():
        yield lowered
