"""Hashtags of a digest → findings."""

from plugins.archive.digest_source import DigestSource, read_digest_source
from plugins.archive.model import Topic
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.checks.hashtags import check_hashtags, check_place

VOCABULARY = Vocabulary({"cloud": Topic("cloud", "Cloud", "theme")})


def source(body: str) -> DigestSource:
    """A digest whose body begins on line 5."""
    return read_digest_source(f"---\ntitle: T\ndate: 2025-01-03\n---\n{body}\n".encode(), "d.md")


def test_an_unknown_hashtag_is_told_with_the_nearest_name() -> None:
    """So is an unknown veto, with its own sign."""
    found = [str(finding.problem) for finding in check_hashtags(source("- Un. #cluod -#nuages"), VOCABULARY)]
    assert found == [
        "d.md:5: étiquette inconnue « #cluod ». Vouliez-vous dire « #cloud » ?",
        "d.md:5: étiquette inconnue « -#nuages ». Ajoutez-la à topics.toml.",
    ]


def test_hashtags_before_another_paragraph_are_told() -> None:
    """They are words there, and their author meant something else; the line is that of the hashtags."""
    found = [finding.problem.line for finding in check_place(source("- Un\n  titre. #cloud {#un}\n\n  Suite. #cloud"))]
    assert found == [6]


def test_hashtags_at_the_very_end_are_in_their_place() -> None:
    """After the last paragraph, or on a line of their own."""
    assert not list(check_place(source("- Un titre.\n\n  Suite.\n\n  #cloud {#un}")))


def test_punctuation_around_hashtags_is_told() -> None:
    """A comma between them or a full stop behind them keeps them in the text."""
    bullets = "- Un titre. #ia, #cloud\n- Deux. #cloud.\n- Trois ! #ia #cloud !\n- Quatre. #cloud ; #ia\n"
    assert [finding.problem.line for finding in check_place(source(bullets))] == [5, 6, 7, 8]


def test_an_id_before_the_hashtags_is_told() -> None:
    """It is no id there, and would be seen on the page."""
    assert [finding.problem.line for finding in check_place(source("- Un titre. {#un} #cloud"))] == [5]


def test_a_hashtag_that_ends_a_sentence_is_a_word() -> None:
    """A campaign may be named by its hashtag."""
    assert not list(check_place(source("- Elle lance #MonMot.\n- Un titre. Le mot #cloud revient.\n- Rang #1.")))
