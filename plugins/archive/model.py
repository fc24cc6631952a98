"""The values of the archive: what a digest, an entry and a topic are, for every room above."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a piece of text stands in the sources."""

    path: str
    """File, relative to the folder that holds the content, with `/`: `digests/2025/2025-11-28.md`."""

    line: int
    """Line of the file, from 1."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One bullet of a digest, with an address of its own for ever."""

    id: str
    """Name inside its digest, `[a-z0-9-]+`: given by `{#id}` or derived from the headline."""

    digest: str
    """Slug of the digest it belongs to."""

    date: dt.date
    """Day of that digest."""

    position: int
    """Rank among the entries of its digest, from 1."""

    section: str
    """Plain text of the nearest heading above it; empty when there is none."""

    headline: str
    """Plain headline as typed, without the final full stop."""

    title: str
    """The headline well set and at most 140 characters: for titles, lists and feeds."""

    headline_html: str
    """The headline with its inline mark-up, sanitised and well set."""

    body_html: str
    """What follows the headline, sanitised and well set; empty for a bullet of one sentence."""

    text: str
    """All the visible text as typed, headline included, hashtags and id left out."""

    summary: str
    """Well-set plain beginning of the body, at most 200 characters: for descriptions and lists."""

    tags: tuple[str, ...]
    """Hashtags as typed, without `#`."""

    topics: tuple[str, ...]
    """Slugs of its own topics, the surest first; ancestors are implied, not listed."""

    links: tuple[str, ...]
    """Targets of its links, in order."""

    place: Place
    """Where its bullet begins."""

    marks: tuple[str, ...] = ()
    """Analysed words of its text, each once, sorted, figures left out: what tells related entries."""

    path: str = field(init=False, repr=False, compare=False)
    """Address of its own page, relative to the site's root."""

    anchor: str = field(init=False, repr=False, compare=False)
    """Address of the entry inside the page of its digest."""

    def __post_init__(self) -> None:
        # Asked for on every page that names the entry: made once.
        object.__setattr__(self, "path", f"numeros/{self.digest}/{self.id}.html")
        object.__setattr__(self, "anchor", f"numeros/{self.digest}.html#{self.id}")

    @property
    def html(self) -> str:
        """Headline and body as one safe fragment."""
        return f"<p><strong>{self.headline_html}</strong></p>{self.body_html}"


@dataclass(frozen=True, slots=True)
class Rest:
    """Prose of a digest outside its entries: a heading, a paragraph, a list opted out by `{-}`."""

    digest: str
    """Slug of the digest it belongs to."""

    date: dt.date
    """Day of that digest."""

    section: str
    """Plain text of the nearest heading, its own when it is one."""

    html: str
    """Safe, well-set fragment; a heading is an `h2` or lower."""

    text: str
    """Visible text as typed."""

    links: tuple[str, ...]
    """Targets of its links, in order."""

    place: Place
    """Where it begins."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One Markdown article: about ten entries, and what was written around them."""

    slug: str
    """Name in addresses; the date unless the front matter says otherwise."""

    date: dt.date
    title: str
    """Well-set title, plain text."""

    summary: str
    """Well-set standfirst, plain text; may be empty."""

    lang: str
    """Language of the text, BCP 47: `fr` unless the front matter says otherwise."""

    authors: tuple[str, ...]
    source: str
    """Address of the original newsletter, or empty."""

    redirect_from: tuple[str, ...]
    """Former addresses of this digest, relative to the site's root."""

    redirect_place: Place
    """Where they are given: for messages about them."""

    blocks: tuple[Entry | Rest, ...]
    """Entries and prose in reading order."""

    place: Place
    """Its source file."""

    entries: tuple[Entry, ...] = field(init=False, repr=False, compare=False)
    """The entries in reading order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", tuple(block for block in self.blocks if isinstance(block, Entry)))

    @property
    def path(self) -> str:
        """Address of its page, relative to the site's root."""
        return f"numeros/{self.slug}.html"


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of the controlled vocabulary, or a free tag that the vocabulary does not know yet."""

    slug: str
    title: str
    kind: str
    """`theme`, `organisation`, `person`, `place`, `product`, `law`, or `free` for a tag outside the vocabulary."""

    parents: tuple[str, ...] = ()
    """Slugs of the broader topics which this one implies."""

    aliases: tuple[str, ...] = ()
    """Other names, matched without case, accents or hyphens."""

    exact: tuple[str, ...] = ()
    """Names that count only with this very case and these accents."""

    needs: tuple[str, ...] = ()
    """Cues, one of which must be near before a form of `exact` counts."""

    initial_needs: tuple[str, ...] = ()
    """The same, asked only where the form begins a sentence."""

    masks: tuple[str, ...] = ()
    """Longer phrases inside which a shorter name does not count."""

    patterns: tuple[str, ...] = ()
    """Regular expressions on folded text, for light inflection."""

    description: str = ""

    @property
    def path(self) -> str:
        """Address of its page, relative to the site's root."""
        return f"sujets/{self.slug}.html"


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former address that must keep answering."""

    target: str
    """Where it leads: an address relative to the site's root, perhaps a former one itself."""

    place: Place
    """Where it was declared."""

    binding: bool = True
    """Whether it must lead somewhere: not when it was borrowed from the project for another content folder."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything read, once per build: each page kind, feed and index only looks at it."""

    digests: tuple[Digest, ...]
    """Newest first."""

    entries: tuple[Entry, ...]
    """Newest digest first, then in reading order."""

    topics: Mapping[str, Topic]
    """Every topic that has an entry, its own or a descendant's, free tags included, by slug, sorted."""

    vocabulary: Mapping[str, Topic]
    """The whole controlled vocabulary by slug, used or not."""

    by_topic: Mapping[str, tuple[Entry, ...]]
    """Entries of a topic and of its descendants, newest first, by slug."""

    related: Mapping[tuple[str, str], tuple[Entry, ...]] = field(default_factory=dict)
    """Nearest other entries by `(digest, id)`, the nearest first."""

    redirects: Mapping[str, Redirect] = field(default_factory=dict)
    """By former address, relative to the site's root; not yet checked against the pages there are."""
