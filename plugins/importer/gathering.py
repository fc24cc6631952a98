"""A digest, or none yet, and proposals → the digest with their bullets, in order; what it had stays as it was."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.archive.digest_source import Bullet, DigestSource, read_digest_source
from plugins.archive.headlines import headline_end
from plugins.archive.leads import read_lead
from plugins.archive.permalinks import derive_ids
from plugins.archive.problems import Problem, SourceRefused
from plugins.french.dates import format_date
from plugins.importer.identifiers import read_ids
from plugins.importer.propositions import Proposition, bare_words, ends_with_code, lead_of


@dataclass(frozen=True, slots=True)
class Gathered:
    """A digest that took proposals in."""

    markdown: str
    added: tuple[str, ...]
    """Ids of the entries that are new in it."""

    known: tuple[str, ...]
    """Paths of proposals that it held already."""


def begin_digest(day: dt.date) -> str:
    """Return the file of a digest that somebody is about to write: a draft, with one bullet as an example."""
    example = (
        "- **Le fait d’abord, en une phrase.** Puis le contexte, en deux à quatre phrases, avec\n"
        "  [un lien vers la source](https://www.example.org/). #sujet"
    )
    header = f"title: Revue du {format_date(day)}\ndate: {day.isoformat()}\nsummary:\nstatus: draft"
    return f"---\n{header}\n---\n\n{example}\n"


def gather(digest: str, propositions: Sequence[Proposition], day: dt.date, path: str) -> Gathered:
    """Return a digest with the bullets of proposals behind its last one.

    Args:
        digest: text of the file of that day; empty, or as `begin_digest` made it, for a new one.
        propositions: in their order.
        day: of the digest.
        path: of its file, for messages.

    Raises SourceRefused when the digest cannot be read, or a proposal has an id or a reference of its own that the
    digest uses for something else.
    """
    if digest in ("", begin_digest(day)):
        digest = f"---\ntitle: Revue du {format_date(day)}\ndate: {day.isoformat()}\n---\n"
        source = None
    else:
        source = read_digest_source(digest.encode(), path)
    held = {bare_words(text) for text in read_ids(digest).values()}
    fresh: list[Proposition] = []
    for proposition in propositions:
        # Two files that say the same are one entry.
        if proposition.words not in held:
            held.add(proposition.words)
            fresh.append(proposition)
    problems = [*_find_clashes(source, fresh, path)]
    if problems:
        raise SourceRefused(problems)
    ids = _give_ids(source, fresh)
    bullets = [_write(proposition, name) for proposition, name in zip(fresh, ids, strict=True)]
    markdown = _insert(digest, source, bullets, fresh)
    _prove(markdown, source, ids, path)
    known = tuple(sorted({proposition.path for proposition in propositions} - {new.path for new in fresh}))
    return Gathered(markdown if fresh else digest, tuple(ids), known)


def _find_clashes(source: DigestSource | None, fresh: Sequence[Proposition], path: str) -> Iterator[Problem]:
    ids = {bullet.id: f"{path}:{bullet.line}" for bullet in source.bullets if bullet.id} if source else {}
    targets = {label: (found.target, path) for label, found in source.references.items()} if source else {}
    for proposition in fresh:
        name = proposition.bullet.id
        if name in ids:
            cause = f"identifiant « {name} » déjà pris ({ids[name]})."
            yield Problem(proposition.path, 1, cause, "Donnez-en un autre, ou aucun : il sera tiré du titre.")
        if name:
            ids.setdefault(name, proposition.path)
        for label, target in proposition.targets.items():
            other, place = targets.setdefault(label, (target, proposition.path))
            if other != target:
                cause = f"le renvoi « [{label}] » mène ailleurs dans {place}."
                yield Problem(proposition.path, 1, cause, "Écrivez l’adresse dans le lien : [texte](https://…).")


def _give_ids(source: DigestSource | None, fresh: Sequence[Proposition]) -> list[str]:
    taken = {bullet.id for bullet in source.bullets} if source else set()
    taken |= {proposition.bullet.id for proposition in fresh} - {""}
    nameless = [proposition for proposition in fresh if not proposition.bullet.id]
    derived = iter(derive_ids([_describe(proposition) for proposition in nameless], taken))
    return [proposition.bullet.id or next(derived) for proposition in fresh]


def _describe(proposition: Proposition) -> tuple[str, str]:
    """Headline and words of a bullet, from which its id is made."""
    lead = read_lead(lead_of(proposition.bullet)).lead
    return lead.text[: headline_end(lead).end], proposition.words


def _write(proposition: Proposition, name: str) -> str:
    if proposition.bullet.id:
        return proposition.text
    gap = "\n\n  " if ends_with_code(proposition.bullet) else " "
    return f"{proposition.text}{gap}{{#{name}}}"


def _insert(digest: str, source: DigestSource | None, bullets: Sequence[str], fresh: Sequence[Proposition]) -> str:
    """New bullets behind the last entry, new definitions at the end of the file."""
    lines = digest.rstrip("\n").split("\n")
    at = _end_of_entries(source, len(lines))
    before, after = "\n".join(lines[:at]).rstrip(), "\n".join(lines[at:]).strip("\n")
    definitions = dict.fromkeys(line for proposition in fresh for line in proposition.definitions)
    parts = [before, *bullets, after, "\n".join(definitions)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _end_of_entries(source: DigestSource | None, count: int) -> int:
    """Lines of the file up to the end of its last entry; what stands below it, such as an agenda, stays below."""
    if source is None or not source.bullets:
        return count
    last = max(at for at, part in enumerate(source.parts) if isinstance(part, Bullet))
    return source.parts[last + 1].line - 1 if last + 1 < len(source.parts) else count


def _prove(markdown: str, source: DigestSource | None, ids: Sequence[str], path: str) -> None:
    """The reader of the site finds all that was there and all that is new, or nothing is written."""
    found = read_digest_source(markdown.encode(), path).bullets
    old = source.bullets if source else ()
    ends = [bullet.id for bullet in found[len(old) :]]
    kept = [(bullet.id, bullet.tags, bullet.section) for bullet in found[: len(old)]]
    if kept != [(bullet.id, bullet.tags, bullet.section) for bullet in old] or ends != list(ids):
        cause = "les propositions ne peuvent pas s’ajouter à la fin de ce numéro."
        raise SourceRefused([Problem(path, 0, cause, "Recopiez-les à la main, puis supprimez leurs fichiers.")])
