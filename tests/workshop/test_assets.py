"""The third-party files of the site."""

from pathlib import Path

import pytest

from plugins.workshop.assets import FilesMissing, browser_files
from plugins.workshop.project import Project


def test_every_file_is_there() -> None:
    """After the set-up, lunr, both halves of the stemmer and the fonts are found."""
    files = browser_files()
    assert "FrenchStemmer" in files.french_stemmer.read_text("utf-8")
    assert "BaseStemmer" in files.base_stemmer.read_text("utf-8")
    assert "lunr" in files.lunr.read_text("utf-8")
    assert "newsreader-latin-400-normal.woff2" in files.fonts
    assert "instrument-sans-latin-400-normal.woff2" in files.fonts
    assert list(files.fonts) == sorted(files.fonts)


def test_a_missing_file_names_the_remedy(tmp_path: Path) -> None:
    """Without the packages, the message says which folder to renew and how."""
    with pytest.raises(FilesMissing, match=r"lunr\.min\.js manque\..*node_modules.*python3 tasks\.py"):
        browser_files(Project(tmp_path))
