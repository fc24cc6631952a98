"""What runs on a change, run by people we do not know: least rights, exact versions."""

import re

import pytest
import yaml

from plugins.workshop.project import PROJECT

WORKFLOWS = sorted((PROJECT.root / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_their_commit(workflow) -> None:
    """A tag can be moved by whoever holds the action; a commit cannot."""
    used = re.findall(r"uses: *(.*)", workflow.read_text("utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)] == []


def test_tests_may_only_read() -> None:
    """The tests run a stranger's code: they get no right to write and no credentials."""
    workflow = yaml.safe_load((PROJECT.root / ".github/workflows/test.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    checkout = workflow["jobs"]["test"]["steps"][0]
    assert checkout["with"]["persist-credentials"] is False
    # YAML reads the key « on » as true.
    assert "pull_request_target" not in workflow[True]


def test_the_same_command_runs_everywhere() -> None:
    """What the server runs is what a contributor runs: one script, one task."""
    assert "run: .ci/run" in (PROJECT.root / ".github/workflows/test.yml").read_text("utf-8")
    assert "python3 tasks.py test" in (PROJECT.root / ".ci/run").read_text("utf-8")
