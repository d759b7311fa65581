"""The README tells the truth: its commands, its Python and its ruleset are run.

`SRCALC_RENEW=1 pytest tests/test_readme.py` writes the output of the commands anew.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
from pathlib import Path

import pytest

from srcalc.cli.main import run
from srcalc.model.record import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
RENEW = os.environ.get("SRCALC_RENEW") == "1"

COMMAND = re.compile(r"^\$ srcalc (?P<arguments>.+)\n(?P<output>(?:(?!\$ |```).*\n)*)", re.MULTILINE)
PYTHON = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RULESET = re.compile(r"^```yaml\n(# voorbeeld-2026\.yaml.*?)^```$", re.MULTILINE | re.DOTALL)


def text() -> str:
    return README.read_text(encoding="utf-8")


def commands() -> list[str]:
    return [match["arguments"] for match in COMMAND.finditer(text())]


@pytest.mark.parametrize("command", commands())
def test_command_prints_what_the_readme_shows(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SRCALC_LANG", raising=False)
    code = run(shlex.split(command))
    shown = capsys.readouterr()
    assert code == 0, shown.err
    if RENEW:
        _renew(command, shown.out)
    assert f"\n$ srcalc {command}\n{shown.out}```\n" in text()


def _renew(command: str, output: str) -> None:
    def block(match: re.Match[str]) -> str:
        return f"$ srcalc {command}\n{output}" if match["arguments"] == command else match[0]

    README.write_text(COMMAND.sub(block, text()), encoding="utf-8", newline="\n")


def test_there_are_commands_and_none_stands_twice() -> None:
    found = commands()
    assert {command.split()[0] for command in found} >= {"required", "realised", "check", "index"}
    assert len(found) == len(set(found))


def test_python_does_what_the_readme_shows() -> None:
    transcripts = PYTHON.findall(text())
    assert transcripts
    for transcript in transcripts:
        test = doctest.DocTestParser().get_doctest(transcript, {}, "README.md", str(README), 0)
        runner = doctest.DocTestRunner(verbose=False)
        runner.run(test)
        assert runner.summarize(verbose=False).failed == 0


def test_ruleset_in_the_readme_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (ruleset,) = RULESET.findall(text())
    file = tmp_path / "voorbeeld-2026.yaml"
    file.write_text(ruleset, encoding="utf-8")
    assert run(["check", "--strict", str(file)]) == 0, capsys.readouterr().out


def test_every_column_of_a_record_is_in_the_readme() -> None:
    missing = [name for column in COLUMNS for name in (column.name, *column.dutch) if f"`{name}`" not in text()]
    assert missing == []


def test_the_line_that_tells_how_a_file_was_read_is_that_of_the_example() -> None:
    golden = (ROOT / "tests/golden/realised-excel.nl.txt").read_text(encoding="utf-8")
    (line,) = re.findall(r"^```\n(Gelezen: .*)\n```$", text(), re.MULTILINE)
    assert f"\n{line}\n" in golden
