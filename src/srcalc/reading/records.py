"""Records from CSV, JSON or YAML: one model of a record behind all of them, all mistakes at once.

Messages name file, line and column and show the shape of a value, never the value: it could be somebody's.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import get_args, get_type_hints

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Place, Refused
from srcalc.model.fields import Parsed
from srcalc.model.record import COLUMNS, Record
from srcalc.model.values import folded
from srcalc.reading.contracts import read_document
from srcalc.reading.document import Document
from srcalc.reading.files import MIB, read_bytes, shown_name
from srcalc.reading.text import decoded, hidden_signs

MOST_BYTES = 1024 * MIB
MOST_SIGNS = 20_000
DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
KINDS = (".csv", ".txt", ".tsv", ".json", ".yaml", ".yml")

# Columns that hold somebody's personal data: they are refused, because no calculation needs them.
PERSONAL = frozenset(
    folded(name)
    for name in (
        "naam voornaam achternaam voorletters roepnaam name first-name last-name surname bsn "
        "burgerservicenummer sofinummer geboortedatum date-of-birth birth-date birthdate dob email e-mail "
        "e-mailadres mail adres straat postcode woonplaats huisnummer address street postal-code zip "
        "telefoon telefoonnummer mobiel phone telephone mobile"
    ).split()
)


@dataclass(slots=True)
class RecordFile:
    """The records of one file, what was wrong with it and how it was read.

    Each row has a key that `place` finds its cells by; of a broken one only the cells that could be read are there.
    """

    file: str
    sha256: str = ""
    read_as: list[str] = field(default_factory=list)
    rows: list[tuple[int, Record]] = field(default_factory=list)
    document: Document | None = None
    columns: dict[str, int] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)
    broken: set[int] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)
    blank: int = 0

    def place(self, key: int, column: str) -> Place:
        """Where a cell stands: `key` is the line of a row, or the number of an item in a list."""
        if self.document is not None:
            return self.document.place((key, column))
        return Place(self.file, key, self.columns.get(column))

    def line(self, key: int) -> int | None:
        """The line of a record in its file; None where lines are not known (JSON)."""
        return key if self.document is None else self.document.place((key,)).line


@cache
def parsers() -> dict[str, Callable[[object], object]]:
    """How the cells of each column are read, from the annotations of `Record`."""
    found: dict[str, Callable[[object], object]] = {}
    for name, hint in get_type_hints(Record, include_extras=True).items():
        for option in (hint, *get_args(hint)):
            for mark in getattr(option, "__metadata__", ()):
                if isinstance(mark, Parsed):
                    found[name] = mark.parse
    return found


@cache
def column_names() -> dict[str, str]:
    """Every accepted name of a column, folded, and the column."""
    return {folded(name): column.name for column in COLUMNS for name in (column.name, *column.dutch)}


def read_records(name: str) -> RecordFile:
    """The records in a file, with its mistakes; `Refused` when the file as a whole cannot be read."""
    data = read_bytes(name, BAD_INPUT, MOST_BYTES)
    file = RecordFile(shown_name(name), hashlib.sha256(data).hexdigest())
    kind = next((kind for kind in KINDS if file.file.lower().endswith(kind)), "")
    if name != "-" and not kind:
        raise Refused(Diagnostic("file-kind", Place(file.file), {"allowed": KINDS}), BAD_INPUT)
    if kind in (".json", ".yaml", ".yml") or (name == "-" and data.lstrip()[:1] in (b"{", b"[", b"-")):
        _read_list(file, data, name)
    else:
        _read_csv(file, data)
    if not file.rows and not file.mistakes:
        raise Refused(Diagnostic("no-records", Place(file.file)), BAD_INPUT)
    return file


# ---------------------------------------------------------------- lists


def _read_list(file: RecordFile, data: bytes, name: str) -> None:
    document = read_document(data, name)
    if not isinstance(document.data, list):
        raise Refused(Diagnostic("list-expected", document.place(()), {"key": ""}), BAD_INPUT)
    file.read_as = ["json" if file.file.endswith(".json") else "yaml", "utf-8"]
    file.document = document
    unread: dict[str, None] = {}
    for index, row in enumerate(document.data):
        place = document.place((index,))
        if not isinstance(row, dict):
            file.mistakes.append(Diagnostic("keys-expected", place, {"key": ""}))
            continue
        cells: dict[str, object] = {}
        for key, value in row.items():
            column, mistake = _column(key)
            where = document.place((index, key))
            if mistake is not None:
                file.mistakes.append(Diagnostic(mistake.code, where, mistake.params))
            elif column is None:
                unread[key] = None
            else:
                cells[column] = value
        _add(file, index, cells)
    file.unread = list(unread)


# ---------------------------------------------------------------- csv


def _read_csv(file: RecordFile, data: bytes) -> None:
    text = decoded(data, file.file, BAD_INPUT)
    head, _, _ = text.partition("\n")
    delimiter = _delimiter(head)
    hidden = hidden_signs(text, file.file)
    if hidden:
        raise Refused([_by_cell(item, text, delimiter) for item in hidden], BAD_INPUT)
    rows = _rows(file, text, delimiter)
    first = next(rows, None)
    if first is None:
        raise Refused(Diagnostic("no-records", Place(file.file)), BAD_INPUT)
    file.columns = {column: number + 1 for number, column in _header(file, first[1])}
    file.read_as = [DELIMITERS[delimiter], "utf-8"]
    width = len(first[1])
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            file.blank += 1
        elif len(cells) != width:
            params = {"found": len(cells), "expected": width}
            file.mistakes.append(Diagnostic("row-width", Place(file.file, line), params))
        else:
            own = {column: cells[number - 1].strip() for column, number in file.columns.items()}
            _add(file, line, own)


def _by_cell(item: Diagnostic, text: str, delimiter: str) -> Diagnostic:
    """The same mistake with the number of its cell for a column, as all messages about a CSV file have it."""
    line, column = item.place.line or 1, item.place.column or 1
    before = text.split("\n")[line - 1][: column - 1]
    return replace(item, place=replace(item.place, column=before.count(delimiter) + 1))


def _delimiter(head: str) -> str:
    """The sign between columns: the one that makes most known columns of the header."""
    names = column_names()

    def known(sign: str) -> tuple[int, int]:
        cells = head.split(sign)
        return sum(folded(cell.strip('" \r\ufeff')) in names for cell in cells), len(cells)

    return max(DELIMITERS, key=known)


def _rows(file: RecordFile, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line on which each begins (a quoted cell may hold line ends)."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "csv-too-long" if "limit" in str(error) else "csv-quote"
            place = Place(file.file, line, _broken_cell(text, line, delimiter))
            raise Refused([*file.mistakes, Diagnostic(code, place)], BAD_INPUT) from None
        yield line, row
        line = reader.line_num + 1


def _broken_cell(text: str, line: int, delimiter: str) -> int:
    """The number of the cell, from the start of a row, whose quote is not closed or has text behind it."""
    row = "\n".join(text.split("\n")[line - 1 :])
    cell = re.compile(rf'(?:"(?:[^"]|"")*"|[^"{re.escape(delimiter)}\r\n][^{re.escape(delimiter)}\r\n]*|)')
    number, at = 1, 0
    while True:
        match = cell.match(row, at)
        at = match.end() if match else at
        if row[at : at + 1] != delimiter:
            return number
        number, at = number + 1, at + 1


def _header(file: RecordFile, cells: list[str]) -> list[tuple[int, str]]:
    """The columns that are read, with their number; `Refused` with every mistake in the header."""
    found: list[Diagnostic] = []
    columns: dict[str, int] = {}
    for number, cell in enumerate(cells):
        name = cell.strip()
        place = Place(file.file, 1, number + 1)
        column, mistake = _column(name)
        if mistake is not None:
            found.append(Diagnostic(mistake.code, place, mistake.params))
        elif column is None:
            if name:
                file.unread.append(name)
        elif column in columns:
            params = {"column": column, "first": columns[column] + 1, "second": number + 1}
            found.append(Diagnostic("column-twice", place, params))
        else:
            columns[column] = number
    if "element" not in columns and not found:
        params = {"column": "element", "allowed": tuple(column.name for column in COLUMNS)}
        found.append(Diagnostic("column-missing", Place(file.file, 1), params))
    if found:
        raise Refused(found, BAD_INPUT)
    return [(number, column) for column, number in columns.items()]


def _column(name: str) -> tuple[str | None, Mistake | None]:
    """The column that a name stands for, None for one that is not read, or what is wrong with it."""
    known = column_names()
    key = folded(name)
    if key in known:
        return known[key], None
    if key in PERSONAL:
        return None, Mistake("column-personal", column=name[:80])
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.84)
    if near:
        return None, Mistake("column-near", column=name[:80], near=known[near[0]])
    return None, None


# ---------------------------------------------------------------- both


def _add(file: RecordFile, key: int, cells: Mapping[str, object]) -> None:
    """Read the cells of one record, noting every mistake."""
    values: dict[str, object] = {}
    found: list[Diagnostic] = []
    for column, cell in cells.items():
        if isinstance(cell, str) and len(cell) > MOST_SIGNS:
            found.append(Diagnostic("text-too-long", file.place(key, column), {"key": column, "at_most": MOST_SIGNS}))
            continue
        if cell == "":
            continue
        try:
            values[column] = parsers()[column](cell)
        except Mistake as mistake:
            found.append(Diagnostic(mistake.code, file.place(key, column), {"key": column, **mistake.params}))
    if "element" not in values and not any(item.params.get("key") == "element" for item in found):
        found.append(Diagnostic("cell-needed", file.place(key, "element"), {"key": "element"}))
    if found:
        file.mistakes += found
        file.broken.add(key)
    if "element" in values:
        file.rows.append((key, Record(**values)))  # type: ignore[arg-type]  # the parsers give the fields' types
