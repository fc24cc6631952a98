"""The end of a bullet: hashtags, vetoes and id."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.hashtags import TAG_LIMIT, Tail, strip_hashtags, strip_tail


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Un titre. #cloud #otan", ("cloud", "otan")),
        ("Un titre.\n#cloud\n#otan  ", ("cloud", "otan")),
        ("Un titre.\u00a0#cloud", ("cloud",)),
        ("Un titre. #cloud #cloud", ("cloud",)),
        ("Un titre. #C++ #C# #R&D", ("C++", "C#", "R&D")),
        ("Un titre. #vie-privée #l’État #Œuvre_d'art", ("vie-privée", "l’État", "Œuvre_d'art")),
        ("Un titre. #3D #5g", ("3D", "5g")),
        ("Un titre. #人工智能", ("人工智能",)),
    ],
)
def test_hashtags_end_a_bullet(text: str, tags: tuple[str, ...]) -> None:
    """Hashtags in a row at the very end are taken off, each once, as typed."""
    assert strip_tail(text) == Tail("Un titre.", tags)


@pytest.mark.parametrize(
    "text",
    [
        "Le #cloud de l’Otan.",
        "Un titre #cloud.",
        "Le 1er #2025",
        "Un titre. #1_000",
        "Un titre. C#",
        "Un titre. \\#cloud",
        "Un titre. ##cloud",
        "Un titre. #-cloud",
        "Un titre. #",
        "`du code #cloud`",
        "[un lien](https://exemple.fr/#cloud)",
        "https://exemple.fr/#cloud",
        "**Un titre #cloud**",
        f"Un titre. #{'a' * (TAG_LIMIT + 1)}",
    ],
)
def test_other_signs_are_text(text: str) -> None:
    """What is not at the very end, not after a space, all digits, escaped or too long is a word like any other."""
    assert strip_tail(text) == Tail(text)


def test_the_row_ends_at_the_first_other_word() -> None:
    """Only the hashtags behind the last word count."""
    assert strip_tail("Un #titre et #puis, un #mot #cloud") == Tail("Un #titre et #puis, un", ("mot", "cloud"))


def test_a_veto_names_a_topic_to_leave_out() -> None:
    """`-#name` stands among the hashtags and is kept apart from them."""
    assert strip_tail("Un titre. #ia -#cloud #otan") == Tail("Un titre.", ("ia", "otan"), ("cloud",))


@pytest.mark.parametrize(
    ("text", "name"), [("Un titre. {#a-b}", "a-b"), ("Un titre.{#A}", ""), ("Un titre.\n{#É_1} ", "É_1")]
)
def test_the_id_is_last(text: str, name: str) -> None:
    """`{#id}` is taken off behind a space, as typed: whether it may be used is decided elsewhere."""
    assert strip_tail(text) == Tail("Un titre." if name else text, id=name)


def test_hashtags_behind_the_id_leave_it_in_the_text() -> None:
    """The id is last of all: anything behind it makes it text, which its author will see."""
    assert strip_tail("Un titre. {#a} #cloud") == Tail("Un titre. {#a}", ("cloud",))


def test_hashtags_alone_stay_as_words() -> None:
    """No bullet becomes empty by its hashtags, unless more of it stands elsewhere."""
    assert strip_tail("#cloud #otan {#a}") == Tail("#cloud #otan", id="a")
    assert strip_tail("#cloud #otan {#a}", may_empty=True) == Tail("", ("cloud", "otan"), id="a")


def test_strip_hashtags_gives_text_and_tags() -> None:
    """The short form for those who need no more."""
    assert strip_hashtags("Un titre. #cloud {#a}") == ("Un titre.", ("cloud",))


@given(st.text(st.sampled_from("aé1 #-{}_\n.&+")))
def test_nothing_is_lost_by_taking_the_tail(text: str) -> None:
    """Text, tags and id together hold every letter that was typed, repeated hashtags aside."""
    tail = strip_tail(text, may_empty=True)
    assert text.startswith(tail.text)
    rest = text[len(tail.text) :].split()
    named = {f"#{tag}" for tag in tail.tags} | {f"-#{veto}" for veto in tail.vetoes} | {f"{{#{tail.id}}}"}
    assert set(rest) <= named


@given(st.text(st.sampled_from("aé1 #-{}_\n.")))
def test_taking_the_tail_twice_takes_no_more_tags(text: str) -> None:
    """What is left ends with no hashtag, unless it is nothing else."""
    tail = strip_tail(text, may_empty=True)
    assert not strip_tail(tail.text, may_empty=True).tags


@pytest.mark.parametrize("unit", ["#a ", "#a", "{#a", " {#", "-#", " ", "#a\n"])
def test_long_tails_end(unit: str) -> None:
    """A text of nothing but signs is dealt with at once, and leaves no bullet empty."""
    assert strip_tail("a" + unit * 10_000).text
