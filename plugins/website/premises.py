"""The cache folder and the folder of the published site → a workspace for one build, and the exchange at its end.

The next site grows in the cache, out of links to the files of the published one. Once their names have been exchanged,
the former site stays there: the build after that begins with it, and links only what has changed since. Where the two
folders cannot change places, on two file systems, the next site grows beside the published one, and nothing stays.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from plugins.website.exchange import beside, exchange, recover
from plugins.website.fingerprints import fingerprint
from plugins.website.record import Record, read_record, write_record
from plugins.website.store import Store
from plugins.website.tree import Tree
from plugins.website.workspace import Workspace

STORE = "lectures.sqlite"
"""Name of the store, in the cache folder."""


class Premises:
    """Where the builds of one output work."""

    def __init__(self, output: Path, cache: Path, store: Store | None = None) -> None:
        """Begin one build.

        Args:
            output: folder of the published site, locked.
            cache: folder of what earlier builds made.
            store: of that folder, when it is open already.
        """
        recover(output)
        self._output = output
        self._name = fingerprint(str(output))
        self._room = cache / "sites" / self._name
        self._is_shared = _can_exchange(self._room, output)
        store = store or Store(cache / STORE)
        folder = self._room / "site" if self._is_shared else beside(output)
        last = read_record(store.read(f"sortie-{self._name}"))
        self.workspace = Workspace(folder, output, store, last)

    def is_done(self, signature: str) -> bool:
        """Whether the published site is whole, and is what a build that reads what has this signature would give."""
        last = self.workspace.last
        return bool(signature) and last.signature == signature and Tree(self._output).scan() == last.list_files()

    def tell_again(self) -> None:
        """Report what the last build reported, having done nothing."""
        self.workspace.report.read_facts(self.workspace.last.told)

    def publish(self, signature: str) -> None:
        """Put the site that was built in the place of the published one, and remember it.

        Raises:
            OSError: it was refused; the published site is as it was.
        """
        workspace = self.workspace
        former = exchange(workspace.folder, self._output)
        record = Record(signature, workspace.keys, workspace.made, workspace.report.write_facts())
        workspace.store.write(f"sortie-{self._name}", write_record(record))
        if former and not self._is_shared:
            # The new site is there: what cannot be removed of the old one is left for the next build.
            shutil.rmtree(former, ignore_errors=True)
        elif former and former != workspace.folder:
            former.rename(workspace.folder)
        if self._is_shared:
            (self._room / "output.txt").write_text(str(self._output), "utf-8")
        _drop_abandoned(self._room.parent)


def _can_exchange(room: Path, output: Path) -> bool:
    """Whether folders of the cache can be renamed to the place of the site: tried, for devices do not tell all."""
    probe, there = room / "essai", output.with_name(f".{output.name}.new")
    try:
        probe.mkdir(parents=True, exist_ok=True)
        probe.rename(there)
        there.rmdir()
    except OSError:
        with suppress(OSError):
            probe.rmdir()
        return False
    return True


def _drop_abandoned(rooms: Path) -> None:
    """Remove what is kept for sites that are no longer there."""
    with suppress(OSError):
        for room in os.scandir(rooms):
            note = Path(room.path, "output.txt")
            if note.is_file() and not Path(note.read_text("utf-8")).is_dir():
                shutil.rmtree(room.path, ignore_errors=True)
