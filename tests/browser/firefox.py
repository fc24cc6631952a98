"""Firefox, driven by its own WebDriver BiDi door: an address in, what the page answers out; the standard library only.

Playwright drives a Firefox of its own making only, and Selenium asks for a driver besides: the browser that readers
have needs neither.
"""

import base64
import itertools
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pytest

PROGRAMS = ("firefox-esr", "firefox")
PATIENCE = 60
"""Seconds after which a browser that does not answer is taken for dead."""

ATTEMPTS = 3
"""How often it is started before it is given up: a busy machine may be too slow for its own watchdogs."""

_KEYS = {
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Tab": "\ue004",
    "Backspace": "\ue003",
    "ArrowDown": "\ue015",
    "ArrowUp": "\ue013",
    "Control": "\ue009",
}


def find_firefox() -> str | None:
    """Path of the Firefox of this machine."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


class FirefoxPage:
    """A tab, with the few of Playwright's gestures that our tests need."""

    def __init__(self, socket: "_Socket") -> None:
        self._socket = socket
        socket.ask("session.new", {"capabilities": {}})
        socket.ask("session.subscribe", {"events": ["log.entryAdded"]})
        self._context = socket.ask("browsingContext.create", {"type": "tab"})["context"]

    @property
    def heard(self) -> list[str]:
        """What the console said so far, errors included."""
        return [event["params"]["text"] for event in self._socket.events if event["method"] == "log.entryAdded"]

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._socket.ask("browsingContext.navigate", {"context": self._context, "url": address, "wait": "complete"})

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression, a promise's when it is one; it must be fit for JSON.

        Raises:
            RuntimeError: the expression throws.
        """
        params = {
            "expression": f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))",
            "target": {"context": self._context},
            "awaitPromise": True,
        }
        answer = self._socket.ask("script.evaluate", params)
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def before_scripts(self, function: str) -> None:
        """Run a JavaScript function in each page opened from now on, before its own scripts."""
        self._socket.ask("script.addPreloadScript", {"functionDeclaration": function})

    def wait_for(self, expression: str) -> None:
        """Wait until an expression is true; a page that never makes it so fails after thirty seconds."""
        poll = f"""new Promise((resolve, reject) => {{
            const end = Date.now() + 30000;
            const refuse = () => reject(new Error({json.dumps(f"never true: {expression}")}));
            const look = () => {expression} ? resolve(true) : Date.now() > end ? refuse() : setTimeout(look, 20);
            look();
        }})"""
        self.evaluate(poll)

    def press(self, *keys: str) -> None:
        """Press keys one after the other: names such as `Enter`, or characters; `Control+k` holds the first."""
        self._perform([action for key in keys for action in _press(key)])

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self._perform([action for character in text for action in _press(character)])

    def _perform(self, actions: list[dict[str, str]]) -> None:
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._socket.ask("input.performActions", {"context": self._context, "actions": [source]})


def _press(key: str) -> list[dict[str, str]]:
    names = key.split("+") if len(key) > 1 else [key]
    values = [_KEYS.get(name, name) for name in names]
    down = [{"type": "keyDown", "value": value} for value in values]
    return [*down, *({"type": "keyUp", "value": value} for value in reversed(values))]


def require_firefox() -> str:
    """Path of the Firefox of this machine; without one, the test fails where CI is set and is skipped elsewhere."""
    program = find_firefox()
    if program is None:
        reason = "Pas de Firefox : « apt-get install firefox-esr » pour lancer ce test."
        if os.environ.get("CI"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return program


@contextmanager
def open_firefox(program: str, folder: Path) -> Iterator[FirefoxPage]:
    """A tab of a Firefox without a window, with a new profile in an empty folder.

    Raises:
        RuntimeError: the browser ends, or opens no door, however often it is started.
        OSError: it does not answer.
    """
    with ExitStack() as stack:
        for attempt in range(1, ATTEMPTS + 1):
            profile = folder / str(attempt)
            profile.mkdir()
            try:
                page = stack.enter_context(_start(program, profile))
                break
            except (OSError, RuntimeError):
                if attempt == ATTEMPTS:
                    raise
        yield page


@contextmanager
def _start(program: str, profile: Path) -> Iterator[FirefoxPage]:
    command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    # A home of its own: the profile of whoever runs the tests is none of ours.
    environment = {**os.environ, "HOME": str(profile), "MOZ_CRASHREPORTER_DISABLE": "1"}
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    try:
        door = _read_door(browser)
        with socket.create_connection(door, timeout=PATIENCE) as connection:
            yield FirefoxPage(_Socket(connection, door))
    finally:
        browser.terminate()
        try:
            browser.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            browser.kill()
            browser.wait()


def _read_door(browser: "subprocess.Popen[str]") -> tuple[str, int]:
    heard: SimpleQueue[tuple[str, int] | None] = SimpleQueue()

    def listen() -> None:
        # To the end of the browser's days: it would stop at a full pipe.
        for line in browser.stderr or ():
            if found := re.search(r"WebDriver BiDi listening on ws://([0-9.]+):([0-9]+)", line):
                heard.put((found[1], int(found[2])))
        heard.put(None)

    threading.Thread(target=listen, daemon=True).start()
    with suppress(Empty):
        if door := heard.get(timeout=PATIENCE):
            return door
    raise RuntimeError("Firefox ne s’ouvre pas aux essais")


class _Socket:
    """One WebSocket (RFC 6455), as far as a well-behaved browser needs it: whole texts out, frames in."""

    def __init__(self, connection: socket.socket, door: tuple[str, int]) -> None:
        self.events: list[dict[str, Any]] = []
        """What the browser told unasked."""
        self._connection = connection
        self._stream = connection.makefile("rb")
        self._ids = itertools.count(1)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = (
            "GET /session HTTP/1.1",
            f"Host: {door[0]}:{door[1]}",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Key: {key}",
        )
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        while self._stream.readline().strip():
            pass

    def ask(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """The result of a command.

        Raises:
            RuntimeError: the browser says no.
        """
        number = next(self._ids)
        self._send(json.dumps({"id": number, "method": method, "params": params}).encode())
        while True:
            message = json.loads(self._receive())
            if message.get("id") != number:
                self.events.append(message)
            elif message["type"] == "error":
                raise RuntimeError(f"{method}: {message['message']}")
            else:
                result: dict[str, Any] = message["result"]
                return result

    def _send(self, data: bytes) -> None:
        # What a client sends must be masked, and Firefox takes no mask of zeros.
        size = len(data)
        if size < 126:
            length = struct.pack("!B", 0x80 | size)
        elif size < 1 << 16:
            length = struct.pack("!BH", 0x80 | 126, size)
        else:
            length = struct.pack("!BQ", 0x80 | 127, size)
        masked = bytes(byte ^ mask for byte, mask in zip(data, itertools.cycle(b"mask")))
        self._connection.sendall(b"\x81" + length + b"mask" + masked)

    def _receive(self) -> bytes:
        parts = []
        while True:
            first, size = self._stream.read(2)
            if size == 126:
                (size,) = struct.unpack("!H", self._stream.read(2))
            elif size == 127:
                (size,) = struct.unpack("!Q", self._stream.read(8))
            data = self._stream.read(size)
            # Texts and what continues them; a ping or a close is no word of the conversation.
            if first & 0x0F <= 1:
                parts.append(data)
                if first & 0x80:
                    return b"".join(parts)
