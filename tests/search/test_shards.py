"""Records packed into shards, found again by their keys."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.shards import LARGEST, SMALLEST, Record, pack
from plugins.search.utf16 import count_units, separate, shared_start, sort_key
from plugins.search.varints import encode
from tests.search.decoding import Units

TEXTS = st.sets(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), max_size=40)


def make_records(keys: set[str], size: int = 0) -> list[Record]:
    """A record for each key, in order, its value as long as asked."""
    return [Record(key, key, encode(size) + "#" * size) for key in sorted(keys, key=sort_key)]


def read_shard(shard: str) -> list[str]:
    """Texts of a shard."""
    units, texts, before = Units(shard), [], ""
    while units:
        before = Units(before).take(units.number()) + units.take(units.number())
        units.take(units.number())
        texts.append(before)
    return texts


@given(TEXTS, st.sampled_from([0, 300, 3000]))
def test_each_record_stands_in_the_shard_of_its_key(keys: set[str], size: int) -> None:
    """The last shard whose first key is not greater than a text holds it; each shard is read by itself."""
    shards = pack(make_records(keys, size))
    firsts = [sort_key(first) for first in shards.firsts]
    read = [read_shard(shard) for shard in shards.contents]
    assert [text for texts in read for text in texts] == sorted(keys, key=sort_key)
    for rank, texts in enumerate(read):
        for text in texts:
            assert max(place for place, first in enumerate(firsts) if first <= sort_key(text)) == rank


def test_shards_stay_in_their_bounds() -> None:
    """Neither many small files nor few large ones."""
    for count in (10, 1000, 30_000):
        shards = pack(make_records({f"mot{number:06}" for number in range(count)}, 40))
        assert all(count_units(shard) <= LARGEST for shard in shards.contents)
        assert all(count_units(shard) > SMALLEST * 0.9 for shard in shards.contents[:-1])


def test_long_record_has_a_shard_of_its_own() -> None:
    """A word that stands everywhere is not cut."""
    shards = pack([*make_records({"a", "b"}), *make_records({"m"}, 30_000), *make_records({"z"})])
    assert [read_shard(shard) for shard in shards.contents] == [["a", "b"], ["m"], ["z"]]
    assert shards.firsts == ("", "m", "z")


def test_nothing_gives_no_shard() -> None:
    """A segment without words has no file."""
    assert pack([]).contents == ()


def test_half_a_character_is_never_written() -> None:
    """Two emoji share their first half in UTF-16, which UTF-8 cannot write alone."""
    assert (shared_start("a😀", "a😁"), separate("a😀", "a😁")) == ("a", "a😁")


def test_order_is_that_of_javascript() -> None:
    """A letter beyond the first plane comes before the last ones of that plane."""
    assert sorted(["\ufa0e", "\U00010330", "abc"], key=sort_key) == ["abc", "\U00010330", "\ufa0e"]


@given(st.text(), st.text())
def test_first_key_separates(one: str, other: str) -> None:
    """It is greater than what comes before, not greater than what follows, and no shorter one would do."""
    before, after = sorted((one, other), key=lambda text: text.encode("utf-16-be", "surrogatepass"))
    if before != after:
        key = separate(before, after)
        assert after.startswith(key)
        assert before < key or before.encode("utf-16-be") < key.encode("utf-16-be")
        assert before.startswith(key[:-1])
