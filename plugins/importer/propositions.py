"""The bytes of one proposal → the one bullet that it is, as it will stand in a digest.

A proposal is a bullet, as the page « Proposer » writes it, or the same without its mark: paragraphs, lists and code of
one entry. Definitions of its reference links may stand below it.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.archive.blocks import Code, Definition, Heading, Line, Paragraph
from plugins.archive.comments import strip_comments
from plugins.archive.decoding import decode_source
from plugins.archive.digest_source import Bullet, DigestSource, Prose, read_digest_source
from plugins.archive.problems import Problem, SourceRefused
from plugins.archive.splitting import split_blocks

_HEAD = "---\ntitle: Proposition\ndate: 2000-01-01\n---\n"
_HEAD_LINES = _HEAD.count("\n")
_MARK = re.compile(r"[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])")
_ID = re.compile(r"\s*\{#[^{}\s]+\}\s*$")


@dataclass(frozen=True, slots=True)
class Proposition:
    """One entry on its way into a digest."""

    path: str
    """Of its file, for messages."""

    data: bytes
    """The file as it was read."""

    text: str
    """Its bullet, without an empty line at either end."""

    definitions: tuple[str, ...]
    """Lines that say where its reference links lead."""

    targets: Mapping[str, str]
    """Where they lead, by label."""

    bullet: Bullet

    @property
    def words(self) -> str:
        """Its text without its id, on one line: what tells whether a digest holds it already."""
        return bare_words(self.text)


def bare_words(bullet: str) -> str:
    """Return the text of a bullet without mark and id, its white space as single spaces."""
    return " ".join(_MARK.sub("", _ID.sub("", bullet.strip()), count=1).split())


def read_proposition(data: bytes, path: str) -> Proposition:
    """Read one proposal.

    Args:
        data: the whole file.
        path: of the file, for messages.

    Raises SourceRefused, with the line, when it is not one entry.
    """
    text = decode_source(data, path)
    if text.startswith("---\n"):
        remedy = "Ne laissez que le texte de la brève : le numéro a son propre en-tête."
        raise SourceRefused([Problem(path, 1, "une proposition n’a pas d’en-tête.", remedy)])
    lines = text.split("\n")
    blocks = split_blocks([Line(number, line) for number, line in enumerate(lines, 1)], path)
    headings = [block.line for block in blocks if isinstance(block, Heading)]
    if headings:
        remedy = "Mettez le titre de la brève en gras, au début de sa première phrase : « **Un titre.** Le texte. »"
        raise SourceRefused(Problem(path, line, "une proposition n’a pas d’intertitre.", remedy) for line in headings)
    defining = {block.line for block in blocks if isinstance(block, Definition)}
    definitions = tuple(line.strip() for number, line in enumerate(lines, 1) if number in defining)
    kept = ["" if number in defining else line.rstrip() for number, line in enumerate(lines, 1)]
    if not any(line.strip() for line in kept):
        raise SourceRefused(
            [Problem(path, 1, "la proposition est vide.", "Écrivez la brève, ou supprimez le fichier.")]
        )
    first = next(at for at, line in enumerate(kept) if line.strip())
    marked = _MARK.match(kept[first]) is not None
    if not marked:
        kept = [f"  {line}" if line.strip() else "" for line in kept]
        kept[first] = f"- {kept[first].strip()}"
    elif kept[first][0] in "*+":
        kept[first] = f"-{kept[first][1:]}"
    source = _read_alone("\n".join([*kept, *definitions]), path)
    bullet = _take_bullet(source, path)
    _refuse_comments(kept, path)
    return Proposition(
        path,
        data,
        "\n".join(kept).strip("\n"),
        definitions,
        {label: definition.target for label, definition in source.references.items()},
        bullet,
    )


def _read_alone(text: str, path: str) -> DigestSource:
    """The proposal as a digest of its own, so that the reader of the site judges it; lines are those of its file."""
    try:
        return read_digest_source((_HEAD + text).encode(), path)
    except SourceRefused as refused:
        raise SourceRefused(
            dataclasses.replace(problem, line=max(problem.line - _HEAD_LINES, 1)) for problem in refused.problems
        ) from None


def _take_bullet(source: DigestSource, path: str) -> Bullet:
    problems = []
    bullets = source.bullets
    for bullet in bullets[1:]:
        cause = "deuxième puce : une proposition est une seule brève."
        remedy = "Mettez-la dans un autre fichier, ou décalez-la de deux espaces si elle appartient à la première."
        problems.append(Problem(path, bullet.line - _HEAD_LINES, cause, remedy))
    for part in source.parts:
        if isinstance(part, Prose):
            cause = "texte hors de la puce : une proposition est une seule brève."
            problems.append(Problem(path, part.line - _HEAD_LINES, cause, "Décalez ce texte de deux espaces."))
    if not bullets and not problems:
        problems.append(_refuse_empty(path))
    if problems:
        raise SourceRefused(problems)
    return bullets[0]


def _refuse_empty(path: str) -> Problem:
    return Problem(path, 1, "la proposition est vide.", "Écrivez la brève, ou supprimez le fichier.")


def _refuse_comments(lines: list[str], path: str) -> None:
    """A comment is not published: what a contributor says there must be read by a person first."""
    numbered = tuple(Line(number, line) for number, line in enumerate(lines, 1))
    if strip_comments(numbered)[1]:
        line = next((number for number, text in enumerate(lines, 1) if "<!--" in text), 1)
        remedy = "Lisez-le, puis supprimez-le."
        raise SourceRefused([Problem(path, line, "commentaire qui ne serait pas publié.", remedy)])


def ends_with_code(bullet: Bullet) -> bool:
    """Return whether an id put right behind the last sign of a bullet would be no id."""
    return not bullet.blocks or isinstance(bullet.blocks[-1], Code)


def lead_of(bullet: Bullet) -> str:
    """Return the Markdown of the first paragraph of a bullet, or nothing."""
    return next((block.text for block in bullet.blocks if isinstance(block, Paragraph)), "")
