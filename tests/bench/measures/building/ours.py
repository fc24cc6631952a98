"""The digests → a copy of this project beside them, built as a reader of README would: `tasks.py build`.

The copy has its own code, theme and cache, so that measuring touches nothing of the project; the environment and the
npm packages are the project's own.
"""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from plugins.workshop import environment, stamps
from plugins.workshop.project import PROJECT, Project
from tests.bench.archives import MadeDigest, write_content
from tests.bench.measures.building.builder import PAGES, Command, edit_template


class Ours:
    """This project."""

    name = "nous"
    pages = PAGES

    def __init__(self, folder: Path, digests: Iterable[MadeDigest]) -> None:
        """Copy the project and write the digests.

        Args:
            folder: becomes the copy; content and site are beside it.
            digests: to publish.
        """
        self._folder = folder
        self._content = folder.with_name(f"{folder.name}-textes")
        self.output = folder.with_name(f"{folder.name}-site")
        copy_project(folder)
        self.caches = (folder / ".cache",)
        options = ("--content", str(self._content), "--output", str(self.output))
        self.command = Command((str(folder / ".venv/bin/python"), "tasks.py", "build", *options), folder)
        self.write(digests)

    def write(self, digests: Iterable[MadeDigest]) -> None:
        """One Markdown file a digest."""
        write_content(self._content, digests)

    def remove(self, digests: Iterable[MadeDigest]) -> None:
        """Take digests away."""
        for digest in digests:
            (self._content / f"digests/{digest.date.year}/{digest.date}.md").unlink()

    def edit_theme(self, number: int) -> None:
        """Change the template of entries."""
        edit_template(self._folder / "theme/templates/entry.html", "{{ colophon_of(", number)


def copy_project(folder: Path) -> None:
    """Copy what belongs to the project, as it is now, and lend the copy the environment and the npm packages."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT.root, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        source, target = PROJECT.root / name, folder / name
        # A file removed but not yet committed is listed too; tests are not built.
        if source.is_file() and not name.startswith("tests/"):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    copy = Project(folder)
    copy.node_modules.symlink_to(PROJECT.node_modules)
    copy.environment.mkdir()
    shutil.copy(PROJECT.environment / "pyvenv.cfg", copy.environment)
    for name in ("bin", "lib"):
        (copy.environment / name).symlink_to(PROJECT.environment / name)
    # A stamp names the place of its environment: without one of its own, the copy would install all packages again.
    part = environment.runtime_parts(copy)[0]
    stamps.write_stamp(part.stamp, part.fingerprint())
