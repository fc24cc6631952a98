"""One digest as split → the same digest rendered, with its topics: the last step before the archive."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from plugins.archive.digest_source import Bullet, DigestSource, Prose
from plugins.archive.marks import list_marks
from plugins.archive.model import Digest, Entry, Place, Rest, Topic
from plugins.archive.permalinks import derive_ids
from plugins.archive.problems import Problem
from plugins.archive.topics.tagger import Tagger
from plugins.archive.topics.vocabulary import Vocabulary
from plugins.markup.entries import RenderedEntry, render_entry, render_prose
from plugins.markup.inline import InlineRenderer
from plugins.markup.typesetting import Typesetter


@dataclass(slots=True)
class Composer:
    """Composes digests one after another; tells the free tags and the notices of the last one."""

    vocabulary: Vocabulary
    typesetter: Typesetter = field(default_factory=Typesetter)
    """Of the site; each digest sets its own language."""

    free_topics: dict[str, Topic] = field(default_factory=dict)
    """Tags of the last digest that are outside the vocabulary, by slug."""

    notices: list[Problem] = field(default_factory=list)
    """What its author should know."""

    _tagger: Tagger = field(init=False)

    def __post_init__(self) -> None:
        self._tagger = Tagger(self.vocabulary.topics)

    def compose(self, source: DigestSource) -> Digest:
        """Render one digest and give each entry its id and topics."""
        self.free_topics, self.notices = {}, []
        header = source.header
        inline = InlineRenderer(source.references)
        typesetter = replace(self.typesetter, lang=header.lang)
        entries = iter(self._compose_entries(source, inline, typesetter))
        return Digest(
            slug=header.slug,
            date=header.date,
            title=typesetter.text(header.title),
            summary=typesetter.text(header.summary),
            lang=header.lang,
            authors=header.authors,
            source=header.source,
            redirect_from=header.redirect_from,
            redirect_place=Place(source.path, header.redirect_line),
            blocks=tuple(
                next(entries) if isinstance(part, Bullet) else _compose_rest(part, source, inline, typesetter)
                for part in source.parts
            ),
            place=Place(source.path, header.line),
        )

    def _compose_entries(self, source: DigestSource, inline: InlineRenderer, typesetter: Typesetter) -> list[Entry]:
        bullets = source.bullets
        texts = [render_entry(bullet.blocks, inline, typesetter) for bullet in bullets]
        return [
            Entry(
                id=name,
                digest=source.header.slug,
                date=source.header.date,
                position=position,
                section=_section_text(bullet.section, inline),
                headline=text.headline,
                title=text.title,
                headline_html=text.headline_html,
                body_html=text.body_html,
                text=text.text,
                summary=text.summary,
                tags=bullet.tags,
                topics=self._find_topics(bullet, text, source.path),
                links=text.links,
                place=Place(source.path, bullet.line),
                marks=list_marks(text.text),
            )
            for position, (bullet, text, name) in enumerate(zip(bullets, texts, _name(bullets, texts), strict=True), 1)
        ]

    def _find_topics(self, bullet: Bullet, text: RenderedEntry, path: str) -> tuple[str, ...]:
        """Topics of the hashtags, then those the tagger is sure of, less the vetoes."""
        vetoed = {self.vocabulary.resolve(tag) for tag in bullet.vetoes}
        typed = [self.vocabulary.resolve(tag) or self._keep_free(tag, bullet, path) for tag in bullet.tags]
        implied = {ancestor for slug in typed if slug for ancestor in self.vocabulary.ancestors(slug)}
        found = [slug for slug in self._tagger.tag(text.headline, text.body).shown if slug not in implied]
        return tuple(dict.fromkeys(slug for slug in (*typed, *found) if slug and slug not in vetoed))

    def _keep_free(self, tag: str, bullet: Bullet, path: str) -> str | None:
        """Slug of a tag the vocabulary does not know; its author is told, with the nearest name."""
        nearest = self.vocabulary.suggest(tag)
        remedy = f"Vouliez-vous dire « #{nearest} » ?" if nearest else "Ajoutez-la à topics.toml si elle doit durer."
        self.notices.append(Problem(path, bullet.line, f"étiquette inconnue « #{tag} », gardée telle quelle.", remedy))
        topic = self.vocabulary.free_topic(tag)
        if topic is None:
            return None
        return self.free_topics.setdefault(topic.slug, topic).slug


def _name(bullets: Sequence[Bullet], texts: Sequence[RenderedEntry]) -> list[str]:
    """Ids in the order of the bullets: the written ones, and derived ones that never take their place."""
    nameless = [(text.headline, text.text) for bullet, text in zip(bullets, texts, strict=True) if not bullet.id]
    derived = iter(derive_ids(nameless, {bullet.id for bullet in bullets if bullet.id}))
    return [bullet.id or next(derived) for bullet in bullets]


def _compose_rest(prose: Prose, source: DigestSource, inline: InlineRenderer, typesetter: Typesetter) -> Rest:
    text = render_prose(prose.blocks, inline, typesetter)
    return Rest(
        digest=source.header.slug,
        date=source.header.date,
        section=_section_text(prose.section, inline),
        html=text.html,
        text=text.text,
        links=text.links,
        place=Place(source.path, prose.line),
    )


def _section_text(section: str, inline: InlineRenderer) -> str:
    """Plain text of a heading."""
    return " ".join("".join(inline.render(section).itertext()).split()) if section else ""
