"""Every kind of bad file of records that we know of, with a canary in every cell: what is said, and where.

The numbers are those of the list of bad inputs.
"""

from __future__ import annotations

import datetime
import json
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest

from srcalc.cli.main import run
from tests.test_personal import citizen_numbers
from tests.test_workbooks import UNSOUND
from tests.workbooks import cell, packed, sheet, written

CANARY = "KANARIE4711"
SECRETS = ("KANARIE", "4711", "4.711", "47,11")
COLUMNS = (
    "regel bouwblok persoon begindatum einddatum uren_per_week leverancier nummer datum bedrag uren erkenning bewijs "
    "opmerking".split()
)
PERSON = {
    "regel": CANARY,
    "bouwblok": "opleiding",
    "persoon": CANARY,
    "begindatum": "2026-01-01",
    "einddatum": "2026-06-30",
    "uren_per_week": "36",
    "bewijs": "inschrijving",
    "opmerking": CANARY,
}
INVOICE = {
    "regel": CANARY + "b",
    "bouwblok": "inkoop",
    "leverancier": CANARY,
    "nummer": CANARY,
    "datum": "2026-03-01",
    "bedrag": "1000",
    "erkenning": "pso-2",
    "bewijs": "factuur",
    "opmerking": CANARY,
}
CONTRACT = "value: 250000\nstart: 2026-01-01\nmonths: 24\npublished: 2025-11-03\n"


class Bad(NamedTuple):
    """A bad input: the file, what is said of it and where, the exit code, and what else is said on the command line."""

    data: bytes | Callable[[Path], None]
    told: tuple[str, ...] = ()
    code: int = 3
    name: str = "records.csv"
    options: tuple[str, ...] = ()


def line(row: dict[str, str], columns: list[str], sign: str = ";") -> str:
    return sign.join(row.get(column, "") for column in columns)


def text(*rows: dict[str, str], columns: list[str] = COLUMNS, head: list[str] | None = None, sign: str = ";") -> str:
    return "\n".join([sign.join(head or columns), *(line(row, columns, sign) for row in rows)]) + "\n"


def csv(*rows: dict[str, str], columns: list[str] = COLUMNS, head: list[str] | None = None, sign: str = ";") -> bytes:
    return text(*rows, columns=columns, head=head, sign=sign).encode()


def wrong(row: dict[str, str], code: str, **cells: str) -> Bad:
    """A file whose second row has something wrong in one cell."""
    (column,) = cells
    return Bad(csv(PERSON, {**row, **cells}), (f"records.csv:3:{COLUMNS.index(column) + 1}: {code}",))


def book(*rows: dict[str, Any], fill: Callable[[Any, Any], None] | None = None) -> bytes:
    def filled(made: Any) -> None:
        sheet([COLUMNS, *([row.get(column, "") for column in COLUMNS] for row in rows)])(made)
        if fill is not None:
            fill(made, made.worksheets()[0])

    return written(filled)


def formula(_: Any, page: Any) -> None:
    page.write_formula("E1", "=1/0", value="#DIV/0!")


def two_sheets(made: Any) -> None:
    for name in ("Een", "Twee"):
        sheet([COLUMNS, [CANARY]], name)(made)


def hidden_sheet(made: Any, _: Any) -> None:
    made.add_worksheet("Weg").write(0, 0, CANARY)
    made.worksheets()[1].hide()


def in_json(data: str, sign: str, code: str) -> Bad:
    """A file that is wrong where a sign stands in it for the last time."""
    return Bad(data.encode(), (f"records.json:1:{data.rindex(sign) + 1}: {code}",), name="records.json")


def listed(**change: object) -> str:
    return json.dumps([{**PERSON, **change}])


HOUR = {**PERSON, "bouwblok": "project", "persoon": "", "begindatum": "", "einddatum": "", "datum": "2026-03-01"}
BSNS = citizen_numbers(5)
FIRST_DAY = {**PERSON, "begindatum": datetime.date(2026, 1, 1), "einddatum": datetime.date(2026, 6, 30)}

