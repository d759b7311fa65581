"""A page as data: paragraphs, lists, tables and pictures of figures, for every format to render.

Text in a block is only ever text: no format gives a sign of it another meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from srcalc.language import clean

Style = Literal["plain", "title", "answer", "heading", "subheading", "quiet", "warning", "fill"]

# How a stretch or a line looks. Every format tells them apart by their form, beside any colour.
Fill = Literal["required", "counted", "pending", "empty", "forecast"]
FILLS: tuple[Fill, ...] = get_args(Fill)

# A link of somebody else's file: no user name, no port, no sign that a browser or another program reads twice.
_HTTPS = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~%/+,;=@-]*)?(\?[A-Za-z0-9._~%/+,;=&-]*)?")
_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text. Headings begin a part of the page (`subheading`: a part of a part).

    `fill` is a place that somebody still has to fill in.
    """

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list, with points of its own."""

    text: str
    inner: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of points."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names with what they are; a value that is a safe https address may be followed, where a format can."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; `right` are the columns of numbers.

    `groups` are rows that head the rows under them and have a first cell only; `totals` are rows that add up. Without
    a caption the heading above the table names it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    caption: str = ""
    groups: frozenset[int] = frozenset()
    totals: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar, from and to, in the unit of the whole length of the bars."""

    first: int
    last: int
    fill: Fill


@dataclass(frozen=True, slots=True)
class Bars:
    """A table with a bar beside every row, of `length` at most. A bar says nothing that the cells do not say.

    `legend` names the fills, where the rows do not.
    """

    table: Table
    bars: tuple[tuple[Piece, ...], ...]
    length: int
    legend: tuple[tuple[Fill, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A line through points: how far along, and how high."""

    name: str
    fill: Fill
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Amounts over time: as lines where a format has pictures, with their figures as bars or as a table.

    `text` says what the lines show. `across` and `up` are the marks of the two axes, `here` one line across them all.
    """

    caption: str
    text: str
    series: tuple[Series, ...]
    across: tuple[tuple[int, str], ...]
    up: tuple[tuple[int, str], ...]
    figures: Bars
    here: tuple[int, str] | None = None


Block = Paragraph | Items | Pairs | Table | Bars | Curve


def points(*texts: str) -> Items:
    """A list of simple points."""
    return Items(tuple(Item(text) for text in texts))


def one_line(text: str) -> str:
    """A text as a page shows it: on one line, without signs that steer, hide or reverse."""
    return clean(_BREAKS.sub(" ", text).strip(" \N{NO-BREAK SPACE}"))


def safe_address(text: str) -> str | None:
    """The text, when it is an https address that may become a link."""
    return text if len(text) <= 500 and _HTTPS.fullmatch(text) else None


def is_empty(block: Block) -> bool:
    """Whether a block has nothing to show."""
    match block:
        case Paragraph():
            return not one_line(block.text)
        case Items():
            return not block.items
        case Pairs() | Table():
            return not block.rows
        case Bars():
            return not block.table.rows
        case Curve():
            return not block.figures.table.rows
