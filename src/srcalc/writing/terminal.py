"""A page on a terminal, or whole and plain in a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from srcalc.language import clean, unsteered
from srcalc.writing.layout import Bars, Block, Curve, Fill, Items, Pairs, Paragraph, Piece, Table, one_line
from srcalc.writing.pages import page
from srcalc.writing.report import Report

_STYLES = {
    "plain": "",
    "title": "bold",
    "answer": "bold",
    "heading": "bold underline",
    "subheading": "bold",
    "quiet": "dim",
    "warning": "yellow",
    "fill": "reverse",
}
# A stretch of a bar, by its sign before its colour; the other signs are for a terminal that lacks these.
_FILLS = {"required": "━", "counted": "█", "pending": "▒", "empty": "░", "forecast": "┄"}
_PLAIN_FILLS = {"required": "=", "counted": "#", "pending": "+", "empty": ".", "forecast": "-"}
_COLOURS = {"required": "", "counted": "cyan", "pending": "yellow", "empty": "dim", "forecast": "cyan"}
_LEAST_ROOM, _MOST_ROOM, _PIPE_ROOM = 10, 48, 30
_HEADINGS = ("heading", "subheading")
_PIPE_WIDTH = 100_000
_STUCK = "\ue000"  # no text holds it: it is not printable


def report_table(report: Report, lang: str) -> str:
    """The report for a terminal: wrapped and with colour on one, whole and plain elsewhere."""
    return rendered(page(report, lang))


def rendered(blocks: list[Block], width: int | None = None) -> str:
    """Blocks as text: for the terminal or pipe that there is, or wrapped at a width and without colour."""
    screen = width is None and sys.stdout.isatty()
    out = io.StringIO()
    colour = screen and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    console = Console(
        file=out,
        width=None if screen else width or _PIPE_WIDTH,
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    if screen:
        console.width = os.get_terminal_size(sys.stdout.fileno()).columns
    previous: Block | None = None
    for block in blocks:
        if previous is not None and (_apart(block, previous) or (width is not None and _is_text(block, previous))):
            console.print()
        if isinstance(block, Paragraph):
            console.print(_text(block.text, _STYLES[block.style]), soft_wrap=not screen and width is None)
        else:
            for part in _shown(block, console.width if screen or width else None, narrow=screen):
                console.print(part)
        previous = block
    shown = "\n".join(line.rstrip() for line in out.getvalue().splitlines())
    return unsteered(shown.replace(_STUCK, "\N{NO-BREAK SPACE}")) + "\n"


def _text(text: str, style: str = "") -> Text:
    """A text as the library shows it: it would break a line at a space that does not break."""
    return Text(clean(text).replace("\N{NO-BREAK SPACE}", _STUCK), style=style)


def _shown(
    block: Items | Pairs | Table | Bars | Curve, width: int | None, *, narrow: bool
) -> Iterator[Text | RichTable]:
    """What a block of columns is on a screen of a width, or in a pipe."""
    match block:
        case Items():
            yield _items(block)
        case Pairs():
            yield _pairs(block)
        case Table():
            yield from _captioned(block, narrow=narrow)
        case Bars():
            fills = _fills()
            if block.legend:
                yield Text("  ").join(_named(fill, name, fills) for fill, name in block.legend)
            room = bar_room(block.table, width)
            bars = [bar_of(pieces, block.length, room, fills) for pieces in block.bars] if room else []
            yield from _captioned(block.table, bars, narrow=narrow)
        case Curve():
            yield from _shown(block.figures, width, narrow=narrow)
        case _:
            assert_never(block)


def _captioned(table: Table, bars: Sequence[Text] = (), *, narrow: bool) -> Iterator[Text | RichTable]:
    if table.caption:
        yield _text(one_line(table.caption), "bold")
    yield _table(table, bars, narrow=narrow)


def _apart(block: Block, previous: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    if not isinstance(block, Paragraph | Items):
        return not (isinstance(previous, Paragraph) and previous.style in _HEADINGS)
    if isinstance(block, Paragraph) and block.style == "warning":
        return not isinstance(previous, Paragraph)
    if isinstance(block, Paragraph) and block.style in (*_HEADINGS, "answer"):
        return not (block.style == "subheading" and isinstance(previous, Paragraph) and previous.style == "heading")
    return not isinstance(previous, Paragraph | Items)


def _is_text(*blocks: Block) -> bool:
    """Whether blocks are running text, which a document shows apart."""
    return all(not isinstance(block, Paragraph) or block.style not in _HEADINGS for block in blocks)


def _items(block: Items) -> RichTable:
    """Points, with what is long under its own beginning."""
    made = RichTable.grid(padding=(0, 1, 0, 0))
    made.add_column(no_wrap=True)
    made.add_column(overflow="fold")
    for item in block.items:
        made.add_row("-", _text(one_line(item.text)))
        for text in item.inner:
            made.add_row("", Padding(_text(one_line(text), _STYLES["quiet"]), (0, 0, 0, 2)))
    return made


def _pairs(block: Pairs) -> RichTable:
    made = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    made.add_column(style=_STYLES["quiet"])
    made.add_column(overflow="fold")
    for name, value in block.rows:
        made.add_row(_text(one_line(name)), _text(one_line(value)))
    return made


def bar_room(table: Table, width: int | None) -> int:
    """How many signs a bar may have beside a table; none where it would push a column aside."""
    if width is None:
        return _PIPE_ROOM
    rows = [table.header, *table.rows]
    used = sum(max(len(row[at]) for row in rows if at < len(row)) + 2 for at in range(len(table.header)))
    room = min(width - used - 2, _MOST_ROOM)
    return room if room >= _LEAST_ROOM else 0


def bar_of(pieces: Sequence[Piece], length: int, room: int, fills: Mapping[str, str] = _FILLS) -> Text:
    """A bar of so many signs; what is not nothing has at least one."""
    made = Text()
    for piece in sorted(pieces, key=lambda piece: piece.first):
        first, last = (min(max(end, 0), length) * room // (length or 1) for end in (piece.first, piece.last))
        first = max(first, len(made))
        if piece.last > piece.first:
            last = min(max(last, first + 1), room)
        made.append(" " * (first - len(made)))
        made.append(fills[piece.fill] * (last - first), style=_COLOURS[piece.fill])
    return made


def _named(fill: Fill, name: str, fills: Mapping[str, str]) -> Text:
    return Text.assemble((fills[fill] * 2, _COLOURS[fill]), " ", one_line(name))


def _fills() -> Mapping[str, str]:
    """The signs of bars that this terminal can show; a pipe gets the same everywhere."""
    try:
        if sys.stdout.isatty():
            "".join(_FILLS.values()).encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return _PLAIN_FILLS
    return _FILLS


def _folded(name: str, width: int) -> str:
    """The name of a column of numbers on lines about as wide as they are, broken where it has a space or a hyphen."""
    lines = [""]
    for part in re.findall(r"[^ -]+[ -]*|[ -]+", name):
        if lines[-1] and len(lines[-1] + part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return "\n".join(line.rstrip() for line in lines)


def _table(table: Table, bars: Sequence[Text] = (), *, narrow: bool) -> RichTable:
    """A table; bars stand after its first column."""
    made = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    made.show_header = any(one_line(title) for title in table.header)
    for number, title in enumerate(table.header):
        right = number in table.right
        name = clean(title)
        if right and narrow:
            name = _folded(name, max((len(row[number]) for row in table.rows if number < len(row)), default=0))
        made.add_column(Text(name), justify="right" if right else "left", no_wrap=right, overflow="fold")
        if number == 0 and bars:
            made.add_column(no_wrap=True)
    for number, row in enumerate(table.rows):
        strong = "bold" if number in table.groups or number in table.totals else ""
        cells = [_text(cell) for cell in row]
        made.add_row(*cells[:1], *bars[number : number + 1], *cells[1:], style=strong)
    return made


__all__ = ["Paragraph", "rendered", "report_table"]
