"""Real schemes that the format must be able to hold, also where the calculation does not follow yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from srcalc.checking.rulesets import check_file
from srcalc.cli.main import run
from srcalc.model.ruleset import Ruleset
from srcalc.reading.rulesets import load_ruleset, shipped_ids
from srcalc.valuation.rules import unsupported

YARDSTICKS = sorted((Path(__file__).parent / "yardsticks").glob("*.yaml"))


def loaded(name: str) -> Ruleset:
    return load_ruleset(str(Path(__file__).parent / "yardsticks" / f"{name}.yaml")).ruleset


@pytest.mark.parametrize("path", YARDSTICKS, ids=lambda path: path.stem)
def test_a_yardstick_fits_the_format(path: Path) -> None:
    assert [item for item in check_file(str(path)).findings if item.severity == "error"] == []


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_ruleset_is_followed_as_a_whole(name: str) -> None:
    ruleset = load_ruleset(name).ruleset
    assert [reason for element in ruleset.elements if (reason := unsupported(ruleset, element)) is not None] == []


def test_what_is_not_followed_is_refused_by_name(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    ruleset = loaded("rijnmond-2024")
    blocked = {element.id: unsupported(ruleset, element) for element in ruleset.elements}
    element = next(name for name, reason in blocked.items() if reason is not None)
    kind = next(item.kind for item in ruleset.elements if item.id == element)
    assert kind == "person_year"
    records = tmp_path / "records.csv"
    records.write_text(f"element,person,start,end,hours_per_week\n{element},P1,2026-01-01,2026-06-30,40\n")
    path = Path(__file__).parent / "yardsticks" / "rijnmond-2024.yaml"
    assert run(["realised", str(records), "--ruleset", str(path)]) == 4
    said = capsys.readouterr()
    assert said.out == ""
    assert "SR-not-supported" in said.err
    assert str(blocked[element]) in said.err


def test_limits_on_hours_are_followed() -> None:
    ruleset = loaded("parkstad-2026")
    limited = [element for element in ruleset.elements if element.limits]
    assert len(limited) == 4
    assert [unsupported(ruleset, element) for element in limited] == [None] * 4
