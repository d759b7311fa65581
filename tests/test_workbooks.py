"""Workbooks: looked at before they are opened, every cell with a value or named, and never an end of the process."""

from __future__ import annotations

import datetime
import io
import os
import random
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import coverage
import pytest

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Refused
from srcalc.reading.columns import column_names
from srcalc.reading.files import MIB, Source
from srcalc.reading.records import Reading, RecordFile, read_records
from srcalc.reading.sheets import Look, careful_look, quick_look
from srcalc.reading.tables import Table, open_table
from tests.conftest import Srcalc
from tests.workbooks import HEAD, MAIN, cell, packed, repacked, rows_xml, sheet, written

CANARY = "KANARIE4711"
CASES = int(os.environ.get("SRCALC_WORKBOOK_CASES", "3000"))
DAY = datetime.date(2026, 3, 1)
HEADER: list[object] = ["regel", "bouwblok", "leverancier", "nummer", "datum", "bedrag", "erkenning", "bewijs"]
INVOICE: list[object] = ["r-1", "inkoop", "Firma", "F-1", DAY, 1260.5, "pso-2", "factuur"]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return Path("records.xlsx")


def table_of(file: Path, data: bytes, asked: str | None = None) -> tuple[Table, list[tuple[int, list[str]]]]:
    file.write_bytes(data)
    table = open_table(Source(str(file), BAD_INPUT, 100 * MIB), column_names(), asked)
    return table, list(table.rows)


def refusals(file: Path, data: bytes, how: Reading | None = None) -> list[Diagnostic]:
    """What a file is refused for; its records may be read and then hold mistakes."""
    file.write_bytes(data)
    try:
        return read_records(str(file), how or Reading()).mistakes
    except Refused as caught:
        return list(caught.diagnostics)


def codes(file: Path, data: bytes, how: Reading | None = None) -> list[tuple[str, str]]:
    return [(item.code, str(item.place)) for item in refusals(file, data, how)]


def records(file: Path, *rows: list[Any], fill: Callable[[Any], None] | None = None) -> RecordFile:
    file.write_bytes(written(fill or sheet([HEADER, *rows])))
    return read_records(str(file))


# ---------------------------------------------------------------- values


def test_a_workbook_is_read_as_a_text_file_is(srcalc: Srcalc, file: Path) -> None:
    project = ["r-2", "project", "", "", DAY, "", "", "urenstaat", 16]
    file.write_bytes(written(sheet([[*HEADER, "uren"], INVOICE, project], "Inspanningen")))
    ran = srcalc("realised", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert "630,25" in ran.out
    assert "Gelezen: records.xlsx (XLSX, blad Inspanningen, regels: 2)" in ran.out


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12345678, "12345678"),
        (12345678.0, "12345678"),
        (1260.5, "1260.5"),
        (0.1 + 0.2, "0.3"),
        (1.1000000000000001, "1.1"),
        (-0.1 - 0.2, "-0.3"),
        (2.675 * 100, "267.5"),
        (1 - 0.9, "0.1"),
        (4.35 * 100, "435"),
        (1.005, "1.005"),
        (0.333333333333, "0.333333333333"),
        (1e20, "1e+20"),
        (1e-12, "0"),
        (True, "true"),
        (False, "false"),
        ("50.000", "50.000"),
        ("=1+1", "=1+1"),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (datetime.datetime(2024, 2, 29, 9, 15), "2024-02-29 09:15:00"),
    ],
)
@pytest.mark.parametrize("from_1904", [False, True])
def test_a_value_becomes_the_text_that_means_it(file: Path, value: object, text: str, from_1904: bool) -> None:
    rows: list[list[object]] = [["record", "element", "amount"], ["r", "e", value]]
    _, found = table_of(file, written(sheet(rows), date_1904=from_1904))
    assert found == [(2, ["r", "e", text])]


