"""Workbooks for tests: as Excel writes them, and put together from their parts with something odd in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import xlsxwriter

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def written(fill: Callable[[Any], None], **options: object) -> bytes:
    """A workbook as Excel would write it, filled by a function that gets the workbook of XlsxWriter."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **options})
    fill(book)
    book.close()
    return out.getvalue()


def sheet(rows: Sequence[Sequence[object]], name: str = "Blad1", at: tuple[int, int] = (0, 0)) -> Callable[[Any], None]:
    """Fill a sheet with rows, from a place on; days get the format of a date, texts stay texts."""

    def fill(book: Any) -> None:
        page = book.add_worksheet(name)
        date = book.add_format({"num_format": "dd-mm-yyyy"})
        for row, cells in enumerate(rows, at[0]):
            for column, value in enumerate(cells, at[1]):
                if hasattr(value, "isoformat"):
                    page.write_datetime(row, column, value, date)
                elif isinstance(value, str):
                    page.write_string(row, column, value) if value else None
                elif value is not None:
                    page.write(row, column, value)

    return fill


def cell(reference: str, value: str = "x") -> str:
    """A cell with a text in it, as XML."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def rows_xml(rows: Iterable[Sequence[object]]) -> str:
    """Rows of texts as the XML of a sheet."""
    text = ""
    for number, cells in enumerate(rows, 1):
        inner = "".join(
            cell(f"{chr(64 + column)}{number}", str(value)) for column, value in enumerate(cells, 1) if value
        )
        text += f'<row r="{number}">{inner}</row>'
    return f"<sheetData>{text}</sheetData>"


def packed(data: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook of one sheet put together from its parts; `more` adds parts or replaces them."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        '<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{MAIN}">{data}</worksheet>',
        **(more or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return out.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A workbook with its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as other:
        for name in book.namelist():
            other.writestr(name, change(name, book.read(name)))
    return out.getvalue()
