"""A build: all of the site or nothing, the same each time, whatever happens meanwhile."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.archive.problems import SourceRefused
from plugins.website.building import BuildFailed, build_site
from plugins.website.tree import Stamp
from plugins.website.writing import Writer
from tests.website.site import BuiltSite, digest, write_content

Build = Callable[..., BuiltSite]
ROOT = Path(__file__).parents[2]
Temporary = pytest.TempPathFactory
GOOD = {"digests/2025/2025-12-05.md": digest("- Une brève. Un texte. {#une}")}
MORE = {"digests/b.md": digest("- Deux. Fin.", date="2025-12-12")}

BAD_FILES: dict[str, tuple[str | bytes, int, str]] = {
    "sans-titre": ("---\ndate: 2025-01-01\n---\n\n- Une. Deux.\n", 1, "le titre manque"),
    "sans-date": ("---\ntitle: T\n---\n\n- Une. Deux.\n", 1, "la date manque"),
    "date-francaise": (digest("- Une. Deux.", date="28 novembre 2025"), 3, "date illisible « 28 novembre 2025 »"),
    "date-impossible": (digest("- Une. Deux.", date="2025-02-30"), 3, "date impossible « 2025-02-30 »"),
    "cle-interdite": (digest("- Une. Deux.", save_as="index.html"), 4, "clé d’en-tête interdite « save_as »"),
    "cle-cachee": (digest("- Une. Deux.", _x="1"), 4, "clé d’en-tête interdite « _x »"),
    "windows": (digest("- Une. Deux.").encode() + "- L’été. Fin.\n".encode("cp1252"), 7, "n’est pas en UTF-8"),
    "deux-ids": (digest("- Une. A. {#un}\n\n- Deux. B. {#un}"), 8, "identifiant « un » déjà donné"),
    "id-en-capitales": (digest("- Une. A. {#un}\n- Deux. B. {#Un}"), 7, "identifiant invalide « {#Un} »"),
    "un-mega": (digest("- Une. " + "a" * 1_048_576), 1, "Coupez-le en plusieurs numéros"),
    "nul": (digest("- Une. De\x00ux."), 6, "caractère de contrôle invisible U+0000"),
    "vide": ("", 1, "l’en-tête manque"),
    "sans-breve": ("---\ntitle: T\ndate: 2025-01-01\n---\n", 1, "le numéro est vide"),
}
"""Digests that cannot be published, with the line and the cause that their author is told."""


@pytest.fixture
def published(build: Build) -> BuiltSite:
    """A site that a later build must leave alone."""
    return build(GOOD)


def refuse(site: BuiltSite, files: dict[str, str | bytes]) -> tuple[str, ...]:
    """Build bad sources over a site, check that it stays as it was, and return what the author is told."""
    before = site.snapshot()
    write_content(site.content, files)
    with pytest.raises(SourceRefused) as refused:
        build_site(site.content, site.folder)
    assert site.snapshot() == before
    assert sorted(path.name for path in site.folder.parent.iterdir()) == ["content", "site"]
    return tuple(str(refused.value).replace(f"{site.content}/", "").split("\n"))


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_digest_changes_nothing(published: BuiltSite, name: str) -> None:
    """One line names the file and its line, says what is wrong and what to do; the site stays as it was."""
    source, line, cause = BAD_FILES[name]
    (told,) = refuse(published, {f"digests/{name}.md": source})
    assert told.startswith(f"digests/{name}.md:{line}: ")
    assert cause in told


def test_the_command_tells_all_that_is_wrong_at_once(published: BuiltSite) -> None:
    """Exit status 1, and on the error stream one line a bad file; the site stays as it was."""
    before = published.snapshot()
    write_content(published.content, {f"digests/{name}.md": source for name, (source, _, _) in BAD_FILES.items()})
    command = [sys.executable, ROOT / "tasks.py", "build", "--content", published.content]
    done = subprocess.run([*command, "--output", published.folder], cwd=ROOT, capture_output=True, check=False)
    told = done.stderr.decode().replace(f"{published.content}/", "").splitlines()
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in told] == [
        f"digests/{name}.md:{BAD_FILES[name][1]}" for name in sorted(BAD_FILES)
    ]
    assert published.snapshot() == before


def test_two_digests_of_one_date_are_refused(published: BuiltSite) -> None:
    """The message names both files."""
    (told,) = refuse(published, {"digests/autre.md": digest("- Une. Deux.")})
    assert told.startswith("digests/")
    assert "deux numéros à la date 2025-12-05" in told
    assert "digests/autre.md" in told
    assert "digests/2025/2025-12-05.md" in told


def test_a_linked_digest_is_refused(published: BuiltSite, tmp_path: Path) -> None:
    """A symbolic link could bring in any file of the machine."""
    (tmp_path / "content" / "digests" / "lien.md").symlink_to("/etc/hostname")
    (told,) = refuse(published, {})
    assert told.startswith("digests/lien.md: ce n’est pas un fichier ordinaire")


def test_a_redirect_to_nowhere_is_refused(published: BuiltSite) -> None:
    """Its own line is named."""
    (told,) = refuse(published, {"redirects.toml": '[redirections]\n"a.html" = "rien.html"\n'})
    assert told.startswith("redirects.toml:2: « a.html » mène à « rien.html », qui n’existe pas.")


def test_a_content_of_drafts_alone_is_refused(published: BuiltSite) -> None:
    """An empty site would take the place of the published one."""
    (told,) = refuse(published, {"digests/2025/2025-12-05.md": digest("- Une. Deux.", status="draft")})
    assert "aucun numéro à publier" in told


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("plein", "ce dossier contient autre chose qu’un site"),
        ("content/site", "ce dossier contient les sources ou en fait partie"),
        ("content", "ce dossier contient les sources ou en fait partie"),
        (".", "ce dossier contient les sources ou en fait partie"),
        ("fichier", "ce n’est pas un dossier"),
        ("fichier/site", "Choisissez un dossier où écrire"),
        (str(ROOT), "ce dossier contient les sources ou en fait partie"),
        (str(ROOT / "theme"), "ce dossier contient autre chose qu’un site"),
    ],
)
def test_an_output_that_is_not_ours_is_refused(tmp_path: Path, output: str, cause: str) -> None:
    """Nothing there is touched."""
    content = write_content(tmp_path / "content", GOOD)
    (tmp_path / "plein").mkdir()
    (tmp_path / "plein" / "precieux.txt").write_text("à garder", "utf-8")
    (tmp_path / "fichier").write_text("à garder", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BuildFailed, match=cause):
        build_site(content, tmp_path / output)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_content_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The message names the folder and the option."""
    with pytest.raises(BuildFailed, match=r"ce dossier n’existe pas\. Indiquez-le par --content"):
        build_site(tmp_path / "rien", tmp_path / "site")