def test_times_are_shown_as_a_clock_does(file: Path) -> None:
    def fill(book: Any) -> None:
        page = book.add_worksheet("Blad1")
        page.write_row(0, 0, ["element", "uren", "datum"])
        page.write(1, 0, "project")
        page.write(1, 1, 0.3125, book.add_format({"num_format": "hh:mm"}))
        page.write(2, 0, "project")
        page.write(2, 1, 1.5, book.add_format({"num_format": "[h]:mm"}))

    assert codes(file, written(fill)) == [
        ("number-clock", "records.xlsx:Blad1!B2"),
        ("number-clock", "records.xlsx:Blad1!B3"),
    ]


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        (4, 45351, "date-is-number"),
        (4, 0, "date-is-number"),
        (4, 86400, "date-is-number"),
        (4, datetime.datetime(2026, 3, 1, 9, 15), "date-with-time"),
        (4, "30-02-2026", "no-such-day"),
        (4, datetime.date(1985, 1, 1), "date-range"),
        (5, 1.005, "number-decimals"),
        (5, 0.125, "number-decimals"),
        (5, 1e13, "number-too-large"),
        (5, 1e20, "not-a-number"),
        (5, "1.250", "number-two-ways"),
        (5, True, "not-a-number"),
        (5, DAY, "not-a-number"),
        (2, "Firma\u200b", "hidden-sign"),
    ],
)
def test_a_wrong_value_is_told_by_its_cell(file: Path, column: int, value: object, code: str) -> None:
    row = [*INVOICE]
    row[column] = value
    place = f"records.xlsx:Blad1!{'ABCDEFGH'[column]}3"
    assert codes(file, written(sheet([HEADER, INVOICE, row]))) == [(code, place)]


def test_a_number_in_a_workbook_does_not_settle_what_a_text_means(file: Path) -> None:
    rows = [HEADER, INVOICE, [*INVOICE[:5], "1,250", *INVOICE[6:]]]
    assert codes(file, written(sheet(rows))) == [("number-two-ways", "records.xlsx:Blad1!F3")]
    rows.append([*INVOICE[:5], "12,50", *INVOICE[6:]])
    assert codes(file, written(sheet(rows))) == [("number-decimals", "records.xlsx:Blad1!F3")]


def test_whole_numbers_are_texts_without_a_point(file: Path) -> None:
    found = records(file, [1, "inkoop", "Firma", 2026001, DAY, 100, "pso-2", "factuur"])
    ((_, record),) = found.rows
    assert (record.record, record.number, str(record.amount)) == ("1", "2026001", "100")


def test_citizen_numbers_that_lost_their_zero_are_seen(file: Path) -> None:
    from tests.test_personal import citizen_numbers

    numbers = [int(text) for text in citizen_numbers(300) if text[0] == "0"][:6]
    rows: list[list[object]] = [["element", "person", "start"], *(["education", number, DAY] for number in numbers)]
    assert codes(file, written(sheet(rows))) == [("column-citizen-numbers", "records.xlsx:Blad1!B1")]


# ---------------------------------------------------------------- places


def test_places_are_those_of_the_sheet(file: Path) -> None:
    rows: list[list[object]] = [
        ["Overzicht", "", "2026"],
        [],
        HEADER,
        INVOICE,
        [],
        [],
        [*INVOICE[:5], "x", *INVOICE[6:]],
    ]
    data = written(sheet(rows, at=(4, 3)))
    table, found = table_of(file, data)
    assert (table.header_row, table.header[:4]) == (7, ["", "", "", "regel"])
    assert [row for row, _ in found] == [8, 11]
    assert (table.blank, table.read_as[2]) == (2, ("preamble", 1))
    assert codes(file, data) == [("not-a-number", "records.xlsx:Blad1!I11")]


def test_rows_that_a_filter_hides_are_read_and_counted(srcalc: Srcalc, file: Path) -> None:
    def fill(book: Any) -> None:
        sheet([HEADER, INVOICE, [*INVOICE[:3], "F-2", *INVOICE[4:]]])(book)
        book.worksheets()[0].set_row(2, None, None, {"hidden": True})

    file.write_bytes(written(fill))
    assert "(XLSX, blad Blad1, verborgen rijen: 1, regels: 2)" in srcalc("realised", str(file)).out


