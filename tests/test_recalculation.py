"""The workbook of a result: formulas that come to what the engine found and follow a change, and text that is text."""

from __future__ import annotations

import datetime
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest

import srcalc
from srcalc.checking.cases import compute_case
from srcalc.cli.main import run
from srcalc.diagnostics import Refused
from srcalc.language import LANGUAGES, say
from srcalc.reading.rulesets import assuming, choice_of, load_ruleset, shipped_ids
from srcalc.writing import workbook as module
from srcalc.writing.report import Input, Report
from srcalc.writing.workbook import workbook
from tests.example_books import EXAMPLES, ROOT, example
from tests.oracle.adapter import engine_result, outcome
from tests.oracle.cases import random_case
from tests.spreadsheet import Book, Place, exactly, name_of, read_book
from tests.test_documents import INJECTIONS

CELLS = Path(__file__).parent / "cells"
RENEW = os.environ.get("SRCALC_RENEW") == "1"
CASES = int(os.environ.get("SRCALC_FORMULA_CASES", "50"))


@cache
def case_book(seed: int) -> tuple[Any, Book]:
    """A random case: the engine's result, and its workbook."""
    result = engine_result(random_case(Random(seed)))
    return result, read_book(workbook(Report(result, {}), "nl"))


def differences(book: Book) -> list[str]:
    """The formulas that come to something else than the value beside them."""
    found = []
    for place, cell in book.formulas():
        value, beside = book.value(place), exactly(cell.value)
        same = value == beside
        if isinstance(value, Fraction) and isinstance(beside, Fraction):
            same = abs(value - beside) <= abs(value) / 10**14  # a division without an end in decimals
        if not same:
            found.append(f"{name_of(place)} ={cell.formula}: {beside}, not {value}")
    return found


# ---------------------------------------------------------------- formulas


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_formula_of_the_examples_comes_to_the_value_beside_it(name: str, lang: str) -> None:
    book = read_book(example(lang, EXAMPLES[name]))
    assert differences(book) == []
    assert len(list(book.formulas())) > 30


def test_every_formula_of_random_cases_comes_to_the_value_beside_it() -> None:
    for seed in range(CASES):
        _, book = case_book(seed)
        assert differences(book) == [], f"seed {seed}"


@pytest.mark.parametrize("name", shipped_ids())
def test_every_formula_of_the_worked_cases_comes_to_the_value_beside_it(name: str) -> None:
    """Limits, caps, charges and bonuses as rulesets have them."""
    file = load_ruleset(name)
    for case in file.ruleset.cases:
        ruleset = file.ruleset
        try:
            if case.assume and file.document is not None:
                ruleset = assuming(file.document, ruleset, [choice_of(text) for text in case.assume])
            result = compute_case(ruleset, case)
        except Refused:
            continue
        if result.realised is not None:
            assert differences(read_book(workbook(Report(result, {}), "en"))) == [], case.id


def test_a_wrong_value_beside_a_formula_would_be_found() -> None:
    _, book = case_book(1)
    wrong = [place for place, cell in book.formulas() if isinstance(cell.value, Decimal) and cell.value]
    for place in wrong[:40]:
        right = book.cells[place].value
        book.cells[place].value = right + Decimal("0.01")
        assert [item.partition(" ")[0] for item in differences(book)] == [name_of(place)]
        book.cells[place].value = right


def amounts(book: Book, sheet: str, titles: list[str]) -> dict[str, list[Any]]:
    """What stands in columns of a sheet, computed anew, by the first column of each row."""
    columns = [list(book.column(sheet, title)) for title in titles]
    names = [str(book.cells[sheet, row, 1].value) for _, row, _ in columns[0]]
    return {name: [book.value(column[index]) for column in columns] for index, name in enumerate(names)}


FOUR = ("value", "counted", "pending", "not_counted")


def titles(*names: str, lang: str = "nl") -> list[str]:
    return [say(lang, f"column.{name}") for name in names]


def euros(cents: list[int]) -> list[Fraction]:
    return [Fraction(item, 100) for item in cents]


