"""A command of the set-up → nothing when it succeeds, the end of what it said when it fails."""

import os
import ssl
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.workshop.failures import SetUpFailed

LINES_KEPT = 15
"""Enough of a failed command's output to see its cause, little enough to be read."""

# Set by another environment or by a person's configuration, these would send packages or modules elsewhere.
FOREIGN_VARIABLES = (
    "PIP_PREFIX",
    "PIP_REQUIRE_VIRTUALENV",
    "PIP_ROOT",
    "PIP_TARGET",
    "PYTHONHOME",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "__PYVENV_LAUNCHER__",
)

AUTHORITY_VARIABLES = ("NODE_EXTRA_CA_CERTS", "PIP_CERT", "SSL_CERT_FILE")
"""Where npm, pip and uv learn which certificate authorities to trust."""


def clean_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return `variables` without those that tie a command to another Python environment."""
    kept = {name: value for name, value in variables.items() if name not in FOREIGN_VARIABLES}
    # A « user » installation asked for in pip's configuration is impossible inside a virtual environment.
    return kept | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def run_step(command: Sequence[str | Path], folder: Path, remedy: str) -> None:
    """Run `command` in `folder` without showing its output.

    Args:
        command: program and arguments.
        folder: working directory.
        remedy: French sentence that says what to do when the command fails.

    Raises:
        SetUpFailed: the command is missing or ends with another status than 0.
    """
    words = [str(word) for word in command]
    variables = clean_environment(os.environ)
    done = _run(words, folder, variables, remedy)
    authorities = system_authorities()
    if done.returncode and authorities and "cert" in done.stdout.lower():
        # Behind a company's proxy only the machine's own authorities are right; elsewhere the tools' own are safer,
        # since a small container may have none.
        done = _run(words, folder, dict.fromkeys(AUTHORITY_VARIABLES, authorities) | variables, remedy)
    if done.returncode:
        said = "\n".join(f"  | {line}" for line in done.stdout.strip().splitlines()[-LINES_KEPT:])
        name = " ".join(Path(word).name for word in words[:3])
        raise SetUpFailed(f"« {name}… » s’est arrêté (code {done.returncode}) :\n{said}\n{remedy}")


def system_authorities() -> str:
    """Return the file of the certificate authorities that this machine trusts; empty when it is not known."""
    usual = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")
    candidates = (ssl.get_default_verify_paths().cafile, *usual)
    return next((file for file in candidates if file and Path(file).is_file()), "")


def _run(words: list[str], folder: Path, variables: Mapping[str, str], remedy: str) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says."""
    try:
        return subprocess.run(
            words,
            cwd=folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetUpFailed(f"{words[0]} ne se lance pas ({error.strerror}).\n{remedy}") from error


def answers(command: Sequence[str | Path]) -> str:
    """Return what `command` prints, stripped; empty when it is missing or fails."""
    try:
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.strip()
