"""One text, two languages: what the page « Proposer » makes of a pasted text is what the command makes of it."""

import datetime as dt
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.archive.headlines import split_headline
from plugins.archive.topics.reading import read_vocabulary
from plugins.archive.topics.tagger import Tagger
from plugins.french.sentences import split_sentences
from plugins.importer.blocks import ImportRefused
from plugins.importer.decoding import decode
from plugins.importer.drafting import DateMissing, make_draft
from plugins.importer.sources import read_source
from plugins.importer.web_page import read_page
from tests.js.proposer import ROOT, ask_browser

DAY = dt.date(2026, 3, 6)
SAMPLES = Path(__file__).parent / "data" / "vectors.txt"
VOCABULARY = read_vocabulary((ROOT / "content" / "topics.toml").read_text("utf-8"), "topics.toml")

# What real pastes are made of, and what the two languages see with different eyes.
_FRAGMENTS = (
    "Le|la|L’Otan|Mistral|IA|cloud|M.|Dupont|etc.|n°|12|30 min.|3,5 M€|« Tout va bien »|(sic)|S&P|C++|n_8|*gras*"
    "|**fort**|_it_|[Paris]|[lien](https://exemple.fr/a_(b)?utm_source=x&y=1)|https://a.example/x_y.|&amp;|&eacute;|&notit;"
    "|\\|`code`|#cloud|#otan|-#ia|{#un-id}|{#autre-id}|𝗚𝗿𝗮𝘀|𝟏𝟐|²|①|İstanbul|ſs|ŒUVRE|straße|e\u0301|\u200b|\u00ad|\ufeff"
    "|\u00a0|:|!|?|…|...|vs.|J.|R.|Tolkien|Yahoo!|xAI|O.T.A.N.|U.S.|28 novembre 2025|vendredi 28 novembre 2025"
    "|Brest, le 6 mars 2026|Revue de la semaine du 24 au 28 novembre 2025|1er janvier 2026|Se désabonner|Lire la suite"
    "|12 min|Bonjour à tous,|De : Jean <a@b.example>|Objet : TR: La lettre|Date : Fri, 6 Mar 2026 07:30|plus|et"
    "|souverain|Trois|Elle|l’aujourd’hui|20 %|voir p. 3|Inc.|–|—|-|Microsoft|Chine|puces|Apple|Meta-analyse"
    "|ailleurs.|fin.|Oui !|Non ?|🔥|👉|✅|🇫🇷|1️⃣|\u2028|ﬁn|Ǆ|ß|<!-- c -->|~~|***|---|http://t.example/AbC123xyz|\u0301|\u20dd|٣|४"
    "|https://click.list-manage.com/track/click?u=abc&id=9|https://www.google.com/url?q=https://exemple.fr/a&sa=D"
)
_STARTS = (
    "• |– |- |* |+ |1. |2. |3. |01 |10 |👉 |🔥 |✅ |> |o\t||||  |    |# |## |### |▪ |(1) |①|\uf0b7 |1) |2) |``` "
    "|===|---|Title: X|Date: 2025-11-28|**"
)
FRAGMENTS = _FRAGMENTS.split("|")
STARTS = _STARTS.split("|")


def read_samples() -> list[str]:
    """The texts of the file of samples: each stands below its title, and ends at a line with one dot."""
    return [case.split("\n.\n", 1)[1] for case in SAMPLES.read_text("utf-8").split("\n..\n") if "\n.\n" in case]


def make_texts(count: int) -> Iterator[str]:
    """Texts put together by lot, the same for everyone."""
    dice = random.Random(2026)
    for _ in range(count):
        common = dice.sample(STARTS, 3)
        lines = []
        for _ in range(dice.randrange(1, 16)):
            words = (dice.choice(FRAGMENTS) for _ in range(dice.randrange(14)))
            text = dice.choice((" ", " ", "\u00a0")).join(words) + dice.choice(("", ".", ". ", "!"))
            lines += [dice.choice(common if dice.random() < 0.7 else STARTS) + text, *[""] * (dice.random() < 0.4)]
        yield "\n".join(lines)


def make(text: str, date: dt.date | None) -> dict[str, Any]:
    """What Python makes of a pasted text, in the browser's words."""
    try:
        found = make_draft(read_source(text.encode(), "collage.txt"), date, {})
    except DateMissing as missing:
        found = missing.contents
    except ImportRefused as refused:
        return {"refused": str(refused)}
    day = getattr(found, "date", None)
    return {
        "title": found.title,
        "standfirst": found.standfirst,
        "date": day and day.isoformat(),
        "markdown": getattr(found, "markdown", ""),
        "warnings": list(found.warnings),
        "leftOut": list(found.left_out),
        "entries": [[e.id, e.headline, e.body, list(e.tags), list(e.links)] for e in found.entries],
    }