ROWS: dict[str, Bad] = {
    "61 missing": Bad(lambda path: path.unlink(missing_ok=True), ("records.csv: file-missing",)),
    "61 folder": Bad(Path.mkdir, ("records.csv: file-is-folder",)),
    "61 pipe": Bad(os.mkfifo, ("records.csv: file-not-regular",)),
    "62 suffix": Bad(csv(PERSON), ("records.docx: file-kind",), name="records.docx"),
    "62 old workbook": Bad(csv(PERSON), ("records.xls: file-kind",), name="records.xls"),
    "63 empty": Bad(b"", ("records.csv: no-records",)),
    "63 only a header": Bad(csv(), ("records.csv: no-records",)),
    "63 only a header, allowed": Bad(csv(), code=0, options=("--allow-empty",)),
    "64 no header": Bad((line(PERSON, COLUMNS) + "\n").encode() * 2, ("records.csv:1: column-missing",)),
    "65 column missing": Bad(csv(PERSON, columns=["regel", "persoon"]), ("records.csv:1: column-missing",)),
    "66 column twice": Bad(csv(PERSON, head=[*COLUMNS[:13], "uren"]), ("records.csv:1:14: column-twice",)),
    "67 unknown column": Bad(csv(PERSON), code=0),
    "67 column almost known": Bad(csv(PERSON, head=[*COLUMNS[:13], "bewjis"]), ("records.csv:1:14: column-near",)),
    "68 too few cells": Bad(csv(PERSON) + f"{CANARY};opleiding\n".encode(), ("records.csv:3: row-width",)),
    "68 too many cells": Bad(csv(PERSON) + line(PERSON, COLUMNS).encode() + b";x", ("records.csv:3: row-width",)),
    "69 open quote": Bad(csv(PERSON, {**PERSON, "persoon": f'"{CANARY}'}, PERSON), ("records.csv:3:3: csv-quote",)),
    "70 text behind a quote": Bad(csv(PERSON, {**PERSON, "persoon": f'"{CANARY}"x'}), ("records.csv:3:3: csv-quote",)),
    "71 NUL": Bad(csv(PERSON, {**PERSON, "persoon": CANARY + "\0"}), ("records.csv:3:3: hidden-sign",)),
    "72 long cell": Bad(csv(PERSON, {**PERSON, "persoon": CANARY * 20_000}), ("records.csv:3:3: csv-too-long",)),
    "73 Windows-1252": Bad(csv(PERSON, {**PERSON, "persoon": "Zoë"}).decode().encode("cp1252"), code=0),
    "73 bad byte after a mark": Bad(
        b"\xef\xbb\xbf" + text(PERSON, {**PERSON, "persoon": CANARY + "ë"}).encode("cp1252"),
        ("records.csv:3: not-utf8",),
    ),
    "74 UTF-16": Bad(text(PERSON).encode("utf-16"), code=0),
    "74 UTF-16 without a mark": Bad(text(PERSON).encode("utf-16-le"), ("records.csv:1:1: not-utf8-but-utf16",)),
    "75 tab": Bad(csv(PERSON, sign="\t"), code=0),
    "75 bar": Bad(csv(PERSON, sign="|"), code=0),
    "75 said in the first line": Bad(b"sep=;\r\n" + csv(PERSON), code=0),
    "76 two signs": Bad(csv(PERSON) + line(PERSON, COLUMNS, ",").encode(), ("records.csv:3: row-width",)),
    "77 two ways": wrong(INVOICE, "number-two-ways", bedrag="4.711"),
    "78 formula": wrong(INVOICE, "not-a-number", bedrag="=4711+1"),
    "78 in brackets": wrong(INVOICE, "not-a-number", bedrag="(4711)"),
    "78 minus behind": wrong(INVOICE, "not-a-number", bedrag="4711-"),
    "78 euro and a dash": wrong(INVOICE, "not-a-number", bedrag="€ -"),
    "79 too large": wrong(INVOICE, "number-too-large", bedrag="4711000000000"),
    "80 clock": wrong(HOUR, "number-clock", uren="47:11"),
    "81 negative hours": wrong(HOUR, "negative", uren="-4711"),
    "81 week of 200 hours": wrong(PERSON, "hours-range", uren_per_week="200"),
    "82 no such day": wrong(PERSON, "no-such-day", einddatum="30-02-2026"),
    "83 day first": Bad(csv({**PERSON, "begindatum": "01-02-2026", "einddatum": "1/3/2026"}), code=0),
    "84 short": wrong(PERSON, "not-a-date", begindatum="2026-1-1"),
    "84 closed up": wrong(PERSON, "not-a-date", begindatum="20260101"),
    "84 by the week": wrong(PERSON, "not-a-date", begindatum="2026-W01-1"),
    "84 two digits": wrong(PERSON, "date-dutch", begindatum="1-1-26"),
    "85 year 0": wrong(PERSON, "no-such-day", begindatum="0000-01-01"),
    "85 year 202": wrong(PERSON, "date-range", begindatum="0202-01-01"),
    "85 year 9999": wrong(PERSON, "date-range", einddatum="9999-12-31"),
    "85 year 10000": wrong(PERSON, "not-a-date", einddatum="10000-01-01"),
    "86 number": wrong(PERSON, "date-is-number", begindatum="47115"),
    "86 zero": wrong(PERSON, "date-is-number", begindatum="0"),
    "86 seconds": wrong(PERSON, "date-is-number", begindatum="86400"),
    "86 number in a workbook": Bad(
        book({**FIRST_DAY, "begindatum": 47115}), ("records.xlsx:Blad1!D2: date-is-number",), name="records.xlsx"
    ),
    "87 time": Bad(
        book(FIRST_DAY, {**FIRST_DAY, "begindatum": datetime.datetime(2026, 1, 1, 9, 15)}),
        ("records.xlsx:Blad1!D3: date-with-time",),
        name="records.xlsx",
    ),
    "88 end before start": wrong(PERSON, "end-before-start", einddatum="2025-01-01"),
    "89 date empty": wrong(HOUR | {"uren": "5"}, "cell-needed", datum=""),
    "90 element": wrong(PERSON, "unknown-id", bouwblok=CANARY),
    "90 recognition": wrong(INVOICE, "unknown-id", erkenning=CANARY),
    "90 evidence": wrong(PERSON, "unknown-id", bewijs=CANARY),
    "91 another case": Bad(csv({**PERSON, "bouwblok": "  OPLEIDING ", "bewijs": "INSCHRIJVING"}), code=0),
    "92 days that overlap": Bad(csv(PERSON, {**PERSON, "regel": "r", "begindatum": "2026-03-01"}), code=0),
    "93 named BSN": Bad(csv(PERSON, head=[*COLUMNS[:13], "BSN"]), ("records.csv:1:14: column-personal",)),
    "93 by content": Bad(
        csv(*({**PERSON, "persoon": number} for number in BSNS)), ("records.csv:1:3: column-citizen-numbers",)
    ),
    **{
        f"94 {name}": Bad(csv(PERSON, head=[*COLUMNS[:13], name]), ("records.csv:1:14: column-personal",))
        for name in ("naam", "e-mail", "geboortedatum", "adres", "telefoon")
    },
    "94 left out": Bad(csv(PERSON, head=[*COLUMNS[:13], "naam"]), code=0, options=("--drop-column", "naam")),
    "95 error": Bad(book(FIRST_DAY, fill=formula), ("records.xlsx:Blad1!E1: cell-error",), name="records.xlsx"),
    "96 never calculated": Bad(
        packed(
            f'<sheetData><row r="1">{cell("A1", "bouwblok")}{cell("B1", "regel")}{cell("C1", "persoon")}</row>'
            f'<row r="3">{cell("A3", "opleiding")}{cell("B3", CANARY)}<c r="C3"><f>B3</f></c></row></sheetData>'
        ),
        ("records.xlsx:Blad1!C3: cell-uncalculated",),
        name="records.xlsx",
    ),
    **{
        f"{number} {name}": Bad(UNSOUND[name][1](), (f"records.xlsx: {UNSOUND[name][0]}",), name="records.xlsx")
        for number, names in {
            97: ["furthest cell"],
            98: ["500 MB", "ratio"],
            99: ["DOCTYPE in the sheet", "DOCTYPE in the workbook"],
            100: ["half", "text", "empty", "other zip", "bad checksum", "password", "macros"],
        }.items()
        for name in names
    },
    "101 two sheets": Bad(written(two_sheets), ("records.xlsx: sheet-choose",), name="records.xlsx"),
    "101 hidden sheet": Bad(book(FIRST_DAY, fill=hidden_sheet), ("records.xlsx: sheet-choose",), name="records.xlsx"),
    "102 key twice": in_json(f'{listed()[:-2]}, "regel": "{CANARY}"}}]', '"regel"', "key-twice"),
    "102 NaN": in_json(listed(uren=float("nan")), "NaN", "json-constant"),
    "102 depth": Bad(b"[" * 100_000, ("records.json: yaml-too-deep",), name="records.json"),
    "102 surrogate": in_json(listed(nummer="\ud800" + CANARY), '"\\ud800', "hidden-sign"),
    "102 long number": in_json(
        listed(bedrag=0).replace('"bedrag": 0', f'"bedrag": 1{"0" * 5000}'), "1" + "0" * 9, "number-too-large"
    ),
    "103 alias": Bad(
        f"- {{bouwblok: opleiding, persoon: &a {CANARY}}}\n- {{bouwblok: opleiding, persoon: *a}}\n".encode(),
        ("records.yaml:1:34: yaml-anchor", "records.yaml:2:34: yaml-anchor"),
        name="records.yaml",
    ),
}


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    return {path.name: (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.iterdir()}


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("row", ROWS)
def test_a_bad_file_is_refused_at_its_place_and_nothing_of_it_is_told(
    row: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = ROWS[row]
    monkeypatch.chdir(tmp_path)
    path = Path(bad.name)
    bad.data(path) if callable(bad.data) else path.write_bytes(bad.data)
    Path("contract.yaml").write_text(CONTRACT, encoding="utf-8")
    before = tree(tmp_path)
    began = time.perf_counter()
    code = run(["realised", bad.name, "--contract", "contract.yaml", "--lang", lang, *bad.options])
    took = time.perf_counter() - began
    out, err = capsys.readouterr()
    assert took < (10 if coverage.Coverage.current() else 2)
    assert code == bad.code, err
    assert tree(tmp_path) == before
    assert "Traceback" not in out + err
    assert [secret for secret in SECRETS if secret in err] == []
    if bad.code:
        assert out == ""
        told = re.findall(r"^(\S+) .*\[SR-([a-z0-9-]+)\]$", err, re.MULTILINE)
        assert tuple(f"{place} {said}" for place, said in told) == bad.told


def test_every_row_of_the_list_is_here() -> None:
    assert sorted({int(name.split()[0]) for name in ROWS}) == list(range(61, 104))
