"""The worked examples of the valuation, through the command line, to the cent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run

CONTRACT = "value: 250000\npublished: 2025-11-03\nstart: 2026-01-01\nmonths: 48\n"


def result(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run([*arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


REQUIRED = {
    "250,000 over a year": (["--value", "250000", "--months", "12"], "10000.00", []),
    "250,000 over two years, two options of a year": (
        ["--value", "250000", "--months", "24", "--option", "12", "--option", "12"],
        "7500.00",
        ["3750.00", "3750.00"],
    ),
    "the value covers the options": (
        [
            "--value",
            "250000",
            "--months",
            "24",
            "--option",
            "12",
            "--option",
            "12",
            "--value-covers",
            "base_and_options",
        ],
        "1250.00",
        ["625.00", "625.00"],
    ),
    "40,000 over a year": (["--value", "40000", "--months", "12"], "0.00", []),
    "a million over four years": (["--value", "1000000", "--months", "48"], "40000.00", []),
    "5% agreed": (["--value", "250000", "--months", "12", "--percentage", "5"], "12500.00", []),
    "a lot of 250,000": (["--value", "50000", "--months", "12", "--whole-value", "250000"], "2000.00", []),
}


@pytest.mark.parametrize("case", REQUIRED)
def test_the_national_ruleset_requires(capsys: pytest.CaptureFixture[str], case: str) -> None:
    flags, base_term, options = REQUIRED[case]
    required = result(capsys, "required", *flags)["required"]
    assert required["base_term"] == base_term
    assert [option["amount"] for option in required["options"]] == options


def test_half_a_year_given_by_dates_is_six_months(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    by_dates = tmp_path / "by-dates.yaml"
    by_dates.write_text("value: 250000\nstart: 2026-01-01\nend: 2026-06-30\n")
    assert result(capsys, "required", str(by_dates))["required"]["total"] == "11250.00"
    flags = ["required", "--value", "250000", "--months", "6", "--start", "2026-01-01"]
    assert result(capsys, *flags)["required"]["total"] == "11250.00"


REALISED = {
    "benefit status, a year across the year's end": (
        "benefit-status,P1,2026-03-01,2027-02-28,,,,,,municipal-indication",
        ("50000.00", "50000.00", "0.00"),
    ),
    "benefit status, 181 days": (
        "benefit-status,P1,2026-01-01,2026-06-30,,,,,,municipal-indication",
        ("24794.52", "24794.52", "0.00"),
    ),
    "benefit status, a leap year": (
        "benefit-status,P1,2028-01-01,2028-12-31,,,,,,municipal-indication",
        ("50000.00", "50000.00", "0.00"),
    ),
    "benefit status, over the maximum": (
        "benefit-status,P1,2026-01-01,2027-06-30,nee,,,,,municipal-indication",
        ("74794.52", "50000.00", "24794.52"),
    ),
    "benefit status, permanent": (
        "benefit-status,P1,2026-01-01,2027-06-30,ja,,,,,municipal-indication",
        ("74794.52", "74794.52", "0.00"),
    ),
    "education, 318 days": (
        "education,P1,2026-09-01,2027-07-15,,,,,,enrolment",
        ("17424.66", "17424.66", "0.00"),
    ),
    "a purchase at PSO step 2": (
        "social-procurement,,,,,pso-2,12345.67,,2026-05-01,invoice",
        ("6172.84", "6172.84", "0.00"),
    ),
    "12.5 project hours": (
        "social-project,,,,,,,12.5,2026-05-01,hours-statement",
        ("2187.50", "2187.50", "0.00"),
    ),
}
HEADER = "element,person,start,end,permanent,recognition,amount,hours,date,evidence\n"


@pytest.mark.parametrize("case", REALISED)
def test_the_national_ruleset_values(capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str) -> None:
    line, expected = REALISED[case]
    contract, records = tmp_path / "contract.yaml", tmp_path / "records.csv"
    contract.write_text(CONTRACT)
    records.write_text(HEADER + line + "\n")
    found = result(capsys, "realised", str(records), "--contract", str(contract))["realised"]
    assert (found["value"], found["counted"], found["not_counted"]) == expected
    assert found["pending"] == "0.00"


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


def test_friesland_asks_two_percent_up_to_its_maximum(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    contract = tmp_path / "contract.yaml"
    contract.write_text("value: 20000000\nmonths: 24\ncategory: services\nawarded: 2021-03-01\n")
    required = result(capsys, "required", str(contract), "--ruleset", "friesland-2016")["required"]
    assert required["total"] == "300000.00"


@pytest.mark.parametrize(("ruleset", "counted"), [("utrecht-current", "13333.33"), ("oost-nederland-2026", "15000.00")])
def test_participatiewet_24_hours_half_a_year(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ruleset: str, counted: str
) -> None:
    records = tmp_path / "records.csv"
    records.write_text(
        "element,person,start,end,hours_per_week,evidence\n"
        "participatiewet,P1,2026-01-01,2026-06-30,24,employment-contract\n"
    )
    found = result(capsys, "realised", str(records), "--ruleset", ruleset)["realised"]
    assert found["counted"] == counted
