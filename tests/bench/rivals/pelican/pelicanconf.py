"""Stock Pelican on the same archive: its own readers, articles and writer, and one plugin for the entries."""

SITENAME = "La Veille"
SITEURL = ""
FEED_DOMAIN = "https://exemple.fr"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "."
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
TIMEZONE = "UTC"
DEFAULT_LANG = "fr"
DEFAULT_DATE_FORMAT = "%d/%m/%Y"
PLUGIN_PATHS = ["."]
PLUGINS = ["entries"]

# The content cache is the one thing that makes a second run of stock Pelican quicker.
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CACHE_PATH = "cache"

SLUGIFY_SOURCE = "basename"
ARTICLE_URL = ARTICLE_SAVE_AS = "numeros/{slug}.html"
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "annees/{date:%Y}.html"
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = False
ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""

FEED_MAX_ITEMS = 50
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
