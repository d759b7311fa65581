"""Which version of a scheme is used: by the contract's date, and only where the dates of the versions are known."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pytest

from srcalc.checking.selected import rulesets_of, version_for
from srcalc.cli.main import run
from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.contract import Contract
from srcalc.reading import rulesets

# Without its worked cases, which are of one date.
SMALL = (Path(__file__).parent / "bad" / "small-1.yaml").read_text("utf-8").partition("\ncases:")[0] + "\n"
VERSIONS = {
    "town-2020": ("2020-01-01", "2022-12-31"),
    "town-2023": ("2023-01-01", "2024-12-31"),
    "town-2026": ("2026-01-01", "unlimited"),
    "town-old": ("not_seen", "not_seen"),
    "village-1": ("2020-01-01", "not_seen"),
}


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of shipped rulesets: four versions of a town's scheme, one of a village's."""
    for name, (first, last) in VERSIONS.items():
        text = SMALL.replace("id: small-1", f"id: {name}\nreview_by: 2027-06-30\nclients: [Gemeente {name}]")
        text = text.replace("valid_from: {value: 2025-01-01", f"valid_from: {{value: {first}")
        text = text.replace("valid_until: {value: unlimited", f"valid_until: {{value: {last}")
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(rulesets, "shipped_folder", lambda: tmp_path)
    return tmp_path


def contract(start: str | None) -> Contract:
    day = None if start is None else datetime.date.fromisoformat(start)
    return Contract(value=Decimal(1), months=12, start=day)


def refused(name: str, start: str | None) -> Diagnostic:
    with pytest.raises(Refused) as caught:
        version_for(name, contract(start))
    assert caught.value.exit_code == 4
    return caught.value.diagnostics[0]


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("start", "version"),
    [
        ("2020-01-01", "town-2020"),
        ("2022-12-31", "town-2020"),
        ("2023-01-01", "town-2023"),
        ("2024-12-31", "town-2023"),
        ("2026-01-01", "town-2026"),
        ("2099-12-31", "town-2026"),
    ],
)
def test_the_version_is_used_that_holds_on_the_reference_date(start: str, version: str) -> None:
    assert version_for("town", contract(start)) == version


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("start", "nearest"), [("2019-12-31", "town-2020"), ("2025-01-02", "town-2023"), ("2025-12-30", "town-2026")]
)
def test_outside_all_versions_the_nearest_is_named(start: str, nearest: str) -> None:
    found = refused("town", start)
    assert (found.code, found.params["nearest"]) == ("scheme-outside", nearest)


@pytest.mark.usefixtures("shipped")
def test_a_contract_without_a_date_cannot_choose() -> None:
    assert refused("town", None).code == "scheme-without-date"
    with pytest.raises(Refused):
        version_for("town", None)


@pytest.mark.usefixtures("shipped")
def test_a_version_with_unknown_dates_is_used_only_when_it_is_named_in_full() -> None:
    found = refused("village", "2021-01-01")
    assert (found.code, found.params["allowed"]) == ("scheme-undated", ("village-1",))
    assert version_for("village-1", contract("2021-01-01")) == "village-1"
    assert version_for("town-old", contract("2021-01-01")) == "town-old"


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("name", ["nowhere", "town-2020", "./town.yaml", "folder/town-2020.yaml"])
def test_other_names_stay_as_they_are(name: str) -> None:
    assert version_for(name, contract("2021-01-01")) == name


@pytest.mark.usefixtures("shipped")
def test_the_command_uses_the_version_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    flags = ["--value", "250000", "--months", "12", "--format", "json"]
    assert run(["required", *flags, "--ruleset", "town", "--start", "2023-06-01"]) == 0
    assert json.loads(capsys.readouterr().out)["rulesets"][0]["id"] == "town-2023"
    assert run(["required", *flags, "--ruleset", "town", "--start", "2025-06-01"]) == 4
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "town-2023" in shown.err
    assert "[SR-scheme-outside]" in shown.err


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(("start", "stale"), [("2027-06-30", False), ("2027-07-01", True)])
def test_a_ruleset_that_was_to_be_reviewed_gives_a_warning(
    capsys: pytest.CaptureFixture[str], start: str, stale: bool
) -> None:
    flags = ["--value", "250000", "--months", "12", "--start", start, "--ruleset", "town", "--format", "json"]
    assert run(["required", *flags]) == 0
    remarks = [item["code"] for item in json.loads(capsys.readouterr().out)["remarks"]]
    assert ("ruleset-stale" in remarks) is stale


@pytest.mark.parametrize(("day", "stale"), [("2027-06-30", False), ("2027-07-01", True)])
def test_check_reports_what_is_stale_on_the_day_that_is_asked(
    shipped: Path, capsys: pytest.CaptureFixture[str], day: str, stale: bool
) -> None:
    file = str(shipped / "town-2020.yaml")
    assert run(["check", file, "--as-of", day]) == 0
    assert ("[SR-ruleset-stale]" in capsys.readouterr().out) is stale
    assert run(["check", file]) == 0
    assert "[SR-ruleset-stale]" not in capsys.readouterr().out


@pytest.mark.usefixtures("shipped")
def test_the_warning_about_a_client_names_the_rulesets_of_that_client(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(rulesets_of("Town-2020")) == ["town-2020"]
    assert list(rulesets_of("GEMEENTE town-2023")) == ["town-2023"]
    assert not rulesets_of("Gemeente Elders")
    monkeypatch.undo()
    file = tmp_path / "contract.yaml"
    file.write_text("client: utrecht\nvalue: 250000\nmonths: 12\n")
    assert run(["required", str(file), "--format", "json"]) == 0
    assert "utrecht-36h" in capsys.readouterr().err
