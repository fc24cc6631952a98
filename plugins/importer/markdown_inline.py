"""Inline Markdown of one block → runs: what was mark-up becomes looks, what was escaped becomes the sign itself."""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping

from plugins.archive.digest_source import PARAGRAPH_LIMIT
from plugins.importer.blocks import Run
from plugins.importer.escaping import unescape_entities
from plugins.importer.links import clean_link
from plugins.importer.runs import Runs, normalise

# Bounded, so that a mark that nothing closes costs no more than its neighbourhood.
_TOKEN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|(?P<break>\\\n|<br\s*/?>\n?)"
    r"|(?P<fence>`+)(?!`)(?P<code>[^\n]{1,2000}?)(?<!`)(?P=fence)(?!`)"
    r"|!?\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]{0,500}\]){0,2000})\]"
    r"(?:\(\s*<?(?P<target>(?:[^()\s<>]|\([^()\s]*\)){0,2000})>?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
    r"|\[(?P<reference>[^\[\]]{0,200})\])?"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,2000})>"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>.{1,1000}?)(?<=\S)(?P=strong)(?!\w)"
    r"|(?P<sign>\*|(?<!\w)_)(?=[^\s*_])(?P<italic>.{1,1000}?)(?<=[^\s*_])(?P=sign)(?!\w)",
    re.DOTALL,
)


def make_inline_reader(references: Mapping[str, str]) -> Callable[[str], Runs]:
    """Return the function that reads one block.

    Args:
        references: targets of reference links, by label in lower case.
    """

    def read(text: str) -> Runs:
        # A paragraph of this length is refused later on: its mark-up is not worth the time.
        if len(text) > 2 * PARAGRAPH_LIMIT:
            return (Run(text),)
        return normalise(_read(text.rstrip("\\ "), Run(""), references))

    return read


def _read(text: str, look: Run, references: Mapping[str, str]) -> Iterator[Run]:
    at = 0
    for match in _TOKEN.finditer(text):
        found = list(_read_token(match, look, references))
        if not found:
            continue
        yield dataclasses.replace(look, text=unescape_entities(text[at : match.start()]))
        yield from found
        at = match.end()
    yield dataclasses.replace(look, text=unescape_entities(text[at:]))


def _read_token(match: re.Match[str], look: Run, references: Mapping[str, str]) -> Iterator[Run]:
    """Runs of one mark-up; none when the signs are only text."""
    if match["escape"]:
        yield dataclasses.replace(look, text=match["escape"])
    elif match["break"]:
        yield dataclasses.replace(look, text="\n")
    elif match["code"]:
        yield dataclasses.replace(look, text=match["code"].strip(), code=True)
    elif match["address"]:
        yield dataclasses.replace(look, text=match["address"], link=clean_link(match["address"]))
    elif match["bold"]:
        yield from _read(match["bold"], dataclasses.replace(look, strong=True), references)
    elif match["italic"]:
        yield from _read(match["italic"], dataclasses.replace(look, emphasis=True), references)
    elif match["label"] is not None:
        label = match["label"]
        key = " ".join((match["reference"] or label).split()).casefold()
        target = match["target"] if match["target"] is not None else references.get(key)
        if target is not None:
            yield from _read(label or target, dataclasses.replace(look, link=clean_link(target)), references)
