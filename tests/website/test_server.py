"""The answers of the local server."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.website.server import Preview, PreviewServer, open_server

PAGE = "<!doctype html><html><head><title>{0}</title></head><body><p>{0}</p></body></html>"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A tiny built site, with a secret beside it."""
    (tmp_path / "secret.txt").write_text("secret")
    site = tmp_path / "site"
    (site / "sujets").mkdir(parents=True)
    (site / "vide").mkdir()
    (site / ".caché").write_text("x")
    for name in ("index", "404", "sujets/index", "sujets/été"):
        (site / f"{name}.html").write_text(PAGE.format(name), "utf-8")
    for name in ("flux.xml", "script.js", "données.json", "police.woff2", "inconnu.xyz"):
        (site / name).write_text("x")
    return site


@pytest.fixture
def server(output: Path) -> Iterator[PreviewServer]:
    """A server of that site on a free port."""
    server = open_server(Preview(output), 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.preview.close()
    server.shutdown()
    server.server_close()


def ask(
    server: PreviewServer, path: str, method: str = "GET", host: str = "localhost"
) -> tuple[http.client.HTTPResponse, str]:
    """Return the answer to one request and its body."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, headers={"Host": host})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer, body


def test_a_page_is_served_with_live_reload(server: PreviewServer, output: Path) -> None:
    """The page sent reloads by itself; the file on disk stays as built."""
    answer, body = ask(server, "/")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "/__recharge.js" in body
    assert (output / "index.html").read_text() == PAGE.format("index")


def test_nothing_is_cached(server: PreviewServer) -> None:
    """Who reloads sees the last build."""
    assert ask(server, "/script.js")[0].headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/flux.xml", "application/xml; charset=utf-8"),
        ("/script.js", "text/javascript; charset=utf-8"),
        ("/donn%C3%A9es.json?x=1", "application/json; charset=utf-8"),
        ("/police.woff2", "font/woff2"),
        ("/inconnu.xyz", "application/octet-stream"),
    ],
)
def test_media_types(server: PreviewServer, path: str, media_type: str) -> None:
    """Each kind of file has its type, text in UTF-8."""
    answer, _ = ask(server, path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, media_type)


@pytest.mark.parametrize("path", ["/absent.html", "/sujets/absent", "/vide/", "/%ff", "/.cach%C3%A9"])
def test_what_is_missing_has_its_page(server: PreviewServer, path: str) -> None:
    """`404.html` is sent, with status 404."""
    answer, body = ask(server, path)
    assert answer.status == 404
    assert "<p>404</p>" in body


def test_a_folder_gets_its_slash(server: PreviewServer) -> None:
    """Relative links of an index hold only under an address that ends with a slash."""
    answer, _ = ask(server, "/sujets")
    assert (answer.status, answer.headers["Location"]) == (301, "/sujets/")
    assert "<p>sujets/index</p>" in ask(server, "/sujets/")[1]


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/sujets/..%2f..%2fsecret.txt", "/..\\x"])
def test_nothing_outside_is_sent(server: PreviewServer, path: str) -> None:
    """However it is written, a way out of the site leads nowhere."""
    answer, body = ask(server, path)
    assert answer.status == 404
    assert "secret" not in body


@pytest.mark.parametrize("host", ["ailleurs.example", "localhost.ailleurs.example", "192.0.2.1:8000", ""])
def test_other_host_names_are_refused(server: PreviewServer, host: str) -> None:
    """A page on the web cannot read the drafts of who writes here."""
    assert ask(server, "/", host=host)[0].status == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "[::1]", "LOCALHOST"])
def test_names_of_this_machine_are_answered(server: PreviewServer, host: str) -> None:
    """With or without a port."""
    assert ask(server, "/", host=host)[0].status == 200


def test_a_head_request_has_no_body(server: PreviewServer) -> None:
    """Length and type as for the page itself, and nothing more."""
    answer, body = ask(server, "/sujets/%C3%A9t%C3%A9.html", "HEAD")
    assert (answer.status, body) == (200, "")
    assert int(answer.headers["Content-Length"]) > 0


def test_only_reading_is_possible(server: PreviewServer) -> None:
    """There is nothing to post to."""
    assert ask(server, "/", "POST")[0].status == 501


def test_a_failed_build_is_shown_on_every_page(server: PreviewServer) -> None:
    """The last good site stays, with the reason on top."""
    server.preview.announce("content/a.md:3: titre absent.")
    for path in ("/", "/sujets/", "/absent"):
        assert "content/a.md:3: titre absent." in ask(server, path)[1]
    server.preview.announce("")
    assert "titre absent" not in ask(server, "/")[1]


def test_without_any_site_the_failure_is_still_shown(tmp_path: Path) -> None:
    """The very first build may fail."""
    server = open_server(Preview(tmp_path / "absent"), 0)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    server.preview.announce("content/a.md:3: titre absent.")
    answer, body = ask(server, "/")
    server.shutdown()
    server.server_close()
    assert answer.status == 404
    assert "titre absent" in body


def test_an_open_page_hears_of_the_next_build(server: PreviewServer) -> None:
    """The stream gives the present build at once, then each new one."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/__recharge", headers={"Host": "localhost"})
    stream = connection.getresponse()
    first = stream.readline()
    assert first == f"data: {server.preview.build}\n".encode()
    stream.readline()
    server.preview.announce("")
    assert stream.readline() == f"data: {server.preview.build}\n".encode() != first
    connection.close()


def test_a_taken_port_gives_way_to_the_next(server: PreviewServer) -> None:
    """Two previews can run side by side."""
    second = open_server(server.preview, server.server_port)
    assert second.server_port > server.server_port
    second.server_close()


def test_no_port_is_an_error(tmp_path: Path) -> None:
    """A port that cannot exist is refused, not looped over."""
    with pytest.raises(OSError, match="port"):
        open_server(Preview(tmp_path), 70000)


def test_a_page_made_early_is_served_until_it_is_written(server: PreviewServer, output: Path) -> None:
    """Then the file is; open pages hear of the build only if it says something else."""
    before = server.preview.build
    server.preview.show_early({"index.html": b"<p>bientot</p>"})
    early = server.preview.build
    assert early != before
    assert "bientot" in ask(server, "/")[1]
    (output / "index.html").write_bytes(b"<p>bientot</p>")
    server.preview.settle("")
    assert server.preview.build == early
    server.preview.show_early({"index.html": b"<p>autre</p>"})
    server.preview.settle("")
    assert "bientot" in ask(server, "/")[1]
    assert server.preview.build not in (before, early)


def test_the_server_knows_which_pages_are_open(server: PreviewServer) -> None:
    """Those that wait for news, by their address on the site."""
    with server.preview.opened("a.html"), server.preview.opened("b.html"):
        assert server.preview.open_pages() == ["a.html", "b.html"]
    assert server.preview.open_pages() == []
