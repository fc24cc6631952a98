"""Articles of Pelican → a page for each bullet, each topic and each year of a topic, and their feeds."""

import json
import re
from collections import defaultdict
from pathlib import Path

from pelican import signals
from pelican.generators import Generator

_ITEM = re.compile(r"<li>\s*(.*?)\s*</li>", re.DOTALL)
_TAIL = re.compile(r"((?: #[\w-]+)*) \{#([\w-]+)\}(</p>)?$")
_BOLD = re.compile(r"<strong>(.*?)\.?</strong>\s*(.*)", re.DOTALL)
_SENTENCE = re.compile(r"(.*?)\. (.*)", re.DOTALL)
_MARK = re.compile(r"<[^>]*>")

NEWEST = 20
NEWEST_DIGESTS = 20


class Entry:
    """One bullet, as pages and feeds show it."""

    def __init__(self, article, position, html, vocabulary):
        tags, self.id, paragraph = _TAIL.search(html).groups()
        text = _TAIL.sub(paragraph or "", html).removeprefix("<p>").removesuffix("</p>")
        self.title, body = (_BOLD.match(text) or _SENTENCE.match(text)).groups()
        self.content = f"<p>{body}</p>"
        plain = _MARK.sub("", body)
        self.summary = plain if len(plain) <= 200 else f"{plain[:199].rsplit(' ', 1)[0]}…"
        self.article, self.position, self.date = article, position, article.date
        self.url = f"numeros/{article.slug}/{self.id}.html"
        self.topics = [vocabulary[tag] for tag in tags.replace("#", "").split()]
        self.tags = [topic.title for topic in self.topics]
        self.previous = self.next = None

    def get_content(self, siteurl):
        """What feeds ask for."""
        return self.content


class Topic:
    """One topic and the entries about it or about a narrower one, the newest first."""

    def __init__(self, slug, title, kind, parents):
        self.slug, self.title, self.kind, self.parents = slug, title, kind, parents
        self.url = f"sujets/{slug}.html"
        self.entries = []
        self.years = defaultdict(list)


class EntriesGenerator(Generator):
    """Runs after Pelican's generator of articles."""

    def generate_context(self):
        """Split the articles and gather the topics."""
        rows = json.loads(Path(self.path, "sujets.json").read_text(encoding="utf-8"))
        vocabulary = {row[0]: Topic(*row) for row in rows}
        articles = self.context["articles"]
        years = defaultdict(list)
        for article, newer in zip(articles, [None, *articles], strict=False):
            article.newer = newer
            if newer:
                newer.older = article
            years[article.date.year].append(article)
            items = enumerate(_ITEM.findall(article.content), 1)
            article.entries = [Entry(article, position, html, vocabulary) for position, html in items]
            for entry, following in zip(article.entries, article.entries[1:], strict=False):
                entry.next, following.previous = following, entry
            for entry in article.entries:
                for topic in _widen(entry.topics, vocabulary):
                    topic.entries.append(entry)
                    topic.years[entry.date.year].append(entry)
        self.topics = [topic for _, topic in sorted(vocabulary.items()) if topic.entries]
        self.context.update(topics=self.topics, years=sorted(years.items(), reverse=True))

    def generate_output(self, writer):
        """Write pages and feeds."""
        articles = self.context["articles"]
        entries = [entry for article in articles for entry in article.entries]
        page, topic_page, year_page = map(self.get_template, ("entry", "topic", "topic_year"))
        for entry in entries:
            writer.write_file(entry.url, page, self.context, entry=entry)
        for topic in self.topics:
            writer.write_file(topic.url, topic_page, self.context, topic=topic, newest=topic.entries[:NEWEST])
            for year, listed in topic.years.items():
                path = f"sujets/{topic.slug}/{year}.html"
                writer.write_file(path, year_page, self.context, topic=topic, year=year, entries=listed)
            writer.write_feed(topic.entries, self.context, f"sujets/{topic.slug}.xml", feed_title=topic.title)
        writer.write_file("sujets/index.html", self.get_template("topics"), self.context)
        writer.write_feed(entries, self.context, "flux/breves.xml", feed_title="Les brèves")
        writer.write_feed(articles[:NEWEST_DIGESTS], self.context, "flux/numeros.xml", feed_title="Les numéros")


def _widen(topics, vocabulary):
    wide = list(topics)
    for topic in wide:
        wide += [vocabulary[slug] for slug in topic.parents if vocabulary[slug] not in wide]
    return wide


def add_generator(pelican):
    """The generator that Pelican runs after its own."""
    return EntriesGenerator


def register():
    """Tell Pelican."""
    signals.get_generators.connect(add_generator)
