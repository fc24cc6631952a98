"""An address that answers nothing, on the local server."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from plugins.website.server import Preview, open_server

pytestmark = pytest.mark.browser


@pytest.fixture
def origin(shipped: Path) -> Iterator[str]:
    """Where the site we ship is served."""
    server = open_server(Preview(shipped), 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://localhost:{server.server_port}"
    server.preview.close()
    server.shutdown()
    server.server_close()


def test_a_missing_page_offers_ways_back(pages: Callable[..., Any], origin: str) -> None:
    """At any depth: status 404, the page in its style, and a link home that works."""
    visit = pages(origin)
    answer = visit.page.goto(f"{origin}/numeros/1999/rien.html")
    assert answer.status == 404
    expect(visit.page.get_by_role("heading", level=1)).to_have_text("Page introuvable")
    assert visit.page.evaluate("getComputedStyle(document.querySelector('.skip')).position") in ("absolute", "fixed")
    visit.page.get_by_role("link", name="revenir à l’accueil").click()
    expect(visit.page).to_have_url(f"{origin}/index.html")
    # The status of the missing page itself is the one thing that the console tells.
    assert [told for told in visit.complaints if "404" not in told] == []
