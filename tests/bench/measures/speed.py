"""Bullets → the time each step takes for one of them, and how the tagger's grows with the vocabulary."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from time import process_time
from typing import Any

from measures.cases import OWN, ROOT, Row, read_cases
from plugins.archive.headlines import split_headline
from plugins.archive.model import Topic
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tagger import Tagger
from plugins.french.analyser import analyse
from plugins.french.typography import typeset_html

_ROUNDS = 7
_TIMES = 10
"""Each text is read so many times a round: a round is then long beside the clock's grain."""

_LARGE = 2500


def measure_speed() -> Iterator[Row]:
    """Processor time an entry, the best of several rounds: the others were disturbed by the rest of the machine."""
    bullets = read_cases(OWN / "bullets.jsonl")
    texts = [bullet["text"] for bullet in bullets]
    cases = f"{len(bullets)} brèves, {sum(map(len, texts)) // len(texts)} caractères en moyenne"
    topics = read_vocabulary((ROOT / "content" / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    parts = [(bullet["headline"], bullet["body"]) for bullet in bullets]
    small, large = Tagger(topics), Tagger(_enlarge(topics, _LARGE))
    small_time = _time(lambda part: small.tag(*part), parts)
    large_time = _time(lambda part: large.tag(*part), parts)
    yield "temps du titre", cases, _say(_time(split_headline, texts))
    yield f"temps des sujets, {len(topics)} sujets", cases, _say(small_time)
    yield (
        f"temps des sujets, {_LARGE} sujets",
        cases,
        f"{_say(large_time)} (× {large_time / small_time:.2f})".replace(".", ","),
    )
    yield "temps de la typographie", cases, _say(_time(typeset_html, [f"<p>{text}</p>" for text in texts]))
    yield "temps de l’analyse, première fois", cases, _say(_time_once(analyse, texts))
    yield "temps de l’analyse, ensuite", cases, _say(_time(analyse, texts))


def _time(work: Callable[[Any], object], values: Iterable[Any]) -> float:
    values = list(values) * _TIMES
    best = min(_time_once(work, values) for _ in range(_ROUNDS))
    return best


def _time_once(work: Callable[[Any], object], values: list[Any]) -> float:
    begin = process_time()
    for value in values:
        work(value)
    return (process_time() - begin) / len(values)


def _say(seconds: float) -> str:
    return f"{seconds * 1e6:.0f} µs par brève"


def _enlarge(topics: dict[str, Topic], size: int) -> dict[str, Topic]:
    """As many topics as asked: copies whose names are no French words, each with the same number of forms."""
    enlarged = dict(topics)
    for number in itertools.count(1):
        for slug, topic in topics.items():
            if len(enlarged) == size:
                return enlarged

            def rename(names: tuple[str, ...], mark: str = f"zq{number}") -> tuple[str, ...]:
                return tuple(" ".join(f"{word}{mark}" for word in name.split()) for name in names)

            enlarged[f"{slug}-{number}"] = replace(
                topic,
                slug=f"{slug}-{number}",
                aliases=rename(topic.aliases),
                exact=rename(topic.exact),
                needs=rename(topic.needs),
                initial_needs=rename(topic.initial_needs),
                masks=rename(topic.masks),
                parents=(),
                patterns=tuple(f"zq{number} {pattern}" for pattern in topic.patterns),
                title=f"{topic.title}zq{number}",
            )
    raise AssertionError("unreachable: the loop ends at the size")
