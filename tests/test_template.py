"""Empty forms: the columns that a ruleset uses, what may be filled in, and nothing that could be valued."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from srcalc.cli.main import run
from srcalc.model.record import COLUMNS
from srcalc.reading.contracts import read_contract
from srcalc.reading.records import read_records
from srcalc.reading.rulesets import load_ruleset, shipped_ids
from srcalc.valuation.columns import columns_of
from srcalc.valuation.names import Vocabulary
from tests.building import bonus, figure, given, hours, pieces, placement, scheme


def form(tmp_path: Path, name: str, *more: str) -> Path:
    out = tmp_path / name
    assert run(["template", str(out), "--quiet", *more]) == 0
    return out


def header(file: Path) -> list[str]:
    return next(csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";"))


# ---------------------------------------------------------------- columns


def test_the_national_ruleset_has_no_use_for_hours_a_week_bonuses_or_counts() -> None:
    names = {column.name for column in columns_of(load_ruleset("landelijk-2025").ruleset)}
    unused = {"hours_per_week", "existing_staff", "conditions", "bonuses", "activity", "count"}
    assert {column.name for column in COLUMNS} - names == unused


def test_a_form_asks_for_what_records_answer_and_for_how_long_somebody_was_there() -> None:
    names = {
        column.name for column in columns_of(load_ruleset("rijk-2011", [("existing-staff", "in-records")]).ruleset)
    }
    assert "conditions" in names
    staff = scheme(placement(), existing_staff=given("not_counted"))
    assert "existing_staff" in {column.name for column in columns_of(staff)}
    lasting = scheme(pieces(minimum_duration=figure("6", "months")))
    assert {"person", "start", "end"} <= {column.name for column in columns_of(lasting)}
    assert not {"person", "start", "end"} & {column.name for column in columns_of(scheme(pieces()))}
    by_hour = scheme(hours(), bonuses=(bonus("older", "1", "eur_per_hour", "hour", "project"),))
    assert "bonuses" in {column.name for column in columns_of(by_hour)}
    assert "bonuses" not in {column.name for column in columns_of(scheme(hours()))}


def test_a_ruleset_that_counts_part_time_and_bonuses_asks_for_them() -> None:
    names = {column.name for column in columns_of(load_ruleset("utrecht-36h").ruleset)}
    assert {"hours_per_week", "bonuses"} <= names
    assert "permanent" not in names


@pytest.mark.parametrize("name", shipped_ids())
def test_every_worked_case_uses_only_columns_of_its_ruleset(name: str) -> None:
    ruleset = load_ruleset(name).ruleset
    known = {column.name for column in columns_of(ruleset)}
    used = {
        column.name
        for case in ruleset.cases
        for record in case.records
        for column in COLUMNS
        if getattr(record, column.name) not in (None, (), False) and case.expect.refused is None and not case.assume
    }
    # A case may give a cell that its element has no use for, to show that it makes no difference.
    assert used - known <= {"hours_per_week", "permanent", "person", "recognition"}


# ---------------------------------------------------------------- csv and yaml


def test_a_form_follows_another_choice(tmp_path: Path) -> None:
    plain = form(tmp_path, "plain.csv", "--ruleset", "westfriesland-undated")
    other = ["--ruleset", "westfriesland-undated", "--assume", "condition-met=in-records"]
    assert set(header(form(tmp_path, "other.csv", *other))) - set(header(plain)) == {"Voorwaarden"}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", shipped_ids())
def test_a_form_is_read_back_without_a_remark(tmp_path: Path, name: str, lang: str) -> None:
    file = form(tmp_path, "records.csv", "--ruleset", name, "--lang", lang)
    element = load_ruleset(name).ruleset.elements[0].id
    cells = [element if title in ("Bouwblok", "Element") else "" for title in header(file)]
    file.write_text(file.read_text("utf-8-sig") + ";".join(cells) + "\n", "utf-8-sig")
    found = read_records(str(file))
    assert (found.mistakes, found.unread, len(found.rows)) == ([], [], 1)


def test_an_empty_form_has_a_header_and_nothing_to_value(tmp_path: Path) -> None:
    assert len(form(tmp_path, "records.csv").read_text("utf-8-sig").splitlines()) == 1


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_contract_is_complete_once_value_and_term_are_filled_in(tmp_path: Path, lang: str) -> None:
    file = form(tmp_path, "contract.yaml", "--lang", lang, "--ruleset", "utrecht-36h")
    assert run(["required", str(file)]) == 3
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"(?m)^(value|months):$", lambda m: f"{m[1]}: 24", text), "utf-8")
    contract = read_contract(str(file)).contract
    assert (contract.value, contract.months, contract.ruleset) == (Decimal(24), 24, "utrecht-36h")


def test_what_a_contract_may_have_can_be_used_as_it_stands(tmp_path: Path) -> None:
    text = form(tmp_path, "contract.yaml").read_text("utf-8")
    text = re.sub(r"(?m)^(value|months):$", lambda m: f"{m[1]}: {'250000' if m[1] == 'value' else '24'}", text)
    keys = re.findall(r"(?m)^# ([a-z_]+): (\S.*)$", text)
    for key, value in keys:
        file = tmp_path / "one.yaml"
        file.write_text(f"{text}\n{key}: {value}\n", "utf-8")
        assert getattr(read_contract(str(file)).contract, key) is not None
    nested = re.findall(r"(?m)^# (options|supplier):\n((?:#   .*\n)+)", text)
    assert [key for key, _ in nested] == ["options", "supplier"]
    for key, lines in nested:
        file = tmp_path / "nested.yaml"
        file.write_text(f"{text}\n{key}:\n" + re.sub(r"(?m)^# ", "", lines), "utf-8")
        assert getattr(read_contract(str(file)).contract, key)


# ---------------------------------------------------------------- the workbook


def parts(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as read:
        return {name: read.read(name).decode("utf-8") for name in read.namelist() if name.endswith(".xml")}


@pytest.mark.parametrize("name", ["landelijk-2025", "utrecht-36h", "oost-nederland-2026"])
def test_the_workbook_offers_what_the_ruleset_knows(tmp_path: Path, name: str) -> None:
    found = parts(form(tmp_path, "records.xlsx", "--ruleset", name))
    ruleset = load_ruleset(name).ruleset
    shared = found["xl/sharedStrings.xml"]
    words = Vocabulary(ruleset)
    for kind, items in (("element", ruleset.elements), ("evidence", ruleset.evidence)):
        for item in items:
            shown = item.title.nl.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            assert f">{shown}<" in shared or f">{item.id}<" in shared
            assert words.id_of(kind, item.id) == item.id
    sheet = found["xl/worksheets/sheet1.xml"]
    assert sheet.count('type="list"') >= 2
    assert sheet.count('type="date"') >= 2
    assert "<f>" not in sheet


def test_nothing_in_the_form_itself_could_be_valued(tmp_path: Path) -> None:
    sheet = parts(form(tmp_path, "records.xlsx"))["xl/worksheets/sheet1.xml"]
    assert re.findall(r'<row r="(\d+)"', sheet) == ["1"]


def test_the_same_form_has_the_same_bytes(tmp_path: Path) -> None:
    one, two = form(tmp_path, "a.xlsx").read_bytes(), form(tmp_path, "b.xlsx").read_bytes()
    assert one == two
    assert form(tmp_path, "c.xlsx", "--lang", "en").read_bytes() != one


def test_a_form_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = form(tmp_path, "records.csv")
    assert run(["template", str(file)]) == 5
    assert "[SR-output-exists]" in capsys.readouterr().err
    assert run(["template", str(tmp_path / "records.doc")]) == 2
    assert run(["template", str(tmp_path / "x.csv"), "--ruleset", "nowhere"]) == 4
    assert not (tmp_path / "x.csv").exists()
