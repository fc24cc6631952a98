"""Our search beside the whole lunr index and Pagefind → one table, on the screen and in `search.md` beside this file.

    inv bench search                       1,000, 10,000 and 100,000 entries: the table is written
    inv bench search --entries 1000        this size only, on the screen

No figure is an assertion: the tests hold what must not change.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

BENCH = Path(__file__).parent
ROOT = BENCH.parents[1]
sys.path[:0] = [str(ROOT)]

from tests.bench.measures.contest.contest import NAMES, Contest  # noqa: E402 – found only once the path is set
from tests.bench.measures.contest.figures import Figures  # noqa: E402
from tests.bench.measures.contest.pagefind import VERSION  # noqa: E402
from tests.bench.measures.contest.table import write_rows  # noqa: E402

TABLE = BENCH / "search.md"
SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Measure the sizes asked for, print the table, and write it when it is whole."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", help="nombres de brèves, séparés par des virgules", default="")
    sizes = sorted({*map(int, parser.parse_args().entries.split(","))}) if parser.parse_args().entries else SIZES
    with tempfile.TemporaryDirectory(prefix="recherche-") as folder:
        contest = Contest(Path(folder))
        results = {size: contest.measure(size) for size in sizes}
    text = "\n".join(write_table(results, contest.remarks)) + "\n"
    print(text)
    if {*SIZES} <= {*sizes}:
        TABLE.write_text(text, encoding="utf-8")
        print(f"Écrit dans {TABLE.relative_to(ROOT)}.")
    else:
        print(f"Table partielle : {TABLE.relative_to(ROOT)} ne change pas.")


def write_table(results: Mapping[int, Sequence[Figures]], remarks: Sequence[str]) -> Iterator[str]:
    """Lines of the table and of what must be known to read it.

    Args:
        results: figures of each search by size, the smallest first.
        remarks: sentences that come below.
    """
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    day = f" le {datetime.fromtimestamp(int(stamp), UTC):%Y-%m-%d}" if stamp else ""
    yield "# La recherche, mesurée"
    yield ""
    yield f"Écrit par `inv bench search`{day}."
    yield from _EXPLANATION.format(pagefind=VERSION).splitlines()
    yield ""
    yield f"| mesure | brèves | but | {' | '.join(NAMES)} |"
    yield "| --- | --: | --- | --: | --: | --: |"
    for row in write_rows(results):
        yield f"| {' | '.join(row)} |"
    for remark in remarks:
        yield ""
        yield remark


_EXPLANATION = """
Les trois recherches répondent, dans la même exécution, aux mêmes questions sur les mêmes brèves inventées : dix par
numéro, 70 mots chacune, un vocabulaire aussi inégal que celui de vrais textes (`tests/bench/archives.py`). La nôtre
est la page `recherche.html` du site, avec ses propres scripts ; les deux autres sont posées dans la même page, sans
les nôtres. « lunr entier » : un seul index fait par lunr.py, un seul fichier de textes, lunr.js. Pagefind {pagefind}
lit une page HTML par brève.

- **Première réponse** : de l’adresse `recherche.html#q=deux+mots`, dans un Chromium qui n’a encore rien, à dix
  résultats affichés ; médiane de cinq questions
  (une seule au-delà de quinze secondes). Octets et requêtes comptés par un serveur local : page, style,
  scripts et données, corps seuls ; les polices, communes aux trois, sont chargées mais ne sont pas comptées. Le nombre
  de brèves par sujet et par année, que la nôtre seule affiche à côté, est chargé après les résultats, et compté à part.
- **À chaud** : 300 questions d’un à trois mots, posées une seconde fois à la même page, cinquante par cinquante,
  titres et textes des dix premières brèves compris.
- **Processeur 4 fois plus lent** : Chromium ne ralentit que le fil de la page ; les workers y sont donc supprimés, et
  tout s’y passe.
- **Mémoire** : tas JavaScript de la page et de ses workers, tableaux typés compris, après un ramassage. La mémoire
  propre à WebAssembly, dont Pagefind se sert, y figure comme tableau.
- **Construction** : secondes de processeur, médiane de trois (une seule au-delà d’une minute), chacune dans un
  processus neuf.
- Les temps dépendent de la machine ; leurs rapports et les octets n’en dépendent guère.
"""


if __name__ == "__main__":
    main()
