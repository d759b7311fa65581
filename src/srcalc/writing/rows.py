"""Rows of texts as a file: CSV, JSON, YAML or a workbook, which the reader reads back as they were."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping

from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Refused
from srcalc.writing.records_csv import cell

_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*")


def rows_file(
    form: str,
    titles: Mapping[str, str],
    rows: Iterable[Mapping[str, object]],
    delimiter: str = ";",
    *,
    marked: bool = False,
) -> bytes:
    """The rows as bytes; `titles` has the name of each column in the file.

    `marked` begins a CSV file with the mark by which a spreadsheet knows UTF-8.
    """
    if form == "xlsx":
        return _workbook(titles, rows)
    if form in ("json", "yaml"):
        named = [{titles[column]: value for column, value in row.items()} for row in rows]
        if form == "json":
            return (json.dumps(named, ensure_ascii=False, indent=1) + "\n").encode()
        return "".join(line for row in named for line in _yaml(row)).encode()
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if marked else "\n")
    writer.writerow(titles.values())
    writer.writerows([safe(str(row.get(column, ""))) for column in titles] for row in rows)
    return out.getvalue().encode("utf-8-sig" if marked else "utf-8")


def safe(text: str) -> str:
    """A cell that starts no formula; a number stays one."""
    return text if _NUMBER.fullmatch(text) else cell(text)


def _yaml(row: Mapping[str, object]) -> Iterable[str]:
    for number, (key, value) in enumerate(row.items()):
        text = "'" + value.replace("'", "''") + "'" if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield f"{'  ' if number else '- '}{key}: {text}\n"


def _workbook(titles: Mapping[str, str], rows: Iterable[Mapping[str, object]]) -> bytes:
    try:
        import xlsxwriter
    except ImportError:
        raise Refused(Diagnostic("extra-missing", params={"extra": "xlsx"}), CANNOT_WRITE) from None
    import datetime

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime.datetime(2000, 1, 1)})
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for number, title in enumerate(titles.values()):
        sheet.write_string(0, number, title, bold)
        sheet.set_column(number, number, 18)
    for line, row in enumerate(rows, 1):
        for number, column in enumerate(titles):
            if row.get(column):
                sheet.write_string(line, number, str(row[column]))
    book.close()
    return out.getvalue()
