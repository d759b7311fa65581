"""Rows of a table on their way into the ledger, and records that follow each other there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from srcalc.valuation.verdicts import Entry

BETWEEN = "\0"  # names that are held as one text


@dataclass(slots=True)
class Rows:
    """Rows of a table, by column; `names` are absent where lines are the names.

    `who`, `firsts` and `lasts` are of the rows of people only, `quantities` and `days` (0 for none) of the dated ones
    only, and `suppliers` and `numbers` (empty for none) of those among these that are purchases.
    """

    file: str
    lines: Sequence[int]
    names: Sequence[str] | None
    patterns: Sequence[int]
    who: Sequence[str] = ()
    firsts: Sequence[int] = ()
    lasts: Sequence[int] = ()
    quantities: Sequence[int] = ()
    days: Sequence[int] = ()
    suppliers: Sequence[str] = ()
    numbers: Sequence[str] = ()


@dataclass(slots=True)
class Segment:
    """Records that follow each other in one file; `before` counts those of each family before them."""

    first: int
    before: tuple[int, ...]
    file: str
    families: bytearray
    lines: Sequence[int] = ()
    names: Sequence[str] | str | None = None
    entries: list[Entry] | None = None

    def all_names(self) -> Sequence[str]:
        """The name of every record."""
        if self.entries is not None:
            return [entry.name for entry in self.entries]
        if self.names is None:
            return list(map(str, self.lines))
        return self.names.split(BETWEEN) if isinstance(self.names, str) else self.names