def pick(answer: dict[str, Any]) -> dict[str, Any]:
    """The same of what the browser answers."""
    if "refused" in answer:
        return answer
    kept = {key: answer[key] for key in ("title", "standfirst", "date", "markdown", "warnings", "leftOut")}
    names = ("id", "headline", "body", "tags", "links")
    return kept | {"entries": [[entry[name] for name in names] for entry in answer["entries"]]}


def check_drafts(texts: Iterable[str], folder: Path) -> int:
    """Assert that both languages make the same of each text, with a date and without; return how many were drafts."""
    cases = [(text, date) for text in texts for date in (None, DAY)]
    questions = [{"ask": "draft", "text": text, "date": date and date.isoformat()} for text, date in cases]
    drafts = 0
    for (text, date), answer in zip(cases, ask_browser(questions, folder), strict=True):
        # Only the command reads the code of web pages; the page says so.
        if "code d’une page web" not in answer.get("refused", ""):
            assert pick(answer) == make(text, date), text
            drafts += "entries" in answer
    return drafts


def test_samples_make_the_same_file(tmp_path: Path) -> None:
    """Our own pastes: the same title, standfirst, date, entries, warnings and Markdown, byte for byte."""
    samples = read_samples()
    assert len(samples) >= 15
    assert check_drafts(samples, tmp_path) >= 30


def test_made_up_texts_make_the_same_file(tmp_path: Path) -> None:
    """Whatever is pasted: odd spaces and figures, letters beyond the first plane, mark-up, mails, addresses."""
    assert check_drafts(make_texts(250), tmp_path) >= 400


def test_made_up_texts_have_the_same_sentences_headlines_and_topics(tmp_path: Path) -> None:
    """The rules of French, of headlines and of topics, each by itself."""
    texts = [" ".join(text.split("\n")) for text in make_texts(300)]
    tagger = Tagger(VOCABULARY)
    kinds = ("sentences", "headline", "topics")
    asked = [{"ask": kind, "text": text, "headline": text[:80], "body": text[80:]} for text in texts for kind in kinds]
    answers = iter(ask_browser(asked, tmp_path, VOCABULARY))
    for text in texts:
        assert next(answers) == split_sentences(text), text
        assert next(answers) == split_headline(text)[0], text
        found = tagger.tag(text[:80], text[80:])
        assert next(answers) == {"shown": list(found.shown), "proposed": list(found.proposed)}, text


def test_the_code_of_a_page_is_told_from_its_text(tmp_path: Path) -> None:
    """The command reads the code of a web page; the page asks for its text."""
    text = "<ul><li>Une. Deux.</li><li>Trois. Quatre.</li></ul>"
    assert len(read_page(text).blocks) == 2
    (answer,) = ask_browser([{"ask": "draft", "text": text, "date": None}], tmp_path)
    assert answer["refused"].startswith("ce texte est le code d’une page web")


def test_shared_texts_make_the_same_file(shared: Path, tmp_path: Path) -> None:
    """Every shared sample, corpus and spoilt file that is a text."""
    folders = (
        "import-samples",
        "corpora/seed",
        "corpora/bluehats-fr",
        "corpora/nixos-weekly-en",
        "hostile/own/encodings",
    )
    files = [
        path for folder in folders for path in sorted((shared / folder).iterdir()) if path.suffix in {".txt", ".md"}
    ]
    assert check_drafts([*_decode(files)], tmp_path) >= 50


def _decode(files: Iterable[Path]) -> Iterator[str]:
    """The texts of files, as a browser would paste them."""
    for path in files:
        try:
            yield decode(path.read_bytes()).text
        except ImportRefused:
            continue


@pytest.mark.parametrize(
    "layout", ["• {}", "– {}\n", "{}\n", "👉 {}", "◦\t{}", "{number}. {}", "- **{headline}.** {body}"]
)
def test_shared_headlines_are_the_same_in_every_layout(shared: Path, tmp_path: Path, layout: str) -> None:
    """Cases of headlines, ten a digest."""
    lines = (shared / "french" / "headline-cases.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    items = [layout.format(case["text"], number=rank % 10 + 1, **case) for rank, case in enumerate(cases)]
    head = "Un titre de la semaine\n\nUn chapeau du 28 novembre 2025\n\n"
    assert check_drafts([head + "\n".join(items[at : at + 10]) for at in range(0, len(items), 10)], tmp_path) >= 10


def test_shared_entries_have_the_same_topics(shared: Path, tmp_path: Path) -> None:
    """Cases tagged by hand."""
    cases = [json.loads(line) for line in (shared / "french" / "tag-cases.jsonl").read_text("utf-8").splitlines()]
    tagger = Tagger(VOCABULARY)
    asked = [{"ask": "topics", "headline": case["headline"], "body": case["body"]} for case in cases]
    for case, answer in zip(cases, ask_browser(asked, tmp_path, VOCABULARY), strict=True):
        found = tagger.tag(case["headline"], case["body"])
        assert answer == {"shown": list(found.shown), "proposed": list(found.proposed)}, case["headline"]
