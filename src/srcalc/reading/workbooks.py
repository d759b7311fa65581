"""Workbooks (.xlsx): one sheet of them as a table.

A library reads the cells; what it is given is a workbook of our own making that holds just the parts which were looked
at before, so that nothing else in a file can reach it.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import re
import zipfile
from collections.abc import Container, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Place, Refused, letters
from srcalc.model.values import folded
from srcalc.reading.files import MIB, Source, read_bytes
from srcalc.reading.notation import Exact
from srcalc.reading.packages import Package, Sheet
from srcalc.reading.sheets import Look, careful_look, quick_look
from srcalc.reading.tables import MOST_PREAMBLE, Table, is_blank, likeness
from srcalc.reading.text import BROKEN

MOST_PACKED = 64 * MIB
MOST_CELLS = 4_000_000
MOST_MARKED = 10_000

_TWO_DECIMALS = re.compile(r"-?[0-9]+\.[0-9]{1,2}")
_FRACTION = re.compile(r"-?[0-9]+(\.[0-9]+)?(e-[0-9]+)?")
_NEAR = Decimal("1e-9")
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def open_workbook(source: Source, known: Container[str], asked: str | None = None) -> Table:
    """The table in a sheet of a workbook: the one that is asked for, else the only one that holds anything.

    Raises `Refused` when the workbook cannot be read, or a sheet must be chosen.
    """
    data = source.held if source.held is not None else read_bytes(source.name, BAD_INPUT, MOST_PACKED)
    try:
        package = Package(data)
        sheet = _chosen(package, asked)
        if sheet is None:
            raise Mistake("no-records")
        return _table(source.shown, package, sheet, known, hashlib.sha256(data).hexdigest())
    except Mistake as mistake:
        raise Refused(Diagnostic(mistake.code, Place(source.shown), mistake.params), BAD_INPUT) from None


def _chosen(package: Package, asked: str | None) -> Sheet | None:
    """The sheet to read; None when no sheet holds anything. `Mistake` lists them when one must be chosen."""
    if asked is not None:
        found = [sheet for sheet in package.sheets if sheet.name == asked]
        found += [sheet for sheet in package.sheets if folded(sheet.name) == folded(asked)]
        if not found:
            raise Mistake("sheet-unknown", sheets=tuple(sheet.name for sheet in package.sheets))
        return found[0]
    for sheet in package.sheets:
        if sheet.name == package.records:
            return sheet
    filled = [sheet for sheet in package.sheets if package.has_cells(sheet)]
    if len(filled) > 1 or any(sheet.hidden for sheet in filled):
        shown, hidden = (tuple(sheet.name for sheet in filled if sheet.hidden is kind) for kind in (False, True))
        raise Mistake("sheet-choose", sheets=shown, hidden=hidden)
    return filled[0] if filled else None


def _table(file: str, package: Package, sheet: Sheet, known: Container[str], sha256: str) -> Table:
    book, look = _looked(package, sheet)
    if look.area > MOST_CELLS:
        row, column = look.furthest
        raise Mistake("workbook-cell-outside", cell=f"{sheet.name}!{letters(column)}{row}", at_most=MOST_CELLS)
    table = Table(file, sheet=sheet.name, sha256=sha256)
    rows = _rows(table, _cells(book), {row for row, _ in look.broken})
    head = list(islice(rows, MOST_PREAMBLE))
    if not head:
        raise Mistake("no-records")
    at = max(range(len(head)), key=lambda number: (*likeness(head[number][1], known, first=number == 0), -number))
    table.header_row, table.header = head[at]
    table.read_as = [("xlsx", None), ("sheet", sheet.name)]
    if at:
        table.read_as.append(("preamble", at))
    if look.hidden_rows:
        table.read_as.append(("hidden-rows", look.hidden_rows))
    marks = _marks(table, look)
    in_header = marks.pop(table.header_row, {})
    if in_header:
        found = [(table.place(table.header_row, column), code) for column, code in in_header.items()]
        raise Refused([Diagnostic(code, place, {"key": ""}) for place, code in found], BAD_INPUT)
    table.rows = _marked(table, marks, chain(head[at + 1 :], rows))
    return table


def _looked(package: Package, sheet: Sheet) -> tuple[io.BytesIO, Look]:
    """A workbook with one sheet, and the look at it."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as out:
        look = _copied(out, "xl/worksheets/sheet1.xml", package, sheet)
        related = [("worksheet", "worksheets/sheet1.xml")]
        for kind, part in (("sharedStrings", package.strings), ("styles", package.styles)):
            if part is not None:
                chunks = package.chunks(part)
                if kind == "sharedStrings":
                    chunks = package.check_strings(chunks, package.zip.getinfo(part).file_size)
                with out.open(f"xl/{kind}.xml", "w") as target:
                    for chunk in chunks:
                        target.write(chunk)
                related.append((kind, f"{kind}.xml"))
        for name, text in _frame(related, package.from_1904).items():
            out.writestr(name, text)
    book.seek(0)
    if look is None or look.area > MOST_CELLS:  # written in another way, or perhaps only formats reach that far
        look = careful_look(package.chunks(sheet.part))
    return book, look


