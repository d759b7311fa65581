"""A small calculator of workbooks: the functions that srcalc writes and no others, in exact fractions."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from openpyxl.utils import column_index_from_string, get_column_letter

EPOCH = datetime.date(1899, 12, 30)
Value = Fraction | str | bool | None
Place = tuple[str, int, int]  # sheet, row, column, both from 1

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")
    |(?P<cell>(?:[A-Za-z]+!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)
    |(?P<name>[A-Z]+)(?=\()
    |(?P<number>[0-9]+(?:\.[0-9]+)?)
    |(?P<sign><=|>=|<>|[-+*/(),<>=]))""",
    re.VERBOSE,
)
_CELL = re.compile(r"(?:([A-Za-z]+)!)?\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?")


@dataclass
class Cell:
    """What a file says of a cell: its formula if it has one, and its value, computed before or given."""

    value: Any
    formula: str | None = None

    @property
    def number(self) -> Fraction:
        """The value as it is written, not as a computer holds it."""
        return Fraction(
            (self.value - EPOCH).days if isinstance(self.value, datetime.date) else Decimal(str(self.value))
        )


def exactly(value: Any) -> Value:
    """A value of a file in a calculation."""
    if value is None or isinstance(value, str | bool):
        return value
    return Cell(value).number


@dataclass
class Book:
    """The cells of a workbook by place. `change` puts another value in a cell; formulas follow it."""

    cells: dict[Place, Cell]
    sheets: list[str]
    known: dict[Place, Value] = field(default_factory=dict)

    def formulas(self) -> Iterator[tuple[Place, Cell]]:
        """The cells with a formula."""
        return ((place, cell) for place, cell in self.cells.items() if cell.formula is not None)

    def change(self, place: Place, value: Any) -> None:
        """Another value in a cell without a formula."""
        assert self.cells[place].formula is None, place
        self.cells[place] = Cell(value)
        self.known.clear()

    def value(self, place: Place) -> Value:
        """What a cell comes to."""
        if place not in self.known:
            cell = self.cells.get(place, Cell(None))
            if cell.formula is None:
                self.known[place] = exactly(cell.value)
            else:
                self.known[place] = Formula(self, place[0], cell.formula).value()
        return self.known[place]

    def found(self, sheet: str, title: str) -> Place:
        """The first cell of a sheet with this text."""
        return next(place for place, cell in self.cells.items() if place[0] == sheet and cell.value == title)

    def column(self, sheet: str, title: str) -> Iterator[Place]:
        """The places under a header, down to the first row without anything in its first column."""
        _, row, column = self.found(sheet, title)
        while self.cells.get((sheet, row + 1, 1), Cell(None)).value is not None:
            row += 1
            yield sheet, row, column


def name_of(place: Place) -> str:
    """A place as people write it."""
    return f"{place[0]}!{get_column_letter(place[2])}{place[1]}"


_SPACE = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_book(data: bytes) -> Book:
    """The cells of a workbook file, with formulas and with the values that stand beside them."""
    with zipfile.ZipFile(io.BytesIO(data)) as read:
        parts = {
            name: ElementTree.fromstring(read.read(name))
            for name in read.namelist()
            if name.endswith((".xml", ".rels"))
        }
    shared = [_text(item) for item in parts["xl/sharedStrings.xml"].iterfind("si", _SPACE)]
    dates = _dates(parts["xl/styles.xml"])
    files = {item.get("Id"): item.get("Target", "") for item in parts["xl/_rels/workbook.xml.rels"]}
    cells, sheets = {}, []
    for sheet in parts["xl/workbook.xml"].iterfind("sheets/sheet", _SPACE):
        name = str(sheet.get("name"))
        sheets.append(name)
        for item in parts[f"xl/{files[sheet.get(_LINK)]}"].iterfind("sheetData/row/c", _SPACE):
            column, row = re.fullmatch(r"([A-Z]+)([0-9]+)", str(item.get("r"))).groups()  # type: ignore[union-attr]
            found = _cell(item, shared, dates)
            if found.value is not None or found.formula is not None:
                cells[name, int(row), column_index_from_string(column)] = found
    return Book(cells, sheets)


def _cell(item: Element, shared: list[str], dates: set[str]) -> Cell:
    value, formula = item.findtext("v", None, _SPACE), item.findtext("f", None, _SPACE)
    kind = item.get("t", "n")
    if kind == "inlineStr":
        inside = item.find("is", _SPACE)
        return Cell(None if inside is None else _text(inside), formula)
    if value is None or kind == "str":
        return Cell(value, formula)
    if kind == "s":
        return Cell(shared[int(value)], formula)
    assert kind == "n", kind
    if item.get("s") in dates:
        return Cell(EPOCH + datetime.timedelta(int(value)), formula)
    return Cell(Decimal(value), formula)


def _text(item: Element) -> str:
    return "".join(part.text or "" for part in item.iterfind(".//t", _SPACE))


def _dates(styles: Element) -> set[str]:
    """The numbers of the formats that show a day."""
    days = {
        item.get("numFmtId")
        for item in styles.iterfind("numFmts/numFmt", _SPACE)
        if "yyyy" in item.get("formatCode", "").lower()
    }
    formats = styles.iterfind("cellXfs/xf", _SPACE)
    return {str(number) for number, item in enumerate(formats) if item.get("numFmtId") in days}


