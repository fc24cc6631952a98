"""Where pages stand, and how links reach them from one another: every address is relative and names a file."""

import re

from markupsafe import Markup

from plugins.archive.model import Topic
from plugins.markup.links import rebase

_OWN_ANCHOR = re.compile('<a href="#')


def year_path(year: int) -> str:
    """Address of the page of a year."""
    return f"annees/{year}.html"


def topic_feed_path(topic: Topic) -> str:
    """Address of the feed of a topic, beside its page."""
    return f"sujets/{topic.slug}.xml"


def root_of(path: str) -> str:
    """What to put before an address relative to the site's root, seen from the page at `path`."""
    return "../" * path.count("/")


def rebase_text(fragment: str, root: str, digest: str) -> Markup:
    """Text of a digest whose links work wherever it is shown.

    Args:
        fragment: sanitised.
        root: what leads from that place to the site's root.
        digest: address of the page of the digest: that is where a bare `#id` leads.
    """
    return rebase(_OWN_ANCHOR.sub(f'<a href="{digest}#', fragment), root)
