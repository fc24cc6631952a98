"""The site → every page and file it will have, in order, each address owned by one source."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

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
from plugins.website.fingerprints import fingerprint, fingerprint_bytes, fingerprint_code, fingerprint_templates
from plugins.website.menus import footer_links, menu_links
from plugins.website.pages import Batch, are_apart, batch_file, check_addresses
from plugins.website.site import Site

PAGE_KINDS = (home, digest, entry, topic, topic_year, topics, year, search, proposer, page, not_found)
"""Every kind but redirects, which lead to pages of the others."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be there when the build has ended."""

    batches: tuple[Batch, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """Of every page and file, relative to the site's root."""
        return frozenset(path for batch in self.batches for path in batch.paths)


def plan_site(site: Site) -> Plan:
    """Ask each page kind for its pages.

    Raises:
        SourceRefused: two outputs at one address, or a redirect that leads nowhere.
    """
    batches = [batch for kind in PAGE_KINDS for batch in kind.plan(site)]
    batches += redirect.plan(site, {path for batch in batches for path in batch.paths})
    # Their names, or the style sheet that names them, tell what assets hold; they are small, or made already.
    batches += [batch_file(file, fingerprint_bytes(file.content())) for file in site.assets.files]
    batches += [*feeds.plan(site), *data.plan(site)]
    frames = _name_frames(site)
    batches = [replace(batch, key=f"{frames[batch.template]} {batch.key}") for batch in batches]
    if not are_apart(path for batch in batches for path in batch.paths):
        check_addresses([output for batch in batches for output in batch.make()])
    return Plan(tuple(batches))


def _name_frames(site: Site) -> Mapping[str, str]:
    """For each template, what all its pages depend on beside what they show; under an empty name, the same of files."""
    settings, assets = site.settings, site.assets
    shared = fingerprint(
        fingerprint_code("plugins"),
        [settings.name, settings.tagline, settings.url, settings.repository, settings.licence, settings.not_found_root],
        [assets.css, assets.theme_js, *map(repr, menu_links(site, "")), *map(repr, footer_links(site))],
    )
    templates = fingerprint_templates(settings.theme / "templates")
    return {"": fingerprint_code("plugins"), **{name: fingerprint(shared, own) for name, own in templates.items()}}
