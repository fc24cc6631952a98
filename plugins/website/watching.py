"""A change in the sources → a new build, shown by the local server; a failed build leaves the last good site there.

Builds run in another process (see `warm`): the code and the settings it uses are those on disk.
"""

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from types import FrameType

from watchfiles import DefaultFilter, watch

from plugins.website.server import Preview, PreviewServer, open_server
from plugins.website.warm import WarmBuilder
from plugins.workshop.project import PROJECT

POLL_MILLISECONDS = 200
"""How often single files are looked at: an editor replaces them, which ends a watch on the file itself."""


def serve_site(content: Path, output: Path, port: int) -> int:
    """Build the site, serve it on this machine and build it again at each change, until Ctrl-C.

    Args:
        content: folder of the texts.
        output: folder of the site.
        port: first port tried.

    Returns:
        Exit status: 1 when no port could be opened, else 0.
    """
    shared = [PROJECT.root / "content" / name for name in ("topics.toml", "redirects.toml")]
    watched = [content, PROJECT.root / "theme", PROJECT.root / "plugins", PROJECT.root / "pelicanconf.py", *shared]
    with closing(WarmBuilder(content, output)) as builder:
        return serve(builder.build, output, watched, port)


def serve(
    build: Callable[[Preview], str], output: Path, watched: Sequence[Path], port: int, host: str = "127.0.0.1"
) -> int:
    """Serve `output` and call `build` at each change of what is `watched`, until Ctrl-C or a termination signal.

    Args:
        build: builds the site; returns what went wrong, empty when all went well; may show some pages before.
        output: folder of the site.
        watched: files and folders, existing or not.
        port: first port tried.
        host: address to listen on.

    Returns:
        Exit status: 1 when no port could be opened, else 0.
    """
    preview = Preview(output)
    try:
        server = open_server(preview, port, host)
    except OSError as error:
        print(f"Aucun port libre à partir de {port} ({error.strerror}). Essayez --port.", file=sys.stderr)
        return 1
    # A background shell starts its commands with SIGINT ignored: Ctrl-C must end this one all the same.
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, _interrupt)
    try:
        _serve_until_interrupted(build, server, watched)
    except KeyboardInterrupt:
        print("\nServeur arrêté.")
    finally:
        preview.close()
        server.server_close()
    return 0


def changes(watched: Sequence[Path], output: Path) -> Iterator[None]:
    """Yield once as soon as the watch is in place, then once for each burst of changes.

    Args:
        watched: files and folders, existing or not; a folder is watched with all that it holds.
        output: folder whose changes do not count, nor do those of editors' temporary files.
    """
    folders = [path for path in watched if path.is_dir()]
    files = [path for path in watched if not path.is_dir()]
    seen: list[tuple[int, int] | None] | None = None
    quiet = DefaultFilter(ignore_paths=[output.resolve()])
    for burst in watch(
        *folders, watch_filter=quiet, rust_timeout=POLL_MILLISECONDS, yield_on_timeout=True, raise_interrupt=True
    ):
        now = _states(files)
        if burst or now != seen:
            yield
        seen = now


def _serve_until_interrupted(build: Callable[[Preview], str], server: PreviewServer, watched: Sequence[Path]) -> None:
    preview = server.preview
    for count, _ in enumerate(changes(watched, preview.output)):
        preview.settle(build(preview))
        if count == 0:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            print(f"Le site : http://localhost:{server.server_port}/ – Ctrl-C pour arrêter.", flush=True)


def _states(files: Sequence[Path]) -> list[tuple[int, int] | None]:
    """Return time of change and size of each file; None for one that is not there."""
    states: list[tuple[int, int] | None] = []
    for file in files:
        try:
            state = file.stat()
        except OSError:
            states.append(None)
        else:
            states.append((state.st_mtime_ns, state.st_size))
    return states


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    """Treat a termination as Ctrl-C."""
    raise KeyboardInterrupt
