"""A build that takes over what earlier ones made gives the very site that a build of nothing gives."""

import os
import shutil
from pathlib import Path

import pytest

from plugins.website import production, reading
from plugins.website.building import ROOT, build_site
from plugins.website.premises import STORE
from tests.website.editing import edit
from tests.website.site import BuiltSite, digest, write_content

EDITS = int(os.environ.get("EDITS", "12"))
"""Random changes for each seed; more of them when one asks."""


@pytest.mark.parametrize("seed", [1, 2])
def test_full_and_incremental_builds_agree(tmp_path: Path, seed: int) -> None:
    """Byte for byte, after each of a row of random changes."""
    content = write_content(tmp_path / "content", {})
    done = []
    for rank, change in enumerate(edit(content, seed, EDITS)):
        done.append(change)
        build_site(content, tmp_path / "site", cache=tmp_path / "cache")
        full = tmp_path / f"full{rank % 2}"
        build_site(content, full, cache=tmp_path / "none" / str(rank))
        one, other = BuiltSite(tmp_path / "site", content).snapshot(), BuiltSite(full, content).snapshot()
        assert sorted(one) == sorted(other), done
        assert [path for path in one if one[path] != other[path]] == [], done


@pytest.fixture
def archive(tmp_path: Path) -> BuiltSite:
    """Twelve digests of three years about two topics, built."""
    dates = [f"{year}-{month:02}-03" for year in (2023, 2024, 2025) for month in (2, 5, 8, 11)]
    files = {f"digests/{date}.md": digest(f"- Une de {date}. Texte. #otan {{#une}}", date=date) for date in dates}
    content = write_content(tmp_path / "content", {**files, "digests/x.md": digest("- Autre. Fin. #azure {#autre}")})
    return build(BuiltSite(tmp_path / "site", content))


def build(site: BuiltSite) -> BuiltSite:
    """The site built again, with its report."""
    cache = site.folder.parent / "cache"
    return BuiltSite(site.folder, site.content, build_site(site.content, site.folder, cache=cache))


def stamps(site: BuiltSite) -> dict[str, int]:
    """Time of change of each file."""
    return {path: (site.folder / path).stat().st_mtime_ns for path in site.paths}


def test_nothing_to_do_is_nothing_done(archive: BuiltSite) -> None:
    """No file is touched; the report tells the same as before, and that nothing was written."""
    before = stamps(archive)
    again = build(archive)
    assert stamps(again) == before
    assert (again.report.written, again.report.entries) == (0, archive.report.entries)
    assert "lecture" not in again.report.seconds


def test_an_edit_touches_what_shows_it(archive: BuiltSite) -> None:
    """The entry, its digest, the lists it is in; other digests, years and topics keep their files."""
    before = stamps(archive)
    date = "2024-05-03"
    write_content(archive.content, {f"digests/{date}.md": digest(f"- Une de {date}. Mot. #otan {{#une}}", date=date)})
    after = stamps(build(archive))
    changed = {path for path in after if before.get(path) != after[path]}
    # Entries elsewhere may find that they have less in common with this one.
    others = {path for path in changed if path.endswith("/une.html") and date not in path}
    pages = {path for path in changed - others if path.endswith((".html", ".xml", ".jsonl"))}
    assert pages == {
        *(f"numeros/{date}.html", f"numeros/{date}/une.html"),
        *("sujets/otan.html", "sujets/otan.xml", "sujets/otan/2024.html"),
        *("flux/numeros.xml", "flux/breves.xml", "donnees/entrees.jsonl", "recherche.html"),
    }


def test_a_new_digest_leaves_other_years_alone(archive: BuiltSite) -> None:
    """Neither their pages nor those of a topic in them change."""
    before = stamps(archive)
    write_content(archive.content, {"digests/b.md": digest("- Neuf. Fin. #otan {#neuf}", date="2025-12-19")})
    after = stamps(build(archive))
    changed = {path for path in before if before[path] != after.get(path) and not path.startswith("recherche/")}
    related = {path for path in changed if path.endswith(("/une.html", "/autre.html"))}
    assert changed - related == {
        *("annees/2025.html", "numeros/2025-12-05.html", "index.html", "404.html", "recherche.html"),
        *("sujets/otan.html", "sujets/otan.xml", "sujets/otan/2025.html", "sujets/index.html"),
        *("flux/numeros.xml", "flux/breves.xml", "donnees/entrees.jsonl"),
    }


def test_a_file_missing_from_the_site_comes_back(archive: BuiltSite) -> None:
    """So does one that somebody has changed, and a foreign one goes."""
    before = archive.snapshot()
    (archive.folder / "index.html").unlink()
    (archive.folder / "404.html").write_text("autre chose", "utf-8")
    (archive.folder / "intrus.html").write_text("intrus", "utf-8")
    assert build(archive).snapshot() == before


@pytest.mark.parametrize("spoil", ["store", "folder", "everything"])
def test_the_cache_may_be_lost(archive: BuiltSite, spoil: str) -> None:
    """Or spoilt: the site is the same."""
    before, cache = archive.snapshot(), archive.folder.parent / "cache"
    if spoil == "store":
        (cache / STORE).write_bytes(b"rien de bon" * 1000)
    elif spoil == "folder":
        for path in (cache / "sites").rglob("*.html"):
            path.write_text("gâté", "utf-8")
    else:
        shutil.rmtree(cache)
    write_content(archive.content, {"digests/b.md": digest("- Neuf. Fin.", date="2026-01-09")})
    build(archive)
    (archive.content / "digests" / "b.md").unlink()
    assert build(archive).snapshot() == before


def test_a_change_of_a_template_reaches_its_pages_only(archive: BuiltSite, tmp_path: Path) -> None:
    """The others are not even rendered: their files stay."""
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    cache = tmp_path / "cache"
    build_site(archive.content, archive.folder, cache=cache, overrides={"THEME": str(theme)})
    before = stamps(archive)
    template = theme / "templates" / "entry.html"
    template.write_text(template.read_text("utf-8").replace("À lire aussi", "Lire aussi"), "utf-8")
    build_site(archive.content, archive.folder, cache=cache, overrides={"THEME": str(theme)})
    after = stamps(archive)
    changed = {path for path in after if before[path] != after[path]}
    assert changed == {path for path in archive.paths if path.count("/") == 2 and path.startswith("numeros/")}


def test_one_core_and_many_give_the_same_bytes(archive: BuiltSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the number of processes."""
    for module in (production, reading):
        monkeypatch.setattr(module, "_WORTH_FORKING", 1)
    sites = []
    for cores in (1, 3):
        for module in (production, reading):
            monkeypatch.setattr(module, "count_cores", lambda cores=cores: cores)
        folder = archive.folder.with_name(f"site{cores}")
        build_site(archive.content, folder, cache=archive.folder.with_name(f"cache{cores}"))
        sites.append(BuiltSite(folder, archive.content).snapshot())
    assert sites[0] == sites[1] == archive.snapshot()
