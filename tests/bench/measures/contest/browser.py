"""A served search → what Chromium meets when it asks: bytes, requests, milliseconds, memory."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench.measures.contest.figures import Asked
from tests.bench.measures.contest.material import Questions
from tests.bench.measures.contest.server import CountingServer, can_brotli, serving
from tests.conftest import BROWSERS, SWITCHES

_LINE = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 10e6 / 8}
"""10 Mbit/s both ways, and 40 ms for each answer to begin."""

_SLOW = 4
"""How many times slower the processor is made."""

_LONG = 15_000
"""A search that needs so many milliseconds to answer is asked once."""

_SITTING = 50
"""Questions asked before they are asked again: more than a reader asks at a time, fewer than would empty the caches."""

# Chromium slows only the thread of the page: what runs in a worker is moved there first, as in a browser that has none.
_NO_WORKER = "delete globalThis.Worker;"

_WATCH = """
globalThis.answered = new Promise((resolve) => {
  const look = () => {
    const list = document.querySelector("#resultats");
    if (list && (list.children.length >= 10 || "complete" in list.dataset)) resolve(performance.now());
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  setTimeout(() => resolve(-1), 300_000);
});
"""

_ASK = """async (questions) => {
  const ours = { ask: (text) => archive.client.ask(
    { text, topics: [], years: [], kinds: [], sort: "pertinence", from: 0, count: 10 }) };
  const { ask } = (await globalThis.contest) ?? ours;
  const times = [];
  for (const question of questions) {
    const begin = performance.now();
    await ask(question);
    times.push(performance.now() - begin);
  }
  return times;
}"""


class NoAnswer(Exception):
    """A search did not show ten results; the text says of what question."""


@dataclass(frozen=True, slots=True)
class _Visit:
    page: Page
    devtools: CDPSession
    workers: list[str]
    """Sessions of the workers of the page."""


def find_chromium() -> str | None:
    """The browser of this machine."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def ask_search(program: str, folder: Path, questions: Questions) -> Asked:
    """Ask one search all questions.

    Args:
        program: the browser.
        folder: site of the search, whose page is `recherche.html`.
        questions: the same for every search.

    Raises:
        NoAnswer: it shows nothing.
    """
    asked = Asked()
    with serving(folder) as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
        for encoding, sent in (("gzip", asked.gzip), ("brotli", asked.brotli)):
            if encoding == "brotli" and not can_brotli():
                continue
            server.encoding = encoding
            for question in questions.cold:
                _ask_cold(chromium, server, question, slow=False, line=False)
                sent.append(server.count())
        # From here on the server has every file compressed: it costs no time.
        server.encoding = "gzip"
        for slow, times in ((False, asked.cold), (True, asked.cold_slow)):
            for question in questions.cold:
                times.append(_ask_cold(chromium, server, question, slow, line=True))
                if times[-1] > _LONG:
                    break
        asked.warm, asked.heap = _ask_warm(chromium, server, questions, slow=False)
        asked.warm_slow, _ = _ask_warm(chromium, server, questions, slow=True)
        chromium.close()
    return asked


def _ask_cold(chromium: Browser, server: CountingServer, question: str, slow: bool, line: bool) -> float:
    """Milliseconds from the address of a question to ten results, in a browser that has nothing yet."""
    server.count()
    with _visiting(chromium, slow, line) as visit:
        visit.page.goto(f"{server.origin}/recherche.html#q={question.replace(' ', '+')}", wait_until="commit")
        time = float(visit.page.evaluate("() => globalThis.answered"))
        # What the page asks for after its answer is no part of it, but must not be counted with the next one either.
        if not line:
            visit.page.wait_for_load_state("networkidle")
    if time < 0:
        raise NoAnswer(question)
    return time


def _ask_warm(chromium: Browser, server: CountingServer, questions: Questions, slow: bool) -> tuple[list[float], int]:
    """Milliseconds of each question when asked again, and the heap after all of them."""
    asked, times = list(questions.warm), []
    with _visiting(chromium, slow, line=False) as visit:
        visit.page.goto(f"{server.origin}/recherche.html")
        for start in range(0, len(asked), _SITTING):
            visit.page.evaluate(_ASK, asked[start : start + _SITTING])
            times += visit.page.evaluate(_ASK, asked[start : start + _SITTING])
        heap = _measure_heap(visit)
    return times, heap


@contextmanager
def _visiting(chromium: Browser, slow: bool, line: bool) -> Iterator[_Visit]:
    """A fresh page; `slow` for a slowed processor without worker, `line` for a slow line."""
    context = chromium.new_context()
    context.add_init_script((_NO_WORKER if slow else "") + _WATCH)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    workers: list[str] = []
    devtools.on("Target.attachedToTarget", lambda event: workers.append(event["sessionId"]))
    devtools.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False})
    if slow:
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOW})
    if line:
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", _LINE)
    try:
        yield _Visit(page, devtools, workers)
    finally:
        context.close()


def _measure_heap(visit: _Visit) -> int:
    """Bytes in use in the page and its workers after a collection, typed arrays included."""
    answers: list[dict[str, Any]] = []
    visit.devtools.on("Target.receivedMessageFromTarget", lambda event: answers.append(json.loads(event["message"])))
    for worker in visit.workers:
        for number, method in enumerate(("HeapProfiler.collectGarbage", "Runtime.getHeapUsage"), 1):
            message = json.dumps({"id": number, "method": method})
            visit.devtools.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})
    visit.devtools.send("HeapProfiler.collectGarbage")
    usages = [visit.devtools.send("Runtime.getHeapUsage")]
    # The answers of workers come as events, after those of the page.
    visit.page.wait_for_timeout(1_000)
    usages += [answer["result"] for answer in answers if "usedSize" in answer.get("result", {})]
    return int(sum(usage["usedSize"] + usage["backingStorageSize"] for usage in usages))
