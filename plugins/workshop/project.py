"""The folder of the project → where its environment, its packages and its recipes are."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """The files that the set-up reads and the folders that it makes."""

    root: Path
    """Folder that holds `tasks.py`."""

    @property
    def environment(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Python of the virtual environment."""
        return self.environment / "bin/python"

    @property
    def node_modules(self) -> Path:
        """The npm packages."""
        return self.root / "node_modules"

    def recipe(self, name: str) -> Path:
        """Return the pinned requirements `name`: `runtime`, `dev`, `browser` or `node`."""
        return self.root / ("requirements.txt" if name == "runtime" else f"requirements-{name}.txt")


PROJECT = Project(Path(__file__).resolve().parents[2])
"""The project that this module belongs to."""
