"""What people read of outcomes that are no amount, and of limits: on the page and in JSON, in both languages."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

import srcalc
from srcalc.cli.main import run
from srcalc.language import texts

SMALL = ["required", "--value", "30000", "--months", "12", "--ruleset", "amersfoort-2026", "--assume", "large=small"]


@pytest.mark.parametrize(
    ("lang", "sentence"), [("nl", "een maatschappelijke activiteit"), ("en", "a community activity")]
)
def test_something_else_than_an_amount_is_the_answer(
    lang: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*SMALL, "--lang", lang]) == 0
    answer = capsys.readouterr().out.splitlines()[1]
    assert sentence in answer.lower()
    assert answer.endswith(".")
    assert not answer.endswith("..")
    assert run([*SMALL, "--lang", lang, "--format", "json"]) == 0
    asked = json.loads(capsys.readouterr().out)["required"]
    assert (asked["applies"], asked["total"], asked["reason"]) == (True, "0.00", "custom-outcome")
    assert asked["instead"].lower().startswith(sentence)


def test_records_under_something_else_are_valued_and_not_held_against_an_amount(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contract, records = tmp_path / "contract.yaml", tmp_path / "records.csv"
    contract.write_text("value: 30000\nmonths: 12\nstart: 2026-01-01\n")
    records.write_text("element,hours,date,evidence\nmaatschappelijke-activiteit,5,2026-03-02,urenstaat\n")
    command = ["realised", str(records), "--contract", str(contract), *SMALL[5:]]
    assert run([*command, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["realised"]["counted"], found["balance"], found["required"]) == ("500.00", None, None)
    assert "custom-outcome" in [item["code"] for item in found["remarks"]]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("nl", "boven de grens van 10 uur per week per persoon (uren-per-week)"),
        ("en", "over the limit of 10 hours a week per person (uren-per-week)"),
    ],
)
def test_a_limit_is_named_with_its_size_and_what_it_is_counted_for(
    lang: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = tmp_path / "records.csv"
    records.write_text(
        "element,person,start,end,hours,evidence\nwerkervaringsplek,P1,2026-03-02,2026-03-08,12,urenstaat\n"
    )
    command = ["realised", str(records), "--ruleset", "parkstad-2026", "--lang", lang, "--explain"]
    assert run(command) == 0
    shown = capsys.readouterr().out
    assert sentence[1:] in shown  # it may begin a line
    assert "15,00 x 10,00 = 150,00" in shown if lang == "nl" else "15.00 x 10.00 = 150.00" in shown
    assert run([*command, "--format", "json"]) == 0
    (reason,) = json.loads(capsys.readouterr().out)["records"][0]["reasons"]
    assert reason == {"code": "limit", "amount": "30.00", "text": sentence}


def test_every_cut_can_be_told_as_a_cause_of_a_difference() -> None:
    """What takes an amount off a record is a cause when rulesets are compared."""
    cuts = set[str]()
    for path in sorted((Path(srcalc.__file__).parent / "valuation").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "cut":
                cuts |= {str(arg.value) for arg in node.args[1:2] if isinstance(arg, ast.Constant)}
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Cut":
                cuts |= {str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    assert {"limit", "minimum_duration", "max_duration", "duplicate"} <= cuts
    assert [code for code in sorted(cuts) if f"cause.{code}" not in texts("nl")] == []
