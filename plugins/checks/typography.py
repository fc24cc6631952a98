"""A digest → the places where French usage differs from what is typed, for its author to judge; never changed by us."""

from collections.abc import Iterator

from plugins.archive.digest_source import DigestSource
from plugins.archive.passages import read_passages
from plugins.archive.problems import Problem
from plugins.checks.findings import Finding
from plugins.french.typography import suggest

_REASONS = {
    "capitales": "une capitale garde son accent",
    "ordinal": "un ordinal s’abrège sans « ème »",
    "guillemets": "le français cite entre « »",
    "etc": "« etc. » n’a qu’un point",
    "civilité": "« monsieur » s’abrège en « M. »",
}
"""Why, by the name of the rule that found the place."""


def check_typography(source: DigestSource) -> Iterator[Finding]:
    """Capitals keep their accents, ordinals are short, quotations stand in « »; other languages are exempt."""
    if source.header.lang.lower().split("-")[0] != "fr":
        return
    header = source.header
    found = [(header.line, one) for text in (header.title, header.summary) for one in suggest(text)]
    found += [(passage.line_at(one.start), one) for passage in read_passages(source) for one in suggest(passage.text)]
    for line, one in found:
        cause = f"« {' '.join(one.found.split())} » : {_REASONS.get(one.rule, one.rule)}."
        yield Finding(Problem(source.path, line, cause, f"Peut-être « {' '.join(one.proposed.split())} » ?"), False)
