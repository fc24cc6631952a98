"""A tiny site made by hand → every page kind rendered by the theme alone, for the tests of the theme."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markupsafe import Markup

from plugins.website.environment import open_environment


class Value(SimpleNamespace):
    """A value of the site; as there, each stands for itself, and templates may keep what they made of it."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__


ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'; trusted-types 'none'"
)


def make_topic(title: str, **fields: Any) -> Value:
    """A topic in a list."""
    slug = re.sub(r"\W+", "-", title.lower())
    values = {"title": title, "path": f"sujets/{slug}.html", "count": 3, "count_text": "3\u00a0brèves", "kind": "theme"}
    return Value(**values | fields)


def make_digest(date: str = "2025-01-03", **fields: Any) -> Value:
    """A digest in a list or at the head of its page."""
    values = {
        "title": f"Le numéro du {date}",
        "path": f"numeros/{date}.html",
        "date_iso": date,
        "date_text": "3 janvier 2025",
        "summary": "Un chapeau qui dit en deux lignes ce que la semaine a apporté aux lecteurs de cette archive.",
        "count_text": "10\u00a0brèves",
        "lang": "fr",
        "authors": ("Une lectrice", "Un lecteur"),
        "source": "https://lettre.example/12",
    }
    return Value(**values | fields)


def make_entry(number: int = 1, **fields: Any) -> Value:
    """An entry, in a list or in full."""
    title = f"Une brève parmi d’autres, la {number}e du numéro"
    body = (
        "<p>Le texte de la brève tient en quelques phrases, avec "
        '<a href="https://source.example/article">une source</a> et <em>une nuance</em>.</p>'
    )
    values = {
        "id": f"une-breve-{number}",
        "number": number,
        "title": title,
        "path": f"numeros/2025-01-03/une-breve-{number}.html",
        "anchor": f"numeros/2025-01-03.html#une-breve-{number}",
        "date_iso": "2025-01-03",
        "date_text": "3 janvier 2025",
        "summary": "Le texte de la brève tient en quelques phrases…",
        "section": "",
        "headline_html": Markup(title),
        "headline_linked": False,
        "body_html": Markup(body * 2),
        "topics": (make_topic("Cloud"), make_topic("HP")),
        "digest": make_digest(),
        "edit_url": "https://depot.example/blob/HEAD/digests/2025/2025-01-03.md#L7",
    }
    return Value(**values | fields)


def make_block(entry: Value | None = None, html: str = "") -> Value:
    """One block of a digest: an entry, or prose."""
    return Value(entry=entry, html=Markup(html))


def make_contexts() -> dict[str, dict[str, Any]]:
    """What each page kind needs beside what every page has; as in the site, ten entries a digest."""
    code = (
        '<pre><code><span class="k">def</span> <span class="nf">lire</span>(): <span class="c1"># …</span></code></pre>'
    )
    entries = [make_entry(number) for number in range(1, 9)]
    late = [make_entry(9, section="En bref"), make_entry(10, section="En bref", body_html=Markup(""))]
    blocks = [
        make_block(html=f"<p>Quelques mots d’accueil.</p>{code}"),
        *(make_block(entry) for entry in entries),
        make_block(html="<h2>En bref</h2>"),
        *(make_block(entry) for entry in late),
    ]
    issue = {
        "digest": make_digest(),
        "blocks": blocks,
        "contents": [Value(number=e.number, title=e.title, href=f"#{e.id}") for e in entries + late],
    }
    topics = [make_topic("X"), make_topic("Intelligence artificielle")]
    years = [Value(year=y, path=f"annees/{y}.html", count_text="48\u00a0numéros") for y in (2025, 2024)]
    digests = [make_digest("2024-12-27"), make_digest("2024-12-20")]
    topic = Value(
        title="Cloud",
        path="sujets/cloud.html",
        kind_label="Thème",
        description="Calcul et stockage loués à distance.",
        aliases=("nuage", "informatique en nuage"),
        count_text="9\u00a0brèves",
        feed="sujets/cloud.xml",
    )
    timeline = Value(
        text="9\u00a0brèves de 2024 à 2025.",
        width=40,
        height=48,
        bars=(
            Value(x=0, y=24, width=16, height=24, label="2024\u00a0: 3"),
            Value(x=24, y=0, width=16, height=48, label="2025\u00a0: 6"),
        ),
        rows=(Value(label="2024", count=3), Value(label="2025", count=6)),
    )
    return {
        "home": {**issue, "latest": digests, "rising": topics, "year_ago": digests[:1], "years": years},
        "digest": {**issue, "previous": digests[0], "next": None},
        "entry": {
            "entry": make_entry(),
            "digest": make_digest(),
            "previous": None,
            "next": make_entry(2),
            "related": [make_entry(3), make_entry(4)],
            "citation": "«\u00a0Une brève\u00a0», Le Site, 3 janvier 2025.",
        },
        "topic": {
            "topic": topic,
            "parents": topics[1:],
            "children": [],
            "cotopics": topics,
            "timeline": timeline,
            "entries": entries,
            "years": years,
        },
        "topic_year": {"topic": topic, "year": 2025, "entries": entries, "years": years},
        "topics": {"kinds": [Value(label="Thèmes", id="sujets-theme", topics=topics)]},
        "year": {
            "year": 2025,
            "months": [Value(label="Janvier", digests=digests)],
            "previous": years[1],
            "next": None,
            "years": years,
        },
        "search": {
            "scripts": ("scripts/a.js", "scripts/b.js"),
            "topics": topics,
            "all_topics": topics,
            "years": years,
        },
        "page": {"html": Markup(f"<p>Un texte.</p><h2>Une partie</h2><p>Encore.</p>{code}")},
        "not_found": {"topics": topics, "latest": digests},
        "redirect": {"target": "numeros/2025-01-03.html"},
    }


