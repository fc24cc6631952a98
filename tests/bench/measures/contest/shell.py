"""Our search page → the same page around another search, so that only the searches differ."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[4]
RIVALS = ROOT / "tests/bench/rivals"

_SCRIPT = re.compile(r"<script\b[^>]*></script>\s*")
# Ours forbids what the others need: fetch, WebAssembly, workers of a file.
_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>\s*")


def write_shell(ours: Path, folder: Path, scripts: Iterable[Path]) -> None:
    """Write `recherche.html` with the style and fonts of ours, and with these scripts alone.

    Args:
        ours: folder of our site.
        folder: of the other one.
        scripts: in the order in which they run, after the page is parsed.
    """
    page = _POLICY.sub("", _SCRIPT.sub("", (ours / "recherche.html").read_text(encoding="utf-8")))
    tags = ""
    for script in scripts:
        shutil.copy(script, folder / script.name)
        tags += f'<script defer src="{script.name}"></script>\n'
    (folder / "recherche.html").write_text(page.replace("</body>", f"{tags}</body>"), encoding="utf-8")
    for name in ("style", "polices"):
        shutil.copytree(ours / name, folder / name, dirs_exist_ok=True)