def test_the_sheets_say_what_the_engine_found() -> None:
    for seed in range(CASES):
        result, book = case_book(seed)
        found = outcome(result)
        records = amounts(book, "Inspanningen", titles(*FOUR))
        assert records == {name: euros(four) for name, four in found["records"].items()}, seed
        checked = amounts(book, "Samenvatting", titles("now", "found"))
        totals = [checked[title] for title in titles(*FOUR)]
        assert totals == [[Fraction(item, 100)] * 2 for item in found["realised"]], seed
        asked = [item for item in found["required"].values() if item is not None]
        if asked:
            stand = book.found("Samenvatting", say("nl", "workbook.stand"))
            rows = range(stand[1] + 2, stand[1] + 2 + len(found["required"]))
            columns = [book.found("Samenvatting", title)[2] for title in titles("required", "due", "difference")]
            for row, (name, item) in zip(rows, found["required"].items(), strict=True):
                balance = found["balance"][name]
                wanted = [item["total"], balance["required_to_date"], balance["difference"]]
                assert [book.value(("Samenvatting", row, column)) for column in columns] == euros(wanted), seed


# ---------------------------------------------------------------- changes are followed


RATES = "Tarieven"
# The example, the file in which something changes (what, into what), and the cell that says the same in the workbook.
CHANGES: dict[str, tuple[str, str, str, str, tuple[str, ...], str]] = {
    "a rate": ("inspanningen", "rules/landelijk-2025.yaml", "value: 20000,", "value: 23456.78,",
               (RATES, "opleiding", "tarief", "published"), "23456.78"),
    "an hourly rate": ("as-of", "rules/landelijk-2025.yaml", "value: 175,", "value: 180.35,",
                       (RATES, "project", "tarief", "published"), "180.35"),
    "a share": ("inspanningen", "rules/landelijk-2025.yaml", "percentage: 50\n", "percentage: 37.5\n",
                (RATES, "sociale inkoop", "PSO-trede 1, PSO-trede 2, PSO-trede 3", "published"), "0.375"),
    "an amount": ("inspanningen", "examples/inspanningen.csv", "1865.40", "1999.99",
                  ("Inspanningen", "r-23", "sociale inkoop", "amount"), "1999.99"),
    "hours": ("inspanningen", "examples/inspanningen.csv", ";12.5;", ";13.75;",
              ("Inspanningen", "r-35", "project", "quantity"), "13.75"),
    "an indexed rate": ("two-contracts", "rules/landelijk-2025.yaml", "value: 50000,", "value: 43210,",
                        (RATES, "uitkering", "tarief", "published"), "43210"),
    "full time": ("utrecht", "rules/utrecht-current.yaml", "full_time: {value: 36,", "full_time: {value: 32,",
                  (RATES, "*", "voltijd", "published"), "32"),
    "a bonus": ("utrecht", "rules/utrecht-current.yaml", "amount: {value: 10000,", "amount: {value: 4321,",
                (RATES, "*", "toeslag", "published"), "4321"),
    "hours a week": ("utrecht", "examples/inspanningen-utrecht.csv", "2027-09-30;28;", "2027-09-30;19;",
                     ("Inspanningen", "u-01", "*", "hours_per_week"), "19"),
}  # fmt: skip


