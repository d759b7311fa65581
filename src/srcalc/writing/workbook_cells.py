"""Cells of a workbook: what stands in them and how they look, and a row of them as XML.

A cell shows a text, a number or a day; with a formula its value is what the calculation found, and the formula must
come to the same. What a user may change, what was settled and what is computed look different.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from srcalc.writing.layout import one_line
from srcalc.writing.records_csv import cell

Value = str | int | Decimal | datetime.date | None

MOST_ROWS = 1_048_576  # of a sheet, in the format
_MOST_SIGNS = 16_000  # of a text: a cell holds 32,767, and a sign may count for two
_MOST_DIGITS = 10**15  # a formula reads fifteen digits of a number
_EPOCH = datetime.date(1899, 12, 30)
_SEVENTEEN = Context(prec=17)  # digits that tell two numbers of a spreadsheet apart
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Cell(NamedTuple):
    """What stands in a cell. `look` is a kind (input, fixed, total or none) and a form, such as `input money`."""

    value: Value
    look: str = "text"
    formula: str = ""


def words(text: str, look: str = "text") -> Cell:
    """A text, whatever it says: no formula, no sign that steers, hides or reverses."""
    return Cell(cell(one_line(text))[:_MOST_SIGNS], look)


def money(cents: int, formula: str = "", kind: str = "") -> Cell:
    """An amount."""
    return Cell(hundredths(cents), f"{kind} money".lstrip(), formula)


def hundredths(value: int) -> Decimal:
    """Hundredths as a number."""
    return Decimal(value).scaleb(-2)


def exact(value: Fraction, look: str, formula: str = "") -> Cell:
    """An exact number; one without an end in decimals is written as a division."""
    found, written = _written(value)
    return Cell(found, look, formula or written)


def _written(value: Fraction) -> tuple[int | Decimal, str]:
    top, below = value.numerator, value.denominator
    for digits in range(10):
        if 10**digits % below == 0:
            whole = top * (10**digits // below)
            return (Decimal(whole).scaleb(-digits) if digits else whole), ""
    shown = _SEVENTEEN.divide(Decimal(top), Decimal(below))
    return shown, f"{top}/{below}" if max(abs(top), below) < _MOST_DIGITS else ""


def literal(value: Fraction) -> str:
    """An exact number in a formula."""
    found, written = _written(value)
    return f"({written})" if written else str(found)


def letter(column: int) -> str:
    """The name of a column, counted from 0."""
    more, rest = divmod(column, 26)
    return (letter(more - 1) if more else "") + _LETTERS[rest]


# ---------------------------------------------------------------- looks

INK, QUIET, ACCENT = "#1B2730", "#52606B", "#0A5566"
INPUT, FIXED, HEAD, LINE = "#FFF6DC", "#E9EDEF", "#EDF3F4", "#D5DCE0"
_FORMS: dict[str, dict[str, object]] = {
    "text": {"quote_prefix": True, "align": "left", "indent": 1},
    "wrap": {"quote_prefix": True, "align": "left", "indent": 1, "text_wrap": True},
    "money": {"num_format": "€ #,##0.00;-€ #,##0.00"},
    "number": {"num_format": "#,##0.00"},
    "whole": {"num_format": "#,##0"},
    "factor": {"num_format": "0.0000"},
    "percent": {"num_format": "0.00%"},
    "part": {"num_format": "0%"},
    "date": {"num_format": "dd-mm-yyyy", "align": "left", "indent": 1},
    "line": {"num_format": "0", "font_color": QUIET},
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT, "bottom": 0},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT, "bottom": 0},
    "quiet": {"font_color": QUIET, "bottom": 0},
    "head": {
        "bold": True,
        "bg_color": HEAD,
        "bottom": 2,
        "bottom_color": ACCENT,
        "text_wrap": True,
        "valign": "vcenter",
        "indent": 1,
    },
    "kind": {"italic": True, "text_wrap": True, "font_size": 8, "font_color": QUIET, "bottom": 0},
}
_KINDS: dict[str, dict[str, object]] = {
    "": {},
    "input": {"bg_color": INPUT, "locked": False},
    "fixed": {"bg_color": FIXED},
    "total": {"bold": True, "top": 1, "top_color": ACCENT},
    "right": {"align": "right", "indent": 0},
}
_ALL = {"font_color": INK, "valign": "top", "bottom": 1, "bottom_color": LINE}


class Looks(dict[str, Any]):
    """The formats of a workbook by name, made when they are first asked for."""

    def __init__(self, book: Any) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, look: str) -> Any:
        kind, _, form = look.rpartition(" ")
        self[look] = self._book.add_format({**_ALL, **_FORMS[form], **_KINDS[kind]})
        return self[look]


# ---------------------------------------------------------------- a sheet


class Page:
    """A sheet that is filled from the top; `row` is the number of the next row, as formulas write it."""

    def __init__(self, sheet: Any, looks: Looks) -> None:
        self.sheet = sheet
        self.looks = looks
        self.name: str = sheet.get_name()
        self.row = 1

    def line(self, cells: Sequence[Cell | None], height: int | None = None) -> int:
        """Fill the next row, and give its number; an empty one without cells."""
        row = self.row
        for column, item in enumerate(cells):
            if item is not None:
                self._put(row - 1, column, item)
        if height is not None:
            self.sheet.set_row(row - 1, height)
        self.row += 1
        return row

    def head(self, titles: Sequence[str], right: frozenset[int] = frozenset()) -> int:
        """A row of headers; `right` are columns of numbers."""
        looks = ["right head" if column in right else "head" for column in range(len(titles))]
        return self.line([words(title, look) for title, look in zip(titles, looks, strict=True)], 30)

    def at(self, column: int, row: int) -> str:
        """A cell of this sheet, as a formula on another sheet writes it."""
        return f"{self.name}!${letter(column)}${row}"

    def tall(self, cells: Sequence[Cell | None], widths: Sequence[int]) -> int:
        """A row that is as high as its wrapped texts are long: not every program finds that by itself."""
        return self.line(cells, 15 * lines_of(cells, widths))

    def _put(self, row: int, column: int, item: Cell) -> None:
        look = self.looks[item.look]
        if item.formula:
            self.sheet.write_formula(row, column, f"={item.formula}", look, _plain(item.value))
        elif isinstance(item.value, str):
            self.sheet.write_string(row, column, item.value, look)
        elif item.value is None:
            self.sheet.write_blank(row, column, None, look)
        else:
            self.sheet.write_number(row, column, _plain(item.value), look)


def _plain(value: Value) -> str | int | Decimal:
    if isinstance(value, datetime.date):
        return (value - _EPOCH).days
    return 0 if value is None else value


def lines_of(cells: Iterable[Cell | None], widths: Iterable[int]) -> int:
    """How many lines the longest text takes in columns of these widths."""
    texts = ((item.value, width) for item, width in zip(cells, widths, strict=False) if item is not None)
    return max((-(-len(text) // width) for text, width in texts if isinstance(text, str)), default=1) or 1


# ---------------------------------------------------------------- rows as XML


def mark_of(number: int) -> str:
    """What stands for a look in the XML of a row, until its number in the workbook is known: a sign no text has."""
    return chr(number + 1 if number < 8 else number + 6)  # not a tab or the end of a line


def row_xml(row: int, cells: Iterable[Cell | None], marks: Mapping[str, str], lines: int = 1) -> str:
    """A row of a sheet, so many lines high."""
    parts = [f'<row r="{row}" ht="{15 * lines}" customHeight="1">' if lines > 1 else f'<row r="{row}">']
    for column, item in enumerate(cells):
        if item is None:
            continue
        start = f'<c r="{letter(column)}{row}" s="{marks[item.look]}"'
        if isinstance(item.value, str):
            parts.append(f'{start} t="inlineStr"><is><t>{_escaped(item.value)}</t></is></c>')
        elif item.formula:
            parts.append(f"{start}><f>{_escaped(item.formula)}</f><v>{_plain(item.value)}</v></c>")
        elif item.value is None:
            parts.append(f"{start}/>")
        else:
            parts.append(f"{start}><v>{_plain(item.value)}</v></c>")
    parts.append("</row>")
    return "".join(parts)


def _escaped(text: str) -> str:
    """Text of XML; what reads as an escape of the format (`_x0041_`) is written so that it stays as it is."""
    found = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPE.sub("_x005F_", found) if "_x" in found else found
