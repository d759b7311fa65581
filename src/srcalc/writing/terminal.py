"""A page on a terminal, or whole and plain in a pipe."""

from __future__ import annotations

import io
import os
import sys

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from srcalc.language import clean, unsteered
from srcalc.writing.layout import Block, Paragraph, Table
from srcalc.writing.pages import page
from srcalc.writing.report import Report

_STYLES = {
    "plain": "",
    "title": "bold",
    "answer": "bold",
    "heading": "bold underline",
    "quiet": "dim",
    "warning": "yellow",
}
_PIPE_WIDTH = 100_000


def report_table(report: Report, lang: str) -> str:
    """The report for a terminal: wrapped and with colour on one, whole and plain elsewhere."""
    return rendered(page(report, lang))


def rendered(blocks: list[Block]) -> str:
    """Blocks as text."""
    screen = sys.stdout.isatty()
    out = io.StringIO()
    colour = screen and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = None if screen else _PIPE_WIDTH
    console = Console(
        file=out,
        width=width,
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
        if isinstance(block, Table):
            if previous is not None and not (isinstance(previous, Paragraph) and previous.style == "heading"):
                console.print()
            console.print(_table(block))
        else:
            if previous is not None and (block.style in ("heading", "answer") or isinstance(previous, Table)):
                console.print()
            console.print(Text(clean(block.text), style=_STYLES[block.style]), soft_wrap=not screen)
        previous = block
    return unsteered("\n".join(line.rstrip() for line in out.getvalue().splitlines())) + "\n"


def _table(table: Table) -> RichTable:
    made = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for number, title in enumerate(table.header):
        right = number in table.right
        made.add_column(Text(clean(title)), justify="right" if right else "left", no_wrap=right, overflow="fold")
    for row in table.rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    return made


__all__ = ["Paragraph", "rendered", "report_table"]
