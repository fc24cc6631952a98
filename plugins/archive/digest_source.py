"""Bytes of one digest file → its header, its bullets and the prose between them, before any rendering."""

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from plugins.archive.blocks import Block, Definition, Heading, Item, ItemList, Paragraph, flatten, normalise_label
from plugins.archive.comments import strip_comments
from plugins.archive.decoding import decode_source
from plugins.archive.frontmatter import read_front_matter
from plugins.archive.headers import DIGEST_KEYS, Header, read_header
from plugins.archive.permalinks import is_valid_id, suggest_id
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.splitting import split_blocks
from plugins.archive.tails import take_tail
from plugins.french.numbers import format_count

PARAGRAPH_LIMIT = 4000
"""Characters of one paragraph: a longer one is a mistake, and would be slow to render."""

BRACKET_LIMIT = 64
"""Opening brackets in one paragraph, for the same reason."""


BULLET_LIMIT = 2000
"""Entries of one digest: more are several digests in one file, or noise that would take long to render."""

_TEXTS = (Paragraph, Heading)


@dataclass(frozen=True, slots=True)
class Bullet:
    """One top-level item: the entry before its rendering."""

    line: int
    section: str
    """Inline Markdown of the nearest heading above; empty when there is none."""

    blocks: tuple[Block, ...]
    """What it holds, without its hashtags and its id."""

    tags: tuple[str, ...]
    vetoes: tuple[str, ...]
    id: str
    """As written by a person; empty when it is to be derived."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What stands between the bullets: a heading alone, or the blocks up to the next heading or bullet."""

    line: int
    section: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DigestSource:
    """One digest file, split and checked."""

    path: str
    header: Header
    parts: tuple[Bullet | Prose, ...]
    references: Mapping[str, Definition]
    """Targets of reference links by normalised label; the first definition of a label counts."""

    notices: tuple[Problem, ...]
    """What its author should know, though it does not stop the build."""

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """The bullets in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Bullet))


def read_digest_source(data: bytes, path: str) -> DigestSource:
    """Read one digest file.

    Args:
        data: the whole file.
        path: of the file, for messages and for `Place`.

    Raises:
        SourceRefused: whatever keeps the file from being published whole, with its lines.
    """
    fields, body = read_front_matter(decode_source(data, path), path, DIGEST_KEYS)
    header = read_header(fields, path)
    lines, comments = strip_comments(body)
    blocks = split_blocks(lines, path)
    problems = list(_check_bounds(blocks, path))
    gatherer = _Gatherer(path)
    parts = tuple(gatherer.gather(blocks))
    problems += gatherer.problems
    problems += _check_ids(parts, path)
    problems += _check_number(parts, path)
    if problems:
        raise SourceRefused(problems)
    if not parts:
        raise SourceRefused([Problem(path, 1, "le numéro est vide.", "Ajoutez une brève par puce « - ».")])
    notices = gatherer.notices
    if comments:
        left_out = format_count(comments, "commentaire HTML laissé", "commentaires HTML laissés")
        notices.append(Problem(path, 0, f"{left_out} hors du site.", ""))
    return DigestSource(path, header, parts, collect_references(blocks), tuple(notices))


def collect_references(blocks: Iterable[Block]) -> dict[str, Definition]:
    """Definitions of reference links, at any depth, by normalised label."""
    found: dict[str, Definition] = {}
    for block in flatten(blocks):
        if isinstance(block, Definition):
            found.setdefault(normalise_label(block.label), block)
    return found


class _Gatherer:
    """Turns the blocks of a whole digest into bullets and prose, in order."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []

    def gather(self, blocks: Iterable[Block]) -> Iterator[Bullet | Prose]:
        section = ""
        muted = 0
        run: list[Block] = []
        for block in blocks:
            if isinstance(block, Definition):
                continue
            is_list = isinstance(block, ItemList) and not muted
            if run and (is_list or isinstance(block, Heading)):
                yield Prose(_line(run[0]), section, tuple(run))
                run = []
            if isinstance(block, Heading):
                section = block.text
                muted = _mute(muted, block)
                yield Prose(block.line, section, (block,))
            elif isinstance(block, ItemList) and not muted:
                yield from self._gather_list(block, section)
            else:
                run.append(block)
        if run:
            yield Prose(_line(run[0]), section, tuple(run))

    def _gather_list(self, block: ItemList, section: str) -> Iterator[Bullet]:
        for item in block.items:
            kept = tuple(inner for inner in item.blocks if not isinstance(inner, Definition))
            blocks, tail = take_tail(kept)
            if tail.id and not is_valid_id(tail.id):
                self.problems.append(self._refuse_id(item, tail.id))
            if not all(map(_is_blank, blocks)):
                yield Bullet(item.line, section, blocks, tail.tags, tail.vetoes, tail.id)
            else:
                self.notices.append(Problem(self.path, item.line, "puce vide, laissée de côté.", "Supprimez-la."))

    def _refuse_id(self, item: Item, name: str) -> Problem:
        suggestion = suggest_id(name)
        hint = f" : « {{#{suggestion}}} »" if suggestion else ""
        remedy = f"Écrivez des minuscules sans accent, des chiffres et des traits d’union{hint}."
        return Problem(self.path, item.line, f"identifiant invalide « {{#{name}}} ».", remedy)


def _mute(muted: int, heading: Heading) -> int:
    """Level of the heading that keeps lists from being entries after this one; 0 when none does."""
    if heading.opted_out:
        return min(muted, heading.level) if muted else heading.level
    return 0 if heading.level <= muted else muted


def _is_blank(block: Block) -> bool:
    """Whether a block shows nothing: « &nbsp; » is what web editors leave of an empty line."""
    return isinstance(block, Paragraph) and not html.unescape(block.text).strip()


def _line(block: Block) -> int:
    return block.line


def _check_bounds(blocks: Iterable[Block], path: str) -> Iterator[Problem]:
    for block in flatten(blocks):
        if isinstance(block, _TEXTS):
            if len(block.text) > PARAGRAPH_LIMIT:
                cause = f"paragraphe de {len(block.text)} caractères, plus que les {PARAGRAPH_LIMIT} permis."
                yield Problem(path, block.line, cause, "Coupez-le par une ligne vide.")
            if block.text.count("[") > BRACKET_LIMIT:
                cause = f"plus de {BRACKET_LIMIT} crochets ouvrants dans un paragraphe."
                yield Problem(path, block.line, cause, "Coupez-le, ou écrivez « \\[ » pour un simple crochet.")


def _check_number(parts: Iterable[Bullet | Prose], path: str) -> Iterator[Problem]:
    bullets = [part for part in parts if isinstance(part, Bullet)]
    if len(bullets) > BULLET_LIMIT:
        cause = f"{len(bullets)} brèves dans un numéro, plus que les {BULLET_LIMIT} permises."
        yield Problem(path, bullets[BULLET_LIMIT].line, cause, "Coupez-le en plusieurs numéros.")


def _check_ids(parts: Iterable[Bullet | Prose], path: str) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for part in parts:
        if isinstance(part, Bullet) and part.id:
            if part.id in seen:
                cause = f"identifiant « {part.id} » déjà donné à la brève de la ligne {seen[part.id]}."
                yield Problem(path, part.line, cause, "Changez l’un des deux ; une adresse publiée ne change jamais.")
            seen.setdefault(part.id, part.line)
