"""`topics.toml` → what is read but cannot work as its author meant."""

import pytest

from plugins.archive.topics.lint import lint_vocabulary
from plugins.archive.topics.pattern_safety import explain_danger
from plugins.archive.topics.patterns import leading_literals

TOPIC = '[[topics]]\nslug = "puces"\ntitle = "Puces"\nkind = "theme"\ndescription = "Des circuits."\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            TOPIC.replace('description = "Des circuits."\n', ""),
            'topics.toml:1: sujet « puces » : la description manque. Ajoutez une phrase : description = "…".',
        ),
        (
            TOPIC + 'aliases = ["semi-conducteur", "Semi Conducteurs"]\n',
            "topics.toml:6: sujet « puces » : « Semi Conducteurs » est déjà couvert par l’alias « semi-conducteur ». "
            "Retirez l’un des deux.",
        ),
        (
            TOPIC + 'aliases = ["gpu"]\nexact = ["GPU"]\n',
            "topics.toml:7: sujet « puces » : « GPU » est déjà couvert par l’alias « gpu ». Retirez l’un des deux.",
        ),
        (
            TOPIC + 'masks = [\n    "saut de puce",\n    "Puce",\n]\n',
            "topics.toml:8: sujet « puces » : le masque « Puce » est aussi un nom du sujet : l’un annule l’autre. "
            "Retirez le masque ou le nom.",
        ),
        (
            TOPIC + 'masks = ["saut de haies"]\n',
            "topics.toml:6: sujet « puces » : le masque « saut de haies » ne contient aucun nom du sujet : il n’annule "
            "rien. Retirez-le, ou écrivez l’expression entière avec le nom.",
        ),
        (
            TOPIC + 'needs = ["silicium"]\n',
            "topics.toml:6: sujet « puces » : « needs » ne porte que sur les noms de « exact », et il n’y en a pas. "
            "Ajoutez un nom à « exact » ou retirez ces indices.",
        ),
        (
            TOPIC + 'aliases = ["-’-"]\n',
            "topics.toml:6: sujet « puces » : « -’- » ne contient aucun mot. Retirez-le.",
        ),
        (
            TOPIC + "patterns = ['(?:a+)+']\n",
            "topics.toml:6: le motif « (?:a+)+ » du sujet « puces » est refusé : un groupe répété contient lui-même "
            "une répétition ou une alternative sans borne. Simplifiez-le ou préférez des alias.",
        ),
        (
            "slug = 1\n",
            "topics.toml:1: « slug » n’a pas sa place dans le vocabulaire. Chaque sujet est une table [[topics]].",
        ),
    ],
)
def test_each_rule_names_the_line_the_cause_and_the_remedy(text: str, message: str) -> None:
    """One mistake, one message; refusals of the reading are told, too."""
    assert [str(problem) for problem in lint_vocabulary(text, "topics.toml")] == [message]


def test_a_good_topic_has_nothing_to_be_said() -> None:
    """Names, cues, masks and patterns that agree."""
    text = TOPIC + (
        'aliases = ["processeur"]\nexact = ["GPU"]\nneeds = ["calcul"]\nmasks = ["carte à puce"]\n'
        "patterns = ['(?:grave|gravent) (?:\\w+ ){0,3}?silicium']\n"
    )
    assert lint_vocabulary(text, "topics.toml") == ()


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:a+)+",
        "(?:a|aa)+",
        "(?:(?:a|b){5}){5}",
        r"(?:\w+ ){0,60}b",
        r"\w+x\w+y\w+z\w+",
        "a*",
        "(",
        r"(a)\1",
        "(?=a)a",
        "État",
        "a" * 301,
    ],
)
def test_patterns_that_could_hang_or_never_match_are_refused(pattern: str) -> None:
    """Nested repetitions, many open ones, the empty text, accents, look-arounds, and what is too long."""
    assert explain_danger(pattern)


@pytest.mark.parametrize(
    "pattern",
    [r"donnees (?:\w+ ){0,6}?volees", r"supprim\w* [\d .]+ ?postes", "(?:a|b) c{2,3}", r"(?:a|b)\w+", r"\$ [ab]+"],
)
def test_plain_patterns_are_accepted(pattern: str) -> None:
    """Light inflection needs no more than these."""
    assert explain_danger(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("s offre la", ("s offre la",)),
        ("(?:vend|livre) des", ("vend", "livre")),
        ("vend|livre", ("vend", "livre")),
        (r"supprim\w*", ("supprim",)),
        ("puces?", ("puce",)),
        ("(?:tres )?gros", ()),
        ("a?b", ()),
        (r"\d+ puces", ()),
    ],
)
def test_a_pattern_is_filed_under_what_it_must_begin_with(pattern: str, literals: tuple[str, ...]) -> None:
    """An optional beginning files it under nothing: it is then tried on every text."""
    assert leading_literals(pattern) == literals
