"""The worked examples of the valuation, through the command line, to the cent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run
from srcalc.model.ruleset import Case
from tests.conformance_files import examples, sparse


def result(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run([*arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def figures(capsys: pytest.CaptureFixture[str], ruleset: str, case: Case, folder: Path, *flags: str) -> dict[str, Any]:
    """The figures of a case, through the command line, by the names that a case gives them."""
    put = sparse(case)
    arguments = ["--ruleset", ruleset, *flags]
    if case.contract is not None and not flags:
        contract = folder / "contract.json"
        contract.write_text(json.dumps(put["contract"]), encoding="utf-8")
        arguments += ["--contract", str(contract)] if case.records else [str(contract)]
    if case.records:
        records = folder / "records.json"
        records.write_text(json.dumps(put["records"]), encoding="utf-8")
        return dict(result(capsys, "realised", str(records), *arguments)["realised"])
    required = result(capsys, "required", *arguments)["required"]
    options = [option["amount"] for option in required["options"]]
    return {**required, "required": required["base_term"], "options": options}


EXAMPLES = {case.id: (ruleset, case) for ruleset, case in examples()}
# Those of which every part has a flag.
BY_FLAGS = [
    case.id
    for _, case in examples()
    if case.contract and not case.records and not (case.contract.end or case.contract.awarded)
]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_comes_out_to_the_cent(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    ruleset, case = EXAMPLES[name]
    found = figures(capsys, ruleset, case, tmp_path)
    assert {key: found[key] for key in sparse(case.expect)} == sparse(case.expect)


@pytest.mark.parametrize("name", BY_FLAGS)
def test_flags_ask_the_same_as_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str) -> None:
    ruleset, case = EXAMPLES[name]
    flags: list[str] = []
    for key, value in sparse(case.contract).items():
        if key == "options":
            flags += [word for option in value for word in ("--option", str(option["months"]))]
        else:
            flags += [f"--{key.replace('_', '-')}", str(value)]
    found = figures(capsys, ruleset, case, tmp_path, *flags)
    assert {key: found[key] for key in sparse(case.expect)} == sparse(case.expect)


def test_the_rates_of_2026_follow_the_index(capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["required", "--value", "250000", "--months", "12", "--start", "2026-03-01"]
    equivalents = result(capsys, *flags)["required"]["equivalents"]
    rates = {item["element"]: item["rate"] for item in equivalents if "rate" in item}
    assert rates == {"benefit-status": "51600.00", "education": "20640.00", "social-project": "180.60"}


def test_40000_of_2011_is_indexed_to_2025(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, "index", "40000", "--from", "2011", "--to", "2025")
    assert found["indexed"] == "57388.81"
    assert (found["from"]["level"], found["to"]["level"]) == ("69.70", "100.00")
    assert found["series"]["table"] == "86141NED"
