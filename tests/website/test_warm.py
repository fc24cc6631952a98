"""A process that builds one site again and again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.website.server import Preview
from plugins.website.warm import WarmBuilder
from tests.website.site import digest, write_content

PLACE = Path("nulle part")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """One digest."""
    return write_content(tmp_path / "content", {"digests/a.md": digest("- Une. Deux. {#une}")})


@pytest.fixture
def builder(content: Path, tmp_path: Path) -> Iterator[WarmBuilder]:
    """Of a site beside it."""
    builder = WarmBuilder(content, tmp_path / "site")
    yield builder
    builder.close()


def page(content: Path) -> str:
    """The one digest of the site."""
    return (content.parent / "site" / "numeros" / "2025-12-05.html").read_text("utf-8")


def test_each_build_sees_what_has_changed(builder: WarmBuilder, content: Path, capsys: Capture) -> None:
    """Texts, and the vocabulary; what was done is printed each time."""
    assert builder.build(Preview(PLACE)) == ""
    write_content(content, {"digests/a.md": digest("- Une. Trois. {#une}")})
    assert builder.build(Preview(PLACE)) == ""
    assert "Trois" in page(content)
    vocabulary = '[[topics]]\nslug = "trois"\ntitle = "Trois"\nkind = "theme"\ndescription = "Nombre."\n'
    write_content(content, {"topics.toml": vocabulary})
    assert builder.build(Preview(PLACE)) == ""
    assert "sujets/trois.html" in page(content)
    assert capsys.readouterr().out.count("Lu     :") == 3


def test_a_fault_is_told_and_the_next_build_mends_it(builder: WarmBuilder, content: Path, capsys: Capture) -> None:
    """File and line, to the page and to the terminal; the site stays as it was meanwhile."""
    builder.build(Preview(PLACE))
    write_content(content, {"digests/a.md": digest("- Une. Deux. {#Une}")})
    problem = builder.build(Preview(PLACE))
    assert problem.startswith(f"{content}/digests/a.md:6: identifiant invalide")
    assert problem in capsys.readouterr().err
    assert "Deux" in page(content)
    write_content(content, {"digests/a.md": digest("- Une. Quatre. {#une}")})
    assert builder.build(Preview(PLACE)) == ""
    assert "Quatre" in page(content)


def test_a_process_that_dies_is_replaced(builder: WarmBuilder, content: Path) -> None:
    """The page says so, and the next build is as good as ever."""
    builder.build(Preview(PLACE))
    assert builder._process is not None
    builder._process.kill()
    builder._process.wait()
    assert builder.build(Preview(PLACE)) == "La construction s’est arrêtée (code -9)."
    assert builder.build(Preview(PLACE)) == ""


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As by the task."""
    builder = WarmBuilder(tmp_path / "absent", tmp_path / "site")
    assert "ce dossier n’existe pas" in builder.build(Preview(PLACE))
    builder.close()


def test_an_open_page_is_shown_before_the_build_has_ended(
    builder: WarmBuilder, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the build then writes it, so that it need not be loaded twice; the first build has nothing to begin with."""
    path = "numeros/2025-12-05.html"
    preview = Preview(content.parent / "site")
    shown = []
    monkeypatch.setattr(Preview, "show_early", lambda _, pages: shown.append(pages))
    with preview.opened(path):
        builder.build(preview)
        assert shown == []
        write_content(content, {"digests/a.md": digest("- Une. Trois. {#une}")})
        builder.build(preview)
    assert list(shown[0]) == [path]
    assert shown[0][path].decode() == page(content)
    assert "Trois" in page(content)


def test_a_fault_is_not_shown_early(builder: WarmBuilder, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build says what is wrong."""
    preview = Preview(content.parent / "site")
    monkeypatch.setattr(Preview, "show_early", lambda *_: pytest.fail("shown"))
    with preview.opened("index.html"):
        builder.build(preview)
        write_content(content, {"digests/a.md": digest("- Une. Deux. {#Une}")})
        assert "identifiant invalide" in builder.build(preview)
