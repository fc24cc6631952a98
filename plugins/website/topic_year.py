"""Topics → one page per year they were in the news: a new entry changes the newest, the others never move."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from plugins.archive.model import Entry, Topic
from plugins.website.pages import Batch, Page, batch_page
from plugins.website.site import Site
from plugins.website.views import YearLink, count_entries


def plan(site: Site) -> Iterator[Batch]:
    """One page per topic and year."""
    for topic in site.archive.topics.values():
        entries = site.archive.by_topic[topic.slug]
        years = year_links(topic, entries)
        for year, group in groupby(entries, key=lambda entry: entry.date.year):
            chosen = tuple(group)
            yield batch_page(
                Page(
                    path=topic_year_path(topic, year),
                    template="topic_year",
                    title=f"{topic.title} en {year}",
                    description=f"Les brèves de {year} sur le sujet «\u00a0{topic.title}\u00a0».",
                    context=partial(_context, site, topic, years, chosen),
                    owner=f"le sujet « {topic.slug} »",
                ),
                site.keys.entries(chosen),
                (link.path for link in years),
            )


def topic_year_path(topic: Topic, year: int) -> str:
    """Address of the page of a topic in a year."""
    return f"sujets/{topic.slug}/{year}.html"


def year_links(topic: Topic, entries: Sequence[Entry]) -> list[YearLink]:
    """The years of a topic, newest first."""
    counts = Counter(entry.date.year for entry in entries)
    return [
        YearLink(year, topic_year_path(topic, year), count_entries(counts[year]))
        for year in sorted(counts, reverse=True)
    ]


def _context(site: Site, topic: Topic, years: Sequence[YearLink], entries: Sequence[Entry]) -> Mapping[str, Any]:
    return {"topic": topic, "entries": [site.views.entry_link(entry) for entry in entries], "years": years}
