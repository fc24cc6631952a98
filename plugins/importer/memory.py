"""What the importer wrote, by file → whether a person changed a file since: only then it must not be written over.

Kept beside the other caches of this machine. Without it every existing file counts as changed, which is safe.
"""

import hashlib
import json
from pathlib import Path


def is_untouched(memory: Path, target: Path, text: str) -> bool:
    """Return whether `text`, found in `target`, is what the importer last wrote there."""
    return _read(memory).get(str(target.resolve())) == _fingerprint(text)


def remember(memory: Path, target: Path, text: str) -> None:
    """Note that the importer wrote `text` into `target`; a memory that cannot be kept stops nothing."""
    known = _read(memory)
    known[str(target.resolve())] = _fingerprint(text)
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except OSError:
        return


def _read(memory: Path) -> dict[str, str]:
    try:
        found = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
