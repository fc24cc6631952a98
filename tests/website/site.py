"""A site in a string: a few source files given as text → the site built from them, and ways to look at it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from plugins.website.building import build_site
from plugins.website.report import BuildReport

VOCABULARY = """
[[topics]]
slug = "cloud"
title = "Cloud"
kind = "theme"
description = "Informatique louée à distance."
aliases = ["informatique en nuage"]

[[topics]]
slug = "azure"
title = "Azure"
kind = "product"
parents = ["cloud"]
description = "Le cloud de Microsoft."

[[topics]]
slug = "otan"
title = "Otan"
kind = "organisation"
description = "Alliance militaire."
aliases = ["NATO"]
"""
"""Small, so that a site is built in an instant; a test that wants the project's own leaves `topics.toml` out."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site on disk."""

    folder: Path
    content: Path
    report: BuildReport | None = None

    @property
    def paths(self) -> list[str]:
        """Every file, relative to the site's root, sorted."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @property
    def pages(self) -> list[str]:
        """Every page, sorted."""
        return [path for path in self.paths if path.endswith(".html")]

    @property
    def notices(self) -> list[str]:
        """What the build told, with paths relative to the content."""
        return [str(notice).removeprefix(f"{self.content}/") for notice in self.report.notices]

    def html(self, path: str) -> str:
        """A file as text."""
        return (self.folder / path).read_text("utf-8")

    def soup(self, path: str) -> BeautifulSoup:
        """A page, parsed."""
        return BeautifulSoup(self.html(path), "lxml")

    def one(self, path: str, selector: str) -> Tag:
        """The one element of a page that a CSS selector finds."""
        found = self.soup(path).select(selector)
        assert len(found) == 1, (path, selector, found)
        return found[0]

    def text(self, path: str, selector: str = "main") -> str:
        """Visible text of a part of a page, each run of ordinary spaces as one."""
        return " ".join(" ".join(part.get_text().split(" ")) for part in self.soup(path).select(selector)).strip()

    def texts(self, path: str, selector: str) -> list[str]:
        """Visible text of each element that a CSS selector finds, trimmed."""
        return [" ".join(part.get_text().split()) for part in self.soup(path).select(selector)]

    def links(self, path: str, selector: str = "main a") -> list[str]:
        """Targets of the links of a part of a page, in order."""
        return [str(link["href"]) for link in self.soup(path).select(selector)]

    def rows(self) -> list[dict[str, Any]]:
        """The lines of the data."""
        return [json.loads(line) for line in self.html("donnees/entrees.jsonl").splitlines()]

    def snapshot(self) -> dict[str, bytes]:
        """The bytes of every file."""
        return {path: (self.folder / path).read_bytes() for path in self.paths}


def write_content(content: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write source files and return their folder; a content without vocabulary gets a small one."""
    for name, text in {"topics.toml": VOCABULARY, **files}.items():
        target = content / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def build_content(folder: Path, files: Mapping[str, str | bytes], **overrides: Any) -> BuiltSite:
    """Write source files below a folder and build them there; `overrides` are settings."""
    content = write_content(folder / "content", files)
    report = build_site(content, folder / "site", overrides=overrides)
    return BuiltSite(folder / "site", content, report)


def digest(body: str, date: str = "2025-12-05", title: str = "Un numéro", **fields: str) -> str:
    """The source of one digest."""
    head = {"title": title, "date": date, **fields}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n\n{body}\n"
