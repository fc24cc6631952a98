"""Pelican's settings → the few values this site reads; the table below is their documentation."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.markup.typesetting import NARROW_SPACE, Typesetter

DEFAULTS: Mapping[str, Any] = {
    # Name of the site, in titles and feeds.
    "SITENAME": "La Veille",
    # One sentence below the name.
    "SITE_TAGLINE": "Les brèves de la semaine numérique, une archive à feuilleter et à fouiller",
    # Address of the published site, without a final slash; empty: every link stays relative.
    "SITEURL": "",
    # Authority and day of the `tag:` ids of feeds (RFC 4151). Once published, never change them.
    "FEED_AUTHORITY": "la-veille.example,2025",
    # Where the sources can be read and mended; empty: no « Modifier » link.
    "REPOSITORY_URL": "",
    # Licence of the contents, as shown at the foot of each page.
    "CONTENT_LICENCE": "AGPL-3.0-or-later",
    # What stands before %: U+202F, or U+00A0 for fonts without the narrow no-break space.
    "PERCENT_SPACE": NARROW_SPACE,
    # Prefix of the links of 404.html, which a host shows at any depth; a path such as `/`, or empty for a folder.
    "NOT_FOUND_ROOT": "",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the pages of one build need to know beside the archive."""

    content: Path
    theme: Path
    output: Path
    name: str
    tagline: str
    url: str
    feed_authority: str
    repository: str
    licence: str
    typesetter: Typesetter
    not_found_root: str

    def absolute(self, path: str) -> str:
        """Published address of a page, or an empty string when the site has no address."""
        return f"{self.url}/{path}" if self.url else ""


def read_settings(pelican: Mapping[str, Any]) -> Settings:
    """Take our values out of Pelican's settings.

    Args:
        pelican: the settings Pelican has read, defaults of Pelican included.
    """
    values = {name: pelican.get(name) or default for name, default in DEFAULTS.items()}
    url = str(values["SITEURL"]).rstrip("/")
    return Settings(
        content=Path(pelican["PATH"]).resolve(),
        theme=Path(pelican["THEME"]).resolve(),
        output=Path(pelican["OUTPUT_PATH"]),
        name=values["SITENAME"] if values["SITENAME"] != "A Pelican Blog" else DEFAULTS["SITENAME"],
        tagline=values["SITE_TAGLINE"],
        url=url,
        feed_authority=values["FEED_AUTHORITY"],
        repository=str(values["REPOSITORY_URL"]).rstrip("/"),
        licence=values["CONTENT_LICENCE"],
        typesetter=Typesetter(percent_space=str(values["PERCENT_SPACE"])),
        not_found_root=values["NOT_FOUND_ROOT"] or (f"{urlsplit(url).path}/" if url else ""),
    )
