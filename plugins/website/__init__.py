"""TOP: the Pelican plugin; an archive of digests in, a site that also opens from a folder out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.website.generator import ArchiveGenerator


def register() -> None:
    """Called by Pelican: adds our generator to its own."""
    # Imported here: a build that has nothing to do needs neither Pelican nor the generator.
    from pelican import signals  # noqa: PLC0415

    signals.get_generators.connect(_generators)


def _generators(_: object) -> "type[ArchiveGenerator]":
    from plugins.website.generator import ArchiveGenerator  # noqa: PLC0415

    return ArchiveGenerator
