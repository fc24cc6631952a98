"""Bullets of our own, of many shapes → each parts where its author meant it."""

import json
from pathlib import Path

import pytest

from plugins.archive.headlines import split_headline
from tests.french.cases import read_cases

DATA = Path(__file__).parents[1] / "data"
BULLETS = [json.loads(line) for line in (DATA / "bullets.jsonl").read_text("utf-8").splitlines()]
HEADLINES = read_cases(DATA / "headlines.txt")


@pytest.mark.parametrize("bullet", BULLETS, ids=lambda bullet: bullet["id"])
def test_headlines_of_our_own_bullets(bullet: dict[str, str]) -> None:
    """Headline and body both come out as written."""
    assert split_headline(bullet["text"]) == (bullet["headline"], bullet["body"])


@pytest.mark.parametrize(("title", "text", "headline"), HEADLINES, ids=[case[0] for case in HEADLINES])
def test_headlines_of_tricky_beginnings(title: str, text: str, headline: str) -> None:
    """Abbreviations, figures, quotations, addresses and names do not mislead the cut."""
    assert split_headline(text)[0] == headline, title
