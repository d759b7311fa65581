"""A look at the XML of one sheet, before a library opens it: how far its cells reach, and which hold no value.

The library takes memory for every cell from the first to the furthest and ends the process when there is not enough; it
gives the same empty text for an empty cell, an error and a formula that was never computed. So the bytes are searched
first. Sheets that are written in another way than Excel writes them are parsed, which takes longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from srcalc.diagnostics import Mistake

_TAG = rb'<c r="([A-Z]{1,3})[0-9]{1,7}"(?: (?:s|t|cm|vm|ph)="[^"<>]*")* ?/?>'
_CELL = re.compile(_TAG)
_ROW = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_ODD = re.compile(rb"<c[\t\n\r>/]")
_PREFIXED = re.compile(rb":(?:c|row|mergeCell)[\s/>]")
_ERROR = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]* t="e"')
_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"([^<>]*)>\s*(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)\s*(<v\s*/>|<v></v>)?\s*</c>'
)
_HIDDEN = re.compile(rb'<row [^<>]*\bhidden="(?:1|true)"')
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


@dataclass(slots=True)
class Look:
    """What a sheet holds: the rows and columns of its cells, counted from 1, and what is wrong with some of them.

    `broken` has the code of each cell without a value, by row and column; `merged` the first and last row and column of
    cells that were made one.
    """

    first_row: int = 0
    last_row: int = 0
    first_column: int = 0
    last_column: int = 0
    furthest: tuple[int, int] = (0, 0)
    broken: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: int = 0

    @property
    def area(self) -> int:
        """The number of cells from the first to the furthest."""
        return (self.last_row - self.first_row + 1) * (self.last_column - self.first_column + 1) if self.last_row else 0

    def reach(self, row: int, column: int) -> None:
        """Note a cell that holds something."""
        self.first_row = min(self.first_row or row, row)
        self.last_row = max(self.last_row, row)
        self.first_column = min(self.first_column or column, column)
        self.last_column = max(self.last_column, column)
        if row * column > self.furthest[0] * self.furthest[1]:
            self.furthest = (row, column)


def column_number(letters: str) -> int:
    """The number of a column by its letters: D is 4."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def quick_look(chunks: Iterable[bytes]) -> Look | None:
    """The look at a sheet as Excel writes it; None when it is written in another way.

    Cells without anything but a format count as well.
    """
    letters: set[bytes] = set()
    rows: set[bytes] = set()
    look = Look()
    closed = False
    for block in _blocks(chunks):
        closed = closed or b"</sheetData>" in block
        found = _CELL.findall(block)
        if len(found) != block.count(b"<c ") or _ODD.search(block) or _PREFIXED.search(block):
            return None
        letters.update(found)
        rows.update(_ROW.findall(block))
        if b't="e"' in block:
            for match in _ERROR.finditer(block):
                look.broken[int(match[2]), column_number(match[1].decode())] = "cell-error"
        if b"<f" in block:
            for match in _FORMULA.finditer(block):
                if not (match[4] and b't="str"' in match[3]):  # a formula may well give an empty text
                    look.broken[int(match[2]), column_number(match[1].decode())] = "cell-uncalculated"
        if b"hidden=" in block:
            look.hidden_rows += len(_HIDDEN.findall(block))
        if closed:  # cells that were made one are told behind the others
            look.merged += [_range(*match.groups()) for match in _MERGED.finditer(block)]
    if letters and not closed:
        return None
    if letters:
        numbers = [int(row) for row in rows]
        columns = [column_number(name.decode()) for name in letters]
        look.reach(min(numbers), min(columns))
        look.reach(max(numbers), max(columns))
    return look


def _blocks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes in blocks that end before a cell begins, so that every cell is whole."""
    rest = b""
    for chunk in chunks:
        data = rest + chunk
        cut = data.rfind(b"<c ")
        if cut > 0:
            yield data[:cut]
            data = data[cut:]
        rest = data
    yield rest


def _range(*parts: bytes) -> tuple[int, int, int, int]:
    first, first_row, last, last_row = (part.decode() for part in parts)
    return int(first_row), column_number(first), int(last_row), column_number(last)


class _Doctype(Exception):
    """A document type is declared: nothing good comes of that."""


def careful_look(chunks: Iterable[bytes]) -> Look:
    """The look at any sheet, parsed; only cells that hold something count. `Mistake` when it is no sound XML."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except _Doctype:
        raise Mistake("workbook-doctype") from None
    except (expat.ExpatError, ValueError):
        raise Mistake("workbook-damaged") from None
    return reader.look


class _Reader:
    """Takes what a parser finds in the XML of a sheet."""

    def __init__(self) -> None:
        self.look = Look()
        self.row = self.column = 0
        self.kind = ""
        self.formula = self.value = self.filled = self.in_value = False

    def doctype(self, *_: Any) -> None:
        raise _Doctype

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; its prefix does not matter."""
        local = name.rpartition(":")[2]
        if local == "c":
            self.column += 1
            if "r" in attributes:
                self.row, self.column = _position(attributes["r"])
            self.kind = attributes.get("t", "")
            self.formula = self.value = self.filled = False
        elif local in ("v", "is"):
            self.value = self.in_value = True
        elif local == "f":
            self.formula = True
        elif local == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), 0
            self.look.hidden_rows += attributes.get("hidden") in ("1", "true")
        elif local == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            self.look.merged.append((*_position(first), *_position(last or first)))

    def end(self, name: str) -> None:
        """An element ends."""
        local = name.rpartition(":")[2]
        if local in ("v", "is"):
            self.in_value = False
        elif local == "c":
            code = None
            if self.kind == "e":
                code = "cell-error"
            elif self.formula and not self.filled and not (self.value and self.kind == "str"):
                code = "cell-uncalculated"
            if code is not None:
                self.look.broken[self.row, self.column] = code
            if self.filled:
                self.look.reach(self.row, self.column)

    def text(self, text: str) -> None:
        """Text stands in a cell."""
        self.filled = self.filled or (self.in_value and text != "")


def _position(reference: str) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError
    return int(match[2]), column_number(match[1])
