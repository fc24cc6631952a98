"""How well and how fast the archive reads French → one table, on the screen and in `french.md` beside this file.

The cases of the team lie beside the project, in `../shared/french`; where they are not, only ours are measured, and
the table says so. No figure is an assertion: the tests hold the floors.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

BENCH = Path(__file__).parent
ROOT = BENCH.parents[1]
sys.path[:0] = [str(ROOT), str(BENCH)]

from measures.cases import OWN, SHARED  # noqa: E402 – found only once the path is set
from measures.neighbours import measure_related  # noqa: E402
from measures.reading import measure_headlines, measure_topics, measure_typography  # noqa: E402
from measures.searching import measure_search, measure_vectors  # noqa: E402
from measures.speed import measure_speed  # noqa: E402

TABLE = BENCH / "french.md"


def write_table() -> Iterator[str]:
    """Lines of the table, Markdown that reads well in a terminal."""
    yield "# Le français, mesuré"
    yield ""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    day = f" le {datetime.fromtimestamp(int(stamp), UTC):%Y-%m-%d}" if stamp else ""
    yield f"Écrit par `inv bench french`{day}. Les temps dépendent de la machine ; les scores n’en dépendent pas."
    if not SHARED.is_dir():
        yield ""
        yield "Les cas communs (`../shared/french`) ne sont pas sur cette machine : seuls les nôtres sont mesurés."
    yield ""
    yield "| mesure | cas | résultat |"
    yield "| --- | --- | --- |"
    with tempfile.TemporaryDirectory() as folder:
        for rows in (
            measure_headlines(),
            measure_topics(),
            measure_typography(),
            measure_search(Path(folder)),
            measure_vectors(Path(folder)),
            measure_speed(),
            measure_related(),
        ):
            for row in rows:
                yield f"| {' | '.join(row)} |"


def main() -> None:
    """Print the table as it grows, then write it."""
    lines = []
    for line in write_table():
        print(line, flush=True)
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\nÉcrit dans {TABLE.relative_to(ROOT)}, avec les cas de {OWN.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
