"""The path of a request → the file of the site that answers it, and its media type; nothing outside the site."""

from pathlib import Path
from urllib.parse import quote, unquote

MEDIA_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
"""By suffix: the same on every machine, whatever its own table says."""


def media_type(suffix: str) -> str:
    """Return the media type of a file with this suffix, in lower case and with its dot."""
    return MEDIA_TYPES.get(suffix, "application/octet-stream")


def published_file(output: Path, path: str) -> Path | None:
    """Return the file that answers `path`, or None when there is none inside `output`.

    Args:
        output: folder of the site.
        path: path of the request, still percent-encoded.
    """
    segments = _segments(path)
    if segments is None:
        return None
    root = output.resolve()
    file = root.joinpath(*segments)
    if path.endswith("/"):
        file /= "index.html"
    # A link may stay inside the site; it may not lead out of it.
    if not file.is_file() or not file.resolve().is_relative_to(root):
        return None
    return file


def folder_without_slash(output: Path, path: str) -> str | None:
    """Return the address with a final `/` when `path` names a folder that has an index, so that its links hold."""
    segments = _segments(path)
    if path.endswith("/") or not segments or published_file(output, f"{path}/") is None:
        return None
    # Made from the segments: `//elsewhere` would lead to another host.
    return "/" + "/".join(map(quote, segments)) + "/"


def _segments(path: str) -> tuple[str, ...] | None:
    """Return the decoded names of a path; None when one of them cannot be that of a published file."""
    try:
        decoded = unquote(path, errors="strict")
    except UnicodeDecodeError:
        return None
    names = tuple(name for name in decoded.split("/") if name)
    if any(name.startswith(".") or "\\" in name or "\0" in name for name in names):
        return None
    return names
