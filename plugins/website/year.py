"""Digests → one page per year, month by month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from plugins.archive.model import Digest
from plugins.french.dates import month_name
from plugins.website.addresses import year_path
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site
from plugins.website.views import DigestLink


@dataclass(frozen=True, slots=True)
class MonthView:
    """The digests of one month, newest first."""

    label: str
    digests: list[DigestLink]


def plan(site: Site) -> Iterator[Batch]:
    """One page per year that has a digest."""
    for rank, link in enumerate(site.views.years):
        yield batch_page(
            Page(
                path=year_path(link.year),
                template="year",
                title=f"L’année {link.year}",
                description=f"Les numéros de {link.year}, mois par mois.",
                context=partial(_context, site, rank),
                owner=f"l’année {link.year}",
            ),
            map(site.keys.header, _list_digests(site, link.year)),
            (str(other.year) for other in site.views.years),
        )


def _context(site: Site, rank: int) -> Mapping[str, Any]:
    years = site.views.years
    year = years[rank].year
    digests = _list_digests(site, year)
    return {
        "year": year,
        "months": [
            MonthView(month_name(month).capitalize(), [site.views.digest(digest) for digest in group])
            for month, group in groupby(digests, key=lambda digest: digest.date.month)
        ],
        "previous": years[rank + 1] if rank + 1 < len(years) else None,
        "next": years[rank - 1] if rank else None,
        "years": years,
    }


def _list_digests(site: Site, year: int) -> list[Digest]:
    return [digest for digest in site.archive.digests if digest.date.year == year]
