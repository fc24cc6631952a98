"""The index: what lunr is given, and what it gives back."""

from lunr.index import Index

from plugins.search.documents import Document
from plugins.search.index import index_documents


def make_document(headline: str, body: str = "", names: tuple[str, ...] = ()) -> Document:
    """A document of these words."""
    return Document("x", "x/y", "2025-01-03", headline, headline, body, body, (), names)


def test_terms_are_finished_tokens() -> None:
    """The index holds the analyser's tokens, unchanged."""
    index = index_documents([make_document("L’O.T.A.N. à Bruxelles")])
    assert [term for term, _ in index["invertedIndex"]] == ["bruxel", "otan"]


def test_lunr_finds_each_field() -> None:
    """Words of the headline, of the body and of the topics' names all find their document."""
    documents = [make_document("Phare"), make_document("x", "phare"), make_document("y", "", ("Phare",))]
    found = Index.load(index_documents(documents)).search("phar")
    assert sorted(result["ref"] for result in found) == ["0", "1", "2"]
    assert found[0]["ref"] == "0"


def test_terms_are_sorted_as_javascript_compares() -> None:
    """Terms outside the first plane of Unicode come before the last letters of that plane, as UTF-16 has it."""
    # U+FA0E is a letter near the end of the first plane, U+10330 a Gothic one beyond it.
    index = index_documents([make_document("\ufa0e \U00010330 abc")])
    assert [term for term, _ in index["invertedIndex"]] == ["abc", "\U00010330", "\ufa0e"]


def test_no_document_gives_an_empty_index() -> None:
    """An archive without entries has an index without terms, not a division by zero."""
    index = index_documents([])
    assert index["invertedIndex"] == []
    assert index["fields"] == ["headline", "body", "topics"]


def test_same_documents_give_the_same_index() -> None:
    """Indexing twice gives the same."""
    documents = [make_document("Le phare", "de la côte", ("Mer",)), make_document("Un bateau")]
    assert index_documents(documents) == index_documents(documents)
