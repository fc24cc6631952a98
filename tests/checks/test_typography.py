"""A digest → advice on its typography: where, what, and never more than a warning."""

from pathlib import Path

import pytest

from plugins.archive.digest_source import read_digest_source
from plugins.checks.command import run_check
from plugins.checks.typography import check_typography


def check(body: str, head: str = "") -> list[str]:
    """Findings as they are printed."""
    text = f"---\ntitle: N\ndate: 2025-01-03\n{head}---\n\n{body}\n"
    findings = list(check_typography(read_digest_source(text.encode(), "essai.md")))
    assert not any(finding.is_error for finding in findings)
    return [str(finding.problem) for finding in findings]


def test_each_place_has_its_line_and_its_proposal() -> None:
    """Capitals, ordinals and quotation marks, in the headline and further down."""
    assert check("- Rien.\n- L’Etat paie.\n\n  La 2ème fois,\n  un “oui”.") == [
        "essai.md:7: « Etat » : une capitale garde son accent. Peut-être « État » ?",
        "essai.md:9: « 2ème » : un ordinal s’abrège sans « ème ». Peut-être « 2e » ?",
        "essai.md:10: « “oui” » : le français cite entre « ». Peut-être « « oui » » ?",
    ]


def test_code_addresses_and_tags_are_left_alone() -> None:
    """What is no prose asks for no judgement."""
    assert check("- Voir `Etat`, <https://exemple.fr/Etat> et [ceci](https://exemple.fr/2ème). #Etat") == []


def test_title_and_summary_are_read() -> None:
    """Their place is the front matter."""
    assert check("- Rien.", "summary: L’Etat paie.\n")[0].startswith("essai.md:3: « Etat »")


def test_other_languages_have_other_usages() -> None:
    """A digest in English keeps its quotation marks."""
    assert check("- A “yes”.", "lang: en-GB\n") == []


def test_advice_is_part_of_the_check_and_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`inv check` shows it as a warning and ends well."""
    file = tmp_path / "essai.md"
    file.write_text("---\ntitle: N\ndate: 2025-01-03\n---\n\n- L’Etat paie.\n", encoding="utf-8")
    assert run_check([str(file)], tmp_path) == 0
    assert "« Etat »" in capsys.readouterr().out
    assert "Etat" in file.read_text("utf-8")
