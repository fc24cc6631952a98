"""`inv check`: which files a path means, what is printed, which exit status."""

import os
from pathlib import Path

import pytest

from plugins.checks.command import run_check

HEAD = "---\ntitle: Un numéro\ndate: 2025-11-28\n---\n\n"
TOPICS = '[[topics]]\nslug = "cloud"\ntitle = "Cloud"\nkind = "theme"\ndescription = "Le nuage."\n'


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with a vocabulary, below the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "digests").mkdir(parents=True)
    (tmp_path / "content" / "topics.toml").write_text(TOPICS, "utf-8")
    return Path("content")


def write(content: Path, body: str, name: str = "2025-11-28.md", head: str = HEAD) -> Path:
    """A digest of the content folder."""
    path = content / "digests" / name
    path.write_text(head + body, "utf-8")
    return path


def test_a_good_digest_passes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to say: one line that counts, exit status 0."""
    write(content, "- Un titre. Son corps. #cloud\n")
    assert run_check([]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out == "1\u00a0fichier vérifié : 0\u00a0erreur, 0\u00a0avertissement.\n"


def test_an_error_ends_with_1(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors go to the error stream, named from the current folder."""
    path = write(content, "- a {#x}\n- b {#x}\n")
    assert run_check([]) == 1
    assert capsys.readouterr().err.startswith("content/digests/2025-11-28.md:7: identifiant « x » déjà donné")
    assert run_check([str(path.resolve())]) == 1
    assert capsys.readouterr().err.startswith("content/digests/2025-11-28.md:7: ")


def test_a_missing_path_ends_with_2(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every missing path is told before any work."""
    write(content, "- a\n")
    assert run_check(["rien.md", "content", "rien"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        f"{name}: ce chemin n’existe pas. Donnez un fichier .md ou un dossier." for name in ("rien.md", "rien")
    ]


def test_an_unknown_hashtag_is_a_warning_with_a_proposal(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stops nothing: it may be a topic to come."""
    write(content, "- Un titre. #cluod\n- Deux. -#rien\n")
    assert run_check([]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "content/digests/2025-11-28.md:6: étiquette inconnue « #cluod ». "
        "Vouliez-vous dire « #cloud » ? (avertissement)",
        "content/digests/2025-11-28.md:7: étiquette inconnue « -#rien ». Ajoutez-la à topics.toml. (avertissement)",
    ]


def test_without_vocabulary_no_hashtag_is_judged(content: Path) -> None:
    """Another content folder uses the project’s own."""
    (content / "topics.toml").unlink()
    write(content, "- Un titre. #cluod\n")
    assert run_check([], content) == 0


def test_the_tables_are_checked_too(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A digest stands on its vocabulary and its redirects."""
    write(content, "- a\n")
    (content / "topics.toml").write_text("[[topics]]\nslug = ", "utf-8")
    (content / "redirects.toml").write_text('[redirections]\n"a" = "b.html"\n', "utf-8")
    assert run_check([]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["content/redirects.toml", "content/topics.toml"]


def test_a_content_folder_means_its_digests(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages and proposals have other rules, hidden files none; a file given twice is read once."""
    write(content, "- a\n")
    write(content, "", name=".brouillon.md", head="")
    for name in ("pages", "propositions"):
        (content / name).mkdir()
        (content / name / "a.md").write_text("pas un numéro", "utf-8")
    assert run_check(["content", "content/digests", "content/digests/2025-11-28.md"]) == 0
    assert capsys.readouterr().out.startswith("1\u00a0fichier vérifié")


def test_odd_files_are_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Links, pipes, folders that look like files, other endings, bytes that are no text: never a traceback."""
    digest = write(content, "- a\n")
    folder = content / "digests"
    (folder / "b.md").symlink_to(digest.resolve())
    (folder / "c.md").mkdir()
    os.mkfifo(folder / "d.md")
    (folder / "e.md").write_bytes(b"\x89PNG\r\n\x00\xff")
    (folder / "f.md").write_bytes(b"")
    (folder / "g.txt").write_text("texte", "utf-8")
    assert run_check(["content/digests", "content/digests/g.txt"]) == 1
    told = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()]
    assert told == [f"content/digests/{name}" for name in ("b.md", "c.md", "d.md", "e.md:1", "f.md:1", "g.txt")]


def test_a_file_named_after_another_day_is_a_warning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of the two dates is a slip of the hand."""
    write(content, "- a\n", name="2025-11-27.md")
    assert run_check([]) == 0
    assert (
        "le fichier porte la date 2025-11-27, l’en-tête 2025-11-28. Corrigez l’une des deux." in capsys.readouterr().out
    )


def test_a_digest_without_entry_is_a_warning(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """« • » is no Markdown bullet: the importer is named."""
    write(content, "• Un titre.\n")
    assert run_check([]) == 0
    assert "aucune brève dans ce numéro. Commencez chaque brève par « - »" in capsys.readouterr().out


def test_two_digests_of_one_day_are_an_error(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Drafts aside, as nobody reads them."""
    write(content, "- a\n")
    write(content, "- b\n", name="b.md")
    write(content, "- c\n", name="c.md", head=HEAD.replace("title", "status: draft\ntitle"))
    assert run_check([]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "content/digests/b.md:3: deux numéros à l’adresse 2025-11-28 (voir content/digests/2025-11-28.md:3). "
        "Changez la date de l’un, ou donnez-lui une adresse à lui par « slug: … »."
    ]


def test_another_content_folder_may_be_given(content: Path, tmp_path: Path) -> None:
    """Its digests, its vocabulary."""
    other = tmp_path / "autre"
    (other / "digests").mkdir(parents=True)
    write(other, "sans en-tête", head="")
    assert run_check([], other) == 1
