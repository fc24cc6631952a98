"""What every test may ask for: a real browser, and pages that remember what went wrong in them."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

# No clock in a verdict, and the same made-up texts for everyone: a test that passes here passes there.
settings.register_profile("archive", deadline=None, derandomize=True)
settings.load_profile("archive")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""For a machine without screen, and so that only the page itself makes requests."""


@dataclass
class Visit:
    """A fresh page and what it did."""

    page: Page
    origin: str
    """Local server whose pages may be asked for, `http://localhost:8000`; empty when only files may."""

    complaints: list[str] = field(default_factory=list)
    """Errors of the console and requests that left the site, in order: empty when all is well."""

    def note_message(self, message: ConsoleMessage) -> None:
        """Keep an error of the console."""
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")

    def note_error(self, error: Exception) -> None:
        """Keep an exception that no script caught."""
        self.complaints.append(f"script: {error}")

    def note_request(self, request: Request) -> None:
        """Keep the address of a request that leaves the site."""
        allowed = ("file:", "data:", "blob:", "about:", *([f"{self.origin}/"] if self.origin else []))
        if not request.url.startswith(allowed):
            self.complaints.append(f"request: {request.url}")


@pytest.fixture(scope="session")
def shipped_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The content we ship, built once, and what the build told."""
    from plugins.website.building import build_site  # noqa: PLC0415 - Pelican is slow to load, few tests need it

    # A name that needs care in an address.
    output = tmp_path_factory.mktemp("shipped") / "L’archive d’été" / "La Veille #1 100 %"
    report = build_site(Path(__file__).parents[1] / "content", output)
    return output, [str(notice) for notice in report.notices]


@pytest.fixture(scope="session")
def shipped(shipped_build: tuple[Path, list[str]]) -> Path:
    """Folder of the site we ship; only to be looked at."""
    return shipped_build[0]


@pytest.fixture(scope="session")
def shipped_notices(shipped_build: tuple[Path, list[str]]) -> list[str]:
    """What the build of the site we ship told."""
    return shipped_build[1]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as installed on this machine; without one, fail where CI is set and skip elsewhere."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        reason = "Aucun navigateur Chromium ou Chrome : « apt-get install chromium » pour lancer ce test."
        if os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
        yield chromium
        chromium.close()


@pytest.fixture
def pages(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a page of its own: `pages(origin="", **options of the browser's context)`."""
    contexts = []

    def open_page(origin: str = "", **options: Any) -> Visit:
        context = browser.new_context(**options)
        contexts.append(context)
        visit = Visit(context.new_page(), origin)
        visit.page.on("console", visit.note_message)
        visit.page.on("pageerror", visit.note_error)
        context.on("request", visit.note_request)
        return visit

    yield open_page
    for context in contexts:
        context.close()
