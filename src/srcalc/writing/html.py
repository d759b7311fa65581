"""A page as one HTML file that asks nothing of the outside: no script, no font, no image, no request.

Every text is escaped and no attribute holds text of a file, but for the address of a source that is safe to follow.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import assert_never

from srcalc import __version__
from srcalc.language import say
from srcalc.writing.layout import (
    Bars,
    Block,
    Curve,
    Fill,
    Items,
    Pairs,
    Paragraph,
    Table,
    is_empty,
    one_line,
    safe_address,
)
from srcalc.writing.style import STYLE
from srcalc.writing.svg import bar, lines, sample

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_HEAD = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT = """</main>
<footer><p>{text}</p></footer>
</body>
</html>
"""
_LINKED_PARTS = 4  # from so many parts on, a page begins with their names
_NAMED = 2  # columns of bars that need no table: a name and a figure
_WIDE, _DENSE = 4, 8  # from so many columns on, a table scrolls sideways on a phone, and is set smaller


def html_page(title: str, blocks: Sequence[Block], lang: str) -> str:
    """Blocks as a whole page. The first title among them is its head; without one `title` is."""
    shown = [block for block in blocks if not is_empty(block)]
    head = next((block for block in shown if isinstance(block, Paragraph) and block.style == "title"), None)
    parts = [f"<h1>{text_of(title if head is None else head.text)}</h1>"]
    rest = [(number, block) for number, block in enumerate(shown) if block is not head]
    lead = next((at for at, (_, block) in enumerate(rest) if _is_heading(block)), len(rest))
    parts += _body(rest[:lead], title, lang)
    parts += _contents([(number, block) for number, block in rest if _is_heading(block)], lang)
    parts += _body(rest[lead:], title, lang)
    policy = html.escape(_POLICY)
    start = _HEAD.format(lang=lang, policy=policy, title=text_of(title), style=STYLE)
    return start + "\n".join(parts) + "\n" + _FOOT.format(text=text_of(say(lang, "page.made-by", version=__version__)))


def text_of(text: str) -> str:
    """A text as HTML shows it: as it is. A CI system that prints the page finds no command of its own in it."""
    return html.escape(one_line(text)).replace("##[", "&#35;#[")


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "heading"


def _contents(headings: Sequence[tuple[int, Block]], lang: str) -> Iterator[str]:
    if len(headings) < _LINKED_PARTS:
        return
    yield f'<nav aria-label="{text_of(say(lang, "page.contents"))}"><ul>'
    for number, block in headings:
        assert isinstance(block, Paragraph)
        yield f'<li><a href="#s{number}">{text_of(block.text)}</a></li>'
    yield "</ul></nav>"


def _body(blocks: Sequence[tuple[int, Block]], title: str, lang: str) -> Iterator[str]:
    above, parted = title, False
    for number, block in blocks:
        match block:
            case Paragraph():
                if block.style in ("heading", "subheading"):
                    above, parted = block.text, parted or block.style == "heading"
                yield _paragraph(block, number, parted, lang)
            case Items():
                yield f"<ul>{''.join(_items(block))}</ul>"
            case Pairs():
                rows = (f"<div><dt>{text_of(name)}</dt><dd>{_value(value)}</dd></div>" for name, value in block.rows)
                yield f"<dl>{''.join(rows)}</dl>"
            case Table():
                yield from _table(block, number, above)
            case Bars():
                yield from _bars(block, number, above)
            case Curve():
                yield from _curve(block, number)
            case _:
                assert_never(block)


def _paragraph(block: Paragraph, number: int, parted: bool, lang: str) -> str:
    text = text_of(block.text)
    if block.style == "heading":
        return f'<h2 id="s{number}">{text}</h2>'
    if block.style == "subheading":
        return f"<h3>{text}</h3>" if parted else f"<h2>{text}</h2>"
    if block.style == "warning":
        return f'<p class="warning"><strong>{text_of(say(lang, "severity.warning").capitalize())}:</strong> {text}</p>'
    return f"<p>{text}</p>" if block.style == "plain" else f'<p class="{block.style}">{text}</p>'


def _items(block: Items) -> Iterator[str]:
    for item in block.items:
        inner = "".join(f"<li>{text_of(text)}</li>" for text in item.inner)
        yield f"<li>{text_of(item.text)}{f'<ul>{inner}</ul>' if inner else ''}</li>"


def _value(text: str) -> str:
    address = safe_address(text)
    if address is None:
        return text_of(text)
    return f'<a href="{html.escape(address)}" rel="noopener noreferrer">{text_of(address)}</a>'


def _bars(block: Bars, number: int, above: str) -> Iterator[str]:
    table = block.table
    if block.legend:
        yield _legend(block.legend)
    pictures = [_bar(block, row) for row in range(len(table.rows))]
    if len(table.header) > _NAMED:
        yield from _table(table, number, above, pictures)
        return
    yield '<dl class="bars">'
    for row, picture in zip(table.rows, pictures, strict=True):
        yield f'<div><dt>{text_of(row[0])}</dt><dd class="number">{text_of(row[1])}</dd><dd>{picture}</dd></div>'
    yield "</dl>"


def _bar(block: Bars, row: int) -> str:
    names, cells = ([one_line(text) for text in texts] for texts in (block.table.header, block.table.rows[row]))
    text = "; ".join(f"{name}: {cell}" if name else cell for name, cell in zip(names[1:], cells[1:], strict=False))
    return bar(block.bars[row], block.length, text_of(cells[0]), text_of(text))


def _legend(names: Sequence[tuple[Fill, str]], *, line: bool = False) -> str:
    items = (f"<li>{sample(fill, line=line)}{text_of(name)}</li>" for fill, name in names)
    return f'<ul class="legend">{"".join(items)}</ul>'


def _curve(block: Curve, number: int) -> Iterator[str]:
    across, up = ([text_of(name) for _, name in marks] for marks in (block.across, block.up))
    here = "" if block.here is None else text_of(block.here[1])
    yield '<div class="curve">'
    yield _legend([(line.fill, line.name) for line in block.series], line=True)
    yield lines(block, text_of(block.caption), text_of(block.text), across, up, here)
    yield "</div>"
    yield from _table(block.figures.table, number, block.caption)


def _table(table: Table, number: int, above: str, pictures: Sequence[str] = ()) -> Iterator[str]:
    columns = len(table.header) + bool(pictures)
    size = "".join(f" {name}" for name, least in (("wide", _WIDE), ("dense", _DENSE)) if columns >= least)
    hidden = "" if table.caption else ' class="unseen"'
    yield f'<div class="scroll{size}" role="region" aria-labelledby="t{number}" tabindex="0"><table>'
    yield f'<caption id="t{number}"{hidden}>{text_of(table.caption or above)}</caption>'
    yield f"<thead><tr>{_with_picture(_header(table), '<td></td>' if pictures else '')}</tr></thead>"
    yield "<tbody>"
    for index, row in enumerate(table.rows):
        if index in table.groups:
            if index:
                yield "</tbody><tbody>"
            yield f'<tr class="group"><th scope="rowgroup" colspan="{columns}">{text_of(row[0])}</th></tr>'
        else:
            mark = ' class="total"' if index in table.totals else ""
            picture = f'<td class="picture">{pictures[index]}</td>' if pictures else ""
            yield f"<tr{mark}>{_with_picture(_cells(row, table), picture)}</tr>"
    yield "</tbody></table></div>"


def _with_picture(cells: Iterator[str], picture: str) -> str:
    """The cells of a row, with a picture after the first."""
    return next(cells) + picture + "".join(cells)


def _header(table: Table) -> Iterator[str]:
    for column, name in enumerate(table.header):
        mark = _mark(column, table)
        yield f'<th scope="col"{mark}>{text_of(name)}</th>' if one_line(name) else f"<td{mark}></td>"


def _cells(row: Sequence[str], table: Table) -> Iterator[str]:
    for column, text in enumerate(row):
        named = column == 0 and column not in table.right and one_line(text)
        mark = _mark(column, table)
        yield f'<th scope="row"{mark}>{text_of(text)}</th>' if named else f"<td{mark}>{text_of(text)}</td>"


def _mark(column: int, table: Table) -> str:
    return ' class="number"' if column in table.right else ""
