"""Names that are also common words, towns or first names → the topic only where it is meant."""

import json
from pathlib import Path

import pytest

from plugins.archive.model import Topic
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tagger import Tagger
from plugins.archive.topics.vocabulary import Vocabulary

ROOT = Path(__file__).parents[3]
BULLETS = [json.loads(line) for line in (ROOT / "tests/data/bullets.jsonl").read_text("utf-8").splitlines()]


def topic(slug: str, kind: str = "organisation", **names: tuple[str, ...]) -> Topic:
    """A topic whose title stands in none of our texts."""
    return Topic(slug, f"Sujet {slug}", kind, **names)


def found(headline: str, body: str, *topics: Topic) -> set[str]:
    """Slugs found anywhere in an entry."""
    result = Tagger({topic.slug: topic for topic in topics}).tag(headline, body)
    return {*result.shown, *result.proposed}


ORANGE = topic("orange", exact=("Orange",), aliases=("opérateur Orange",), masks=("ville d’Orange",))


def test_a_masked_name_keeps_its_sense_through_the_entry() -> None:
    """After « la ville d’Orange », Orange is the town in the headline, too."""
    assert found("Orange coupe le courant", "La ville d’Orange s’éteint.", ORANGE) == set()
    assert found("Orange coupe le courant", "La ville de Nyons s’éteint.", ORANGE) == {"orange"}


def test_another_name_of_the_topic_speaks_for_a_masked_one() -> None:
    """The operator may have news from the town."""
    assert found("Orange équipe la ville d’Orange", "L’opérateur Orange y pose un câble.", ORANGE) == {"orange"}


def test_a_town_stays_itself_beside_what_bears_its_name() -> None:
    """« Paris Match » in Paris takes nothing from Paris."""
    paris = topic("paris", "place", exact=("Paris",), masks=("Paris Match",))
    assert found("Paris Match quitte Paris", "", paris) == {"paris"}


@pytest.mark.parametrize("text", ["Meta-analyse des écrans", "La Meta‑analyse"])
def test_a_compound_in_small_letters_is_no_name(text: str) -> None:
    """A hyphen and a small letter go on with the word; acronyms make compounds of their own."""
    assert found(text, "", topic("meta", exact=("Meta",))) == set()


def test_acronyms_and_capitals_stay_names_in_compounds() -> None:
    """« IA-compatible » is about IA, « Google-Meta » about Meta."""
    topics = topic("meta", exact=("Meta",)), topic("ia", "theme", exact=("IA",))
    assert found("Un PC IA-compatible", "Le duel Meta-Google.", *topics) == {"meta", "ia"}


def test_a_first_name_is_no_product() -> None:
    """Before a surname, a product that asks for cues is somebody; a longer name of the product is not."""
    claude = topic("claude", "product", exact=("Claude",), aliases=("Claude Code",), needs=("IA",))
    assert found("L’IA vue par Claude Delmas", "", claude) == set()
    assert found("L’IA vue par Claude", "", claude) == {"claude"}
    assert found("L’IA dans Claude Code, un outil", "", claude) == {"claude"}


def test_a_town_may_stand_after_an_initial_preposition() -> None:
    """« À Orange, la mairie… »: as much in need of a cue as the first word of a sentence."""
    orange = topic("orange", exact=("Orange",), initial_needs=("fibre",))
    assert found("À Orange, la mairie s’éteint", "", orange) == set()
    assert found("À Orange, la fibre revient", "", orange) == {"orange"}
    assert found("La mairie dit à Orange de partir", "", orange) == {"orange"}


def test_topics_of_our_own_bullets() -> None:
    """Homonyms are told apart: nearly nothing wrong or missing, and what is shown is near to an editor's choice."""
    topics = read_vocabulary((ROOT / "content" / "topics.toml").read_text("utf-8"), "topics.toml")
    vocabulary, tagger = Vocabulary(topics), Tagger(topics)

    def widen(slugs: set[str]) -> set[str]:
        return {*slugs, *(ancestor for slug in slugs for ancestor in vocabulary.ancestors(slug))}

    right = given = covered = wanted = good = shown = 0
    forbidden = []
    for bullet in BULLETS:
        result = tagger.tag(bullet["headline"], bullet["body"])
        slugs, tags = {*result.shown, *result.proposed}, {*bullet["tags"]}
        right, given = right + len(slugs & widen(tags | {*bullet["ok"]})), given + len(slugs)
        covered, wanted = covered + len(tags & widen(slugs)), wanted + len(tags)
        good, shown = good + len(tags & {*result.shown}), shown + len(result.shown)
        forbidden += [bullet["id"]] * bool(slugs & {*bullet["not"]})
    # A skipper is « navigateur » by the same word as a program; no name in the text tells which.
    assert forbidden == ["u-navigateur"]
    assert right / given >= 0.98
    assert covered / wanted >= 0.95
    assert 2 * good / (shown + wanted) >= 0.82
