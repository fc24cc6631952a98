"""The built site → the answers of a local web server, for the person who writes on this machine only.

Serves files as they are, pages with live reload (see `reloading`), `404.html` for what is missing. Nothing outside the
folder of the site is ever sent, and requests made under another host name are refused (DNS rebinding).
"""

import errno
import secrets
import socketserver
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from plugins.website import reloading
from plugins.website.served_files import folder_without_slash, media_type, published_file

HEARTBEAT_SECONDS = 15.0
"""How often a waiting page is written to, so that closed ones are noticed."""

PORTS_TRIED = 20

LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


class Preview:
    """What the open pages must know: which build is shown, and why the last one failed, if it did."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.problem = ""
        self.early: Mapping[str, bytes] = {}
        """Pages made before the build that will write them, by address."""

        self._open: Counter[str] = Counter()
        self._run = secrets.token_hex(4)
        self._builds = 0
        self._closed = False
        self._news = threading.Condition()

    @property
    def build(self) -> str:
        """Name of the current build, unlike that of any other run of the server."""
        return f"{self._run}-{self._builds}"

    @property
    def closed(self) -> bool:
        """Whether the server is going away."""
        return self._closed

    def announce(self, problem: str) -> None:
        """Tell every open page that a build has ended, well (empty `problem`) or not."""
        with self._news:
            self.problem = problem
            self._builds += 1
            self._news.notify_all()

    def show_early(self, pages: Mapping[str, bytes]) -> None:
        """Show pages before their build has ended."""
        self.early = pages
        self.announce("")

    def settle(self, problem: str) -> None:
        """Say that a build has ended, and tell the open pages unless they show just what it wrote."""
        early, self.early = self.early, {}
        written = all(_read(self.output / path) == page for path, page in early.items())
        if problem or not early or not written:
            self.announce(problem)

    @contextmanager
    def opened(self, path: str) -> Iterator[None]:
        """While a page is open and listens."""
        self._open[path] += 1
        try:
            yield
        finally:
            self._open[path] -= 1

    def open_pages(self) -> list[str]:
        """Addresses of the pages that listen, relative to the site's root."""
        return sorted(path for path, count in self._open.items() if count > 0)

    def close(self) -> None:
        """Release every waiting page."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def wait(self, known: str, seconds: float) -> str:
        """Return the name of the current build as soon as it is not `known`, at the latest after `seconds`."""
        with self._news:
            self._news.wait_for(lambda: self.build != known or self._closed, seconds)
            return self.build


class PreviewServer(ThreadingHTTPServer):
    """A web server bound to a `Preview`."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], preview: Preview) -> None:
        self.preview = preview
        super().__init__(address, PreviewHandler)

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Do nothing: a browser that closes a page in the middle of an answer is no news."""


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    protocol_version = "HTTP/1.1"
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer one request."""
        preview = self.server.preview
        path = urlsplit(self.path).path
        if not self._is_local():
            self._send(HTTPStatus.FORBIDDEN, ".txt", "Ce serveur ne répond qu’à localhost.\n".encode())
        elif path == reloading.NEWS_PATH:
            self._send_news()
        elif path == reloading.SCRIPT_PATH:
            self._send(HTTPStatus.OK, ".js", reloading.SCRIPT.encode())
        elif path == reloading.STYLE_PATH:
            self._send(HTTPStatus.OK, ".css", reloading.STYLE.encode())
        elif (folder := folder_without_slash(preview.output, path)) is not None:
            self._redirect(folder)
        elif (file := published_file(preview.output, path)) is not None and (body := self._find(file)) is not None:
            self._send(HTTPStatus.OK, file.suffix.lower(), body)
        else:
            self._send_missing()

    do_HEAD = do_GET  # noqa: N815 – name given by http.server

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for the builds."""

    def _is_local(self) -> bool:
        """Tell whether the request was made under a name of this machine."""
        name = self.headers.get("Host", "").rsplit(":", 1)
        host = self.headers.get("Host", "") if name[-1].endswith("]") else name[0]
        return host.lower() in LOCAL_NAMES | {self.server.server_name}

    def _send(self, status: HTTPStatus, suffix: str, body: bytes) -> None:
        """Send a whole answer; a page goes through `reloading` first."""
        preview = self.server.preview
        if suffix == ".html":
            body = reloading.live_page(body, preview.build, preview.problem)
        self.send_response(status)
        self.send_header("Content-Type", media_type(suffix))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _send_missing(self) -> None:
        """Send the site's own page for what is missing, or a bare one while there is no site."""
        page = _read(self.server.preview.output / "404.html")
        if page is None:
            self._send(HTTPStatus.NOT_FOUND, ".html", reloading.EMPTY_PAGE)
        else:
            self._send(HTTPStatus.NOT_FOUND, ".html", reloading.rooted_page(page))

    def _find(self, file: Path) -> bytes | None:
        """The content of a file, as it will soon be if that is known."""
        preview = self.server.preview
        return preview.early.get(_address(preview.output, file)) or _read(file)

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_news(self) -> None:
        """Send the name of each new build, for as long as the page stays open (server-sent events)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        preview = self.server.preview
        known = ""
        page = published_file(preview.output, urlsplit(self.headers.get("Referer", "")).path)
        with preview.opened(_address(preview.output, page) if page else ""):
            while self.command != "HEAD" and not preview.closed:
                build = preview.wait(known, HEARTBEAT_SECONDS)
                self.wfile.write(f"data: {build}\n\n".encode() if build != known else b": encore\n\n")
                self.wfile.flush()
                known = build


def open_server(preview: Preview, port: int, host: str = "127.0.0.1") -> PreviewServer:
    """Return a server that listens on `port`, or on the next free one.

    Args:
        preview: what it serves.
        port: first port tried; 0 for any free one.
        host: address to listen on.

    Raises:
        OSError: no port could be opened.
    """
    for candidate in range(port, port + PORTS_TRIED):
        try:
            return PreviewServer((host, candidate), preview)
        except (OSError, OverflowError) as error:
            failure = error
    raise OSError(errno.EADDRINUSE, str(failure)) from failure


def _address(output: Path, file: Path) -> str:
    return file.resolve().relative_to(output.resolve()).as_posix()


def _read(file: Path) -> bytes | None:
    """Return the content of a file; None when it has just gone or cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return None
