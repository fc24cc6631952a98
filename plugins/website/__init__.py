"""TOP: the Pelican plugin; an archive of digests in, a site that also opens from a folder out."""

from pelican import signals

from plugins.website.generator import ArchiveGenerator


def register() -> None:
    """Called by Pelican: adds our generator to its own."""
    signals.get_generators.connect(_generators)


def _generators(_: object) -> type[ArchiveGenerator]:
    return ArchiveGenerator
