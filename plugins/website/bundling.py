"""Scripts of the theme → the one script that a page loads, without what only its authors need."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rjsmin import jsmin

from plugins.workshop.assets import BrowserFiles

ENGINE = (
    "analyser",
    *("codec", "shards", "lexicon", "lists", "postings", "scorer"),
    *("query", "wishes", "ranking", "filters", "spelling", "documents", "rereading", "completion", "engine", "worker"),
)
"""Scripts that know no page, each after those that it needs: they run in the worker, or in the page."""

PAGE = (
    *("loader", "client", "excerpt"),
    *("address", "elements", "sentences", "paging", "results", "view", "facets", "suggestions", "page"),
)
"""Scripts of the search page alone, each after those that it needs."""

FIRST = ("breakdown",)
"""Scripts that run before all others, whatever becomes of them."""

_PRELUDE = '"use strict";globalThis.archive=globalThis.archive||{};'
"""What each script begins with, to be run by itself; the bundle says it once."""

_SEARCH = """\
globalThis.archive = globalThis.archive || {{}};
(function () {{
"use strict";
{first}
}})();
archive.boot = function () {{
{libraries}
(function () {{
"use strict";
{engine}
}})();
}};
archive.boot();
(function () {{
"use strict";
{page}
}})();
"""


def bundle_search(scripts: Path, browser: BrowserFiles) -> str:
    """Everything that the search page runs.

    The worker is made from the text of `archive.boot`, for a page opened from a folder can give it no file.

    Args:
        scripts: folder of the theme's scripts.
        browser: files of installed packages.
    """
    # These are not ours to lighten, and were written for the forgiving mode of JavaScript.
    libraries = (browser.base_stemmer.read_text("utf-8"), browser.french_stemmer.read_text("utf-8"))
    return _SEARCH.format(
        first="\n".join(_read(scripts, FIRST)),
        libraries="\n".join(libraries),
        engine="\n".join(_read(scripts, ENGINE)),
        page="\n".join(_read(scripts, PAGE)),
    )


def lighten(script: str) -> str:
    """A script without comments and indentation; strings, templates and patterns stay as they are."""
    return f"{jsmin(script)}\n"


def _read(scripts: Path, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        folder = scripts if name == "analyser" else scripts / "search"
        yield lighten((folder / f"{name}.js").read_text("utf-8")).removeprefix(_PRELUDE)
