"""Text of `redirects.toml` → former addresses and where each leads now, checked against the pages there are."""

import re
import tomllib
from collections.abc import Collection, Mapping

from plugins.archive.model import Place, Redirect
from plugins.archive.problems import Problem, SourceRefused

_TABLE = "redirections"
_ADDRESS = re.compile(r"(?!/)(?!.*(?:^|/)\.{1,2}(?:/|$))[\w.-]+(?:/[\w.-]+)*\.html")


def is_page_address(text: str) -> bool:
    """Whether this may be the address of a page, relative to the site's root: `numeros/2019-05.html`."""
    return _ADDRESS.fullmatch(text) is not None


def read_redirects(text: str, path: str, binding: bool = True) -> dict[str, Redirect]:
    """Redirects by former address, relative to the site's root.

    Args:
        text: the file: one table `[redirections]` of `"ancienne.html" = "nouvelle.html"` lines.
        path: of the file, for messages.
        binding: whether each of them must lead somewhere.

    Raises:
        SourceRefused: not TOML, another table, or an address that is none.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        remedy = 'Écrivez une ligne « "ancienne.html" = "nouvelle.html" » par adresse.'
        raise SourceRefused([Problem(path, line, "fichier TOML illisible.", remedy)]) from None
    problems = [
        Problem(path, _line_of(text, name), f"« {name} » n’est pas à sa place.", f"La seule table est [{_TABLE}].")
        for name, value in data.items()
        if name != _TABLE or not isinstance(value, dict)
    ]
    table = data.get(_TABLE)
    redirects = {}
    for former, present in table.items() if isinstance(table, dict) else ():
        redirects[former] = Redirect(str(present), Place(path, _line_of(text, former)), binding)
        for address in (former, present):
            if not isinstance(address, str) or not is_page_address(address):
                remedy = "Écrivez une adresse relative qui finit par .html, sans « .. »."
                problems.append(Problem(path, redirects[former].place.line, f"adresse invalide « {address} ».", remedy))
    if problems:
        raise SourceRefused(problems)
    return redirects


def follow_redirects(redirects: Mapping[str, Redirect], pages: Collection[str]) -> dict[str, str]:
    """Former address → the page it leads to in the end, through other former addresses.

    Args:
        redirects: by former address.
        pages: every address of the site.

    Raises:
        SourceRefused: an address that leads nowhere, in a circle, or that a page already has.
    """
    problems = []
    followed = {}
    for former, redirect in redirects.items():
        target, seen = redirect.target, {former}
        while target in redirects and target not in pages and target not in seen:
            seen.add(target)
            target = redirects[target].target
        path, line = redirect.place.path, redirect.place.line
        if not redirect.binding and (former in pages or target not in pages):
            # Borrowed from the project: what it speaks of is not in this archive.
            continue
        if former in pages:
            cause = f"« {former} » est l’adresse d’une page du site."
            problems.append(Problem(path, line, cause, "Retirez cette redirection."))
        elif target in seen:
            problems.append(Problem(path, line, f"« {former} » tourne en rond.", "Indiquez l’adresse actuelle."))
        elif target not in pages:
            cause = f"« {former} » mène à « {target} », qui n’existe pas."
            problems.append(Problem(path, line, cause, "Indiquez l’adresse actuelle de la page."))
        followed[former] = target
    if problems:
        raise SourceRefused(problems)
    return followed


def _line_of(text: str, key: str) -> int:
    """Line that gives a key or a table; the first one when it is spelt in another way."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip(" \t[").startswith((f'"{key}"', f"'{key}'", key)):
            return number
    return 1