def test_a_format_far_away_is_no_cell(file: Path) -> None:
    def fill(book: Any) -> None:
        sheet([HEADER, INVOICE])(book)
        book.worksheets()[0].write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))

    assert len(records(file, fill=fill).rows) == 1


# ---------------------------------------------------------------- cells without a value


def broken(*cells: tuple[str, str, object]) -> bytes:
    def fill(book: Any) -> None:
        sheet([[*HEADER, "opmerking"], INVOICE, INVOICE[:1] + INVOICE[1:]])(book)
        for place, formula, value in cells:
            book.worksheets()[0].write_formula(place, formula, value=value)

    return written(fill)


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"])
def test_an_error_is_named_in_a_column_that_is_read(file: Path, error: str) -> None:
    assert codes(file, broken(("F3", "=1/0", error))) == [("cell-error", "records.xlsx:Blad1!F3")]
    assert codes(file, broken(("I3", "=1/0", error))) == []
    assert codes(file, broken(("J1", "=1/0", error))) == [("cell-error", "records.xlsx:Blad1!J1")]


@pytest.mark.parametrize(
    ("inner", "attributes", "code"),
    [
        ("<f>A1+1</f>", "", "cell-uncalculated"),
        ("<f>A1+1</f><v/>", "", "cell-uncalculated"),
        ("<f>A1+1</f><v></v>", "", "cell-uncalculated"),
        ('<f t="shared" si="0"/>', "", "cell-uncalculated"),
        ('<f ca="1">A1+1</f><v />', ' s="0"', "cell-uncalculated"),
        ("<f>A1&amp;B1</f>", ' t="str"', "cell-uncalculated"),
        ("<f>A1</f><v></v>", ' t="str"', None),
        ("<f>A1</f><v/>", ' t="str"', None),
        ("<f>A1</f><v>x</v>", ' t="str"', None),
        ("<f>1+1</f><v>2</v>", "", None),
        ("", "", None),
        ("<v>#N/A</v>", ' t="e"', "cell-error"),
        ("<f>1/0</f><v>#DIV/0!</v>", ' s="0" t="e"', "cell-error"),
    ],
)
@pytest.mark.parametrize("odd", [False, True])
def test_a_formula_without_an_outcome_is_named(
    file: Path, inner: str, attributes: str, code: str | None, odd: bool
) -> None:
    head = cell("A1", "element") + cell("B1", "person") + cell("C1", "evidence") + cell("D1", "remark")
    row = cell("A2", "education") + cell("B2", "P") + f'<c r="C2"{attributes}>{inner}</c>' + cell("D2", "x")
    data = f'<sheetData><row r="1">{head}</row><row r="2">{row}</row></sheetData>'
    if odd:  # as another program writes it
        data = data.replace('<c r="A1"', "<c\nr='A1'")
    expected = [] if code is None else [(code, "records.xlsx:Blad1!C2")]
    assert codes(file, packed(data)) == expected


def test_a_row_with_nothing_but_an_error_is_told(file: Path) -> None:
    found = refusals(file, broken(("F5", "=1/0", "#N/A")))
    assert [(item.code, str(item.place)) for item in found] == [
        ("cell-error", "records.xlsx:Blad1!F5"),
        ("cell-needed", "records.xlsx:Blad1!B5"),
    ]


@pytest.mark.parametrize(
    ("merge", "told"),
    [
        ("C3:C4", ["Blad1!C4"]),
        ("C3:D4", ["Blad1!D3", "Blad1!C4", "Blad1!D4"]),
        ("H2:I2", ["Blad1!I2"]),
        ("I3:I4", []),
        ("A1:H1", []),
        ("J2:K3", []),
    ],
)
def test_a_cell_that_was_merged_away_is_named(file: Path, merge: str, told: list[str]) -> None:
    def fill(book: Any) -> None:
        sheet([["Overzicht"], [*HEADER, "opmerking"], INVOICE, INVOICE])(book)
        book.worksheets()[0].merge_range(merge, "Firma")

    found = refusals(file, written(fill))
    merged = [str(item.place).removeprefix("records.xlsx:") for item in found if item.code == "cell-merged"]
    assert sorted(merged) == sorted(told)


