"""Settings of the site while one works on it: every link relative, so that the build also opens from a folder.

What our own settings mean stands in `plugins/website/settings.py`.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:  # the `pelican` command does not add it
    sys.path.insert(0, str(ROOT))

from plugins import website  # noqa: E402 - needs the line above

# The module itself: a plugin named by a string that fails to import is only skipped.
PLUGINS = [website]

SITENAME = "La Veille"
SITE_TAGLINE = "Les brèves de la semaine numérique, à feuilleter et à fouiller"
SITEURL = ""
FEED_AUTHORITY = "la-veille.example,2025"
REPOSITORY_URL = ""
CONTENT_LICENCE = "AGPL-3.0-or-later"

PATH = "content"
OUTPUT_PATH = "output"
THEME = str(ROOT / "theme")
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
LOCALE = ("C",)

# Pelican's own generators, readers, feeds and cache have nothing to do: ours reads all or refuses.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
THEME_STATIC_PATHS: list[str] = []
READERS = {"html": None, "htm": None, "rst": None}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
