"""A page as Markdown (CommonMark with tables): headings, lists and tables are ours, every text is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from srcalc.language import say
from srcalc.writing.layout import Bars, Block, Curve, Items, Pairs, Paragraph, Table, is_empty, one_line, safe_address

_HEADINGS = {"title": "# ", "heading": "## ", "subheading": "### "}
# Signs with a meaning inside a line. A colon before / or : would begin an address or a command of a CI system, and a
# full stop after www an address; a hash or a dollar also means something to those who show the page.
_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#|!~&$@^]|(?<=\{)%|(?<=[wW])\.|:(?=[/:])|(?<=:):")
_START = re.compile(r"[-+=]|[0-9]{1,9}\.(?= |$)")


def markdown_page(blocks: Sequence[Block], lang: str) -> str:
    """Blocks as Markdown, for a file or for a page of somebody's website."""
    parts = ("\n".join(_lines(block, lang)) for block in blocks if not is_empty(block))
    return "\n\n".join(parts) + "\n"


def _lines(block: Block, lang: str) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _paragraph(block, lang)
        case Items():
            for item in block.items:
                yield f"- {escaped(item.text)}"
                yield from (f"  - {escaped(inner)}" for inner in item.inner)
        case Pairs():
            yield from (f"- **{escaped(name)}:** {_value(value)}" for name, value in block.rows)
        case Table():
            yield from _table(block)
        case Bars():
            yield from _table(block.table)
        case Curve():
            yield from _table(block.figures.table)
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, lang: str) -> str:
    text = escaped(block.text)
    if block.style == "answer":
        return f"**{text}**"
    if block.style == "warning":
        return f"> **{say(lang, 'severity.warning').capitalize()}:** {text}"
    if block.style == "fill":
        return f"> **\\[** {text} **\\]**"
    return _HEADINGS.get(block.style, "") + text


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{escaped(table.caption)}**"
        yield ""
    yield _row(table.header)
    yield _row(["--:" if number in table.right else "---" for number in range(len(table.header))], ready=True)
    for number, row in enumerate(table.rows):
        strong = number in table.groups or number in table.totals
        cells = [f"**{escaped(cell)}**" if strong and one_line(cell) else escaped(cell) for cell in row]
        yield _row([*cells, *[""] * (len(table.header) - len(row))], ready=True)


def _row(cells: Sequence[str], *, ready: bool = False) -> str:
    return f"| {' | '.join(cell if ready else escaped(cell) for cell in cells)} |"


def _value(text: str) -> str:
    return f"<{text}>" if safe_address(text) else escaped(text)


def escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    shown = one_line(text)
    start = _START.match(shown)
    safe = _SPECIAL.sub(r"\\\g<0>", shown)
    if start:
        cut = start.end() - 1
        safe = f"{safe[:cut]}\\{safe[cut:]}"
    return safe
