"""The archive → the home page: the newest digest in full, the last ones, rising topics, a year ago."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from plugins.archive.model import Archive, Digest
from plugins.website.digest import show_digest
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site

_LATEST = 6
_RISING = 8
_RECENT = dt.timedelta(days=42)
_YEAR = dt.timedelta(days=365)
_FORTNIGHT = dt.timedelta(days=14)


def plan(site: Site) -> Iterator[Batch]:
    """The one home page."""
    yield batch_page(
        Page(
            path="index.html",
            template="home",
            title=site.settings.name,
            description=site.settings.tagline,
            context=partial(_context, site),
            owner="l’accueil",
            lang="fr",
        ),
        site.keys.everything,
    )


def rising_topics(archive: Archive, limit: int = _RISING) -> list[str]:
    """Slugs of the topics that come more often in the last six weeks than they used to, the strongest first."""
    newest = archive.digests[0].date
    recent = {
        slug: sum(newest - entry.date < _RECENT for entry in entries) for slug, entries in archive.by_topic.items()
    }
    # One more before dividing: a topic seen twice for the first time does not beat all others.
    rise = {slug: count / (1 + len(archive.by_topic[slug])) * count for slug, count in recent.items() if count > 1}
    return sorted(rise, key=lambda slug: (-rise[slug], slug))[:limit]


def _year_ago(digests: Sequence[Digest]) -> list[Digest]:
    """The digest that came out nearest to a year before the newest one, if any did within a fortnight."""

    def distance(digest: Digest) -> dt.timedelta:
        return abs(digests[0].date - digest.date - _YEAR)

    return [digest for digest in sorted(digests, key=distance)[:1] if distance(digest) <= _FORTNIGHT]


def _context(site: Site) -> Mapping[str, Any]:
    digests = site.archive.digests
    newest = digests[0]
    return {
        **show_digest(site, newest, "index.html"),
        "latest": [site.views.digest(digest) for digest in digests[1 : _LATEST + 1]],
        "rising": site.views.topics(rising_topics(site.archive)),
        "year_ago": [site.views.digest(digest) for digest in _year_ago(digests)],
        "years": site.views.years,
    }