def test_cells_merged_over_a_whole_column_are_told_once(file: Path) -> None:
    rows = rows_xml([HEADER, *(["r", "inkoop", "F"] for _ in range(20_000))])
    data = packed(f'{rows}<mergeCells count="1"><mergeCell ref="C1:C1048576"/></mergeCells>')
    assert codes(file, data) == [("cell-merged", "records.xlsx:Blad1!C1")]


def test_with_skip_invalid_the_records_beside_a_broken_cell_count(srcalc: Srcalc, file: Path) -> None:
    file.write_bytes(broken(("F3", "=1/0", "#N/A")))
    ran = srcalc("realised", str(file), "--skip-invalid")
    assert ran.code == 0
    assert "regels: 1)" in ran.out


def test_pseudonymise_does_not_write_what_is_broken(srcalc: Srcalc, file: Path) -> None:
    srcalc("key", "new", "secret.key")

    def fill(book: Any) -> None:
        sheet([["element", "persoon"], ["education", "Jansen"]])(book)
        book.worksheets()[0].write_formula("A2", "=1/0", value="#N/A")

    file.write_bytes(written(fill))
    ran = srcalc("pseudonymise", str(file), "--key", "secret.key", "--output", "out.csv")
    assert (ran.code, Path("out.csv").exists()) == (3, False)
    assert "records.xlsx:Blad1!A2" in ran.err


# ---------------------------------------------------------------- sheets


def several(*sheets: tuple[str, str, bool], main: str | None = None) -> bytes:
    def fill(book: Any) -> None:
        for name, state, filled in sheets:
            sheet([HEADER, [name, *INVOICE[1:]]] if filled else [], name)(book)
            if state == "hidden":
                book.worksheets()[-1].hide()
            elif state == "very":
                book.worksheets()[-1].very_hidden()
        if main is not None:
            book.define_name("srcalc_records", f"='{main}'!$A$1")

    return written(fill)


@pytest.mark.parametrize(
    ("sheets", "asked", "first"),
    [
        ([("Een", "", True)], None, "Een"),
        ([("Een", "", True), ("Leeg", "", False)], None, "Een"),
        ([("Leeg", "", False), ("Een", "", True), ("Weg", "hidden", False)], None, "Een"),
        ([("Een", "", True), ("Twee", "", True)], "Twee", "Twee"),
        ([("Een", "", True), ("Twee", "", True)], "twee", "Twee"),
        ([("Een", "", True), ("Weg", "hidden", True)], "Weg", "Weg"),
        ([("Een", "", True), ("een ", "", True)], "een ", "een "),
    ],
)
def test_the_sheet_is_the_one_that_is_asked_for_or_the_only_one(
    file: Path, sheets: list[tuple[str, str, bool]], asked: str | None, first: str
) -> None:
    table, rows = table_of(file, several(*sheets), asked)
    assert (table.sheet, rows[0][1][0]) == (first, first)


@pytest.mark.parametrize(
    ("sheets", "shown"),
    [
        ([("Een", "", True), ("Twee", "", True), ("Leeg", "", False)], "Een, Twee"),
        ([("Een", "", True), ("Weg", "hidden", True)], "Een (verborgen: Weg)"),
        ([("Een", "", False), ("Weg", "hidden", True)], " (verborgen: Weg)"),
        ([("Een", "", True), ("Weg", "very", True)], "Een (verborgen: Weg)"),
    ],
)
def test_a_sheet_must_be_chosen_when_several_hold_something(
    srcalc: Srcalc, file: Path, sheets: list[tuple[str, str, bool]], shown: str
) -> None:
    file.write_bytes(several(*sheets))
    ran = srcalc("realised", str(file))
    assert (ran.code, ran.out) == (3, "")
    assert f"--sheet welk blad de inspanningen bevat: {shown} [SR-sheet-choose]" in ran.err


