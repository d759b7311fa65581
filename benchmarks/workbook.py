"""How long a workbook of records takes to read, as a ratio to what the library alone takes to read its cells.

    python benchmarks/workbook.py [ROWS] [ROUNDS]

makes a workbook with a sheet of 100,000 rows and eleven columns, and reads it in turns: by python-calamine alone (to
Python values), and as a table of srcalc (the look at the package and the XML, the library, texts for cells). It prints
the median of the ratios, and fails above 3.00.
"""

from __future__ import annotations

import datetime
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

from srcalc.diagnostics import BAD_INPUT
from srcalc.reading.columns import column_names
from srcalc.reading.files import MIB, Source
from srcalc.reading.tables import open_table

REACH = 3.00
HEADER = "record element person start end hours_per_week supplier amount recognition hours evidence".split()


def made(rows: int) -> bytes:
    """A workbook with people, invoices and hours in turns."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("Records")
    date = book.add_format({"num_format": "dd-mm-yyyy"})
    page.write_row(0, 0, HEADER)
    for row in range(1, rows + 1):
        page.write_string(row, 0, f"r-{row}")
        if row % 3 == 0:
            page.write_string(row, 1, "social-procurement")
            page.write_string(row, 6, f"Firm {row % 5000}")
            page.write_number(row, 7, row % 10_000 + row % 100 / 100)
            page.write_string(row, 8, "pso-2")
            page.write_string(row, 10, "invoice")
        else:
            page.write_string(row, 1, "education")
            page.write_string(row, 2, f"P-{row % 30_000}")
            page.write_datetime(row, 3, datetime.datetime(2026, 1, 1) + datetime.timedelta(row % 180), date)
            page.write_datetime(row, 4, datetime.datetime(2026, 7, 1) + datetime.timedelta(row % 180), date)
            page.write_number(row, 5, 8 + row % 32)
            page.write_string(row, 10, "enrolment")
    book.close()
    return out.getvalue()


def by_the_library(path: Path) -> int:
    """The number of rows that the library alone reads."""
    return len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)) - 1


def as_a_table(path: Path) -> int:
    """The number of rows of the table that srcalc reads."""
    return sum(1 for _ in open_table(Source(str(path), BAD_INPUT, 64 * MIB), column_names()).rows)


def seconds(read: Callable[[Path], int], path: Path, rows: int) -> float:
    """The time that reading takes, which must find every row."""
    start = time.perf_counter()
    found = read(path)
    if found != rows:
        raise SystemExit(f"{found} rows read, {rows} made")
    return time.perf_counter() - start


def main() -> int:
    """Measure in turns and print the ratio."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.xlsx"
        path.write_bytes(made(rows))
        ratios = []
        for _ in range(rounds):
            alone = seconds(by_the_library, path, rows)
            ratios.append(seconds(as_a_table, path, rows) / alone)
    ratio = statistics.median(ratios)
    print(f"{rows} rows of a workbook: {ratio:.2f} times the library alone (at most {REACH:.2f})")
    return 0 if ratio <= REACH else 1


if __name__ == "__main__":
    sys.exit(main())
