"""The files that others copy into their own CI: they are YAML, keep strangers out, and their commands exist."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Srcalc

ROOT = Path(__file__).resolve().parent.parent
WORKFLOW = ROOT / "examples" / "ci" / "github-actions.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
SMALL = ROOT / "tests" / "bad" / "small-1.yaml"
WRONG = ROOT / "tests" / "bad" / "rulesets" / "60-case-differs.yaml"


def read(path: Path) -> Any:
    """A YAML file with every value as its text, so that `on` is no yes."""
    if not path.exists():
        pytest.skip("there is no such file here")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps() -> Iterator[dict[str, Any]]:
    for job in read(WORKFLOW)["jobs"].values():
        yield from job["steps"]


# ---------------------------------------------------------------- the workflow


def test_the_workflow_runs_on_pull_requests_and_may_only_read() -> None:
    whole = read(WORKFLOW)
    assert list(whole["on"]) == ["pull_request"]
    assert whole["permissions"] == {}
    jobs = whole["jobs"]
    assert jobs["check"]["permissions"] == {"contents": "read"}
    assert jobs["code-scanning"]["permissions"] == {"contents": "read", "security-events": "write"}
    assert "head.repo.full_name == github.repository" in jobs["code-scanning"]["if"]
    assert "secrets" not in WORKFLOW.read_text(encoding="utf-8")


def test_every_action_is_pinned_and_the_checkout_keeps_no_credentials() -> None:
    uses = re.findall(r"uses: (\S+)(.*)", WORKFLOW.read_text(encoding="utf-8"))
    assert len(uses) == len([step for step in steps() if "uses" in step]) == 5
    for action, rest in uses:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), action
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"] for step in checkouts] == [{"persist-credentials": "false"}] * 2


def test_no_text_of_a_pull_request_reaches_a_shell() -> None:
    assert [step["run"] for step in steps() if "${{" in step.get("run", "")] == []


def commands() -> list[str]:
    return [step["run"] for step in steps() if step.get("run", "").startswith("srcalc ")]


@pytest.mark.parametrize(("ruleset", "code"), [(SMALL, 0), (WRONG, 1)])
def test_the_commands_of_the_workflow_do_what_it_says(tmp_path: Path, ruleset: Path, code: int) -> None:
    annotate, scan = commands()
    (tmp_path / "rules").mkdir()
    shutil.copy(ruleset, tmp_path / "rules")
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "srcalc"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m srcalc "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    own = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(["bash", "-e", "-c", annotate], cwd=tmp_path, env=own, capture_output=True, check=False)
    assert ran.returncode == code
    assert ran.stdout.startswith(b"::error file=rules/60-case-differs.yaml,line=53" if code else b"bestanden: 1")
    ran = subprocess.run(["bash", "-e", "-c", scan], cwd=tmp_path, env=own, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, b"")
    uploads = [step["with"]["sarif_file"] for step in steps() if "upload-sarif" in step.get("uses", "")]
    assert [(tmp_path / name).read_bytes()[:1] for name in uploads] == [b"{"]
    again = subprocess.run(["bash", "-e", "-c", scan], cwd=tmp_path, env=own, capture_output=True, check=False)
    assert (again.returncode != 0, b"SR-output-exists" in again.stderr) == (True, True)  # only findings are passed over


# ---------------------------------------------------------------- the hook of pre-commit


def test_the_hook_checks_rulesets_and_nothing_else(srcalc: Srcalc) -> None:
    (hook,) = read(HOOKS)
    assert (hook["id"], hook["language"]) == ("srcalc-check", "python")
    for name, wanted in (
        ("rules/utrecht-current.yaml", True),
        ("gemeente/rules/a.yml", True),
        ("rules/ruleset.schema.json", False),
        ("rules/old/a.yaml", False),
        ("tests/bad/rulesets/a.yaml", False),
        ("myrules/a.yaml", False),
    ):
        assert bool(re.search(hook["files"], name)) == wanted, name
    program, *words = hook["entry"].split()
    assert program == "srcalc"
    assert srcalc(*words, str(SMALL)).code == 0
    assert srcalc(*words, str(SMALL), str(WRONG)).code == 1
