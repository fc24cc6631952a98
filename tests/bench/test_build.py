"""The bench of builds counts what it says: pages, written files, memory, middles; its rivals get the same texts."""

import dataclasses
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.archive.topics.reading import read_vocabulary
from tests.bench.archives import Inventor, MadeDigest
from tests.bench.build import write_report
from tests.bench.measures.building import table
from tests.bench.measures.building.builder import PAGES, Command, edit_template
from tests.bench.measures.building.census import Census, Written, count_site, count_written, take_prints
from tests.bench.measures.building.figures import CASES, Figures, Result, read_search
from tests.bench.measures.building.hugo import Hugo
from tests.bench.measures.building.material import CONTENT, Material, edit_word, list_items, prepare_material
from tests.bench.measures.building.memory import list_tree
from tests.bench.measures.building.ours import Ours
from tests.bench.measures.building.process import CommandFailed, Cost, run_command
from tests.bench.measures.building.targets import judge


@pytest.fixture(scope="module")
def material() -> Material:
    """Three digests, and one to come."""
    return prepare_material(3, 1)


def _topics(material: Material) -> Mapping[str, tuple[str, ...]]:
    made = (*material.digests, *material.later)
    return {f"{digest.date}/{entry.id}": entry.topics for digest in made for entry in digest.entries}


def test_longer_archives_begin_with_the_shorter_ones(material: Material) -> None:
    """Sizes are comparable, and a digest more changes no other."""
    vocabulary = read_vocabulary((CONTENT / "topics.toml").read_text(encoding="utf-8"), "topics.toml")
    assert (*material.digests, *material.later) == tuple(Inventor(vocabulary).make_digests(40))


def test_an_edit_changes_one_word_of_the_text(material: Material) -> None:
    """Neither identifiers nor headlines nor the number of words change, and each edit differs from the others."""
    digest = material.digests[0]
    once, again = edit_word(digest, 0), edit_word(digest, 1)
    before, after = digest.entries[0], once.entries[0]
    assert dataclasses.replace(after, body=before.body) == before
    words = zip(before.body.split(), after.body.split(), strict=True)
    assert len([pair for pair in words if pair[0] != pair[1]]) == 1
    assert once.entries[1:] == digest.entries[1:]
    assert once != again


def test_rivals_get_text_without_our_marks(material: Material) -> None:
    """Headline, hashtags and identifier are no part of what follows the headline."""
    topics = _topics(material)
    for digest in material.digests:
        for item, entry in zip(list_items(digest, topics, material.vocabulary), digest.entries, strict=True):
            assert item.markdown.split("](", 1)[0].lstrip("[").split(" ")[0] == entry.body.split(" ")[0]
            assert item.markdown.endswith(entry.body[-20:])
            assert {*item.topics} <= {*item.implied}
            assert len(item.summary) <= 200


def test_hugo_gets_a_file_for_each_page(tmp_path: Path, material: Material) -> None:
    """Digests, entries, topics, their years; one more digest writes its own and what is new."""
    hugo = Hugo(tmp_path / "hugo", Path("hugo"), material, _topics(material))
    content = tmp_path / "hugo/content"
    entries = [path for path in content.glob("numeros/*/*.md") if path.name != "_index.md"]
    assert len(entries) == 30
    assert len(list(content.glob("numeros/*/_index.md"))) == 3
    before = take_prints(content)
    hugo.write(material.later)
    day = f"numeros/{material.later[0].date}/"
    changed = {path for path, stat in take_prints(content).items() if before.get(path) != stat}
    assert len([path for path in changed if path.startswith(day)]) == 11
    assert all(path.startswith((day, "sujets/")) for path in changed)


def test_a_template_keeps_one_line_of_ours(tmp_path: Path) -> None:
    """However often it is edited, it grows once."""
    template = tmp_path / "page.html"
    template.write_text("<h1></h1>\n<footer>\n</footer>\n")
    edit_template(template, "<footer>", 0)
    edit_template(template, "<footer>", 1)
    assert template.read_text() == "<h1></h1>\n<p>Retouche 1</p>\n<footer>\n</footer>\n"