def test_a_workbook_may_name_the_sheet_of_its_records(file: Path) -> None:
    data = several(("Uitleg", "", True), ("Mijn regels", "", True), ("Lijsten", "hidden", True), main="Mijn regels")
    assert table_of(file, data)[0].sheet == "Mijn regels"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_form_that_srcalc_makes_is_read_without_a_question(srcalc: Srcalc, file: Path, lang: str) -> None:
    assert srcalc("template", "records.xlsx", "--lang", lang).code == 0
    assert codes(file, file.read_bytes()) == [("no-records", "records.xlsx")]
    ran = srcalc("realised", "records.xlsx", "--allow-empty")
    assert (ran.code, ran.err) == (0, "")


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(srcalc: Srcalc, file: Path) -> None:
    file.write_bytes(several(("Een", "", True), ("Twee", "", True)))
    ran = srcalc("realised", str(file), "--sheet", "Drie")
    assert ran.code == 3
    assert "dat blad is er niet; wel: Een, Twee [SR-sheet-unknown]" in ran.err
    Path("x.csv").write_text("element;uren\n", encoding="utf-8")
    assert srcalc("realised", "x.csv", "--sheet", "Een", "--allow-empty").code == 2


def test_every_command_that_reads_records_can_choose_a_sheet(srcalc: Srcalc, file: Path) -> None:
    def fill(book: Any) -> None:
        for name in ("Een", "Twee"):
            sheet([["element", "persoon"], ["education", name]], name)(book)

    file.write_bytes(written(fill))
    srcalc("key", "new", "secret.key")
    made = ("pseudonymise", "records.xlsx", "--key", "secret.key", "--output", "out.xlsx")
    assert "[SR-sheet-choose]" in srcalc(*made).err
    assert srcalc(*made, "--sheet", "Twee").code == 0
    assert srcalc("match", "out.xlsx", "out.xlsx").code == 0
    assert srcalc("match", "out.xlsx", "records.xlsx", "--sheet", "Twee").code == 3


def test_a_workbook_without_anything_holds_no_records(file: Path) -> None:
    assert codes(file, several(("Een", "", False))) == [("no-records", "records.xlsx")]
    assert codes(file, written(sheet([HEADER]))) == [("no-records", "records.xlsx")]


# ---------------------------------------------------------------- what is no sound workbook


def far(reference: str, wrap: Callable[[str], str] = str) -> bytes:
    number = "".join(sign for sign in reference if sign.isdigit())
    first, last = wrap(cell("A1", "element")), wrap(cell(reference))
    return packed(f'<sheetData><row r="1">{first}</row><row r="{number}">{last}</row></sheetData>')


def strings(claim: str) -> bytes:
    text = f'{HEAD}<sst xmlns="{MAIN}" {claim}><si><t>element</t></si></sst>'
    data = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'
    return packed(data, {"xl/sharedStrings.xml": text})


def entities(part: str) -> bytes:
    def change(name: str, data: bytes) -> bytes:
        bomb = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        return data.replace(b"?>\n", b"?>\n" + bomb, 1) if name == part else data

    return repacked(packed(rows_xml([["element"], ["&e;"]])), change)


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return out.getvalue()


def encrypted() -> bytes:
    data = bytearray(packed(rows_xml([["element"], ["x"]])))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def bad_checksum() -> bytes:
    data = bytearray(packed(rows_xml([["element"], ["x"]])))
    at = data.index(b"xl/worksheets/sheet1.xml")
    data[at + 60] ^= 0xFF
    return bytes(data)


def bomb(size: int) -> bytes:
    return packed("<sheetData>" + " " * size + "</sheetData>")


def twice() -> bytes:
    out = io.BytesIO(packed(rows_xml([["element"], ["x"]])))
    with zipfile.ZipFile(out, "a") as book:
        book.writestr("XL/worksheets/SHEET1.xml", "<x/>")
    return out.getvalue()


