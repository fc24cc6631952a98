"""How well the search of the page finds → one table, on the screen and in `search_quality.md` beside this file.

The texts lie beside the project, in `../shared`; where they are not, the table says so. Constants of the ranking were
chosen on the half « dev » of the requests and on the questions; the half « test » is only told.
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

from measures.quality import (  # noqa: E402 – found only once the path is set
    SHARED,
    measure_known_items,
    measure_requests,
    write_collection,
    write_digests,
)

TABLE = BENCH / "search_quality.md"


def write_table() -> Iterator[str]:
    """Lines of the table, Markdown that reads well in a terminal."""
    yield "# La justesse de la recherche, mesurée"
    yield ""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    day = f" le {datetime.fromtimestamp(int(stamp), UTC):%Y-%m-%d}" if stamp else ""
    yield f"Écrit par `inv bench search-quality`{day}, avec le code de la page, dans Node."
    yield ""
    if not SHARED.is_dir():
        yield "Les textes communs (`../shared`) ne sont pas sur cette machine : rien n’a été mesuré."
        return
    yield "| mesure | cas | résultat |"
    yield "| --- | --- | --- |"
    with tempfile.TemporaryDirectory(prefix="justesse-") as name:
        folder = Path(name)
        collection = write_collection(folder / "collection" / "files")
        digests = write_digests(folder / "digests")
        for rows in (
            measure_requests(collection, "dev"),
            measure_requests(collection, "test"),
            measure_known_items(digests, "numéros importés"),
            measure_known_items(collection, "fiches"),
        ):
            for row in rows:
                yield f"| {' | '.join(row)} |"
    yield ""
    yield "Sources des demandes et des fiches : DILA (service-public.fr, LEGI), ministère du Travail, SocialGouv."


def main() -> None:
    """Print the table as it grows, then write it."""
    lines = []
    for line in write_table():
        print(line, flush=True)
        lines.append(line)
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\nÉcrit dans {TABLE.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
