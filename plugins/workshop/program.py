"""The tasks and a command line → the task that runs; help and misunderstandings are told in French.

The one module of the workshop that needs a package (invoke): it is imported inside the environment only.
"""

import inspect
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.parser.argument import Argument
from invoke.program import Program
from invoke.tasks import Task

COMMAND = "python3 tasks.py"


class TaskProgram(Program):
    """invoke's program with two habits of its own.

    Bare words after a task that takes a list (`import a.txt b.txt`) go to that list, which invoke alone refuses; and
    compiled Python files are kept, as the next start is faster with them.
    """

    namespace: Collection

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Take the command line and give each bare word to the list of its task."""
        super().normalize_argv(argv)
        words = lead_help(self.argv[1:], self.namespace.tasks)
        self.argv = [*self.argv[:1], *gather_words(words, self.namespace.tasks)]

    def parse_core(self, argv: list[str] | None) -> None:
        """Read the options of the program itself."""
        keep = sys.dont_write_bytecode
        super().parse_core(argv)
        sys.dont_write_bytecode = keep

    def parse_tasks(self) -> None:
        """Read the tasks and their options; a command line that means nothing ends with status 2."""
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:
            raise Exit(f"{explain(error)}\nLes tâches : {COMMAND} --list", code=2) from error

    def print_help(self) -> None:
        """Print what there is to ask for."""
        self.list_tasks()

    def list_tasks(self) -> None:
        """Print the tasks with the first line of their description."""
        tasks = self.namespace.tasks
        width = max(map(len, tasks))
        print(f"Usage : {COMMAND} TÂCHE [options]\n\nTâches :")
        for name in sorted(tasks):
            print(f"  {name:{width}}  {_described(tasks[name])[0]}")
        print(f"\nLes options d’une tâche : {COMMAND} TÂCHE --help")

    def print_task_help(self, name: str) -> None:
        """Print the description of one task and its options."""
        task = self.namespace.tasks[name]
        awaited = (word for word in task.positional if word not in task.iterable)
        words = "".join((*(f" {word.upper()}" for word in awaited), *(f" [{word.upper()}…]" for word in task.iterable)))
        print(f"Usage : {COMMAND} {name} [options]{words}\n")
        print("\n".join(f"  {line}".rstrip() for line in _described(task)))
        # From the parser: a task hands its help texts over only once.
        arguments = self.parser.contexts[name].args.values()
        rows = [(_shown(argument), argument.help or "") for argument in dict.fromkeys(arguments)]
        if rows:
            width = max(len(shown) for shown, _ in rows)
            print("\nOptions :")
            print("\n".join(f"  {shown:{width}}  {text}" for shown, text in rows))


def run_program(tasks: ModuleType, argv: Sequence[str]) -> None:
    """Run the task that `argv` names, and end with its exit status.

    Args:
        tasks: the module that holds the tasks.
        argv: the command line, name of the program included.
    """
    namespace = Collection.from_module(tasks)
    try:
        TaskProgram(name=COMMAND, binary=COMMAND, namespace=namespace, version="1").run(list(argv))
    except BrokenPipeError:
        # Who reads us (`| head`) has seen enough. Python would complain once more when it flushes what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def lead_help(words: Sequence[str], tasks: Mapping[str, Task[Any]]) -> list[str]:
    """Return the command line with `--help`, when it comes right behind a task, before that task.

    invoke reads `--help bench` and `bench --help` alike, but takes the latter for the word that `bench` waits for.

    Args:
        words: command line, without the name of the program.
        tasks: the tasks by name.
    """
    match words:
        case [name, "--help" | "-h", *_] if name in tasks:
            return ["--help", name]
    return list(words)


def gather_words(words: Sequence[str], tasks: Mapping[str, Task[Any]]) -> list[str]:
    """Return the command line with each bare word that follows a task taking a list written as an option of it.

    `import a.txt b.txt --date 2025-11-28` becomes `import --source=a.txt --source=b.txt --date 2025-11-28`.

    Args:
        words: command line, without the name of the program.
        tasks: the tasks by name.
    """
    for index, word in enumerate(words):
        if word in tasks:
            rest = words[index + 1 :]
            return [*words[: index + 1], *(_as_options(rest, tasks[word]) if tasks[word].iterable else rest)]
    return list(words)


def explain(error: ParseError | ValueError) -> str:
    """Return in French what invoke did not understand; a ValueError is a word where a number should stand."""
    if isinstance(error, ValueError):
        return f"« {str(error).rpartition(': ')[2].strip(chr(39))} » n’est pas un nombre entier."
    unknown = re.match(r"No idea what '(.+)' is!", str(error))
    if unknown:
        return f"« {unknown[1]} » n’est ni une tâche ni une option de la tâche demandée."
    valueless = re.match(r"Flag <Argument: (\w+).*needed value", str(error))
    if valueless:
        return f"L’option « --{valueless[1].replace('_', '-')} » attend une valeur."
    missing = re.match(r"'(\w+)' did not receive required positional arguments", str(error))
    if missing:
        return f"Il manque un mot après « {missing[1]} » : {COMMAND} {missing[1]} --help"
    return f"Commande incomprise : {error}"


def _as_options(words: Sequence[str], task: Task[Any]) -> Iterator[str]:
    """Yield `words`, the bare ones turned into values of the option that takes a list."""
    parameters = list(inspect.signature(task.body).parameters.values())[1:]
    with_value = {f"--{name.name.replace('_', '-')}" for name in parameters if not isinstance(name.default, bool)}
    gathering = next(iter(task.iterable))
    is_value = False
    bare_only = False
    for word in words:
        if is_value:
            is_value = False
            yield word
        elif word == "--" and not bare_only:
            bare_only = True
        elif bare_only or word == "-" or not word.startswith("-"):
            yield f"--{gathering}={word}"
        else:
            is_value = word in with_value
            yield word


def _shown(argument: Argument) -> str:
    """Return an option as one types it."""
    return f"--{argument.names[0].replace('_', '-')}" + (" VALEUR" if argument.takes_value else "")


def _described(task: Task[Any]) -> list[str]:
    """Return the lines of the task's description."""
    return [line.strip() for line in (task.__doc__ or "").strip().splitlines()] or [""]
