"""The cases for other programs: as the rulesets have them, answered by srcalc, and strict about a wrong answer.

`SRCALC_RENEW=1 pytest tests/test_conformance.py` writes the files anew; look at the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conformance.answer import answer
from conformance.run import Program, compare, differences, load, main
from srcalc.model.ruleset import Expected
from tests.conformance_files import FORMAT, files

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "conformance"
RENEW = os.environ.get("SRCALC_RENEW") == "1"


def test_the_files_are_those_of_the_rulesets() -> None:
    made = files()
    if RENEW:
        for path in FOLDER.glob("*.json"):
            path.unlink()
        for name, text in made.items():
            (FOLDER / name).write_bytes(text.encode())
    found = {path.name: path.read_bytes().decode() for path in FOLDER.glob("*.json")}
    assert sorted(found) == sorted(made)
    assert [name for name in made if found[name] != made[name]] == []


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.json")))
def test_srcalc_answers_every_case_the_same(name: str) -> None:
    found = [(question["case"], wrong) for question, wrong in compare(load([FOLDER / name]), answer)]
    assert [item for item in found if item[1]] == []
    assert found


def test_srcalc_passes_as_any_other_program(capsys: pytest.CaptureFixture[str]) -> None:
    command = f'"{sys.executable}" "{FOLDER / "answer.py"}"'
    assert main(["--command", command, str(FOLDER / "worked-examples.json")]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith(f"{FORMAT} ")
    assert last.endswith(": 20 cases, 20 the same, 0 different")


def test_the_question_and_the_answer_in_the_readme_are_real() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    question, expected, form = (
        json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    )
    assert differences(expected, answer(question)) == []
    assert [name for name in Expected.__dataclass_fields__ if f"`{name}`" not in text] == []
    suite = json.loads((FOLDER / "landelijk-2025.json").read_text(encoding="utf-8"))
    assert list(form) == list(suite)
    assert list(form["index"]) == list(suite["index"])
    assert set(form["cases"][0]) <= set(suite["cases"][0])


FIGURES = {"applies": True, "required": "7500.00", "options": ["3750.00", "3750.00"]}
WRONG = {
    "a cent more": {**FIGURES, "required": "7500.01"},
    "a figure that is not there": {"applies": True, "required": "7500.00"},
    "a number instead of a text": {**FIGURES, "required": 7500.00},
    "one decimal": {**FIGURES, "required": "7500.0"},
    "a thousands separator": {**FIGURES, "required": "7,500.00"},
    "an option less": {**FIGURES, "options": ["3750.00"]},
    "an option by a cent": {**FIGURES, "options": ["3750.00", "3749.99"]},
    "yes for no": {**FIGURES, "applies": False},
    "one for yes": {**FIGURES, "applies": 1},
    "a refusal": {"refused": "no idea"},
    "no object": ["7500.00"],
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_found(case: str) -> None:
    assert differences(FIGURES, FIGURES) == []
    assert len(differences(FIGURES, WRONG[case])) == 1


def test_more_than_was_asked_and_the_sign_of_zero_are_no_difference() -> None:
    assert differences(FIGURES, {**FIGURES, "total": "1.00"}) == []
    assert differences({"counted": "0.00"}, {"counted": "-0.00"}) == []
    assert differences({"counted": "-10.00"}, {"counted": "10.00"}) != []


def test_a_refusal_must_be_one_but_may_have_another_name() -> None:
    assert differences({"refused": "ruleset-ended"}, {"refused": "vervallen"}) == []
    assert len(differences({"refused": "ruleset-ended"}, FIGURES)) == 1
    assert len(differences({"refused": "ruleset-ended"}, {"refused": ""})) == 1


QUESTION: dict[str, Any] = {"ruleset": "landelijk-2025", "case": "one-year"}


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import sys; sys.exit(3)", "no answer (exit code 3)"),
        ("print('ten thousand', flush=True)", "not a line of JSON"),
    ],
)
def test_a_program_that_gives_no_answer_is_told_by_case(program: str, said: str) -> None:
    asked = Program([sys.executable, "-c", program])
    ((_, wrong),) = compare([(QUESTION, FIGURES)], asked.ask)
    asked.close()
    assert len(wrong) == 1
    assert said in wrong[0]


def test_a_program_that_answers_one_question_is_started_for_each() -> None:
    echo = "import json, sys; question = json.load(sys.stdin); print(json.dumps({'required': question['case']}))"
    asked = Program([sys.executable, "-c", echo], each=True)
    found = [asked.ask({**QUESTION, "case": case}) for case in ("1.00", "2.00")]
    assert found == [{"required": "1.00"}, {"required": "2.00"}]


def test_a_wrong_figure_fails_the_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = (FOLDER / "worked-examples.json").read_text(encoding="utf-8")
    changed = tmp_path / "worked-examples.json"
    changed.write_text(text.replace('"required": "10000.00"', '"required": "10000.01"', 1), encoding="utf-8")
    asked = list(compare(load([changed]), answer))
    assert [question["case"] for question, wrong in asked if wrong] == ["one-year"]
    assert main(["--command", f'"{tmp_path / "nothing-here"}"', str(changed)]) == 2
    assert "cannot go on" in capsys.readouterr().err


def test_a_program_needs_no_more_than_python_to_be_asked() -> None:
    isolated = [sys.executable, "-I", "-S", str(FOLDER / "run.py"), "--help"]
    assert subprocess.run(isolated, capture_output=True, check=True).returncode == 0
