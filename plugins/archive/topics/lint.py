"""Text of `topics.toml` in, problems out: what is refused, and what is read but cannot work as its author meant."""

import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from plugins.archive.model import Topic
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.topics.forms import aliases_of
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tokens import Tokens
from plugins.archive.topics.toml_lines import TomlLines


class Finding(NamedTuple):
    """What a rule says about one topic."""

    key: str
    """Key of the table it is about; empty for the topic as a whole."""

    value: str
    """Value it is about, to find its line; may be empty."""

    cause: str
    remedy: str


def lint_vocabulary(text: str, path: str) -> tuple[Problem, ...]:
    """Every problem of a vocabulary file, in reading order; the refusals alone while there are some.

    Args:
        text: content of the file.
        path: name of the file for the messages.
    """
    try:
        topics = read_vocabulary(text, path)
    except SourceRefused as refused:
        return refused.problems
    lines = TomlLines(text, "topics")
    slugs = [table["slug"] for table in tomllib.loads(text.removeprefix("\ufeff")).get("topics", [])]
    return tuple(
        sorted(
            Problem(path, lines.find(number, found.key, found.value), f"sujet « {slug} » : {found.cause}", found.remedy)
            for number, slug in enumerate(slugs)
            for rule in RULES
            for found in rule(topics[slug])
        )
    )


def check_description(topic: Topic) -> Iterator[Finding]:
    """Each topic says what it covers: its page begins with it."""
    if not topic.description.strip():
        yield Finding("", "", "la description manque.", 'Ajoutez une phrase : description = "…".')


def check_empty_names(topic: Topic) -> Iterator[Finding]:
    """Each name has a word or a sign, or nothing could ever match it."""
    for key, values in _lists(topic):
        for value in values:
            if not Tokens(value).raws:
                yield Finding(key, value, f"« {value} » ne contient aucun mot.", "Retirez-le.")


def check_repeated_names(topic: Topic) -> Iterator[Finding]:
    """No name says again what an alias says without regard to case, accents, hyphens and plurals."""
    seen: dict[tuple[str, ...], str] = {}
    for key, values in (("aliases", topic.aliases), ("exact", topic.exact)):
        for value in values:
            words = _words(value)
            if words in seen:
                cause = f"« {value} » est déjà couvert par l’alias « {seen[words]} »."
                yield Finding(key, value, cause, "Retirez l’un des deux.")
            elif key == "aliases":
                seen[words] = value


def check_masks(topic: Topic) -> Iterator[Finding]:
    """A mask is longer than a name of its topic and holds it, or it hides too much or nothing."""
    names = {_words(name) for name in (*aliases_of(topic), *topic.exact)} - {()}
    for mask in topic.masks:
        words = _words(mask)
        if words in names:
            cause = f"le masque « {mask} » est aussi un nom du sujet : l’un annule l’autre."
            yield Finding("masks", mask, cause, "Retirez le masque ou le nom.")
        elif words and not any(_holds(words, name) for name in names):
            cause = f"le masque « {mask} » ne contient aucun nom du sujet : il n’annule rien."
            yield Finding("masks", mask, cause, "Retirez-le, ou écrivez l’expression entière avec le nom.")


def check_cues(topic: Topic) -> Iterator[Finding]:
    """Cues are asked for exact forms only."""
    for key, cues in (("needs", topic.needs), ("initial_needs", topic.initial_needs)):
        if cues and not topic.exact:
            cause = f"« {key} » ne porte que sur les noms de « exact », et il n’y en a pas."
            yield Finding(key, "", cause, "Ajoutez un nom à « exact » ou retirez ces indices.")


RULES = (check_description, check_empty_names, check_repeated_names, check_masks, check_cues)
"""Every rule about one topic, in the order in which they are told."""


def _lists(topic: Topic) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("aliases", topic.aliases),
        ("exact", topic.exact),
        ("needs", topic.needs),
        ("initial_needs", topic.initial_needs),
        ("masks", topic.masks),
    )


def _words(name: str) -> tuple[str, ...]:
    return tuple(Tokens(name).keys())


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(words[start : start + len(name)] == name for start in range(len(words) - len(name) + 1))
