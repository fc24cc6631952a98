"""All that a build would read → one signature: when it is that of the site that is there, there is nothing to do."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.website.fingerprints import ROOT, fingerprint, fingerprint_bytes, fingerprint_code, fingerprint_files
from plugins.workshop.assets import FilesMissing, browser_files

PROJECT_CONTENT = ROOT / "content"
"""Where the vocabulary, the redirects and the pages of prose come from when a content folder has none."""

_SOURCES = ("digests", "pages", "topics.toml", "redirects.toml")


def sign_inputs(content: Path, output: Path, configuration: Path, overrides: Mapping[str, Any]) -> str:
    """The signature of a build; empty when something cannot be read, which the build itself will then explain.

    Args:
        content: folder of the texts.
        output: folder of the site.
        configuration: settings file.
        overrides: settings that win over the file's.
    """
    try:
        return fingerprint(
            str(output),
            fingerprint_code("plugins", "pelicanconf.py", "publishconf.py"),
            configuration.name,
            repr(sorted(overrides.items())),
            fingerprint_files(Path(overrides.get("THEME") or ROOT / "theme")),
            (f"{name} {fingerprint_bytes(path.read_bytes())}" for name, path in browser_files().fonts.items()),
            *(_list_sources(folder) for folder in dict.fromkeys((content, PROJECT_CONTENT))),
        )
    except (OSError, FilesMissing):
        return ""


def _list_sources(content: Path) -> Iterator[str]:
    """Each source with what it holds, or what it is when it is no ordinary file."""
    for name in _SOURCES:
        top = content / name
        for root, folders, files in os.walk(top):
            folders.sort()
            for file in sorted([*files, *(folder for folder in folders if Path(root, folder).is_symlink())]):
                yield _name(Path(root, file))
        if not top.is_dir():
            yield _name(top)


def _name(path: Path) -> str:
    if path.is_symlink() or not path.exists():
        return f"{path} {path.is_symlink()}"
    return f"{path} {fingerprint_bytes(path.read_bytes())}" if path.is_file() else f"{path} ?"
