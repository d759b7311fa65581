"""Text files with a sign between the cells (CSV): what the sign is, where the header stands, and the rows.

Nothing is guessed from the look of the data: the sign and the header are found by the names of columns that are known.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.reading.files import Source
from srcalc.reading.lines import Lines
from srcalc.reading.tables import MOST_PREAMBLE, Table, likeness

DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}

_SEP = re.compile(r"\"?sep=(.)\"?[;,\t|]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    """The sign between cells, the number of lines before the header, and how many of these hold something."""

    delimiter: str
    skipped: int = 0
    preamble: int = 0


def open_delimited(source: Source, known: Container[str]) -> Table:
    """The table in a text file; `Refused` when it is no text, or holds nothing."""
    lines = Lines(source)
    layout = _layout(lines.head(), known)
    lines.delimiter = layout.delimiter
    table = Table(source.shown)
    table.read_as = [(DELIMITERS[layout.delimiter], None), (lines.encoding, None)]
    if layout.preamble:
        table.read_as.append(("preamble", layout.preamble))
    table.rows = _rows(table, lines, layout)
    table.header_row, table.header = next(table.rows, (0, []))
    if not table.named:
        raise Refused(Diagnostic("no-records", Place(source.shown)), BAD_INPUT)
    return table


def _layout(head: list[str], known: Container[str]) -> _Layout:
    """The line and the sign that make most known columns; the first line that is not empty when none does."""
    said = _SEP.fullmatch(head[0].rstrip("\r\n")) if head else None
    signs = [said[1]] if said and said[1] in DELIMITERS else list(DELIMITERS)
    skipped = 1 if said else 0
    lines = [(number, line) for number, line in enumerate(head[:MOST_PREAMBLE]) if number >= skipped and line.strip()]
    if not lines:
        return _Layout(signs[0])
    first = lines[0][0]

    def likely(choice: tuple[int, str, str]) -> tuple[bool, int, int, int]:
        number, line, sign = choice
        cells = line.split(sign)
        return (*likeness(cells, known, first=number == first), -number, len(cells))

    number, _, delimiter = max(((number, line, sign) for number, line in lines for sign in signs), key=likely)
    return _Layout(delimiter, number, sum(before < number for before, _ in lines))


def _rows(table: Table, lines: Lines, layout: _Layout) -> Iterator[tuple[int, list[str]]]:
    """The rows from the header on, with the line on which each begins (a quoted cell may hold line ends)."""
    found = iter(lines)
    for _ in islice(found, layout.skipped):
        pass
    # Empty lines before the first make the reader's count that of the line on which the next row begins.
    reader = csv.reader(chain(["\n"] * (layout.skipped + 1), found), delimiter=layout.delimiter, strict=True)
    for _ in islice(reader, layout.skipped + 1):
        pass
    line = reader.line_num
    try:
        for cells in reader:
            following = reader.line_num
            if following != line + 1:
                _check_lines(table, layout, line, cells)
            yield line, cells
            line = following
    except csv.Error as error:
        swallowed = reader.line_num > line + 1 or "limit" not in str(error)
        place = table.place(line, _broken_cell(lines, layout, line))
        raise Refused(Diagnostic("csv-quote" if swallowed else "csv-too-long", place), BAD_INPUT) from None
    table.sha256 = lines.sha256
    if lines.garbled is not None:
        table.remarks.append(Diagnostic("garbled-letters", table.place(lines.garbled), severity="warning"))


def _check_lines(table: Table, layout: _Layout, line: int, cells: list[str]) -> None:
    """Refuse a cell over several lines that holds whole rows: its quote was opened by mistake.

    When that leaves a row with as many cells as the header, the cell holds as many signs as there are between these.
    """
    for number, cell in enumerate(cells, 1):
        if table.width > 1 and "\n" in cell and cell.count(layout.delimiter) >= table.width - 1:
            raise Refused(Diagnostic("csv-quote", table.place(line, number)), BAD_INPUT)


def _broken_cell(lines: Lines, layout: _Layout, line: int) -> int:
    """The number of the cell, from the start of a row, that is too long, or whose quote is not closed or not last."""
    sign = re.escape(layout.delimiter)
    cell = re.compile(rf'(?:"(?:[^"]|"")*"|[^"{sign}\r\n][^{sign}\r\n]*|)')
    row = "".join(islice(lines, line - 1, line + 999))
    number, at = 1, 0
    while True:
        match = cell.match(row, at)
        end = match.end() if match else at
        if row[end : end + 1] != layout.delimiter or end - at > csv.field_size_limit():
            return number
        number, at = number + 1, end + 1