def test_a_full_disk_changes_nothing(published: BuiltSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told in one sentence."""

    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device", "x.html")

    before = published.snapshot()
    write_content(published.content, MORE)
    monkeypatch.setattr(Writer, "write", fail)
    with pytest.raises(BuildFailed, match=r"x.html : No space left on device. Le site publié n’a pas changé."):
        build_site(published.content, published.folder)
    assert published.snapshot() == before


def test_a_second_build_waits_its_turn(published: BuiltSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one writes, another of the same output is refused, and the first one ends well."""
    write = Writer.write
    refused = []

    def write_while_another_tries(self: Writer, path: str, data: bytes) -> Stamp:
        if not refused:
            with pytest.raises(BuildFailed) as failure:
                build_site(published.content, published.folder)
            refused.append(str(failure.value))
        return write(self, path, data)

    write_content(published.content, MORE)
    monkeypatch.setattr(Writer, "write", write_while_another_tries)
    build_site(published.content, published.folder)
    assert "une autre construction est en cours" in refused[0]


def test_a_neighbour_with_a_longer_name_is_left_alone(tmp_path: Path) -> None:
    """`site` and `site.new` may be built side by side, and a name may hold what patterns are made of."""
    content = write_content(tmp_path / "content", GOOD)
    for name in ("site.new", "site", "[site]", "[site]"):
        build_site(content, tmp_path / name)
    assert (tmp_path / "site.new" / "index.html").is_file()


@pytest.mark.parametrize(
    "moment",
    [
        "plugins.website.writing.Writer.write",
        "plugins.website.premises.exchange",
        "plugins.website.premises.write_record",
    ],
)
def test_a_killed_build_leaves_a_whole_site(published: BuiltSite, tmp_path_factory: Temporary, moment: str) -> None:
    """Killed while it writes, before it exchanges and after: the site is the old one or the new, and builds again."""
    before = published.snapshot()
    write_content(published.content, MORE)
    code = (
        "import os, sys, signal, unittest.mock, pathlib, plugins.website.building as b\n"
        "die = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with unittest.mock.patch(sys.argv[1], die):\n"
        "    b.build_site(*map(pathlib.Path, sys.argv[2:4]), cache=pathlib.Path(sys.argv[4]))\n"
    )
    cache = tmp_path_factory.mktemp("cache")
    command = [sys.executable, "-c", code, moment, published.content, published.folder, cache]
    killed = subprocess.run(command, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    left = published.snapshot()
    build_site(published.content, published.folder, cache=cache)
    assert left in (before, published.snapshot())
    assert sorted(path.name for path in published.folder.parent.iterdir()) == ["content", "site"]


def test_pages_without_source_vanish(build: Build) -> None:
    """A site built again holds nothing of what is no longer in the sources."""
    before = build({**GOOD, "digests/b.md": digest("- Deux. Fin. #otan {#deux}", date="2024-12-06")})
    old = {"numeros/2024-12-06.html", "numeros/2024-12-06/deux.html", "sujets/otan.html", "annees/2024.html"}
    assert old <= set(before.paths)
    (before.content / "digests" / "b.md").unlink()
    assert old.isdisjoint(build(GOOD).paths)


def test_an_empty_folder_may_become_a_site(tmp_path: Path) -> None:
    """So may one that does not exist, at any depth."""
    content = write_content(tmp_path / "content", GOOD)
    (tmp_path / "vide").mkdir()
    for output in (tmp_path / "vide", tmp_path / "a" / "b" / "c"):
        build_site(content, output)
        assert (output / "index.html").is_file()


def test_other_surroundings_give_the_same_bytes(shipped: Path, tmp_path: Path) -> None:
    """Hash seed, time zone, language, umask and folder of the process leave no trace."""
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}
    command = [sys.executable, ROOT / "tasks.py", "build", "--content", ROOT / "content", "--output", tmp_path / "site"]
    umask = os.umask(0o077)
    try:
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    finally:
        os.umask(umask)
    one, other = BuiltSite(shipped, ROOT), BuiltSite(tmp_path / "site", ROOT)
    assert one.snapshot() == other.snapshot()


def test_the_order_of_files_on_disk_does_not_count(tmp_path: Path, sample: BuiltSite) -> None:
    """The same sources written in another order give the same bytes."""
    files = {path.relative_to(sample.content).as_posix(): path.read_bytes() for path in sample.content.rglob("*.*")}
    content = write_content(tmp_path / "content", dict(reversed(files.items())))
    build_site(content, tmp_path / "site")
    assert BuiltSite(tmp_path / "site", content).snapshot() == sample.snapshot()


def test_a_foreign_content_borrows_what_it_lacks(tmp_path: Path) -> None:
    """A folder that holds `digests/` alone gets the project's vocabulary, pages and fitting redirects."""
    file = tmp_path / "content" / "digests" / "a.md"
    file.parent.mkdir(parents=True)
    file.write_text(digest("- Une brève sur l’Otan. Fin. #souveraineté"), "utf-8")
    build_site(tmp_path / "content", tmp_path / "site")
    names = {path.name for path in (tmp_path / "site").iterdir()}
    assert {"a-propos.html", "abonnements.html"} <= names
    assert (tmp_path / "site" / "sujets" / "otan.html").is_file()


def test_the_report_tells_what_was_done(sample: BuiltSite) -> None:
    """Digests, entries, topics, drafts; files and bytes as they are on disk."""
    report = sample.report
    assert (report.digests, report.entries, report.topics, report.drafts) == (3, 4, 4, 1)
    assert (report.files, report.bytes) == (len(sample.paths), sum(map(len, sample.snapshot().values())))