def cells_of(book: Book, where: tuple[str, ...]) -> Iterator[Place]:
    """The cells that a change names: sheet, what two cells of the row say, and the column."""
    sheet, one, other, column = where
    for place in book.column(sheet, say("nl", f"column.{column}")):
        said = [book.cells[item].value for item in book.cells if item[:2] == place[:2]]
        if one in ("*", *said) and other in ("*", *said):
            yield place


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_followed_as_the_engine_would(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, file, old, new, where, value = CHANGES[change]
    book = read_book(example("nl", EXAMPLES[name]))
    before = amounts(book, "Inspanningen", titles(*FOUR))
    for place in list(cells_of(book, where)):
        book.change(place, Decimal(value))
    text = (ROOT / file).read_text("utf-8")
    assert old in text
    changed = tmp_path / Path(file).name
    unquoted = re.sub(r',\s*quote: "[^"]*"|\n\s*quote: "[^"]*"', "", text.replace(old, new))  # it says the old figure
    changed.write_text(unquoted, "utf-8")
    line = EXAMPLES[name].replace(file, str(changed))
    line += f" --ruleset {changed}" if file.startswith("rules/") else ""
    monkeypatch.chdir(ROOT)
    out = tmp_path / "out.json"
    assert run(["realised", *line.split(), "--quiet", "--output", str(out)]) == 0
    wanted = json.loads(out.read_text("utf-8"))
    found = amounts(book, "Inspanningen", titles(*FOUR))
    assert found == {item["record"]: [Fraction(item[key]) for key in FOUR] for item in wanted["records"]}
    assert found != before
    checked = amounts(book, "Samenvatting", titles("now"))
    assert [checked[title] for title in titles(*FOUR)] == [[Fraction(wanted["realised"][key])] for key in FOUR]
    balance = wanted["balance"] if isinstance(wanted["balance"], dict) else wanted["balance"][0]
    row = book.found("Samenvatting", say("nl", "workbook.stand"))[1] + 2
    column = book.found("Samenvatting", say("nl", "column.difference"))[2]
    assert book.value(("Samenvatting", row, column)) == Fraction(balance["difference"])


def test_another_required_amount_moves_the_schedule_and_the_stand() -> None:
    book = read_book(example("nl", EXAMPLES["as-of"]))
    place = next(cells_of(book, ("Planning", "eerste looptijd", "*", "required")))
    book.change(place, Decimal("200000.01"))
    due = list(book.column("Planning", say("nl", "column.due")))
    assert [book.value(place) for place in due][:2] == [Fraction("100000.01"), Fraction(0)]
    stand = book.found("Samenvatting", say("nl", "column.due"))
    assert book.value(("Samenvatting", stand[1] + 1, stand[2])) == Fraction("100000.01")


# ---------------------------------------------------------------- what the file is


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sheets_headers_and_types(lang: str) -> None:
    book = opened(example(lang, EXAMPLES["inspanningen"]))
    names = [say(lang, f"sheet.{name}") for name in module._SHEETS]
    assert book.sheetnames == names
    for sheet in book:
        assert sheet.freeze_panes
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert sheet.print_title_rows
    records = book[names[2]]
    header = {cell.value: cell.column for cell in records[5]}
    assert records.auto_filter.ref == f"A5:S{records.max_row}"
    assert records.print_area
    kinds = {
        "record": "s",
        "line": "n",
        "number": "n",
        "first": "d",
        "rate": "f",
        "quantity": "n",
        "value": "f",
        "taken": "n",
        "verdict": "s",
        "counted": "f",
    }
    row = {name: records.cell(6, header[say(lang, f"column.{name}")]) for name in kinds}
    assert {name: cell.data_type for name, cell in row.items()} == kinds
    assert row["first"].value == datetime.datetime(2026, 3, 1)
    assert row["counted"].number_format == "€ #,##0.00;-€ #,##0.00"
    assert len(book[names[0]]._charts) == 2


@pytest.mark.parametrize("name", EXAMPLES)
def test_only_what_is_editable_can_be_changed(name: str) -> None:
    book = opened(example("nl", EXAMPLES[name]))
    unlocked = set()
    for sheet in book:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        for row in sheet.iter_rows():
            for cell in row:
                is_input = cell.fill.fgColor.rgb == "FFFFF6DC"
                assert is_input is not cell.protection.locked, f"{sheet.title}!{cell.coordinate}"
                assert not (is_input and cell.data_type == "f")
                if is_input and cell.value != say("nl", "kind.input"):
                    unlocked.add(sheet.title)
    assert unlocked == {"Inspanningen", "Tarieven"} | ({"Planning"} if name != "without-contract" else set())


def injected() -> bytes:
    """A workbook with every text in every place that a file or a user gives."""
    ruleset = srcalc.load_ruleset("landelijk-2025")
    texts = [
        *INJECTIONS,
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\n=1+1",
        " =1",
        "＝1+1",
        "＠x",
        "_x003D_1+1",
        "x" * 40_000,
    ]
    day = datetime.date(2026, 1, 1)
    contracts = [
        srcalc.Contract(id=text, title=text, client=text, value=Decimal(250000), months=24, start=day, published=day)
        for text in texts
    ]
    records = [
        srcalc.Record(record=text, contract=text, element="project", hours=Decimal(1), date=day) for text in texts
    ]
    result = srcalc.value_records(ruleset, records, contracts)
    inputs = tuple(Input(text, text, (("records", 1),)) for text in texts)
    return workbook(Report(result, dict.fromkeys(texts, "0"), inputs, dict.fromkeys(texts, "0")), "nl")


def test_no_text_starts_a_formula_or_steers() -> None:
    assert len(INJECTIONS) >= 60
    data = injected()
    unseen = re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
    )
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        for name in read.namelist():
            assert not unseen.search(read.read(name).decode("utf-8")), name
    book = opened(data)
    seen = 0
    for sheet in book:
        assert not sheet._hyperlinks
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "s":
                    seen += 1
                    assert not str(cell.value).lstrip().startswith(tuple("=+-@＝＋－＠")), (
                        sheet.title,
                        cell.coordinate,
                    )
                    assert len(str(cell.value)) < 32_767
    assert seen > 60 * 12
    assert differences(read_book(data)) == []  # every formula is one of ours


