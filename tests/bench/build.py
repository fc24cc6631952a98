"""Our build beside Hugo and stock Pelican → tables, on the screen and in `build.md` beside this file.

    inv bench build                              100, 1,000 and 10,000 digests: the table is written
    inv bench build --digests 100,1000           these sizes only, on the screen

No figure is an assertion: the tests hold what must not change.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

BENCH = Path(__file__).parent
ROOT = BENCH.parents[1]
sys.path[:0] = [str(ROOT)]

from tests.bench.measures.building import table  # noqa: E402 – found only once the path is set
from tests.bench.measures.building.figures import Figures, Result  # noqa: E402
from tests.bench.measures.building.rounds import Contest, measure_start  # noqa: E402
from tests.bench.measures.building.targets import Results, judge  # noqa: E402

TABLE = BENCH / "build.md"
SIZES = (100, 1_000, 10_000)


def main() -> None:
    """Measure the sizes asked for, print the tables, and write them when they are whole."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--digests", help="nombres de numéros, séparés par des virgules", default="")
    asked = parser.parse_args().digests
    sizes = sorted({*map(int, asked.split(","))}) if asked else SIZES
    with tempfile.TemporaryDirectory(prefix="construction-") as folder:
        start = measure_start(Path(folder, "start"))
        results = {size: _measure(Path(folder, str(size)), size) for size in sizes}
    text = "\n".join(write_report(results, start)) + "\n"
    print(text)
    if {*SIZES} <= {*sizes}:
        TABLE.write_text(text, encoding="utf-8")
        print(f"Écrit dans {TABLE.relative_to(ROOT)}.")
    else:
        print(f"Table partielle : {TABLE.relative_to(ROOT)} ne change pas.")


def _measure(folder: Path, size: int) -> dict[str, Result]:
    folder.mkdir()
    results = Contest(folder, size).measure()
    shutil.rmtree(folder)
    return results


def write_report(results: Results, start: Figures) -> Iterator[str]:
    """Lines of the tables and of what must be known to read them.

    Args:
        results: of each builder, by number of digests, the smallest first.
        start: of our build when it has nothing to do.
    """
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    day = f" le {datetime.fromtimestamp(int(stamp), UTC):%Y-%m-%d}" if stamp else ""
    yield "# La construction du site, mesurée"
    yield ""
    yield f"Écrit par `inv bench build`{day}."
    yield from _EXPLANATION.format(hugo=_version("hugo"), pelican=_version("pelican")).splitlines()
    for title, lines in (
        ("Buts", table.write_verdicts(judge(results, start))),
        ("Temps, et secondes de processeur entre parenthèses", table.write_times(results)),
        ("Mémoire, au plus haut", table.write_memory(results)),
        ("Fichiers écrits", table.write_files(results)),
        ("Pages", table.write_pages(results)),
    ):
        yield from ("", f"## {title}", "")
        yield from lines
    yield ""
    yield " ".join(table.find_differences(results)) or "Les trois écrivent le même nombre de pages de chaque sorte."
    once = ", ".join(table.list_single_runs(results))
    if once:
        yield from ("", f"Mesurés une seule fois : {once}.")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(absent)"


_EXPLANATION = """
Les trois construisent, dans la même exécution et à tour de rôle, les mêmes numéros inventés de dix brèves
(`tests/bench/archives.py`) : une page par numéro, avec ses brèves ancrées ; une page par brève ; une page par sujet,
ses vingt dernières brèves, et une par année de ce sujet ; une page par année ; l’accueil, la liste des sujets, les flux
Atom des numéros, des brèves et de chaque sujet. Hugo {hugo} et Pelican {pelican} ont des gabarits à nous, dont le HTML
ressemble au nôtre ; les sujets des brèves, et pour Hugo leur découpage et leurs résumés, leur sont donnés tout faits.

- **Nous** : `python tasks.py build`, démarrage compris, dans une copie du projet. Nous faisons en plus, et cela compte
  dans nos temps : le contrôle des textes, leur typographie, leur nettoyage, la recherche des sujets et des brèves
  proches, les courbes des sujets et les sujets souvent ensemble, les données, les pages du pied. « Sans recherche » ôte
  de notre temps celui que le rapport de construction donne à l’index de recherche, que les autres n’ont pas ; les buts
  se lisent sans lui.
- **Hugo** : le programme seul, sans l’enveloppe Python de son paquet, `--noTimes`, sans réduction ni liens relatifs. Un
  fichier Markdown par brève, dans le dossier de son numéro. Essayés et laissés : un adaptateur de contenu qui lit
  tous les numéros d’un seul fichier JSON, ou d’un fichier par numéro (le même temps, à un dixième près) ; les années
  des sujets comme taxonomie, qui triple le temps à elle seule ; des gabarits qui échappent selon le contexte, un
  cinquième de plus ; les fragments dans le cache de `partialCached`, qui n’en garde que mille. Il n’a pas de
  construction partielle : il refait tout par-dessus son dernier site.
- **Pelican** : ses lecteurs, ses gabarits et son écriture d’origine, avec une petite extension qui découpe les puces ;
  son cache de contenus est en marche, le seul réglage qui accélère une seconde construction.
- **Temps** : médiane de trois passages ; un seul pour un cas de plus de trente secondes. Un constructeur qui met plus
  de cent secondes à froid n’est interrogé qu’à froid. « À froid » : ni site ni cache ; nos modules et ceux de Pelican
  sont compilés, et les fichiers du disque en mémoire.
- **Mémoire** : le plus haut de la somme, sur le processus et ses enfants, de leur part de mémoire (`Pss`), regardée au
  plus toutes les 20 ms, pendant le premier passage. Ce que d’autres programmes de la machine partagent y compte moins.
- **Fichiers écrits** : ceux dont l’inode ou la date a changé.
- **Démarrage** : processeur d’une construction d’un seul numéro qui n’a rien à faire, donc un peu plus que ce qui
  précède la première page.
- Les temps dépendent de la machine ; leurs rapports, beaucoup moins.
"""


if __name__ == "__main__":
    main()
