"""The files of an archive: they say what its entries hold, as lunr counts it."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.archive.model import Archive, Entry, Topic
from plugins.french.analyser import fold_characters, list_words
from plugins.search import SearchFile, build_search
from plugins.search.documents import list_documents
from plugins.search.utf16 import sort_key
from tests.search.conftest import make_archive, make_entry
from tests.search.decoding import Decoded, decode
from tests.search.oracle import BOOSTS, K1, analyse_fields, index_archive

MakeEntry = Callable[..., Entry]
MakeArchive = Callable[[list[Entry], list[Topic]], Archive]

TOPICS = [
    Topic("phare", "Phares", "theme", parents=("mer",), aliases=("feu de côte",)),
    Topic("mer", "La mer", "theme", aliases=("océan",), exact=("MER",)),
    Topic("otan", "Otan", "organisation", exact=("NATO",)),
]
WORDS = ["phare", "Phare", "l’île", "souveraineté", "start-up", "O.T.A.N.", "6 000", "C++", "de", "𐌰bc", "ﬀ", "mer,"]


def make_archive_of(texts: list[tuple[str, str, tuple[str, ...]]]) -> Archive:
    """An archive of headlines, bodies and topics, the oldest first."""
    entries = [
        make_entry(headline, body, topics, id=f"e{number}") for number, (headline, body, topics) in enumerate(texts)
    ]
    return make_archive(entries[::-1], TOPICS)


def make_many(count: int) -> Archive:
    """As many entries, each of other words."""
    subjects = ((), ("phare",), ("otan", "mer"), ("inconnu",))
    return make_archive_of(
        [
            (f"Le phare {number}", " ".join(WORDS[rank % 12] for rank in range(number % 31)), subjects[number % 4])
            for number in range(count)
        ]
    )


def count_words(archive: Archive) -> dict[str, dict[int, list[tuple[int, int, int]]]]:
    """Term → field → postings, counted the plain way."""
    found: dict[str, dict[int, list[tuple[int, int, int]]]] = {}
    for number, one in enumerate(list_documents(archive)):
        for field, tokens in enumerate(analyse_fields(one, archive).values()):
            for term in dict.fromkeys(tokens):
                posting = (number, tokens.count(term), len(tokens))
                found.setdefault(term, {}).setdefault(field, []).append(posting)
    return found


ENTRIES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
        st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=40)),
        st.sets(st.sampled_from(["phare", "mer", "otan", "inconnu"])).map(lambda slugs: tuple(sorted(slugs))),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(ENTRIES)
def test_terms_say_where_words_stand(texts: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Each term with its fields, entries, frequencies and lengths; the sums of lengths stand in the manifest."""
    archive = make_archive_of(texts)
    decoded = decode(build_search(archive))
    assert decoded.terms() == count_words(archive)
    lengths = [{}, {}, {}]
    for fields in count_words(archive).values():
        for field, postings in fields.items():
            lengths[field].update({number: length for number, _, length in postings})
    assert decoded.manifest["lengths"] == [sum(field.values()) for field in lengths]


def test_segments_say_what_the_whole_says() -> None:
    """Entries cut into an old and a recent segment are counted as in one."""
    archive = make_many(300)
    decoded = decode(build_search(archive))
    assert [(segment["start"], segment["end"]) for segment in decoded.manifest["segments"]] == [(0, 256), (256, 300)]
    assert decoded.terms() == count_words(archive)


def test_scores_are_those_of_lunr() -> None:
    """lunr's weight of each term in each field of each entry follows from what the files say."""
    archive = make_many(150)
    decoded = decode(build_search(archive))
    total, lengths = decoded.manifest["entries"], decoded.manifest["lengths"]
    ours: dict[str, dict[str, float]] = {}
    for term, fields in decoded.terms().items():
        standing = sum(map(len, fields.values()))
        rarity = math.log(1 + abs((total - standing + 0.5) / (standing + 0.5)))
        for field, postings in fields.items():
            name, boost = [*BOOSTS.items()][field]
            for number, frequency, length in postings:
                weight = 0.25 + 0.75 * length / (lengths[field] / total)
                score = rarity * (K1 + 1) * frequency / (K1 * weight + frequency) * boost
                ours.setdefault(f"{name}/{number}", {})[term] = score
    index = index_archive(archive)
    terms = [term for term, _ in index["invertedIndex"]]
    ranks = {posting["_index"]: term for term, posting in index["invertedIndex"]}
    theirs = {
        name: {ranks[rank]: score for rank, score in zip(vector[::2], vector[1::2], strict=True)}
        for name, vector in index["fieldVectors"]
    }
    assert sorted(decoded.terms(), key=sort_key) == terms
    assert {name: vector for name, vector in theirs.items() if vector}.keys() == ours.keys()
    for name, vector in ours.items():
        assert theirs[name] == pytest.approx(vector, abs=5.1e-4)


def test_words_are_listed_as_they_are_written() -> None:
    """By form, in the most frequent spelling, with the number of entries; names of topics are there with none."""
    archive = make_archive_of(
        [
            ("Souveraineté", "La souveraineté, la souveraineté et l’Otan", ("otan",)),
            ("L’OTAN et l’Otan", "Une start-up souveraine", ()),
        ]
    )
    (segment,) = decode(build_search(archive)).manifest["segments"]
    words = dict(decode(build_search(archive)).segment_words(segment))
    assert words == {"Otan": 2, "NATO": 0, "souveraine": 1, "souveraineté": 1, "start": 1, "startup": 1, "up": 1}


