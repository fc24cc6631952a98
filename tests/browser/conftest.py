"""A coast of lighthouses: a site with more entries than a page of results shows, opened from a folder or a host."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.website.server import Preview, open_server
from tests.website.site import build_content, digest

DIGESTS = ("2023-03-17", "2023-09-15", "2024-03-15", "2024-09-13", "2025-01-31", "2025-11-28")
ENTRIES = 20
"""In each digest."""


BEACONS = {5: (" et sa balise", ""), 115: ("", " loin de la balise")}
"""Two entries have one more word: an old one in its headline, a recent one in its text."""


def _entry(number: int) -> str:
    """Source of an entry: a topic for every second one, another for every fifth, a narrower one for every tenth."""
    topics = {"#cloud": number % 2 == 0, "#otan": number % 5 == 0, "#azure": number % 10 == 3}
    tags = " ".join(tag for tag, is_due in topics.items() if is_due)
    headline, body = BEACONS.get(number, ("", ""))
    text = f"Le port {number} rallume son phare{headline}. Le gardien {number} y veille, sa lanterne brille{body}."
    return f"- {text} {tags} {{#phare-{number}}}"


@pytest.fixture(scope="session")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the site: 120 entries about « phare », the newest on top; only to be looked at."""
    files = {
        f"digests/{date}.md": digest(
            "\n".join(_entry(first * ENTRIES + place) for place in range(1, ENTRIES + 1)), date, f"Numéro {first + 1}"
        )
        for first, date in enumerate(DIGESTS)
    }
    return build_content(tmp_path_factory.mktemp("coast"), files).folder


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder and gives its origin."""
    servers = []

    def start(folder: Path) -> str:
        server = open_server(Preview(folder), 0)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        servers.append(server)
        return f"http://localhost:{server.server_port}"

    yield start
    for server in servers:
        server.preview.close()
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["file", "http"])
def address(request: pytest.FixtureRequest, coast: Path, serve: Callable[[Path], str]) -> str:
    """The search page of the coast, from a folder and from a host."""
    return f"{coast.as_uri() if request.param == 'file' else serve(coast)}/recherche.html"


@pytest.fixture
def search(pages: Callable[..., Any], address: str) -> Callable[..., Any]:
    """Opens the search page of the coast with something behind its address."""

    def open_search(behind: str = "", **options: Any) -> Any:
        visit = pages(address.rpartition("/")[0] if address.startswith("http") else "", **options)
        visit.page.goto(f"{address}{behind}")
        return visit

    return open_search