def test_pages_are_counted_by_kind(tmp_path: Path) -> None:
    """The list of topics is no topic, and what is no page counts as a file only."""
    for path in ("index.html", "sujets/index.html", "sujets/ia.html", "sujets/ia/2025.html", "sujets/ia.xml", "a.css"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("12345")
    census = count_site(take_prints(tmp_path), PAGES)
    found = {kind: count for kind, count in census.kinds.items() if count}
    assert found == {"sujets": 1, "années de sujets": 1, "liste des sujets": 1, "accueil": 1, "flux": 1}
    assert (census.files, census.bytes) == (6, 30)


def test_written_files_are_told_from_kept_ones(tmp_path: Path) -> None:
    """A file put in the place of another counts even with the same bytes; an untouched one does not."""
    for name in ("kept", "again"):
        (tmp_path / name).write_text("abc")
    before = take_prints(tmp_path)
    (tmp_path / "new").write_text("abc")
    os.replace(tmp_path / "new", tmp_path / "again")
    assert count_written(before, take_prints(tmp_path)) == Written(1, 3)
    assert count_written({}, take_prints(tmp_path / "nothing")) == Written(0, 0)


def test_costs_include_children(tmp_path: Path) -> None:
    """What a pool of processes computes and holds is the builder's own."""
    child = "x = bytearray(b'1') * 50_000_000; n = sum(range(3_000_000)); input()"
    parent = (
        "import subprocess, sys, time; "
        f"child = subprocess.Popen([sys.executable, '-c', {child!r}], stdin=subprocess.PIPE); "
        "time.sleep(0.6); child.communicate(b'\\n'); print('recherche 0,25 s')"
    )
    cost = run_command(Command((sys.executable, "-c", parent), tmp_path), tmp_path / "log", watched=True)
    assert cost.cpu > 0.02
    assert cost.memory is None or cost.memory > 50_000_000
    assert read_search(cost.said) == 0.25


def test_failed_builds_end_the_bench(tmp_path: Path) -> None:
    """A builder that refuses must not look quick."""
    with pytest.raises(CommandFailed, match="cassé"):
        run_command(Command((sys.executable, "-c", "exit('cassé')"), tmp_path), tmp_path / "log", watched=False)


def test_a_process_that_ended_has_no_children() -> None:
    """Between two looks, processes come and go."""
    assert list_tree(2**22 + 1) == [2**22 + 1]


def test_the_share_of_search_is_read_from_the_report() -> None:
    """One line for all steps, or a line each; nothing for builders without search."""
    assert read_search("Durées : lecture 3,05\u00a0s, recherche 1,02\u00a0s, plan 0,15\u00a0s") == 1.02
    assert read_search("lecture    3,05 s\nrecherche  12,50 s\n") == 12.5
    assert read_search("Total in 300 ms") == 0


def _figures(*walls: float, search: str = "", memory: int | None = None) -> Figures:
    return Figures(tuple(Cost(wall, 2 * wall, memory, search) for wall in walls), Written(3, 2_000_000))


def _result(cold: float, again: float, search: str = "", memory: int | None = None) -> Result:
    cases = {case: _figures(again, again, again, search=search) for case in CASES}
    cases["cold"] = _figures(9 * cold, cold, cold / 2, search=search, memory=memory)
    return Result(cases, Census(dict.fromkeys(PAGES, 2), 20, 3_000_000))


def test_figures_are_middles() -> None:
    """One disturbed run changes nothing; the memory is the highest that was seen."""
    figures = Figures((Cost(9, 3, 70, ""), Cost(2, 1, None, ""), Cost(1, 2, 50, "")), Written(0, 0))
    assert (figures.wall, figures.cpu, figures.memory, figures.search) == (2, 2, 70, 0)


def test_targets_are_judged_without_the_search() -> None:
    """Ratios of the same run; a time per digest needs both sizes."""
    ours = _result(3.0, 1.2, search="recherche 1,00 s", memory=200)
    results = {1_000: {"nous": ours, "Hugo": _result(4.0, 2.0, memory=300), "Pelican": _result(40.0, 40.0)}}
    start = _figures(0.1)
    told = {verdict.target: (round(verdict.value, 3), verdict.met) for verdict in judge(results, start)}
    assert told == {
        "à froid, part du temps de Hugo": (0.5, True),
        "un mot changé, part de Hugo": (0.1, True),
        "rien de changé, part de Hugo": (0.1, True),
        "à froid, part de la mémoire de Hugo": (0.667, False),
        "à froid, part du temps de Pelican": (0.05, True),
        "démarrage, processeur": (0.2, True),
    }
    longer = {**results, 10_000: {"nous": _result(31.0, 1.0, search="recherche 1,00 s")}}
    last = [verdict for verdict in judge(longer, start) if verdict.size == 10_000]
    assert [(round(verdict.value, 3), verdict.met) for verdict in last] == [(1.5, False)]


def test_a_builder_that_is_missing_leaves_empty_cells() -> None:
    """The table keeps its columns without Hugo, and without cases nobody waited for."""
    pelican = _result(200.0, 200.0)
    few = Result({case: pelican.cases[case] for case in ("cold", "edit")}, pelican.census)
    results = {100: {"nous": _result(3.0, 1.0, search="recherche 1,00 s"), "Pelican": few}}
    rows = list(table.write_times(results))
    assert rows[2] == "| à froid | 100 | 3,00\u00a0s (6,00) | 2,00\u00a0s | – | 200,00\u00a0s (400,00) |"
    assert rows[3].endswith("| – | – |")
    assert all(row.count("|") == 7 for row in rows)
    assert next(write_report(results, _figures(0.1))).startswith("# ")


def test_differences_and_single_runs_are_told() -> None:
    """The reader learns what is not equal, and what rests on one run."""
    ours, hugo = _result(3.0, 1.0), _result(4.0, 2.0)
    other = dataclasses.replace(hugo, census=Census({**hugo.census.kinds, "flux": 3}, 21, 1))
    assert list(table.find_differences({1_000: {"nous": ours, "Hugo": hugo}})) == []
    assert list(table.find_differences({1_000: {"nous": ours, "Hugo": other}})) == [
        "À 1\u202f000 numéros, « flux » : nous 2, Hugo 3."
    ]
    once = dataclasses.replace(hugo, cases={**hugo.cases, "theme": _figures(70.0)})
    told = list(table.list_single_runs({1_000: {"nous": ours, "Hugo": once}}))
    assert told == ["Hugo à 1\u202f000 (le gabarit des brèves)"]


def test_ours_builds_in_a_copy(tmp_path: Path) -> None:
    """The copy uses the environment without installing anything; the project itself is not touched."""
    digests: tuple[MadeDigest, ...] = prepare_material(5, 0).digests
    ours = Ours(tmp_path / "ours", digests)
    cost = run_command(ours.command, tmp_path / "log", watched=True)
    assert "Installation" not in cost.said
    census = count_site(take_prints(ours.output), ours.pages)
    assert (census.kinds["numéros"], census.kinds["brèves"]) == (5, 50)
    ours.edit_theme(3)
    ours.remove(digests[-1:])
    run_command(ours.command, tmp_path / "log", watched=False)
    pages = list(ours.output.glob("numeros/*/*.html"))
    assert len(pages) == 40
    assert all("<p>Retouche 3</p>" in page.read_text(encoding="utf-8") for page in pages)
