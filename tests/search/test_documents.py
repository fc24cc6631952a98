"""Documents: what search knows of each entry."""

from collections.abc import Callable

from plugins.archive.model import Archive, Entry, Topic
from plugins.search.documents import cut_headline, list_documents

MakeEntry = Callable[..., Entry]
MakeArchive = Callable[[list[Entry], list[Topic]], Archive]


def test_document_shows_and_finds_its_entry(entry: MakeEntry, archive: MakeArchive) -> None:
    """A document is named by digest and id; its body leaves the headline out."""
    [document] = list_documents(archive([entry("Le phare rouvre", "Il éclaire la côte.")], []))
    assert (document.digest, document.address) == ("2025-01-03", "2025-01-03/le-phare-rouvre")
    assert (document.date, document.title, document.headline) == ("2025-01-03", "Le phare rouvre", "Le phare rouvre")
    assert document.body == "Il éclaire la côte."


def test_documents_begin_with_the_oldest(entry: MakeEntry, archive: MakeArchive) -> None:
    """The archive has the newest first; documents are numbered the other way, so that a new one comes last."""
    documents = list_documents(archive([entry("Deux"), entry("Un")], []))
    assert [document.headline for document in documents] == ["Un", "Deux"]


def test_long_headline_is_quoted_whole(entry: MakeEntry, archive: MakeArchive) -> None:
    """When the title is a shortened headline, a result quotes from the whole text."""
    [document] = list_documents(archive([entry("Un titre très long", "Sa suite.", title="Un titre…")], []))
    assert (document.body, document.quote) == ("Sa suite.", "Un titre très long. Sa suite.")


def test_question_mark_of_the_headline_stays_out_of_the_body() -> None:
    """Only the headline and one full stop are cut."""
    assert cut_headline("Et demain ? On verra.", "Et demain ?") == "On verra."


def test_text_that_begins_otherwise_is_kept_whole() -> None:
    """A text which does not begin with its headline loses no word."""
    assert cut_headline("Un lien. Puis le reste.", "Autre titre") == "Un lien. Puis le reste."
