"""Tables in a Word document: columns as wide as their texts need, headers that repeat, no row cut in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from srcalc.writing.layout import Pairs, Table, one_line

if TYPE_CHECKING:
    from docx.document import Document

HALF_POINT = 6350  # in the unit that Word counts lengths in
_LINE = "B8C2C9"
_PAGE = 1600  # the room for a table, in tenths of a millimetre
_PAIR = (380, 1220)
_BESIDE = 32  # left and right of a text in a cell, in tenths of a millimetre
_LONG = 36  # signs: what is longer takes more lines instead
_SIZE, _SMALL, _MANY = 19, 16, 7  # of the letters, in half points: smaller from so many columns on
_SIGN = {_SIZE: 22, _SMALL: 18}  # the width of a sign, in tenths of a millimetre, also in a wide typeface


def add_pairs(document: Document, block: Pairs) -> None:
    """Names with what they are."""
    made = _table(document, 2, len(block.rows))
    for row, pair in zip(made.rows, block.rows, strict=True):
        for cell, text in zip(row.cells, pair, strict=True):
            cell.paragraphs[0].add_run(one_line(text))
    _tidy(made, False, frozenset(), _PAIR, _SIZE)


def add_table(document: Document, block: Table) -> None:
    """A table; without names of columns it has no header."""
    if block.caption:
        document.add_paragraph().add_run(one_line(block.caption)).bold = True
    named = any(one_line(name) for name in block.header)
    made = _table(document, len(block.header), len(block.rows) + named)
    if named:
        for cell, text in zip(made.rows[0].cells, block.header, strict=True):
            cell.paragraphs[0].add_run(one_line(text)).bold = True
    for number, (row, texts) in enumerate(zip(made.rows[int(named) :], block.rows, strict=True)):
        for cell, text in zip(row.cells, texts, strict=False):
            run = cell.paragraphs[0].add_run(one_line(text))
            run.bold = number in block.totals or number in block.groups
    size = _SMALL if len(block.header) >= _MANY else _SIZE
    _tidy(made, named, block.right, _widths(block, _SIGN[size]), size)
    for number in block.groups:
        made.rows[number + named].cells[0].paragraphs[0].paragraph_format.keep_with_next = True
        cells = made.rows[number + named].cells
        cells[0].merge(cells[-1])
        for empty in cells[0].paragraphs[1:]:
            empty._p.getparent().remove(empty._p)


def _table(document: Document, columns: int, rows: int) -> Any:
    made = document.add_table(rows=rows, cols=columns)
    made.autofit = False
    return made


def _widths(block: Table, sign: int) -> list[int]:
    """The width of every column: figures do not break, and texts share what is left by what they would like to have."""
    rows = [row for number, row in enumerate(block.rows) if number not in block.groups]
    least, wish = [], []
    for column, name in enumerate(block.header):
        texts = [one_line(row[column]) for row in rows if column < len(row)]
        words = one_line(name).split(" ")
        words += texts if column in block.right else [word for text in texts for word in text.split(" ")]
        least.append(max(len(word) for word in words) * sign + _BESIDE)
        longest = min(max(len(text) for text in (name, *texts)), _LONG)
        wish.append(0 if column in block.right else max(longest * sign + _BESIDE - least[-1], 0) + 1)
    if not any(wish):
        wish = [1] * len(wish)
    room = max(_PAGE - sum(least), 0)
    return [size + room * part // sum(wish) for size, part in zip(least, wish, strict=True)]


def _tidy(made: Any, named: bool, right: frozenset[int], widths: Sequence[int], size: int) -> None:
    """Column widths, figures to the right, lines under the rows, a header that repeats, no row cut in two."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.shared import Emu, Pt

    _set_margins(made)
    for number, row in enumerate(made.rows):
        is_head = named and number == 0
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if is_head:
            properties.append(OxmlElement("w:tblHeader"))
        for column, cell in enumerate(row.cells):
            cell.width = Emu(widths[column] * 3600)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(2)
            paragraph.paragraph_format.keep_with_next = is_head
            for run in paragraph.runs:
                run.font.size = Emu(size * HALF_POINT)
            if column in right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _underline(cell, "8" if is_head else "4")
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Emu(width * 3600)


def _set_margins(made: Any) -> None:
    """Little room beside a text, so that figures fit."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("left", "0"), ("right", "150")):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), twips)
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties = made._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)


def _underline(cell: Any, thickness: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tcBorders")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", thickness), ("color", _LINE)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)