@settings(max_examples=100, deadline=None)
@given(ENTRIES)
def test_words_finish_as_the_terms(texts: list[tuple[str, str, tuple[str, ...]]]) -> None:
    """Stemming the words gives all terms; they stand in the order of their forms, and fold to them."""
    decoded = decode(build_search(make_archive_of(texts)))
    for segment in decoded.manifest["segments"]:
        spellings = [spelling for spelling, _ in decoded.segment_words(segment)]
        forms = [fold_characters(spelling) for spelling in spellings]
        assert forms == sorted(set(forms), key=lambda form: form.encode("utf-16-be"))
        terms = {term for term, _, _ in decoded.segment_terms(segment)}
        assert {word.token for form in forms for word in list_words(form) if word.form == form} <= terms


def test_rows_show_entries_the_oldest_first(entry: MakeEntry, archive: MakeArchive) -> None:
    """Address, title, quote, numbers of topics; the date when the address does not tell it."""
    entries = [
        entry("Le port", "Il dort.", digest="hors-serie"),
        entry("Le phare", "Il brille.", ("phare", "inconnu")),
    ]
    decoded = decode(build_search(archive(entries, TOPICS)))
    assert decoded.rows() == [
        ["2025-01-03/le-phare", "Le phare", "Il brille.", [0, 1]],
        ["hors-serie/le-port", "Le port", "Il dort.", [], "2025-01-03"],
    ]
    assert decoded.own_topics() == [[0, 1], []]
    assert decoded.manifest["topics"] == [
        ["phare", "Phares", "theme", [2]],
        ["inconnu", "inconnu", "", []],
        ["mer", "La mer", "theme", []],
    ]


def test_every_file_is_led_to() -> None:
    """From the manifest, by name; every row and every block of a larger archive is there."""
    archive = make_many(700)
    files = build_search(archive)
    decoded = decode(files)
    assert files[0].name.startswith("manifeste-")
    assert sorted([*decoded.names, files[0].name]) == sorted(file.name for file in files)
    assert [row[0] for row in decoded.rows()] == [f"2025-01-03/e{number}" for number in range(700)]
    assert len(decoded.own_topics()) == 700


def test_years_begin_with_their_first_entry(entry: MakeEntry, archive: MakeArchive) -> None:
    """A year is a range of numbers."""
    dates = ["2025-01-03", "2024-12-27", "2024-01-05", "2021-05-07"]
    entries = [entry(f"Titre {date}", date=type(make_entry("").date).fromisoformat(date)) for date in dates]
    assert decode(build_search(archive(entries, []))).manifest["years"] == [["2021", 0], ["2024", 1], ["2025", 3]]


def test_archive_without_entries_can_be_searched(archive: MakeArchive) -> None:
    """It has a manifest and no topic; nothing else."""
    decoded = decode(build_search(archive([], [])))
    assert decoded.manifest == {
        "version": 2,
        "entries": 0,
        "lengths": [0, 0, 0],
        "years": [],
        "segments": [],
        "documents": [],
        "facets": [],
        "topics": [],
        "lists": {"hashes": [], "places": []},
    }


def test_odd_texts_are_kept(entry: MakeEntry, archive: MakeArchive) -> None:
    """Emoji, line separators and endless words go through JSON and JavaScript."""
    text = f'😀 a\u2028b\u2029c </script> \\ " {"x" * 500} {"𐌰" * 500}'
    files = build_search(archive([entry("😀", text)], []))
    decoded = decode(files)
    assert decoded.rows()[0][2] == text
    assert {"x" * 60, "𐌰" * 60} <= {term for term in decoded.terms() if len(term) > 50}
    assert all("\u2028" not in file.data.decode() and "\u2029" not in file.data.decode() for file in files)


def name_files(files: list[SearchFile]) -> dict[str, bytes]:
    """Content by path: a content that changes has another path."""
    return {file.path: file.data for file in files}


def test_new_digest_leaves_the_old_segment() -> None:
    """Files of the old segment, and of groups of documents that are full, stay byte for byte."""
    archive = make_many(700)
    newer = replace(archive, entries=(make_entry("Neuf", "Tout autre", ("phare",), id="neuf"), *archive.entries))
    before, after = name_files(build_search(archive)), name_files(build_search(newer))
    old = decode(build_search(archive)).manifest["segments"][0]["hash"]
    kept = before.keys() & after.keys()
    assert {path for path in before if old in path} <= kept
    assert sum(path.startswith("recherche/documents-") for path in kept) == 64
    assert all(before[path] == after[path] for path in kept)


def test_content_names_its_file() -> None:
    """Two contents never share a name, so that a cache may keep them for ever."""
    one = name_files(build_search(make_many(200)))
    other = name_files(build_search(make_many(201)))
    assert {path for path in one if other.get(path, one[path]) != one[path]} == set()


def test_decoder_reads_whole_files() -> None:
    """The tests above would prove little with a decoder that stops early."""
    decoded: Decoded = decode(build_search(make_many(40)))
    assert len(decoded.terms()) > 15