def prefixed(text: str) -> str:
    for name in ("c", "is", "t"):
        text = (
            text.replace(f"<{name} ", f"<x:{name} ")
            .replace(f"<{name}>", f"<x:{name}>")
            .replace(f"</{name}>", f"</x:{name}>")
        )
    return text


SOUND = packed(rows_xml([["element"], ["x"]]))
UNSOUND: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty": ("not-a-workbook", lambda: b""),
    "text": ("not-a-workbook", lambda: b"element;person\n"),
    "other zip": ("not-a-workbook", lambda: zipped(readme="x")),
    "word document": (
        "not-a-workbook",
        lambda: packed("", {"xl/workbook.xml": f'{HEAD}<document xmlns="x"/>'}),
    ),
    "no root": ("not-a-workbook", lambda: zipped(**{"xl/workbook.xml": "<workbook/>"})),
    "half": ("workbook-damaged", lambda: SOUND[: len(SOUND) // 2]),
    "without its end": ("workbook-damaged", lambda: SOUND[:-10]),
    "bad checksum": ("workbook-damaged", bad_checksum),
    "a part twice": ("workbook-damaged", twice),
    "not xml": ("workbook-damaged", lambda: packed('<sheetData><row r="1">' + cell("A1", "element"))),
    "workbook not xml": ("workbook-damaged", lambda: packed("", {"xl/workbook.xml": "<workbook>"})),
    "UTF-16": ("workbook-damaged", lambda: packed("", {"xl/worksheets/sheet1.xml": f"{HEAD}<x/>".encode("utf-16")})),
    "another encoding": (
        "workbook-damaged",
        lambda: packed("", {"xl/worksheets/sheet1.xml": '<?xml version="1.0" encoding="UTF-7"?><worksheet/>'}),
    ),
    "password": ("workbook-protected", encrypted),
    "old or with a password": ("workbook-protected", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512),
    "macros": ("workbook-macros", lambda: packed(rows_xml([["element"]]), {"xl/vbaProject.bin": b"x"})),
    "500 MB": ("workbook-too-large", lambda: bomb(500 * MIB)),
    "ratio": ("workbook-too-large", lambda: bomb(50 * MIB)),
    "furthest cell": ("workbook-cell-outside", lambda: far("XFD1048576")),
    "far row": ("workbook-cell-outside", lambda: far("ZZ900000")),
    "single quotes": ("workbook-cell-outside", lambda: far("XFD1048576", lambda text: text.replace('"', "'"))),
    "line end": ("workbook-cell-outside", lambda: far("XFD1048576", lambda text: text.replace("<c ", "<c\n"))),
    "small letters": ("workbook-cell-outside", lambda: far("xfd1048576")),
    "prefix": ("workbook-cell-outside", lambda: far("XFD1048576", prefixed)),
    "reference twice": ("workbook-damaged", lambda: far('A2" r="XFD1048576')),
    "no such column": ("workbook-damaged", lambda: far("ZZZZZZ5")),
    "no such row": ("workbook-damaged", lambda: far("A99999999999")),
    "number of texts": ("workbook-damaged", lambda: strings('count="1" uniqueCount="99999999999"')),
    "number of texts in single quotes": ("workbook-damaged", lambda: strings("uniqueCount = '99999999999'")),
    "DOCTYPE in the sheet": ("workbook-doctype", lambda: entities("xl/worksheets/sheet1.xml")),
    "DOCTYPE in the workbook": ("workbook-doctype", lambda: entities("xl/workbook.xml")),
    "DOCTYPE in the relations": ("workbook-doctype", lambda: entities("xl/_rels/workbook.xml.rels")),
    "DOCTYPE far in": (
        "workbook-doctype",
        lambda: packed(f"<!--{'x' * (MIB - 200)}-->" + "x" * 400 + "<!ENTITY e 'x'>"),
    ),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_what_is_no_sound_workbook_is_refused_before_it_is_opened(srcalc: Srcalc, file: Path, name: str) -> None:
    code, make = UNSOUND[name]
    file.write_bytes(make())
    began = time.perf_counter()
    ran = srcalc("realised", str(file))
    assert time.perf_counter() - began < (10 if coverage.Coverage.current() else 2)
    assert (ran.code, ran.out) == (3, "")
    assert f"[SR-{code}]" in ran.err
    assert ran.err.count("\n") == 1
    assert "root:" not in ran.err
    if code == "workbook-cell-outside":
        assert "Blad1!XFD1048576" in ran.err or "Blad1!ZZ900000" in ran.err


def test_a_workbook_with_macros_is_refused_by_its_name(srcalc: Srcalc, file: Path) -> None:
    path = file.with_suffix(".xlsm")
    path.write_bytes(SOUND)
    assert "[SR-workbook-macros]" in srcalc("realised", str(path)).err
    for suffix in (".xls", ".ods", ".xlsb", ".numbers"):
        path = file.with_suffix(suffix)
        path.write_bytes(SOUND)
        assert "[SR-file-kind]" in srcalc("realised", str(path)).err


def test_a_workbook_by_another_name_is_read_by_what_it_is(srcalc: Srcalc, file: Path) -> None:
    path = file.with_suffix(".csv")
    path.write_bytes(UNSOUND["old or with a password"][1]())
    assert "[SR-workbook-protected]" in srcalc("realised", str(path)).err
    path.write_bytes(written(sheet([HEADER, INVOICE])))
    assert "(XLSX, blad Blad1, regels: 1)" in srcalc("realised", str(path)).out


def test_twenty_million_cells_are_refused_at_once(file: Path) -> None:
    row = "".join(f'<c r="A1"><v>{number}</v></c>' for number in range(1000))
    data = packed(f'<sheetData><row r="1">{row * 20_000}</row></sheetData>')
    began = time.perf_counter()
    assert [code for code, _ in codes(file, data)] == ["workbook-too-large"]
    assert time.perf_counter() - began < 2


def test_without_the_library_one_sentence_says_what_to_install(
    srcalc: Srcalc, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    file.write_bytes(written(sheet([HEADER, INVOICE])))
    ran = srcalc("realised", str(file))
    assert ran.code == 3
    assert "pip install 'srcalc[xlsx]'" in ran.err
    assert ran.err.count("\n") == 1


def in_a_process_of_its_own(data: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "x.xlsx"
    path.write_bytes(data)
    code = "import sys; from srcalc.cli.main import run; sys.exit(run(sys.argv[1:]))"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2048 * MIB, 2048 * MIB))

    command = [sys.executable, "-c", code, "realised", str(path)]
    return subprocess.run(command, capture_output=True, text=True, preexec_fn=limit, timeout=20, check=False)


@pytest.mark.parametrize(
    "name", ["furthest cell", "single quotes", "reference twice", "small letters", "number of texts"]
)
def test_nothing_in_a_workbook_ends_the_process(tmp_path: Path, name: str) -> None:
    ran = in_a_process_of_its_own(UNSOUND[name][1](), tmp_path)
    assert (ran.returncode, ran.stdout) == (3, ""), ran.stderr
    assert ran.stderr.count("\n") == 1


# ---------------------------------------------------------------- the two ways to look


def both_looks(data: bytes) -> tuple[Look | None, Look]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        name = next(name for name in book.namelist() if name.startswith("xl/worksheets/"))
        xml = book.read(name)
    pieces = [xml[at : at + 1000] for at in range(0, len(xml), 1000)]
    return quick_look([xml]), careful_look(pieces)


def test_both_ways_to_look_see_the_same() -> None:
    def fill(book: Any) -> None:
        sheet([HEADER, *([INVOICE] * 50)], at=(3, 2))(book)
        page = book.worksheets()[0]
        page.write_formula("E20", "=1/0", value="#N/A")
        page.write_formula("F21", "=1+1", value=2)
        page.merge_range("C30:D31", "x")
        page.set_row(40, None, None, {"hidden": True})

    data = repacked(written(fill), lambda _, part: part.replace(b"<v>2</v>", b"<v></v>"))
    quick, careful = both_looks(data)
    assert quick is not None
    assert careful.broken == quick.broken == {(20, 5): "cell-error", (21, 6): "cell-uncalculated"}
    assert careful.merged == quick.merged == [(30, 3, 31, 4)]
    assert careful.hidden_rows == quick.hidden_rows == 1
    assert (careful.first_row, careful.last_row, careful.first_column, careful.last_column) == (4, 54, 3, 10)
    assert careful.area == quick.area == 51 * 8


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b"<c ", b"<x:c ").replace(b"</c>", b"</x:c>"),
        lambda xml: xml.replace(b"<c r=", b"<c  r="),
        lambda xml: xml.replace(b'<c r="A1"', b"<c"),
        lambda xml: xml.replace(b'r="A1"', b'r="a1"'),
        lambda xml: xml.replace(b'r="A1"', b'r="A1" q="1"'),
        lambda xml: xml.replace(b'r="A1"', b"r='A1'"),
    ],
)
def test_a_sheet_in_another_hand_is_looked_at_with_care(change: Callable[[bytes], bytes]) -> None:
    xml = change(f"<worksheet>{rows_xml([['element'], ['x']])}</worksheet>".encode())
    assert quick_look([xml]) is None
    assert careful_look([xml]).last_row == 2


