"""All digests → those that would share one address."""

from collections.abc import Iterable, Iterator

from plugins.archive.digest_source import DigestSource
from plugins.archive.problems import Problem
from plugins.checks.findings import Finding


def check_clashes(sources: Iterable[DigestSource]) -> Iterator[Finding]:
    """Two digests of one day need a slug each."""
    seen: dict[str, DigestSource] = {}
    for source in sources:
        other = seen.setdefault(source.header.slug, source)
        if other is not source:
            cause = f"deux numéros à l’adresse {source.header.slug} (voir {other.path}:{other.header.line})."
            remedy = "Changez la date de l’un, ou donnez-lui une adresse à lui par « slug: … »."
            yield Finding(Problem(source.path, source.header.line, cause, remedy), True)
