"""Builds with a cache: the same bytes, with less work."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.archive.model import Archive, Entry
from plugins.search import build_search, building
from plugins.search.pieces import Maker, Piece
from tests.search.conftest import make_archive, make_entry
from tests.search.test_building import TOPICS, make_many


class Memory(dict[str, bytes]):
    """A cache that counts what it is asked."""

    def read(self, key: str) -> bytes | None:
        """The value of a key."""
        return self.get(key)

    def write(self, key: str, data: bytes) -> None:
        """Keep a value."""
        self[key] = data


def make_number(number: int, word: str) -> Entry:
    """An entry whose words depend on both."""
    return make_entry(
        f"{word} {number}", f"Le {word}, {number % 7} mille", ("phare", "otan")[: number % 3], id=f"e{number}"
    )


EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("append"), st.integers(1, 12), st.sampled_from(["phare", "digue"])),
        st.tuples(st.just("change"), st.integers(0, 139), st.sampled_from(["phare", "houle"])),
        st.tuples(st.just("remove"), st.integers(0, 139), st.just("")),
    ),
    max_size=4,
)


def apply(edit: tuple[str, int, str], entries: list[Entry]) -> list[Entry]:
    """The entries after an edit, the oldest first."""
    kind, number, word = edit
    if kind == "append":
        return [*entries, *(make_number(1000 + len(entries) + rank, word) for rank in range(number))]
    rank = number % len(entries)
    changed = [make_number(2000 + number, word)] if kind == "change" else []
    return [*entries[:rank], *changed, *entries[rank + 1 :]]


@settings(max_examples=15, deadline=None)
@given(EDITS)
def test_incremental_equals_full(edits: list[tuple[str, int, str]]) -> None:
    """Whatever was built before, the cache changes no byte."""
    entries = [make_number(number, "phare") for number in range(126)]
    memory = Memory()
    build_search(make_archive(entries[::-1], TOPICS), memory)
    for edit in edits:
        entries = apply(edit, entries)
        archive = make_archive(entries[::-1], TOPICS)
        assert build_search(archive, memory) == build_search(archive)


def add_entry(archive: Archive) -> Archive:
    """The archive with one more entry, the newest."""
    return replace(archive, entries=(make_number(5000, "môle"), *archive.entries))


def test_new_entry_makes_only_what_is_recent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The old segment, full groups of documents and full blocks of facets come from the cache."""
    archive, memory, made = make_many(300), Memory(), []
    build_search(archive, memory)
    for name in ("make_segment", "make_group", "make_block"):
        make = getattr(building, name)
        monkeypatch.setattr(building, name, lambda start, *rest, make=make: made.append(start) or make(start, *rest))
    build_search(archive, memory)
    assert made == []
    build_search(add_entry(archive), memory)
    assert made == [256, 0, 0]


def test_vocabulary_is_part_of_what_is_kept() -> None:
    """Another name of a topic, and a parent more, are seen at once."""
    archive, memory = make_many(40), Memory()
    build_search(archive, memory)
    topics = {"phare": replace(TOPICS[0], aliases=("balise",)), "mer": TOPICS[1], "otan": TOPICS[2]}
    changed = replace(archive, topics=topics, vocabulary=topics)
    assert build_search(changed, memory) == build_search(changed) != build_search(archive)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda value: b"",
        lambda value: value[:-1],
        lambda value: value + b"\n",
        lambda value: value[:40] + bytes([value[40] ^ 1]) + value[41:],
        lambda value: b"{}",
        lambda value: b"\xff" * 80,
    ],
)
def test_spoilt_value_is_made_again(spoil: object) -> None:
    """A value cut short, changed or of another program is neither believed nor an error, and is mended."""
    archive, memory = make_many(40), Memory()
    files = build_search(archive, memory)
    whole = dict(memory)
    for key in memory:
        memory[key] = spoil(whole[key])  # type: ignore[operator]  # one of the functions above
    assert build_search(archive, memory) == files
    assert memory == whole


def test_value_of_another_key_is_not_believed() -> None:
    """Nor is a whole value that stands where it was not written."""
    one, other = Memory(), Memory()
    build_search(make_many(40), one)
    build_search(make_many(41), other)
    segment = next(key for key in other if key.startswith("segment-"))
    other[segment] = next(value for key, value in one.items() if key.startswith("segment-"))
    assert build_search(make_many(41), other) == build_search(make_many(41))


def test_lists_of_texts_are_told_apart() -> None:
    """The same letters cut otherwise are other content."""
    memory = Memory()
    for content in (["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""]):
        Maker(memory).make("essai", content, lambda: Piece({}, ()))
    assert len(memory) == 4


def test_keys_are_plain() -> None:
    """They may be names of files."""
    memory = Memory()
    build_search(make_many(3), memory)
    assert all(set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for key in memory)
