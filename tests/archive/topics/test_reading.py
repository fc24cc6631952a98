"""`topics.toml` → topics, or refusals that name the line, the cause and the remedy."""

import pytest

from plugins.archive.model import Topic
from plugins.archive.problems import SourceRefused
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.relations import find_cycles

CLOUD = '[[topics]]\nslug = "cloud"\ntitle = "Cloud"\nkind = "theme"\n'


def refusals(text: str) -> list[str]:
    """Messages with which a vocabulary is refused."""
    with pytest.raises(SourceRefused) as refused:
        read_vocabulary(text, "topics.toml")
    return [str(problem) for problem in refused.value.problems]


def test_all_keys_are_read() -> None:
    """Each key of a table becomes a field; the note about homonyms stays in the file."""
    text = (
        '[[topics]]\nslug = "bleu"\ntitle = "Bleu"\nkind = "organisation"\nparents = ["cloud"]\nexact = ["Bleu"]\n'
        'needs = ["Orange"]\ninitial_needs = ["Azure"]\nmasks = ["Grand Bleu"]\npatterns = ["b.eu"]\n'
        'description = "Un cloud."\nhomonyms = "la couleur"\naliases = ["le Bleu"]\n' + CLOUD
    )
    topics = read_vocabulary(text, "topics.toml")
    assert list(topics) == ["bleu", "cloud"]
    assert topics["bleu"] == Topic(
        "bleu", "Bleu", "organisation", ("cloud",), ("le Bleu",), ("Bleu",), ("Orange",), ("Azure",), ("Grand Bleu",),
        ("b.eu",), "Un cloud.",
    )  # fmt: skip


def test_an_empty_vocabulary_is_a_vocabulary() -> None:
    """A site may begin without topics."""
    assert read_vocabulary("# rien encore\n", "topics.toml") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            CLOUD + 'title = "x"\n',
            "topics.toml:5: la syntaxe TOML est incorrecte ici. "
            "Vérifiez les guillemets, les crochets et les virgules de cette ligne et de la précédente.",
        ),
        (
            CLOUD + 'alias = ["nuage"]\n',
            "topics.toml:5: clé inconnue « alias » dans le sujet « cloud ». Vouliez-vous dire « aliases » ?",
        ),
        (
            '\n[[topics]]\nslug = "cloud"\nkind = "theme"\n',
            'topics.toml:2: il manque « title » au sujet « cloud ». Ajoutez une ligne title = "…" sous [[topics]].',
        ),
        (
            CLOUD.replace("theme", "thème"),
            "topics.toml:4: famille inconnue « thème » pour le sujet « cloud ». Vouliez-vous dire « theme » ?",
        ),
        (
            CLOUD.replace("theme", "zzz"),
            "topics.toml:4: famille inconnue « zzz » pour le sujet « cloud ». "
            "Possibles : theme, organisation, person, place, product, law.",
        ),
        (
            CLOUD.replace('"cloud"', '"Le Cloud"'),
            "topics.toml:2: le slug « Le Cloud » ne peut pas servir d’adresse. "
            "Écrivez-le en minuscules sans accent, chiffres et traits d’union, 60 caractères au plus.",
        ),
        (
            CLOUD + 'aliases = "nuage"\n',
            "topics.toml:5: « aliases » du sujet « cloud » n’est pas une liste de textes. "
            'Écrivez-la entre crochets : ["…", "…"].',
        ),
        (
            CLOUD + "description = 3\n",
            "topics.toml:5: « description » du sujet « cloud » est vide ou n’est pas un texte. "
            'Écrivez-le entre guillemets : "…".',
        ),
        (
            CLOUD + CLOUD,
            "topics.toml:6: le slug « cloud » est déjà pris à la ligne 2. "
            "Réunissez les deux sujets ou renommez celui-ci.",
        ),
        (
            CLOUD + 'parents = ["clood"]\n',
            "topics.toml:5: parent inconnu « clood » pour le sujet « cloud ». Vouliez-vous dire « cloud » ?",
        ),
        (
            CLOUD + 'parents = ["cloud"]\n',
            "topics.toml:5: boucle de parents : cloud → cloud. Retirez un des parents de la boucle.",
        ),
        (
            CLOUD + '[[topics]]\nslug = "nuage"\ntitle = "Nuage"\nkind = "theme"\naliases = [\n  "x",\n  "CLOUD",\n]\n',
            "topics.toml:11: le nom « CLOUD » du sujet « nuage » désigne déjà le sujet « cloud ». "
            "Gardez-le dans un seul des deux sujets, ou précisez-le.",
        ),
        (
            "[sujets]\n" + CLOUD,
            "topics.toml:1: « sujets » n’a pas sa place dans le vocabulaire. Chaque sujet est une table [[topics]].",
        ),
        (
            'topics = "cloud"\n',
            "topics.toml:1: « topics » n’est pas une suite de tables. Chaque sujet est une table [[topics]].",
        ),
    ],
)
def test_a_refusal_names_the_line_the_cause_and_the_remedy(text: str, message: str) -> None:
    """Each mistake has its own message."""
    assert refusals(text) == [message]


def test_all_mistakes_are_told_at_once() -> None:
    """A contributor mends a file in one go."""
    assert len(refusals(CLOUD + "couleur = 1\n" + CLOUD.replace("theme", "lieu") + "aliases = [3]\n")) == 3


def test_lines_are_right_after_a_text_of_several_lines() -> None:
    """What looks like a table inside a string is no table."""
    text = CLOUD + 'homonyms = """\n[[topics]]\nslug =\n"""\n' + CLOUD.replace('"cloud"', '"é"')
    assert refusals(text)[0].startswith("topics.toml:10: le slug « é »")


def test_two_exact_forms_may_differ_by_their_case() -> None:
    """SoC and SOC live in two topics."""
    text = CLOUD + 'exact = ["SoC"]\n[[topics]]\nslug = "cyber"\ntitle = "Cyber"\nkind = "theme"\nexact = ["SOC"]\n'
    assert set(read_vocabulary(text, "topics.toml")) == {"cloud", "cyber"}


def test_each_loop_is_told_once() -> None:
    """From its smallest slug on, whatever the order in which it is met; a long chain is no loop."""
    parents = {"c": ("a",), "a": ("b",), "b": ("c", "z"), "z": (), "d": ("a",)}
    assert find_cycles(parents) == (("a", "b", "c"),)
    chain = {f"{n:05}": (f"{n + 1:05}",) for n in range(5000)}
    assert find_cycles(chain) == ()