def test_the_same_result_has_the_same_bytes_anywhere(tmp_path: Path) -> None:
    made = []
    places = [("UTC", "C.UTF-8", "0"), ("Asia/Tokyo", "nl_NL.UTF-8", "1"), ("America/Lima", "tr_TR.UTF-8", "4711")]
    for number, (zone, locale, seed) in enumerate(places):
        out = tmp_path / f"{number}.xlsx"
        line = [sys.executable, "-m", "srcalc", "realised", *EXAMPLES["two-contracts"].split(), "--output", str(out)]
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        env.pop("SRCALC_LANG", None)
        subprocess.run([*line, "--quiet"], check=True, cwd=ROOT, env=env)
        made.append(out.read_bytes())
    assert made[0] == made[1] == made[2]
    with zipfile.ZipFile(io.BytesIO(made[0])) as read:
        assert {info.date_time for info in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert read.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def test_no_file_is_left_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError

    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, forbidden)
    assert workbook(Report(case_book(3)[0], {}), "en")


# ---------------------------------------------------------------- the command


def test_a_workbook_goes_to_a_file(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["realised", "examples/inspanningen.json", "--format", "xlsx"]) == 2
    shown = capsys.readouterr()
    assert (shown.out, "[SR-needs-output]" in shown.err) == ("", True)
    assert run(["required", "--value", "1", "--months", "1", "--format", "xlsx"]) == 2
    assert "[SR-not-one-of]" in capsys.readouterr().err


def test_more_records_than_a_sheet_has_rows_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(module, "MOST_ROWS", 7)
    line = ["realised", "examples/inspanningen.json", "--output"]
    out = tmp_path / "out.xlsx"
    assert run([*line, str(out)]) == 5
    assert "[SR-too-many-rows]" in capsys.readouterr().err
    assert not out.exists()
    monkeypatch.setattr(module, "MOST_ROWS", 8)
    assert run([*line, str(out), "--quiet"]) == 0


def test_without_the_extra_the_way_out_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert run(["realised", "examples/inspanningen.json", "--output", str(tmp_path / "out.xlsx")]) == 5
    assert "srcalc[xlsx]" in capsys.readouterr().err


def test_a_result_without_records_is_a_workbook_too(tmp_path: Path) -> None:
    records = tmp_path / "none.csv"
    records.write_text("element,date,hours\n", "utf-8")
    book = read_book(example("en", f"{records} --allow-empty"))
    assert differences(book) == []


# ---------------------------------------------------------------- what stands in it


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["as-of", "utrecht", "two-contracts"])
def test_the_cells_are_those_of_the_golden_file(name: str, lang: str) -> None:
    book = read_book(example(lang, EXAMPLES[name]))
    lines = []
    for place, cell in book.cells.items():
        shown = re.sub(r"[0-9a-f]{64}", "(sha256)", str(cell.value))
        lines.append("\t".join([name_of(place), shown, *([f"={cell.formula}"] if cell.formula else [])]))
    found = "\n".join(lines) + "\n"
    golden = CELLS / f"{name}.{lang}.tsv"
    if RENEW:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8", newline="\n")
    assert found == golden.read_text("utf-8")
