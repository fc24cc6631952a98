"""What all page kinds look at while one site is made: archive, pages of prose, settings, views."""

from dataclasses import dataclass

from plugins.archive.model import Archive
from plugins.website.articles import Article
from plugins.website.assets import Assets
from plugins.website.keys import Keys
from plugins.website.settings import Settings
from plugins.website.views import Views


@dataclass(frozen=True, slots=True)
class Site:
    """One site in the making; nothing in it changes."""

    archive: Archive
    articles: tuple[Article, ...]
    settings: Settings
    views: Views
    keys: Keys
    assets: Assets
