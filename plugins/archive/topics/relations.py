"""Topics in, problems between topics out: unknown parents, loops of parents, one name for two topics."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from plugins.archive.model import Topic
from plugins.archive.problems import Problem
from plugins.archive.topics.names import find_clashes
from plugins.archive.topics.toml_lines import TomlLines


def check_relations(topics: Mapping[str, Topic], lines: TomlLines, path: str) -> Iterator[Problem]:
    """Every problem that no topic shows by itself.

    Args:
        topics: topics by slug, in the order of the file.
        lines: places of the tables in that file.
        path: name of the file for the messages.
    """
    numbers = {slug: number for number, slug in enumerate(topics)}
    for topic in topics.values():
        for parent in topic.parents:
            if parent not in topics:
                line = lines.find(numbers[topic.slug], "parents")
                near = get_close_matches(parent, sorted(topics), n=1)
                remedy = (
                    f"Vouliez-vous dire « {near[0]} » ?" if near else "Créez ce sujet ou retirez-le de « parents »."
                )
                yield Problem(path, line, f"parent inconnu « {parent} » pour le sujet « {topic.slug} ».", remedy)
    for cycle in find_cycles({slug: topic.parents for slug, topic in topics.items()}):
        cause = f"boucle de parents : {' → '.join((*cycle, cycle[0]))}."
        yield Problem(path, lines.find(numbers[cycle[0]], "parents"), cause, "Retirez un des parents de la boucle.")
    for clash in find_clashes(topics):
        line = lines.find(numbers[clash.slug], clash.key, clash.name)
        cause = f"le nom « {clash.name} » du sujet « {clash.slug} » désigne déjà le sujet « {clash.other} »."
        yield Problem(path, line, cause, "Gardez-le dans un seul des deux sujets, ou précisez-le.")


def find_cycles(parents: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Loops among parents, sorted, each told from its smallest slug on; parents without an own line are passed over."""
    done: set[str] = set()
    cycles: set[tuple[str, ...]] = set()
    for start in sorted(parents):
        # An explicit trail: a chain of parents as long as the file must not exhaust Python's own stack.
        trail = {start: iter(parents[start])} if start not in done else {}
        while trail:
            slug = next(reversed(trail))
            parent = next((name for name in trail[slug] if name in parents and name not in done), None)
            if parent is None:
                done.add(slug)
                del trail[slug]
            elif parent in trail:
                walked = list(trail)
                loop = walked[walked.index(parent) :]
                turn = loop.index(min(loop))
                cycles.add((*loop[turn:], *loop[:turn]))
            else:
                trail[parent] = iter(parents[parent])
    return tuple(sorted(cycles))
