"""The vocabulary, compiled → one classic script with what the browser's tagger looks for."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from plugins.archive.model import Archive, Topic
from plugins.archive.topics.forms import Trie, cue_key, plant_tries
from plugins.website.browser_patterns import translate_pattern
from plugins.website.browser_rules import write_call


def write_topics(archive: Archive) -> str:
    """The script: one call of `archive.vocabulary.receive`.

    Only topics that have a page are given an address.
    """
    typed, folded = plant_tries(archive.vocabulary)
    content = {
        "topics": [_describe(topic, has_page=topic.slug in archive.topics) for topic in archive.vocabulary.values()],
        "typed": [*_list_forms(typed)],
        "folded": [*_list_forms(folded)],
        "patterns": [*_list_patterns(archive.vocabulary)],
    }
    return write_call("archive.vocabulary.receive", content)


def _describe(topic: Topic, *, has_page: bool) -> list[Any]:
    cues = [sorted({cue_key(cue) for cue in needs}) for needs in (topic.needs, topic.initial_needs)]
    return [topic.slug, topic.title, topic.kind, list(topic.parents), topic.path if has_page else "", *cues]


def _list_forms(trie: Trie, words: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """Words, role, topic and spelling of each form; no word holds a space."""
    for form in trie.forms:
        yield [" ".join(words), form.role.value, form.slug, form.text]
    for word, branch in trie.branches.items():
        yield from _list_forms(branch, (*words, word))


def _list_patterns(topics: Mapping[str, Topic]) -> Iterator[list[Any]]:
    """Source, flags and topics of each pattern, in the order of the vocabulary."""
    slugs: dict[str, list[str]] = {}
    for slug, topic in topics.items():
        for source in topic.patterns:
            slugs.setdefault(source, []).append(slug)
    for source, names in slugs.items():
        yield [*translate_pattern(re.compile(rf"\b(?:{source})")), names]