PATHS: Mapping[str, str] = {
    "home": "index.html",
    "digest": "numeros/2025-01-03.html",
    "entry": "numeros/2025-01-03/une-breve-1.html",
    "topic": "sujets/cloud.html",
    "topic_year": "sujets/cloud/2025.html",
    "topics": "sujets/index.html",
    "year": "annees/2025.html",
    "search": "recherche.html",
    "page": "a-propos.html",
    "not_found": "404.html",
    "redirect": "ancienne.html",
}
"""Page kinds and where a page of each would stand."""

Render = Callable[..., str]


def render_page(kind: str, **changes: Any) -> str:
    """The HTML of one page kind; `changes` replace values of its context, or fields of its page by `page_…`."""
    path = PATHS[kind]
    page = {"path": path, "title": "Un titre", "full_title": "Un titre – Le Site", "description": "Une phrase."}
    page |= {"kind": kind, "lang": "fr", "canonical": ""}
    page |= {name.removeprefix("page_"): value for name, value in changes.items() if name.startswith("page_")}
    frame = {
        "site": Value(
            name="Le Site", tagline="Une phrase.", repository="https://depot.example", licence="CC BY-SA 4.0"
        ),
        "root": "../" * path.count("/"),
        "page": Value(**page),
        "csp": CSP,
        "assets": Value(css="style/archive.css", theme_js="scripts/theme.js"),
        "menu": [
            Value(title="Numéros", path="annees/2025.html", current=kind == "year"),
            Value(title="Sujets", path="sujets/index.html", current=kind == "topics"),
            Value(title="Recherche", path="recherche.html", current=kind == "search"),
            Value(title="Abonnements", path="abonnements.html", current=False),
        ],
        "footer": [Value(title="À propos", path="a-propos.html"), Value(title="Contribuer", path="contribuer.html")],
        "feeds": [Value(title="Numéros", path="flux/numeros.xml")],
    }
    return open_environment(THEME).get_template(f"{kind}.html").render({**frame, **make_contexts()[kind], **changes})


def join_style() -> str:
    """The one style sheet of the site, its parts in the order of the layers."""
    folder = THEME / "static" / "css"
    parts = [folder / name for name in ("tokens.css", "fonts.css", "base.css", "layout.css")]
    parts += [*sorted((folder / "components").glob("*.css")), folder / "print.css"]
    return "\n".join(part.read_text("utf-8") for part in parts)


@pytest.fixture(params=list(PATHS))
def kind(request: pytest.FixtureRequest) -> str:
    """Each page kind in turn."""
    return str(request.param)


@pytest.fixture
def render() -> Render:
    """Renders one page kind to a parsed document."""
    return lambda kind, **changes: BeautifulSoup(render_page(kind, **changes), "lxml")


@pytest.fixture
def render_text() -> Render:
    """Renders one page kind to its HTML."""
    return render_page


@pytest.fixture
def make() -> Value:
    """The makers of sample values."""
    return Value(topic=make_topic, digest=make_digest, entry=make_entry, block=make_block)


@pytest.fixture(scope="session")
def style() -> str:
    """The joined style sheet."""
    return join_style()


@pytest.fixture(scope="session")
def theme() -> Path:
    """Folder of the theme."""
    return THEME


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page of each kind with its style, script and fonts in a folder, as a browser would open it."""
    folder = tmp_path_factory.mktemp("site")
    for kind, path in PATHS.items():
        if kind != "redirect":  # it would lead the browser away
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(render_page(kind), "utf-8")
    for name in ("style", "scripts", "polices"):
        (folder / name).mkdir()
    css = join_style()
    (folder / "style" / "archive.css").write_text(css, "utf-8")
    (folder / "scripts" / "theme.js").write_bytes((THEME / "static" / "js" / "theme.js").read_bytes())
    (folder / "icone.svg").write_bytes((THEME / "static" / "icone.svg").read_bytes())
    for script in ("a", "b"):
        (folder / "scripts" / f"{script}.js").write_text("", "utf-8")
    for name in re.findall(r"polices/([\w-]+\.woff2)", css):
        for source in (ROOT / "node_modules" / "@fontsource").glob(f"*/files/{name}"):
            (folder / "polices" / name).write_bytes(source.read_bytes())
    return folder
