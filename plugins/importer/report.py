"""Drafts and what became of them → what the editor reads on the terminal, in French."""

import difflib
from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from plugins.archive.topics.proposals import STRONGEST, Proposal
from plugins.importer.drafting import Draft
from plugins.importer.summary import Suggest

_HEADLINE, _BODY = 60, 60
_WIDTH = 160


def make_console(stderr: bool = False) -> Console:
    """Return the console of the report; wide enough for the table where the output is a file.

    Args:
        stderr: whether it writes beside the output, which then belongs to programs.
    """
    console = Console(highlight=False, soft_wrap=False, stderr=stderr)
    return console if console.is_terminal else Console(highlight=False, width=_WIDTH, stderr=stderr)


def print_draft(console: Console, draft: Draft, suggest: Suggest) -> None:
    """Print what was found in one source: its header, a table of its entries, warnings, what was left out."""
    console.print(f"Titre : {escape(draft.title)}", soft_wrap=True)
    if draft.standfirst:
        console.print(f"Chapeau : {escape(draft.standfirst)}", soft_wrap=True)
    console.print(f"Date : {draft.date.isoformat()} · {_count(len(draft.entries), 'brève', 'brèves')}")
    console.print(_make_table(draft, suggest))
    for warning in draft.warnings:
        console.print(f"Attention : {escape(warning)}", soft_wrap=True)
    if draft.left_out:
        console.print("Laissé de côté, hors des brèves :")
        for text in draft.left_out:
            console.print(f"  · {escape(shorten(text, 200))}", soft_wrap=True)


def print_difference(console: Console, path: str, before: str, after: str) -> None:
    """Print the lines that an import would change in a file."""
    lines: Iterable[str] = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{path} (actuel)", f"{path} (importé)", lineterm=""
    )
    for line in lines:
        console.print(escape(line), soft_wrap=True)


def shorten(text: str, limit: int) -> str:
    """Return a text on one line, cut at a word to at most `limit` characters and then ended by « … »."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return f"{line[: limit - 1].rsplit(' ', 1)[0].rstrip(' ,;:.')}…"


def _make_table(draft: Draft, suggest: Suggest) -> Table:
    table = Table(show_lines=False)
    for name in ("N°", "Titre", "Début du texte", "Identifiant", "Sujets proposés", "Autres propositions"):
        table.add_column(name, justify="right" if name == "N°" else "left", overflow="fold")
    for number, entry in enumerate(draft.entries, 1):
        proposals = suggest(entry.headline, entry.body, entry.tags)
        table.add_row(
            str(number),
            escape(shorten(entry.headline, _HEADLINE)),
            escape(shorten(entry.body, _BODY)),
            escape(entry.id),
            escape(", ".join(map(_show_strength, proposals.topics))),
            escape(", ".join(proposals.others)),
        )
    return table


def _show_strength(proposal: Proposal) -> str:
    """« cloud ●●○ »: the more dots, the surer."""
    return f"{proposal.slug} {'●' * proposal.strength}{'○' * (STRONGEST - proposal.strength)}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number < 2 else many}"