# ---------------------------------------------------------------- damage


def damaged(chance: random.Random, sound: list[bytes]) -> bytes:
    data = chance.choice(sound)
    if chance.random() < 0.4:  # bytes of the package itself
        raw = bytearray(data)
        for _ in range(chance.randrange(1, 20)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        return bytes(raw[: chance.randrange(len(raw))] if chance.random() < 0.1 else raw)

    def change(_name: str, part: bytes) -> bytes:
        if chance.random() < 0.6 or not part:
            return part
        raw = bytearray(part)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(raw))
            piece = chance.choice(PIECES)
            raw[at : at + chance.randrange(12)] = piece
        return bytes(raw)

    return repacked(data, change)


PIECES = [
    *(
        b"",
        b"<",
        b">",
        b'"',
        b"&",
        b"\0",
        b"\xff",
        b"<c>",
        b"</c>",
        b"<v>",
        b"</v>",
        b"<row>",
        b"</row>",
        b"<f>",
        b"</f>",
    ),
    *(
        b' r="XFD1048576"',
        b' r="A0"',
        b' t="s"',
        b' t="e"',
        b' t="b"',
        b' t="d"',
        b"1E999",
        b"-1",
        b"99999999999999999999",
    ),
    *(b"<!DOCTYPE x>", b"&#0;", b"&#x1F600;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b'<mergeCell ref="A1:XFD9"/>'),
]


def test_no_damage_to_a_workbook_makes_srcalc_fail_or_tells_what_is_in_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from srcalc.cli.main import run

    def fill(book: Any) -> None:
        sheet(
            [
                HEADER,
                *(
                    [f"r-{n}", "inkoop", f"{CANARY}{n}", f"F-{n}", DAY, 100 + n / 4, "pso-2", "factuur"]
                    for n in range(9)
                ),
            ]
        )(book)
        book.worksheets()[0].write_formula("F3", "=1+1", value=2)
        book.worksheets()[0].merge_range("J1:K1", "x")

    sound = [written(fill), written(fill, date_1904=True), packed(rows_xml([HEADER, ["r", "inkoop", CANARY, "F"]]))]
    chance = random.Random(20260301)
    found: dict[int, int] = {}
    leaks = []
    for number in range(CASES):
        file.write_bytes(damaged(chance, sound))
        code = run(["realised", str(file), "--format", "csv"])
        ran = capsys.readouterr()
        found[code] = found.get(code, 0) + 1
        if CANARY in ran.err or (code == 3) != (ran.out == ""):
            leaks.append((number, code, ran.err[:200]))
    assert leaks == []
    assert set(found) == {0, 3}, found
    assert min(found.values()) > CASES // 50
