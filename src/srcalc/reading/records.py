"""Records from CSV, JSON or YAML: one model of a record behind all of them, all mistakes at once.

Messages name file, line and column and show the shape of a value, never the value: it could be somebody's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import get_args, get_type_hints

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Place, Refused
from srcalc.model.fields import Parsed
from srcalc.model.record import Record
from srcalc.model.values import folded
from srcalc.reading.columns import NOTHING, Dropped, column_names, column_of, settle_header
from srcalc.reading.contracts import read_document
from srcalc.reading.document import Document
from srcalc.reading.files import CHUNK, MIB, Source, shown_name
from srcalc.reading.jsonlines import read_lines
from srcalc.reading.lines import Lines
from srcalc.reading.notation import Notation, Parse, Sign
from srcalc.reading.personal import UNGUARDED, Guard
from srcalc.reading.tables import ReadAs, Table, open_table

MOST_BYTES = 1024 * MIB
MOST_SIGNS = 20_000
KINDS = (".csv", ".txt", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".yaml", ".yml")
WITH_MACROS = (".xlsm", ".xltm")


@dataclass(frozen=True, slots=True)
class Reading:
    """How somebody wants files of records to be read.

    `decimal` settles what the files do not settle themselves; `dropped` columns are not read; a file with a header and
    no rows may be empty; `sheet` is that of a workbook with several.
    """

    decimal: Sign | None = None
    dropped: Dropped = NOTHING
    may_be_empty: bool = False
    sheet: str | None = None


AS_FOUND = Reading()


@dataclass(slots=True)
class RecordFile:
    """The records of one file, what was wrong with it and how it was read.

    Each row has a key that `place` finds its cells by; of a broken one only the cells that could be read are there.
    `names` has the names of all its columns, folded, `own_names` what a list calls them, and `seen` the row in which
    each value of a column stood first.
    `elsewhere` holds the cells of columns such as `element:utrecht-40h`, by row: names of another ruleset.
    """

    file: str
    sha256: str = ""
    read_as: list[ReadAs] = field(default_factory=list)
    rows: list[tuple[int, Record]] = field(default_factory=list)
    elsewhere: dict[int, dict[str, object]] = field(default_factory=dict)
    document: Document | None = None
    table: Table | None = None
    columns: dict[str, int] = field(default_factory=dict)
    mistakes: list[Diagnostic] = field(default_factory=list)
    broken: set[int] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    own_names: dict[str, str] = field(default_factory=dict)
    blank: int = 0
    remarks: list[Diagnostic] = field(default_factory=list)
    parsers: dict[str, Parse] = field(default_factory=dict)
    seen: dict[str, dict[str, int]] = field(default_factory=dict)

    def place(self, key: int, column: str) -> Place:
        """Where a cell stands: `key` is the line of a row, or the number of an item in a list."""
        if self.document is not None:
            return self.document.place((key, self.own_names.get(column, column)))
        assert self.table is not None
        return self.table.place(key, self.columns.get(column))

    def line(self, key: int) -> int | None:
        """The line of a record in its file; None where lines are not known (JSON)."""
        return key if self.document is None else self.document.place((key,)).line


@cache
def parsers() -> dict[str, Parse]:
    """How the cells of each column are read, from the annotations of `Record`."""
    found: dict[str, Parse] = {}
    for name, hint in get_type_hints(Record, include_extras=True).items():
        for option in (hint, *get_args(hint)):
            for mark in getattr(option, "__metadata__", ()):
                if isinstance(mark, Parsed):
                    found[name] = mark.parse
    return found


def read_records(name: str, how: Reading = AS_FOUND) -> RecordFile:
    """The records in a file, with its mistakes; `Refused` when the file as a whole cannot be read."""
    shown = shown_name(name)
    kind = next((kind for kind in KINDS if shown.lower().endswith(kind)), "")
    source = Source(name, BAD_INPUT, MOST_BYTES)
    if shown.lower().endswith(WITH_MACROS):
        raise Refused(Diagnostic("workbook-macros", Place(shown)), BAD_INPUT)
    if name != "-" and not kind:
        raise Refused(Diagnostic("file-kind", Place(shown), {"allowed": KINDS}), BAD_INPUT)
    first = source.head(CHUNK).lstrip()[:1] if name == "-" else b""
    if kind in (".jsonl", ".ndjson") or first == b"{":
        read = _read_lines
    elif kind in (".json", ".yaml", ".yml") or first in (b"[", b"-"):
        read = _read_list
    else:
        read = _read_table
    notation: Notation | None = Notation(how.decimal)
    while notation is not None:
        file = RecordFile(shown)
        file.parsers = {column: notation.parser(parse) for column, parse in parsers().items()}
        read(file, source, how)
        file.read_as += notation.read_as()
        notation = notation.again()
    _guard(file)
    if not file.rows and not file.mistakes and not (how.may_be_empty and (file.columns or file.document)):
        raise Refused(Diagnostic("no-records", Place(shown)), BAD_INPUT)
    return file


# ---------------------------------------------------------------- lists


def _read_list(file: RecordFile, source: Source, how: Reading) -> None:
    data = source.whole()
    file.sha256 = hashlib.sha256(data).hexdigest()
    document = read_document(data, source.name)
    if not isinstance(document.data, list):
        raise Refused(Diagnostic("list-expected", document.place(()), {"key": ""}), BAD_INPUT)
    file.read_as = [
        ("json" if data.lstrip()[:1] == b"[" and not file.file.endswith((".yaml", ".yml")) else "yaml", None),
        ("utf-8", None),
    ]
    file.document = document
    for index, row in enumerate(document.data):
        if isinstance(row, dict):
            _add_item(file, index, row, how, _in_item(document, index))
        else:
            file.mistakes.append(Diagnostic("keys-expected", document.place((index,)), {"key": ""}))


def _read_lines(file: RecordFile, source: Source, how: Reading) -> None:
    lines = Lines(source)
    table = file.table = Table(file.file)
    for number, row in read_lines(source, lines):
        _add_item(file, number, row, how, partial(_in_line, file.file, number))
    file.sha256, file.read_as = lines.sha256, [("json-lines", None), (lines.encoding, None)]
    file.remarks = table.remarks


def _in_item(document: Document, index: int) -> Callable[[str], Place]:
    return lambda key: document.place((index, key))


def _in_line(file: str, line: int, key: str) -> Place:
    return Place(file, line, path=(key,))


def _add_item(
    file: RecordFile, key: int, row: Mapping[str, object], how: Reading, place: Callable[[str], Place]
) -> None:
    """Read a record that names its cells itself."""
    cells: dict[str, object] = {}
    for name, value in row.items():
        file.names.add(folded(name))
        column, mistake = column_of(name, how.dropped)
        if column is not None and column in cells:
            mistake = Mistake("cell-twice", column=column)
        if mistake is not None:
            file.mistakes.append(Diagnostic(mistake.code, place(name), mistake.params))
            continue
        if column is None or ":" in column:
            file.unread += [name] if name not in file.unread else []
        if column is not None:
            cells[column] = value
            file.own_names[column] = name
    _add(file, key, cells)


# ---------------------------------------------------------------- tables


def _read_table(file: RecordFile, source: Source, how: Reading) -> None:
    table = file.table = open_table(source, column_names(), how.sheet)
    columns = settle_header(table, how.dropped)
    file.columns, file.unread = columns.numbers, columns.unread
    file.names = {folded(name) for name in table.header}
    file.mistakes = table.mistakes
    width = table.width
    try:
        for row, cells in table.rows:
            fitted = cells if len(cells) == width and cells[0] else table.fitted(row, cells)
            if fitted is not None:
                _add(file, row, {column: fitted[number - 1] for column, number in columns.numbers.items()})
    except Refused as refused:
        raise Refused([*file.mistakes, *refused.diagnostics], refused.exit_code) from None
    file.sha256, file.blank, file.read_as, file.remarks = table.sha256, table.blank, table.read_as, table.remarks


# ---------------------------------------------------------------- both


def _guard(file: RecordFile) -> None:
    """Refuse a file with a column that looks like personal data, whatever its name."""
    found = []
    for column, values in file.seen.items():
        guard = Guard()
        guard.look(values)
        mistake = guard.verdict(column)
        if mistake is not None:
            first = file.place(min(values.values()), column)
            place = (
                first
                if not file.columns or file.table is None
                else file.table.place(file.table.header_row, first.column)
            )
            found.append(Diagnostic(mistake.code, place, mistake.params))
    if found:
        raise Refused([*found, *file.mistakes], BAD_INPUT)


def _add(file: RecordFile, key: int, cells: Mapping[str, object]) -> None:
    """Read the cells of one record, noting every mistake."""
    values: dict[str, object] = {}
    found: list[Diagnostic] = []
    for column, cell in cells.items():
        if isinstance(cell, str) and len(cell) > MOST_SIGNS:
            found.append(Diagnostic("text-too-long", file.place(key, column), {"key": column, "at_most": MOST_SIGNS}))
            continue
        if isinstance(cell, str):
            if not cell.strip():
                continue
            if column not in UNGUARDED:
                file.seen.setdefault(column, {}).setdefault(cell, key)
        try:
            values[column] = file.parsers[column.partition(":")[0]](cell)
        except Mistake as mistake:
            found.append(Diagnostic(mistake.code, file.place(key, column), {"key": column, **mistake.params}))
    if "element" not in values and not any(item.params.get("key") == "element" for item in found):
        found.append(Diagnostic("cell-needed", file.place(key, "element"), {"key": "element"}))
    if found:
        file.mistakes += found
        file.broken.add(key)
    elsewhere = [column for column in values if ":" in column]
    if elsewhere:
        file.elsewhere[key] = {column: values.pop(column) for column in elsewhere}
    if "element" in values:
        file.rows.append((key, Record(**values)))  # type: ignore[arg-type]  # the parsers give the fields' types
