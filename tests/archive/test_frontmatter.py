"""The lines between the fences of a source: which are fields, and what is said of the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.blocks import Line
from plugins.archive.frontmatter import PROBLEM_LIMIT, VALUE_LIMIT, Field, read_front_matter
from plugins.archive.problems import SourceRefused

KEYS = ("title", "date", "summary", "authors")
VALUES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=60).map(str.strip)


def refusal(text: str) -> list[str]:
    """What the refusal of a text says, one message a problem."""
    with pytest.raises(SourceRefused) as refused:
        read_front_matter(text, "d.md", KEYS)
    return [str(problem) for problem in refused.value.problems]


def test_fields_and_body_are_parted() -> None:
    """Fields know their lines; the body keeps its own numbers, the rules in it included."""
    fields, body = read_front_matter("---\ntitle: L’IA : un an\n\ndate: 2025-11-28\n---\n- a\n\n---", "d.md", KEYS)
    assert fields == {"title": Field(2, "L’IA : un an"), "date": Field(4, "2025-11-28")}
    assert body == (Line(6, "- a"), Line(7, ""), Line(8, "---"))


@pytest.mark.parametrize("line", ["title: A", "Title: A", "title:A", "title : A", "title\u00a0: A", "TITLE:\tA  "])
def test_a_key_is_read_however_it_is_typed(line: str) -> None:
    """Neither capitals nor spaces around the colon make another key."""
    assert read_front_matter(f"---\n{line}\n---", "d.md", KEYS)[0] == {"title": Field(2, "A")}


def test_a_value_may_be_empty() -> None:
    """What must not be empty is told by those who need it."""
    assert read_front_matter("---\ntitle:\n---", "d.md", KEYS)[0] == {"title": Field(2, "")}


def test_an_indented_line_goes_on_with_the_value() -> None:
    """Two spaces or a tab continue the line above, whatever they hold."""
    text = "---\nsummary: Un\n  deux : trois\n\tquatre\n---"
    assert read_front_matter(text, "d.md", KEYS)[0] == {"summary": Field(2, "Un deux : trois quatre")}


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_front_matter_comes_back_as_written(values: dict[str, str]) -> None:
    """Written out and read again, every value is the same."""
    text = "".join(("---\n", *(f"{key}: {value}\n" for key, value in values.items()), "---\n"))
    fields, _ = read_front_matter(text, "d.md", KEYS)
    assert {key: field.value for key, field in fields.items()} == values


@pytest.mark.parametrize("text", ["", "- a", "title: A\n---", "\n---\ntitle: A\n---", "----\n---", "+++\n+++"])
def test_a_missing_front_matter_is_refused(text: str) -> None:
    """Whatever does not begin with `---` is no source; what to write is told."""
    assert refusal(text) == [
        "d.md:1: l’en-tête manque : le fichier doit commencer par une ligne « --- ». "
        "Écrivez en tête « --- », « title: … », « date: AAAA-MM-JJ » puis « --- »."
    ]


def test_an_open_front_matter_is_refused() -> None:
    """The second fence is asked for."""
    assert refusal("---\ntitle: A\n- a") == [
        "d.md:1: l’en-tête ouvert à la première ligne n’est jamais fermé. "
        "Ajoutez une ligne « --- » après le dernier champ."
    ]


@pytest.mark.parametrize("key", ["save_as", "url", "template", "_x", "status", "__class__", "slug"])
def test_a_key_that_is_not_allowed_is_refused(key: str) -> None:
    """Nothing but the allowed keys passes: Pelican would obey some of the others."""
    cause, remedy = (
        f"d.md:3: clé d’en-tête interdite « {key} ».",
        "Les clés permises sont title, date, summary, authors.",
    )
    message = refusal(f"---\ntitle: A\n{key}: ../x\n---")[0]
    assert message.startswith(cause)
    assert message.endswith(remedy)


@pytest.mark.parametrize(
    ("key", "meant"), [("titre", "title"), ("Résumé", "summary"), ("auteur", "authors"), ("dates", "date")]
)
def test_a_near_key_is_proposed(key: str, meant: str) -> None:
    """A French name, or one a letter away, gets its « vouliez-vous dire »."""
    assert f"Vouliez-vous dire « {meant} » ?" in refusal(f"---\n{key}: A\n---")[0]


def test_a_key_given_twice_is_refused() -> None:
    """Both lines are told."""
    assert refusal("---\ntitle: A\nTitle: B\n---") == [
        "d.md:3: clé « title » déjà donnée ligne 2. Gardez une seule des deux lignes."
    ]


def test_a_line_that_is_no_field_is_refused() -> None:
    """YAML lists and comments are no fields."""
    assert refusal("---\ntitle: A\n- b\n# c\n---") == [
        "d.md:3: ligne illisible dans l’en-tête : « - b ». Écrivez « clé: valeur », une par ligne.",
        "d.md:4: ligne illisible dans l’en-tête : « # c ». Écrivez « clé: valeur », une par ligne.",
    ]


def test_messages_stay_readable() -> None:
    """A whole text taken for front matter gives no message a line, and none as long as the text."""
    messages = refusal("---\n" + "a" * 5000 + "\n- b" * 500 + "\n---")
    assert len(messages) == PROBLEM_LIMIT
    assert max(map(len, messages)) < 200


def test_a_value_has_a_limit() -> None:
    """A value is as long as a paragraph at most."""
    assert read_front_matter(f"---\ntitle: {'a' * VALUE_LIMIT}\n---", "d.md", KEYS)
    assert refusal(f"---\ntitle: {'a' * VALUE_LIMIT}\n  b\n---") == [
        "d.md:2: « title » fait 4002 caractères, plus que les 4000 permis. Raccourcissez-le."
    ]
