"""Files with a header and rows of cells, behind one type: text files with a sign between the cells, and workbooks.

    table = open_table(source, known=column_names())
    width = table.width
    for row, cells in table.rows:
        if len(cells) != width:
            cells = table.fitted(row, cells)  # None for an empty row, and for one that does not fit

What is wrong with single rows is in `table.mistakes`; what ends the reading is raised as `Refused` by `rows`. Cells are
texts as they stand in the file, not stripped. A cell that holds something broken (in a workbook: an error, a
formula that was never computed) starts with `text.BROKEN`, so every cell must go through the parser of its column.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from srcalc.diagnostics import Diagnostic, Place
from srcalc.model.values import folded
from srcalc.reading.files import Source

MOST_PREAMBLE = 30  # rows in which the header is looked for
PACKED = b"PK\x03\x04"  # how a workbook begins
OLD = b"\xd0\xcf\x11\xe0"  # how one of before 2007 begins, and one with a password

ReadAs = tuple[str, int | str | None]


@dataclass(slots=True)
class Table:
    """A header and its rows: `rows` gives the number of the row and its cells, once.

    The number is that of the row in a workbook, and of the first line of the row in a text file. `sha256`, `read_as`
    and `remarks` are whole when `rows` has come to its end.
    """

    file: str
    header: list[str] = field(default_factory=list)
    header_row: int = 0
    rows: Iterator[tuple[int, list[str]]] = field(default_factory=lambda: iter(()))
    sheet: str | None = None
    sha256: str = ""
    read_as: list[ReadAs] = field(default_factory=list)
    blank: int = 0
    mistakes: list[Diagnostic] = field(default_factory=list)
    remarks: list[Diagnostic] = field(default_factory=list)

    @property
    def width(self) -> int:
        """The number of cells in the header."""
        return len(self.header)

    @property
    def named(self) -> int:
        """The number of the last column that has a name; 0 when none has."""
        return max((number for number, name in enumerate(self.header, 1) if name.strip()), default=0)

    def place(self, row: int, column: int | None = None) -> Place:
        """Where a cell stands; columns count from 1."""
        return Place(self.file, row, column, sheet=self.sheet)

    def fitted(self, row: int, cells: list[str]) -> list[str] | None:
        """The cells of a row as wide as the header; None, and counted or told, when it is empty or does not fit.

        Cells without a name behind the last named column may be there or not.
        """
        if is_blank(cells):
            self.blank += 1
            return None
        if not self.named <= len(cells) <= self.width:
            params = {"found": len(cells), "expected": self.width}
            self.mistakes.append(Diagnostic("row-width", self.place(row), params))
            return None
        return cells + [""] * (self.width - len(cells))


def likeness(cells: Iterable[str], known: Container[str], *, first: bool) -> tuple[bool, int]:
    """How much a row looks like a header: whether it names the one column that must be there, and how many it names.

    Below the first row one name alone may be a cell of the data.
    """
    names = {name for cell in cells if (name := folded(cell.strip('" \r\ufeff'))) in known}
    return not names.isdisjoint(("element", "bouwblok")), len(names) * (first or len(names) > 1)


def is_blank(cells: Iterable[str]) -> bool:
    """Whether there is nothing in any of these cells."""
    return not any(map(str.strip, cells))


def open_table(source: Source, known: Container[str], sheet: str | None = None) -> Table:
    """The table in a file; `known` has the names of columns, folded, by which its header is found.

    `sheet` chooses a sheet of a workbook. Raises `Refused` when the file as a whole cannot be read.
    """
    if source.shown.lower().endswith(".xlsx") or source.head(4) in (PACKED, OLD):
        from srcalc.reading.workbooks import open_workbook

        return open_workbook(source, known, sheet)
    from srcalc.reading.delimited import open_delimited

    return open_delimited(source, known)
