"""Headline and body → topics: what counts as naming a topic, what does not, and what is shown first."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.archive.model import Topic
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tagger import Tagger, TagResult
from plugins.archive.topics.vocabulary import Vocabulary

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "french"


def topic(slug: str, kind: str = "organisation", **names: tuple[str, ...]) -> Topic:
    """A topic whose title stands in none of our texts."""
    return Topic(slug, f"Sujet {slug}", kind, **names)


def found(text: str, *topics: Topic) -> set[str]:
    """Slugs found anywhere in a text."""
    result = Tagger({topic.slug: topic for topic in topics}).tag(text, "")
    return {*result.shown, *result.proposed}


NUAGE = topic("nuage", "theme", aliases=("semi-nuage", "nuage privé", "réseau social"), exact=("SaaS",))


@pytest.mark.parametrize(
    "text",
    ["Les SEMI-NUAGES", "un semi nuage", "le seminuage", "des nuages privés", "aux Réseaux sociaux", "l’offre SaaS"],
)
def test_aliases_ignore_case_accents_hyphens_and_plurals(text: str) -> None:
    """-aux counts as the plural of -al, and a hyphen may be dropped."""
    assert found(text, NUAGE) == {"nuage"}


@pytest.mark.parametrize("text", ["le saas", "SAAS", "un nuage, privé", "seminuageux", "sociaux réseaux", ""])
def test_other_words_are_no_alias(text: str) -> None:
    """Whole words, in order, with no sign between them; exact forms with their very case."""
    assert found(text, NUAGE) == set()


def test_exact_forms_keep_their_signs() -> None:
    """Dots and ampersands belong to a form, and so do accents."""
    law = topic("rd", exact=("R&D", "I.A.", "Écho"))
    assert all(found(text, law) for text in ("La R&D", "l’I.A. avance", "Écho", "E\u0301cho"))
    assert not any(found(text, law) for text in ("R et D", "R D", "Echo", "IA"))


def test_the_longest_name_wins() -> None:
    """What a longer name covers is not named by itself; elsewhere it is."""
    orange, pro = topic("orange", exact=("Orange",)), topic("orange-pro", aliases=("Orange Pro",))
    assert found("Vers Orange Pro", orange, pro) == {"orange-pro"}
    assert found("Vers Orange Pro et Orange", orange, pro) == {"orange", "orange-pro"}


def test_a_mask_hides_the_names_of_its_own_topic_only() -> None:
    """« Carte à puce » hides `puce`, and nothing of the topic on payment."""
    chips = topic("puces", "theme", aliases=("puce",), masks=("carte à puce",))
    payment = topic("paiement", "theme", aliases=("carte à puce",))
    assert found("Une carte à puces volée", chips, payment) == {"paiement"}
    assert found("Une carte à puce, une puce", chips) == {"puces"}


def test_a_mask_with_a_capital_keeps_its_case() -> None:
    """« les Puces » is a market and « les puces » are chips; a sentence may begin with « Les Puces »."""
    chips = topic("puces", "theme", aliases=("puce",), masks=("les Puces",))
    assert found("les puces", chips) == {"puces"}
    assert not any(found(text, chips) for text in ("Chez les Puces", "Les Puces ouvrent"))


def test_needs_ask_for_a_cue_anywhere_in_the_entry() -> None:
    """« Bleu » is a company only where a cloud is not far."""
    tagger = Tagger({"bleu": topic("bleu", exact=("Bleu",), needs=("nuages",))})
    assert tagger.tag("Le groupe Bleu recrute", "Un nuage français.").shown == ("bleu",)
    assert tagger.tag("Le groupe Bleu recrute", "Un chanteur.") == TagResult((), ())


def test_initial_needs_ask_for_a_cue_at_the_beginning_of_a_sentence_only() -> None:
    """A capital proves something inside a sentence and nothing at its beginning, after a quotation mark or not."""
    mistral = topic("mistral", exact=("Mistral",), initial_needs=("modèle",))
    assert found("Face à Mistral", mistral) == {"mistral"}
    assert found("Mistral sort un modèle", mistral) == {"mistral"}
    assert found("Mistral souffle", mistral) == set()
    assert found("Il fait froid. « Mistral gagnant »", mistral) == set()


def test_patterns_match_folded_text_from_the_beginning_of_a_word() -> None:
    """Accents, apostrophes and no-break spaces do not stand in the way."""
    jobs = topic("postes", "theme", patterns=(r"supprim\w* [\d .]+ postes",))
    assert found("Il a supprimé 6\u202f000 postes", jobs) == {"postes"}
    assert found("Il a resupprimé 6 000 postes", jobs) == set()


def test_titles_of_themes_and_of_several_words_are_names() -> None:
    """A one-word title of another kind is not, nor one with parentheses."""
    topics = [
        Topic("cloud", "Cloud", "theme"),
        Topic("bleu", "Bleu", "organisation"),
        Topic("la-poste", "La Poste", "organisation", exact=("La Poste",)),
        Topic("free", "Iliad (Free)", "organisation"),
        Topic("chat", "Grand Chat", "product"),
    ]
    assert found("Le cloud bleu de la poste, Iliad (Free) et un grand chat", *topics) == {"cloud", "chat"}


def test_the_headline_comes_first() -> None:
    """Shown: what the headline names, then what the body says early; a place in passing is only proposed."""
    topics = {
        "a": topic("a", aliases=("alpha",)),
        "b": topic("b", aliases=("bravo",)),
        "c": topic("c", "place", aliases=("Chine", "chinois")),
        "d": topic("d", aliases=("delta",)),
    }
    body = "Bravo est chinois. " + "Rien de neuf. " * 20 + "Delta."
    assert Tagger(topics).tag("Alpha", body) == TagResult(("a", "b"), ("d", "c"))


def test_a_law_is_shown_wherever_it_is_named() -> None:
    """A law is not cited in passing, as a place or a company is."""
    body = "Rien de neuf à dire. " * 4 + "Le DSA et Delta."
    topics = {"dsa": topic("dsa", "law", exact=("DSA",)), "delta": topic("delta", aliases=("Delta",))}
    assert Tagger(topics).tag("Titre", body) == TagResult(("dsa",), ("delta",))


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_text_is_tagged_without_harm(headline: str, body: str) -> None:
    """Whatever comes, nothing is both shown and proposed, and the answer is the same twice."""
    tagger = Tagger({"nuage": NUAGE, "postes": topic("postes", "theme", patterns=(r"supprim\w*",))})
    result = tagger.tag(headline, body)
    assert not {*result.shown} & {*result.proposed}
    assert result == tagger.tag(headline, body)


def _cases(name: str) -> list[dict[str, object]]:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"les cas partagés ne sont pas là : {name}")
    text = path.read_text(encoding="utf-8")
    cases: list[dict[str, object]] = (
        json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines()]
    )
    return cases


def _seed_bodies() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((SHARED.parent / "corpora/seed").glob("*.txt")))


@pytest.mark.parametrize("name", ["tag-cases.jsonl", "seed-topics.json"])
def test_cases_tagged_by_hand(name: str) -> None:
    """Nothing wrong, nothing missing, nothing forbidden; what is shown is near to what an editor chose."""
    topics = read_vocabulary((ROOT / "content" / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    vocabulary, tagger = Vocabulary(topics), Tagger(topics)

    def widen(slugs: object) -> set[str]:
        assert isinstance(slugs, list | tuple | set)
        return {*slugs, *(ancestor for slug in slugs for ancestor in vocabulary.ancestors(slug))}

    good = shown = wanted = 0
    for case in _cases(name):
        headline, body = str(case["headline"]), case.get("body")
        if body is None:
            body = _seed_bodies().split(headline, 1)[1].split("•", 1)[0].lstrip(". ")
        result = tagger.tag(headline, str(body))
        given = {*result.shown, *result.proposed}
        tags = {*case["tags"]}  # type: ignore[misc]
        assert given <= widen(tags | {*case["ok"]}), case["id"]  # type: ignore[misc]
        assert tags <= widen(given), case["id"]
        assert given.isdisjoint(case.get("not", ())), case["id"]  # type: ignore[arg-type]
        good, shown, wanted = good + len(tags & {*result.shown}), shown + len(result.shown), wanted + len(tags)
    f1 = 2 * good / (shown + wanted)
    print(f"{name}: strict F1 of what is shown {f1:.3f}")
    assert f1 >= 0.82