def half_away(value: Fraction, digits: int, upwards: bool = False) -> Fraction:
    """A value rounded: half away from zero, or everything away from zero."""
    shifted = abs(value) * 10**digits
    whole = -(-shifted.numerator // shifted.denominator) if upwards else int(shifted + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**digits)


class Formula:
    """One formula of a sheet."""

    def __init__(self, book: Book, sheet: str, text: str) -> None:
        self.book = book
        self.sheet = sheet
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            assert found, f"{text!r} from {text[at:]!r}"
            self.tokens.append((str(found.lastgroup), found[str(found.lastgroup)]))
            at = found.end()
        self.at = 0

    def value(self) -> Value:
        """What it comes to; all of it must be read."""
        found = self.compared()
        assert self.at == len(self.tokens), self.tokens[self.at :]
        return found

    def sign(self, *signs: str) -> str | None:
        """The next sign, when it is one of these; it is read then."""
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "sign" and self.tokens[self.at][1] in signs:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def compared(self) -> Value:
        left = self.added()
        sign = self.sign("<", ">", "=", "<=", ">=", "<>")
        if sign is None:
            return left
        right = self.added()
        if isinstance(left, str) or isinstance(right, str):
            same = str(left).casefold() == str(right).casefold()
            return {"=": same, "<>": not same}[sign]
        one, other = number(left), number(right)
        return {
            "<": one < other,
            ">": one > other,
            "=": one == other,
            "<=": one <= other,
            ">=": one >= other,
            "<>": one != other,
        }[sign]

    def added(self) -> Value:
        found = self.multiplied()
        while sign := self.sign("+", "-"):
            other = number(self.multiplied())
            found = number(found) + other if sign == "+" else number(found) - other
        return found

    def multiplied(self) -> Value:
        found = self.single()
        while sign := self.sign("*", "/"):
            other = number(self.single())
            found = number(found) * other if sign == "*" else number(found) / other
        return found

    def single(self) -> Value:
        if self.sign("-"):
            return -number(self.single())
        if self.sign("("):
            inner = self.compared()
            assert self.sign(")")
            return inner
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "number":
            return Fraction(Decimal(text))
        if kind == "text":
            return text[1:-1].replace('""', '"')
        if kind == "cell":
            (place,) = self.places(text)
            return self.book.value(place)
        assert kind == "name", text
        return self.called(text)

    def places(self, text: str) -> list[Place]:
        """The cells of a reference, row by row."""
        found = _CELL.fullmatch(text)
        assert found, text
        sheet, column, row, last_column, last_row = found.groups()
        assert sheet is None or sheet in self.book.sheets, text
        columns = range(column_index_from_string(column), column_index_from_string(last_column or column) + 1)
        rows = range(int(row), int(last_row or row) + 1)
        return [(sheet or self.sheet, at, across) for at in rows for across in columns]

    def argument(self) -> list[Value]:
        """An argument: the values of a range, or one."""
        kind, text = self.tokens[self.at]
        if kind == "cell" and ":" in text:
            self.at += 1
            return [self.book.value(place) for place in self.places(text)]
        return [self.compared()]

    def called(self, name: str) -> Value:
        assert self.sign("(")
        if name == "IF":  # of the two only the one that is chosen, as a spreadsheet does
            return self.chosen()
        arguments = [self.argument()]
        while self.sign(","):
            arguments.append(self.argument())
        assert self.sign(")")
        return FUNCTIONS[name](*arguments)

    def chosen(self) -> Value:
        condition = self.compared()
        assert isinstance(condition, bool)
        found: Value = None
        for wanted in (True, False):
            assert self.sign(",")
            if condition is wanted:
                found = self.compared()
            else:
                self.skip()
        assert self.sign(")")
        return found

    def skip(self) -> None:
        depth = 0
        while True:
            kind, text = self.tokens[self.at]
            if kind == "sign" and text in ",)" and depth == 0:
                return
            depth += (text == "(") - (text == ")") if kind == "sign" else 0
            self.at += 1


def number(value: Value) -> Fraction:
    """A value as a number; an empty cell is zero, and a text is a mistake of the formula."""
    assert not isinstance(value, str | bool), value
    return Fraction(0) if value is None else value


def _one(argument: list[Value]) -> Value:
    (value,) = argument
    return value


def _numbers(arguments: tuple[list[Value], ...]) -> list[Fraction]:
    """The numbers among arguments; what else stands in a range is passed over."""
    return [value for argument in arguments for value in argument if isinstance(value, Fraction)]


def _matching(pairs: tuple[list[Value], ...]) -> list[bool]:
    """Which rows meet every condition of equality."""
    ranges, wanted = pairs[::2], [_one(argument) for argument in pairs[1::2]]
    return [list(row) == wanted for row in zip(*ranges, strict=True)]


def _round(value: list[Value], digits: list[Value]) -> Fraction:
    return half_away(number(_one(value)), int(number(_one(digits))))


def _round_up(value: list[Value], digits: list[Value]) -> Fraction:
    return half_away(number(_one(value)), int(number(_one(digits))), upwards=True)


def _sumifs(values: list[Value], *pairs: list[Value]) -> Fraction:
    return sum((number(v) for v, fits in zip(values, _matching(pairs), strict=True) if fits), Fraction(0))


FUNCTIONS: dict[str, Callable[..., Value]] = {
    "ROUND": _round,
    "ROUNDUP": _round_up,
    "SUM": lambda *arguments: sum(_numbers(arguments), Fraction(0)),
    "MAX": lambda *arguments: max(_numbers(arguments)),
    "MIN": lambda *arguments: min(_numbers(arguments)),
    "SUMIFS": _sumifs,
    "COUNTIFS": lambda *pairs: Fraction(sum(_matching(pairs))),
}