def _copied(out: zipfile.ZipFile, name: str, package: Package, sheet: Sheet) -> Look | None:
    """The look at a sheet whose XML is copied on the way."""
    with out.open(name, "w", force_zip64=True) as target:

        def copied() -> Iterator[bytes]:
            for chunk in package.chunks(sheet.part):
                target.write(chunk)
                yield chunk

        chunks = copied()
        look = quick_look(chunks)
        for _ in chunks:  # what the look left when it stopped
            pass
    return look


def _frame(related: list[tuple[str, str]], from_1904: bool) -> dict[str, str]:
    """The parts of a workbook around its one sheet."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(related, 1)
    )
    kinds = "".join(
        f'<Override PartName="/xl/{target}" ContentType="{_TYPES}.{kind}+xml"/>' for kind, target in related
    )
    return {
        "[Content_Types].xml": f'{head}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>{kinds}</Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "xl/workbook.xml": f'{head}<workbook {_MAIN} xmlns:r="{_OFFICE}">'
        f'<workbookPr date1904="{"1" if from_1904 else "0"}"/>'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    }


def _cells(book: io.BytesIO) -> Iterator[list[Any]]:
    """The rows of the one sheet from the first row and column on, as the library gives them."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        raise Mistake("extra-missing", extra="xlsx") from None
    try:
        sheet = CalamineWorkbook.from_filelike(book).get_sheet_by_index(0)
        before = [""] * (sheet.start[1] if sheet.start else 0)
        for cells in sheet.iter_rows():
            yield before + cells if before else cells
    except Exception:  # half a dozen kinds, by what is broken
        raise Mistake("workbook-damaged") from None


def _rows(table: Table, rows: Iterator[list[Any]], broken: set[int]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, with their numbers, as texts."""
    try:
        for number, cells in enumerate(rows, 1):
            row = [value if value.__class__ is str else _text(value) for value in cells]
            if number in broken or not is_blank(row):
                yield number, row
    except Mistake as mistake:
        raise Refused(Diagnostic(mistake.code, Place(table.file), mistake.params), BAD_INPUT) from None


@lru_cache(maxsize=65536, typed=True)
def _text(value: Any) -> str:
    """A cell as text: days as 2026-01-31, times as 7:30, numbers with a point."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time.min else value.isoformat(" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        hours, rest = divmod(value.days * 86400 + value.seconds, 3600)
        return f"{hours}:{str(rest // 60).zfill(2)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _number(repr(value))


def _number(text: str) -> str:
    """The text of a binary number: a whole number as such, else with the two decimals that it is within a hair of."""
    if text.endswith(".0"):
        return text[:-2]
    if _TWO_DECIMALS.fullmatch(text) or not _FRACTION.fullmatch(text):
        return Exact(text)
    exact = Decimal(text)
    hundredths = int(abs(exact) * 100 + Decimal("0.5"))
    if abs(abs(exact) - Decimal(hundredths) / 100) > _NEAR:
        return Exact(text)
    whole, rest = divmod(hundredths, 100)
    sign = "-" if exact < 0 and hundredths else ""
    return Exact(f"{sign}{whole}.{str(rest).zfill(2).rstrip('0')}") if rest else f"{sign}{whole}"


def _marked(
    table: Table, marks: dict[int, dict[int, str]], rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    """The rows with a mark in the cells that hold no value; empty rows between them are counted."""
    following = table.header_row + 1
    for number, row in rows:
        table.blank += number - following
        following = number + 1
        for column, code in marks.get(number, {}).items():
            row[column - 1] = BROKEN + code
        yield number, row


def _marks(table: Table, look: Look) -> dict[int, dict[int, str]]:
    """The codes of cells without a value, by row and column, from the header on."""
    marks: dict[int, dict[int, str]] = {}
    for (row, column), code in look.broken.items():
        if row >= table.header_row and column <= table.width:
            marks.setdefault(row, {})[column] = code
    count = 0
    for first_row, first, last_row, last in look.merged:
        for row in range(max(first_row, table.header_row), min(last_row, look.last_row) + 1):
            for column in range(first, min(last, table.width) + 1):
                if (row, column) != (first_row, first):
                    marks.setdefault(row, {}).setdefault(column, "cell-merged")
                    count += 1
                    if count > MOST_MARKED:
                        raise Refused(Diagnostic("cell-merged", table.place(first_row, first), {"key": ""}), BAD_INPUT)
    return marks
