"""Batches planned → their files in a folder, rendered and written by every core when there is enough to do."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from plugins.website.pages import Batch, File, Page
from plugins.website.record import Made
from plugins.website.templating import Renderer
from plugins.website.tree import Stamp
from plugins.website.workers import count_cores, map_parts
from plugins.website.writing import Writer

_WORTH_FORKING = 600
"""Files from which on more than one process pays."""

_ROUNDS = 16
"""Parts that each process makes: some pages take long, and no core should wait for another at the end."""


def produce(batches: Sequence[Batch], renderer: Renderer, folder: Path, told: Callable[[int], None]) -> dict[str, Made]:
    """Make the files of each batch.

    Args:
        batches: those to be made.
        renderer: of their pages.
        folder: where they are written; a file there that already has the bytes is left alone.
        told: called now and then with the number of files made since.

    Returns:
        By name of batch, the stamp of each of its files.
    """
    writer = Writer(folder)
    count = sum(len(batch.paths) for batch in batches)
    cores = count_cores() if count >= _WORTH_FORKING else 1
    # Dealt like cards, for batches of one kind, alike in weight, stand together.
    parts = [batches[start :: cores * _ROUNDS] for start in range(min(len(batches), cores * _ROUNDS))]
    made: dict[str, Made] = {}
    for part, files in zip(parts, map_parts(partial(_make, renderer, writer), parts, cores), strict=True):
        made |= zip((batch.name for batch in part), files, strict=True)
        told(sum(map(len, files)))
    return made


def _make(renderer: Renderer, writer: Writer, part: Sequence[Batch]) -> list[Made]:
    def write(output: Page | File) -> Stamp:
        data = renderer.render(output) if isinstance(output, Page) else output.content()
        return writer.write(output.path, data)

    return [{output.path: write(output) for output in batch.make()} for batch in part]
