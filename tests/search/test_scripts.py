"""Scripts: the files that bring the index to the page."""

import hashlib
import json
from collections.abc import Callable

from plugins.archive.model import Archive, Entry, Topic
from plugins.search import SearchFile, build_search

MakeEntry = Callable[..., Entry]
MakeArchive = Callable[[list[Entry], list[Topic]], Archive]


def read_call(file: SearchFile) -> tuple[str, object]:
    """Name and content that a script hands over."""
    text = file.data.decode()
    assert text.startswith("archive.search.receive(")
    assert text.endswith(");\n")
    name, content = json.loads(f"[{text[len('archive.search.receive(') : -3]}]")
    return name, content


def test_scripts_hand_over_documents_and_index(entry: MakeEntry, archive: MakeArchive) -> None:
    """Two scripts under `recherche/`, each one call: the documents, then the index."""
    topics = [Topic("mer", "La mer", "theme")]
    files = build_search(archive([entry("Le phare", "Il brille.", ("mer",))], topics))
    (first, documents), (second, index) = map(read_call, files)
    assert (first, second) == ("documents", "index")
    assert documents == {
        "topics": [["mer", "La mer"]],
        "documents": [["numeros/2025-01-03/le-phare.html", "2025-01-03", "Le phare", "Il brille.", ["mer"]]],
    }
    assert isinstance(index, dict)
    assert sorted(index) == ["fieldVectors", "fields", "invertedIndex", "pipeline", "version"]


def test_name_holds_the_hash_of_the_content(entry: MakeEntry, archive: MakeArchive) -> None:
    """A file that changes changes its name."""
    for file in build_search(archive([entry("Le phare")], [])):
        assert file.path.startswith("recherche/")
        assert hashlib.sha256(file.data).hexdigest()[:16] in file.path


def test_same_archive_gives_the_same_bytes(entry: MakeEntry, archive: MakeArchive) -> None:
    """Building twice gives the same files."""
    made = archive([entry("Le phare", "Il brille."), entry("Le port")], [])
    assert build_search(made) == build_search(made)


def test_line_separators_are_escaped(entry: MakeEntry, archive: MakeArchive) -> None:
    """U+2028 and U+2029, which end a line in older JavaScript, never stand bare in a script."""
    documents, _ = build_search(archive([entry("Le phare", "Un\u2028deux\u2029trois")], []))
    assert "\\u2028deux\\u2029" in documents.data.decode()


def test_empty_archive_still_gives_both_scripts(archive: MakeArchive) -> None:
    """Without entries, the page still receives documents and an index."""
    assert [read_call(file)[0] for file in build_search(archive([], []))] == ["documents", "index"]
