"""A draft and its place → the file written, or left as it is: a person's work is never written over."""

import os
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from plugins.importer.drafting import Draft
from plugins.importer.memory import is_untouched, remember
from plugins.importer.report import print_difference

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One draft on its way to its file."""

    draft: Draft
    path: Path
    dry_run: bool = False
    """Only look."""

    force: bool = False
    """Write over a file that a person changed."""


def deliver(console: Console, delivery: Delivery, memory: Path) -> bool:
    """Write one digest, unless it is there already or a person worked on the file; say what was done.

    Args:
        console: that says it.
        delivery: what goes where.
        memory: file that remembers what was imported where.

    Returns whether the file says now, or would say, what the draft says.
    """
    path, text = delivery.path, delivery.draft.markdown
    target = escape(show_path(path))
    exists = path.exists()
    before = read_text(path)
    if exists and before == text:
        if not delivery.dry_run:
            remember(memory, path, text)
        console.print(f"Déjà importé : {target} est inchangé.", soft_wrap=True)
        return True
    if exists and not delivery.force and not is_untouched(memory, path, before):
        print_difference(console, show_path(path), before, text)
        console.print(
            f"{target} existe déjà et diffère : rien n’a été écrit. "
            "Reportez à la main ce que vous voulez garder, ou relancez avec --force pour le remplacer.",
            soft_wrap=True,
        )
        return False
    if delivery.dry_run:
        console.print(f"Essai : rien n’a été écrit ; le numéro irait dans {target}.", soft_wrap=True)
        return True
    try:
        write_whole(path, text)
    except OSError as error:
        console.print(f"Erreur : {target} ne peut pas être écrit ({error.strerror}).", soft_wrap=True)
        return False
    remember(memory, path, text)
    console.print(f"{'Remplacé' if exists else 'Écrit'} : {target}", soft_wrap=True)
    return True


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all: it takes the place of the old one in one step, once it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.tmp")
    try:
        with new.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def read_text(path: Path) -> str:
    """Return the text of a file; empty when there is none."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def show_path(path: Path) -> str:
    """Return a path as the editor knows it: from the project's root where it lies inside."""
    return path.relative_to(PROJECT).as_posix() if path.is_relative_to(PROJECT) else str(path)
