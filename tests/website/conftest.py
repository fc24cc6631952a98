"""The sites that these tests look at: one made on demand from strings, a small whole one, the one we ship."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.website import building
from tests.website.site import BuiltSite, build_content, digest

Build = Callable[..., BuiltSite]

SAMPLE = {
    "digests/2025/2025-12-05.md": digest(
        """Un mot d’accueil, avec [le numéro d’avant](numeros/2024-12-06.html).

## Europe

- L’Otan loue un cloud. L’alliance signe avec [un loueur](https://loueur.example/). #otan #azure {#otan-cloud}
- **Une brève sans étiquette.** Elle renvoie à [la première](#otan-cloud).

  - un point ;
  - un autre.

## Agenda {-}

- Le 9 décembre, un salon.
""",
        title="L’Otan dans les nuages",
        summary="Une semaine d’alliances.",
        authors="Camille, Alix",
        redirect_from="numeros/ancien.html",
    ),
    "digests/2025/2025-11-28.md": digest(
        "- Azure baisse ses prix. Les autres suivent. #azure #étiquette-libre {#azure-prix}",
        date="2025-11-28",
        title="Les prix baissent",
        summary="Moins cher.",
    ),
    "digests/2025/brouillon.md": digest("- Rien encore.", date="2025-12-12", title="Secret", status="draft"),
    "digests/2024/2024-12-06.md": digest(
        "- [A cloud story](https://cloud.example/) goes on. It is told in English. #cloud {#story}",
        date="2024-12-06",
        title="A story: told",
        lang="en",
        source="https://letter.example/12",
    ),
    "pages/a-propos.md": (
        "---\ntitle: À propos\norder: 2\nsummary: Ce qu’est ce site.\n---\n\nVoir [l’accueil](index.html).\n"
    ),
    "pages/abonnements.md": "---\ntitle: Abonnements\norder: 1\n---\n\nDes [flux](flux/numeros.xml).\n",
    "redirects.toml": '[redirections]\n"sujets/nuage.html" = "sujets/cloud.html"\n',
}
"""A small whole archive with one of each thing: a section, prose, a foreign language, a draft, pages, redirects…"""


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Builds of these tests take nothing over from those of a person at work here, nor leave anything to them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "CACHE", tmp_path_factory.mktemp("cache"))
        yield


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small whole site; only to be looked at."""
    return build_content(tmp_path_factory.mktemp("sample"), SAMPLE)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a site from source files, each time in the same place: `build({"digests/x.md": "…"}, SITENAME="…")`."""
    return lambda files, **overrides: build_content(tmp_path, files, **overrides)


@pytest.fixture
def body(build: Build) -> Callable[[str], BuiltSite]:
    """Builds a site of one digest of 5 December 2025 from the text below its front matter."""
    return lambda text: build({"digests/2025/2025-12-05.md": digest(text)})
