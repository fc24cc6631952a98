"""The site → every page and file it will have, in order, each address owned by one source."""

from dataclasses import dataclass

from plugins.website import (
    data,
    digest,
    entry,
    feeds,
    home,
    not_found,
    page,
    proposer,
    redirect,
    search,
    topic,
    topic_year,
    topics,
    year,
)
from plugins.website.pages import File, Page, check_addresses
from plugins.website.site import Site

_PAGE_KINDS = (home, digest, entry, topic, topic_year, topics, year, search, proposer, page, not_found)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """Of every page and file, relative to the site's root."""
        return frozenset([*(page.path for page in self.pages), *(file.path for file in self.files)])


def plan_site(site: Site) -> Plan:
    """Ask each page kind for its pages.

    Raises:
        SourceRefused: two outputs at one address, or a redirect that leads nowhere.
    """
    pages = [planned for kind in _PAGE_KINDS for planned in kind.plan(site)]
    pages += redirect.plan(site, {planned.path for planned in pages})
    files = [*site.assets.files, *feeds.plan(site), *data.plan(site.archive)]
    check_addresses([*pages, *files])
    return Plan(tuple(pages), tuple(files))
