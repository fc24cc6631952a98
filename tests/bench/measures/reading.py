"""Bullets and texts → how many are read as their author meant them: headlines, topics, typography."""

import html
import re
from collections.abc import Iterator
from typing import Any

from measures.cases import ROOT, SHARED, Row, case_files, read_cases, same, share
from plugins.archive.headlines import split_headline
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tagger import Tagger
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.french.typography import suggest, typeset_html, typeset_text
from tests.french.cases import read_cases as read_text_cases

_OWN = ROOT / "tests" / "french" / "data"
_HASHTAGS = re.compile(r"(?:\s#\w+)+$")


def measure_headlines() -> Iterator[Row]:
    """Bullets whose headline and body both come out exactly."""
    for name, cases in case_files("headline-cases.jsonl"):
        met = 0
        for case in cases:
            parted = split_headline(_HASHTAGS.sub("", case["text"]))
            met += tuple(map(same, parted)) == (same(case["headline"]), same(case["body"]))
        yield "titres exacts", name, f"{met}/{len(cases)}"


def measure_topics() -> Iterator[Row]:
    """Lenient precision and recall of all that is found, strict F1 of what is shown."""
    topics = read_vocabulary((ROOT / "content" / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    vocabulary, tagger = Vocabulary(topics), Tagger(topics)
    for name, cases in case_files("tag-cases.jsonl", "seed-topics.json"):
        yield "sujets", name, _score_topics(cases, vocabulary, tagger)


def _score_topics(cases: list[dict[str, Any]], vocabulary: Vocabulary, tagger: Tagger) -> str:
    right = found = covered = wanted = good = shown = forbidden = 0
    for case in cases:
        result = tagger.tag(case["headline"], case["body"] if "body" in case else _seed_body(case["headline"]))
        slugs, tags = {*result.shown, *result.proposed}, {*case["tags"]}
        right, found = right + len(slugs & _widen(tags | {*case["ok"]}, vocabulary)), found + len(slugs)
        covered, wanted = covered + len(tags & _widen(slugs, vocabulary)), wanted + len(tags)
        good, shown = good + len(tags & {*result.shown}), shown + len(result.shown)
        forbidden += len(slugs & {*case.get("not", ())})
    return (
        f"précision {share(right, found)}, rappel {share(covered, wanted)}, interdits {forbidden}, "
        f"F1 strict des sujets montrés {share(2 * good, shown + wanted)}"
    )


def _widen(slugs: set[str], vocabulary: Vocabulary) -> set[str]:
    return {*slugs, *(ancestor for slug in slugs for ancestor in vocabulary.ancestors(slug))}


def _seed_body(headline: str) -> str:
    """Body of a bullet of the seed, whose topics lie in a file of their own."""
    texts = sorted((SHARED.parent / "corpora" / "seed").glob("*.txt"))
    digest = "".join(path.read_text(encoding="utf-8") for path in texts)
    return digest.split(headline, 1)[1].split("•", 1)[0].lstrip(". ")


def measure_typography() -> Iterator[Row]:
    """Texts set exactly, set texts that stay so, and advice given exactly."""
    for path, setting in ((_OWN / "typography.txt", typeset_text), (_OWN / "typography-html.txt", typeset_html)):
        ours = read_text_cases(path)
        met = sum(setting(given) == wanted == setting(wanted) for _, given, wanted in ours)
        yield "typographie exacte et stable", f"{path.name} (les nôtres)", f"{met}/{len(ours)}"
    name = "typography-cases.jsonl"
    cases = read_cases(SHARED / name)
    settings = {"text": typeset_text, "html": lambda fragment: html.unescape(typeset_html(fragment))}
    exact = [case for case in cases if case["mode"] in settings]
    if not cases:
        yield "typographie", name, "absent"
        return
    met = sum(settings[case["mode"]](case["in"]) == _decode(case) for case in exact)
    fixed = sum(settings[case["mode"]](case["out"]) == _decode(case) for case in exact)
    yield "typographie exacte", name, f"{met}/{len(exact)}"
    yield "textes composés stables", name, f"{fixed}/{len(exact)}"
    advice = [case for case in cases if case["mode"] == "lint"]
    given = sum([[one.found, one.proposed] for one in suggest(case["in"])] == case["suggest"] for case in advice)
    yield "conseils exacts", name, f"{given}/{len(advice)}"


def _decode(case: dict[str, Any]) -> str:
    """What is expected; fragments are compared after their entities are decoded."""
    text: str = case["out"]
    return html.unescape(text) if case["mode"] == "html" else text
