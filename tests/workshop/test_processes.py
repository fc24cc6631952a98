"""Commands of the set-up: silent when they succeed, clear when they do not."""

import sys
from pathlib import Path

import pytest

from plugins.workshop import processes
from plugins.workshop.failures import SetUpFailed
from plugins.workshop.processes import answers, clean_environment, run_step


def test_a_failure_shows_its_last_lines_and_what_to_do(tmp_path: Path) -> None:
    """The reader sees the end of what the command said, its status and the remedy."""
    script = "import sys; [print('ligne', n) for n in range(40)]; sys.exit(3)"
    with pytest.raises(SetUpFailed) as failure:
        run_step([sys.executable, "-c", script], tmp_path, "Relancez.")
    said = str(failure.value)
    assert "code 3" in said
    assert "ligne 39" in said
    assert "ligne 5\n" not in said
    assert said.endswith("Relancez.")


def test_a_missing_program_is_a_failure_too(tmp_path: Path) -> None:
    """No traceback when the program itself is not there."""
    with pytest.raises(SetUpFailed, match="ne se lance pas"):
        run_step([tmp_path / "absent"], tmp_path, "Relancez.")


def test_refused_certificates_are_tried_with_those_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind a company's proxy, the second attempt trusts what the machine trusts."""
    bundle = tmp_path / "authorities.crt"
    bundle.write_text("")
    monkeypatch.setattr(processes, "system_authorities", lambda: str(bundle))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    script = "import os, sys; print('bad certificate'); sys.exit('SSL_CERT_FILE' not in os.environ)"
    run_step([sys.executable, "-c", script], tmp_path, "")


def test_other_failures_are_not_tried_again(tmp_path: Path) -> None:
    """A command that fails for another reason runs once."""
    script = "open('runs', 'a').write('x'); raise SystemExit(1)"
    with pytest.raises(SetUpFailed):
        run_step([sys.executable, "-c", script], tmp_path, "")
    assert (tmp_path / "runs").read_text() == "x"


def test_another_environment_is_forgotten() -> None:
    """Neither an active environment nor pip's personal settings send packages elsewhere."""
    variables = clean_environment({"VIRTUAL_ENV": "/other", "PIP_TARGET": "/other", "PIP_USER": "1", "LANG": "fr_FR"})
    assert "VIRTUAL_ENV" not in variables
    assert "PIP_TARGET" not in variables
    assert variables["PIP_USER"] == "0"
    assert variables["LANG"] == "fr_FR"


def test_a_program_that_fails_answers_nothing() -> None:
    """A version manager's shim without a version behind it counts as absent."""
    assert answers([sys.executable, "-c", "print('x'); raise SystemExit(1)"]) == ""
    assert answers([sys.executable, "-c", "print('x')"]) == "x"
