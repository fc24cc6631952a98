"""Files of the search → what they say, by the description of the format alone: the writer's code is not asked."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.search import SearchFile

Posting = tuple[int, int, int]
"""Number of the entry, times that it has the term, length of the field."""

_DIGITS = "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"


class Units:
    """A string read from its beginning, in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._units = text.encode("utf-16-be")
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._units)

    @property
    def at(self) -> int:
        """Units read."""
        return self._at // 2

    def take(self, count: int) -> str:
        """The next units."""
        start, self._at = self._at, self._at + 2 * count
        return self._units[start : self._at].decode("utf-16-be")

    def number(self) -> int:
        """The next number."""
        digit = _DIGITS.index(self.take(1))
        return digit if digit < 72 else digit + 19 * self.number()


def read_call(data: bytes) -> tuple[str, Any]:
    """Name and content that a script hands over."""
    text = data.decode()
    assert text.startswith("archive.search.receive(")
    assert text.endswith(");\n")
    name, content = json.loads(f"[{text[len('archive.search.receive(') : -3]}]")
    return name, content


@dataclass(frozen=True)
class Decoded:
    """The files of one archive."""

    contents: Mapping[str, Any]
    """Name → content."""

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The one manifest."""
        (manifest,) = (content for name, content in self.contents.items() if name.startswith("manifeste-"))
        return dict(manifest)

    @property
    def names(self) -> Iterator[str]:
        """Of every file that the manifest leads to."""
        yield from (f"listes-{name}" for name in self.manifest["lists"]["hashes"])
        for segment in self.manifest["segments"]:
            for kind, firsts in (("termes", segment["terms"]), ("mots", segment["words"])):
                yield from (f"{kind}-{segment['hash']}-{rank}" for rank in range(len(firsts)))
        for rank in range(-(-self.manifest["entries"] // 10)):
            yield f"documents-{self.manifest['documents'][rank // 32]}-{rank}"
        yield from (f"facettes-{name}-{rank}" for rank, name in enumerate(self.manifest["facets"]))

    def terms(self) -> dict[str, dict[int, list[Posting]]]:
        """Term → field → postings, of all segments; those of names of topics made from the lists of the topics."""
        found: dict[str, dict[int, list[Posting]]] = {}
        named: dict[str, dict[int, tuple[int, int]]] = {}
        for segment in self.manifest["segments"]:
            for term, fields, topics in self.segment_terms(segment):
                for field, postings in fields.items():
                    found.setdefault(term, {}).setdefault(field, []).extend(postings)
                for topic, times in topics.items():
                    # Every segment says the same of a topic.
                    assert named.setdefault(term, {}).setdefault(topic, times) == times
        for term, topics in named.items():
            found.setdefault(term, {})[2] = self._name(topics)
        return found

    def segment_terms(
        self, segment: Mapping[str, Any]
    ) -> Iterator[tuple[str, dict[int, list[Posting]], dict[int, tuple[int, int]]]]:
        """Terms of a segment in their order, with the postings of headlines and bodies, and how often the names of
        topics have each, for own and for inherited ones; each stands where the first keys say.
        """
        for text, units, first, last in self._records("termes", segment, segment["terms"]):
            size = units.number()
            end = units.at + size
            count, mask = divmod(units.number(), 7)
            fields: dict[int, list[Posting]] = {}
            topics: dict[int, tuple[int, int]] = {}
            for field in (field for field in range(3) if mask + 1 >> field & 1):
                # Of the first field, the count came with the mask.
                count = units.number() if fields else count
                if field < 2:
                    fields[field] = _postings(units, count + 1, segment["start"], segment["usual"][field])
                else:
                    topics = _topics(units, count + 1)
            yield text, fields, topics
            assert units.at == end
            assert _before(first, text, last)

    @cached_property
    def lists(self) -> dict[int, list[tuple[int, int]]]:
        """Topic → its own entries, with the length of the field of topics."""
        found: dict[int, list[tuple[int, int]]] = {}
        for rank, name in enumerate(self.manifest["lists"]["hashes"]):
            for topic, text in self.contents[f"listes-{name}"]:
                assert self.manifest["lists"]["places"][topic] == rank
                units, number = Units(text), 0
                base = units.number()
                while units:
                    number += units.number()
                    found.setdefault(topic, []).append((number, base + units.number()))
        places = self.manifest["lists"]["places"]
        assert {topic for topic, place in enumerate(places) if place >= 0} == found.keys()
        return found

    def _name(self, topics: Mapping[int, tuple[int, int]]) -> list[Posting]:
        """Postings of a term that stands so often in the names of these topics."""
        parents = [row[3] for row in self.manifest["topics"]]
        own: dict[int, set[int]] = {}
        lengths: dict[int, int] = {}
        for topic, entries in self.lists.items():
            for number, length in entries:
                own.setdefault(number, set()).add(topic)
                assert lengths.setdefault(number, length) == length
        postings = []
        for number, mine in sorted(own.items()):
            wide = [*mine]
            for topic in wide:
                wide += [parent for parent in parents[topic] if parent not in wide]
            times = sum(topics.get(topic, (0, 0))[topic not in mine] for topic in wide)
            if times:
                postings.append((number, times, lengths[number]))
        return postings

    def segment_words(self, segment: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
        """Spellings of a segment, in the order of their forms, with the number of entries."""
        for text, units, _, _ in self._records("mots", segment, segment["words"]):
            yield text, units.number()

    def rows(self) -> list[list[Any]]:
        """What results show, the oldest entry first."""
        names = (name for name in self.names if name.startswith("documents-"))
        return [row for name in names for row in self.contents[name]]

    def own_topics(self) -> list[list[int]]:
        """Topics of each entry, as facets count them."""
        found = []
        for name in (name for name in self.names if name.startswith("facettes-")):
            units = Units(self.contents[name])
            while units:
                found.append([units.number() for _ in range(units.number())])
        return found

    def _records(
        self, kind: str, segment: Mapping[str, Any], firsts: list[str]
    ) -> Iterator[tuple[str, Units, str, str | None]]:
        """Each text, what stands after it, the first keys of its shard and of the next."""
        for rank, (first, last) in enumerate(zip(firsts, [*firsts, None][1:], strict=True)):
            units, before = Units(self.contents[f"{kind}-{segment['hash']}-{rank}"]), ""
            while units:
                shared = units.number()
                before = Units(before).take(shared) + units.take(units.number())
                yield before, units, first, last


def decode(files: Iterable[SearchFile]) -> Decoded:
    """The files of an archive, each under the name it gives itself, which is the name of the file."""
    contents = {}
    for file in files:
        name, content = read_call(file.data)
        assert file.path == f"recherche/{name}.js"
        contents[name] = content
    return Decoded(contents)


def _postings(units: Units, count: int, start: int, usual: int) -> list[Posting]:
    found, number = [], start
    for _ in range(count):
        number += units.number()
        distance, is_more = divmod(units.number(), 2)
        # 0, -1, 1, -2, 2, in this order.
        length = usual + (-(distance + 1) // 2 if distance % 2 else distance // 2)
        found.append((number, units.number() + 2 if is_more else 1, length))
    return found


def _topics(units: Units, count: int) -> dict[int, tuple[int, int]]:
    found, topic = {}, 0
    for _ in range(count):
        topic += units.number()
        found[topic] = units.number(), units.number()
    return found


def _before(first: str, text: str, last: str | None) -> bool:
    """Whether a text belongs to a shard, as JavaScript compares."""
    key = text.encode("utf-16-be")
    return first.encode("utf-16-be") <= key and (last is None or key < last.encode("utf-16-be"))
