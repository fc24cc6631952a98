"""What a page shows → what tells it from any other content: a page whose key is unchanged is not made again.

Keys are made of names for whole pieces (an entry, the header of a digest, the table of topics): they may change when
the page does not, and never the other way round.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plugins.archive.model import Archive, Digest, Entry
from plugins.website.fingerprints import fingerprint


class Keys:
    """Names for the pieces of one archive."""

    def __init__(self, archive: Archive, blocks: Mapping[str, tuple[str, ...]]) -> None:
        """Args: `blocks` gives, by slug of a digest, what tells its header, then each of its blocks."""
        self._archive = archive
        self._blocks = blocks
        self._titles: dict[tuple[str, ...], str] = {}
        self._entries = {
            (block.digest, block.id): f"{name} {block.date} {self._title(block.topics)}"
            for digest in archive.digests
            for name, block in zip(blocks[digest.slug][1:], digest.blocks, strict=True)
            if isinstance(block, Entry)
        }

    def header(self, digest: Digest) -> str:
        """A link to a digest shows nothing else."""
        return f"{self._blocks[digest.slug][0]} {len(digest.entries)}"

    def digest(self, digest: Digest) -> Iterator[str]:
        """A digest in full, its entries with their topics."""
        yield from self._blocks[digest.slug]
        yield from self.entries(digest.entries)

    def entry(self, entry: Entry) -> str:
        """An entry in full, with the titles of its topics."""
        return self._entries[entry.digest, entry.id]

    def entries(self, entries: Iterable[Entry]) -> Iterator[str]:
        """The same of many."""
        return map(self.entry, entries)

    @cached_property
    def topics(self) -> str:
        """Every topic that has a page, without its entries."""
        return fingerprint(map(repr, self._archive.topics.values()))

    @cached_property
    def everything(self) -> str:
        """The whole archive: for the few pages that look at all of it."""
        return fingerprint(
            self.topics,
            *(self.digest(digest) for digest in self._archive.digests),
            map(repr, self._archive.redirects.items()),
        )

    def _title(self, topics: tuple[str, ...]) -> str:
        if topics not in self._titles:
            self._titles[topics] = fingerprint(self._archive.topics[slug].title for slug in topics)
        return self._titles[topics]


class NoKeys(Keys):
    """For pages that are made in any case: nothing is told apart, and no time spent on it."""

    def __init__(self) -> None:
        """Of any archive."""

    topics = everything = ""  # plain values where others are computed

    def header(self, digest: Digest) -> str:
        """Nothing."""
        return ""

    def digest(self, digest: Digest) -> Iterator[str]:
        """Nothing."""
        return iter(())

    def entry(self, entry: Entry) -> str:
        """Nothing."""
        return ""

    def entries(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Nothing."""
        return iter(())
