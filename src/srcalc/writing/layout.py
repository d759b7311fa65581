"""A page as data: paragraphs and tables, for every format to render."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "title", "answer", "heading", "quiet", "warning"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header; `right` are the columns of numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


Block = Paragraph | Table
