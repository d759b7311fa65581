"""A page on a terminal, or whole and plain in a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from srcalc.language import clean, unsteered
from srcalc.writing.layout import Block, Items, Pairs, Paragraph, Table, one_line
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
_HEADINGS = ("heading", "subheading")
_PIPE_WIDTH = 100_000


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
        if isinstance(block, Table):
            if block.caption:
                console.print(Text(one_line(block.caption), style="bold"))
            console.print(_table(block, narrow=screen))
        elif isinstance(block, Pairs):
            console.print(_pairs(block))
        else:
            for text, style in _lines(block):
                console.print(Text(clean(text), style=style), soft_wrap=not screen and width is None)
        previous = block
    return unsteered("\n".join(line.rstrip() for line in out.getvalue().splitlines())) + "\n"


def _apart(block: Block, previous: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    if isinstance(block, Table | Pairs):
        return not (isinstance(previous, Paragraph) and previous.style in _HEADINGS)
    if isinstance(block, Paragraph) and block.style in (*_HEADINGS, "answer"):
        return not (block.style == "subheading" and isinstance(previous, Paragraph) and previous.style == "heading")
    return isinstance(previous, Table | Pairs)


def _is_text(*blocks: Block) -> bool:
    """Whether blocks are running text, which a document shows apart."""
    return all(not isinstance(block, Paragraph) or block.style not in _HEADINGS for block in blocks)


def _lines(block: Paragraph | Items) -> Iterator[tuple[str, str]]:
    """The lines of text that a block is, with how they look."""
    if isinstance(block, Paragraph):
        yield block.text, _STYLES[block.style]
        return
    for item in block.items:
        yield f"- {one_line(item.text)}", ""
        yield from ((f"    {one_line(text)}", _STYLES["quiet"]) for text in item.inner)


def _pairs(block: Pairs) -> RichTable:
    made = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    made.add_column(style=_STYLES["quiet"])
    made.add_column(overflow="fold")
    for name, value in block.rows:
        made.add_row(Text(one_line(name)), Text(one_line(value)))
    return made


def _folded(name: str, width: int) -> str:
    """The name of a column of numbers on lines about as wide as they are, broken where it has a space or a hyphen."""
    lines = [""]
    for part in re.findall(r"[^ -]+[ -]*|[ -]+", name):
        if lines[-1] and len(lines[-1] + part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    return "\n".join(line.rstrip() for line in lines)


def _table(table: Table, *, narrow: bool) -> RichTable:
    made = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for number, title in enumerate(table.header):
        right = number in table.right
        name = clean(title)
        if right and narrow:
            name = _folded(name, max((len(row[number]) for row in table.rows if number < len(row)), default=0))
        made.add_column(Text(name), justify="right" if right else "left", no_wrap=right, overflow="fold")
    for number, row in enumerate(table.rows):
        strong = "bold" if number in table.groups or number in table.totals else ""
        made.add_row(*(Text(clean(cell)) for cell in row), style=strong)
    return made


__all__ = ["Paragraph", "rendered", "report_table"]
