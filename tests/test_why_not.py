"""`realised --why-not`: what keeps value from counting, the dearest first, and what would repair it."""

from __future__ import annotations

import json
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "realised examples/inspanningen.csv --contract examples/groenonderhoud-2026.yaml --why-not".split()


@pytest.fixture
def result(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    monkeypatch.chdir(ROOT)
    assert run([*COMMAND, "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_reasons_add_up_to_what_the_records_say(result: dict[str, Any]) -> None:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    counts: dict[str, int] = defaultdict(int)
    for record in result["records"]:
        for reason in record["reasons"]:
            if Decimal(reason["amount"]):
                sums[reason["code"]] += Decimal(reason["amount"])
                counts[reason["code"]] += 1
    assert {item["code"]: Decimal(item["amount"]) for item in result["why_not"]["reasons"]} == sums
    assert {item["code"]: item["records"] for item in result["why_not"]["reasons"]} == counts


def test_all_that_does_not_count_or_waits_has_a_reason(result: dict[str, Any]) -> None:
    total = sum(Decimal(item["amount"]) for item in result["why_not"]["reasons"])
    realised = result["realised"]
    assert total == Decimal(realised["not_counted"]) + Decimal(realised["pending"])


def test_the_dearest_stand_first(result: dict[str, Any]) -> None:
    for key in ("reasons", "records"):
        amounts = [Decimal(item["amount"]) for item in result["why_not"][key]]
        assert amounts == sorted(amounts, reverse=True)
        assert amounts
    known = {(r["record"], reason["code"], reason["amount"]) for r in result["records"] for reason in r["reasons"]}
    assert {(item["record"], item["code"], item["amount"]) for item in result["why_not"]["records"]} <= known


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_reason_says_what_to_do(
    lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run([*COMMAND, "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert {"nl": "Wat niet telt, naar geld", "en": "What does not count, by money"}[lang] in shown
    assert run([*COMMAND, "--lang", lang, "--format", "json"]) == 0
    repairs = [item["repair"] for item in json.loads(capsys.readouterr().out)["why_not"]["reasons"]]
    assert all(text in shown for text in repairs)


def test_nothing_is_said_where_everything_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = tmp_path / "r.csv"
    records.write_text("element,hours,date,evidence\nsocial-project,8,2026-05-01,hours-statement\n")
    contract = tmp_path / "c.yaml"
    contract.write_text("value: 250000\nmonths: 12\nstart: 2026-01-01\n")
    assert run(["realised", str(records), "--contract", str(contract), "--why-not", "--lang", "en"]) == 0
    assert "Everything counts." in capsys.readouterr().out


def test_it_is_shown_on_request_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert run([*COMMAND[:-1], "--format", "json"]) == 0
    assert "why_not" not in json.loads(capsys.readouterr().out)
