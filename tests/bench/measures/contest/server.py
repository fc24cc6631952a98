"""A folder → a local server of compressed files, which counts what it sends."""

import gzip
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.workshop.node import find_node
from plugins.workshop.project import PROJECT
from tests.bench.measures.contest.figures import Sent

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}

_PACKED = (".woff2", ".pagefind", ".pf_fragment", ".pf_index", ".pf_meta")
"""Files that are compressed already: sent as they are."""

_EXTRA = "recherche/facettes-"
"""What a page loads when its results are already there."""

_LARGE = 4_000_000
"""Above this, brotli's best quality takes minutes: its middle one is taken, as hosts do on the fly."""


class CountingServer:
    """Serves one folder; `encoding` may be changed between two visits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.encoding = "gzip"
        self._sent: list[tuple[str, int]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _make_handler(self))
        # Chromium asks for brotli on this name, as it does over TLS.
        self.origin = f"http://localhost:{self._server.server_port}"

    def serve(self) -> None:
        """Answer until `close`."""
        self._server.serve_forever(poll_interval=0.05)

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()

    def body(self, path: str) -> tuple[bytes, str] | None:
        """The bytes sent for a path and their encoding, empty when they are sent as they are."""
        file = self.folder / path
        if not file.is_file():
            return None
        if file.suffix in _PACKED:
            return file.read_bytes(), ""
        return _compress(file, self.encoding), {"gzip": "gzip", "brotli": "br"}[self.encoding]

    def note(self, path: str, size: int) -> None:
        """Count one answer."""
        self._sent.append((path, size))

    def count(self) -> Sent:
        """What was sent since the last count."""
        sent, self._sent = self._sent, []
        extra = [size for path, size in sent if path.startswith(_EXTRA)]
        needed = [size for path, size in sent if not path.startswith(_EXTRA) and not path.endswith(".woff2")]
        return Sent(len(needed), sum(needed), len(extra), sum(extra))


@contextmanager
def serving(folder: Path) -> Iterator[CountingServer]:
    """A server of a folder on a free port, which ends with the block."""
    server = CountingServer(folder)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join()


def _make_handler(server: CountingServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # Connections are kept, as every host keeps them.
        protocol_version = "HTTP/1.1"
        # Each answer leaves at once, header and body together.
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            found = server.body(path)
            data, encoding = found or (b"", "")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", _TYPES.get(Path(path).suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(data)))
            # As hosts do: what a visit has loaded once, it does not ask for again.
            self.send_header("Cache-Control", "max-age=600")
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.end_headers()
            self.wfile.write(data)
            self.wfile.flush()
            if found:
                server.note(path, len(data))

        def handle(self) -> None:
            # A page that is closed leaves its connections as they are.
            with suppress(ConnectionError):
                super().handle()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the screen shows the table."""

    return Handler


@lru_cache(maxsize=4096)
def _compress(file: Path, encoding: str) -> bytes:
    data = file.read_bytes()
    return gzip.compress(data, 9, mtime=0) if encoding == "gzip" else _brotli(data)


def can_brotli() -> bool:
    """Whether this machine has a Node.js, whose brotli is used, for Python has none."""
    return find_node(PROJECT.environment) is not None


def _brotli(data: bytes) -> bytes:
    quality = 5 if len(data) > _LARGE else 11
    code = (
        "const zlib = require('node:zlib'); const parts = []; process.stdin.on('data', (part) => parts.push(part));"
        "process.stdin.on('end', () => process.stdout.write(zlib.brotliCompressSync(Buffer.concat(parts), "
        f"{{ params: {{ [zlib.constants.BROTLI_PARAM_QUALITY]: {quality} }} }})));"
    )
    node = find_node(PROJECT.environment)
    assert node is not None
    return subprocess.run([node.program, "-e", code], input=data, capture_output=True, check=True).stdout
