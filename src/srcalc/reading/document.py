"""A read document: plain data of dicts, lists and texts, and where each part of it stands in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from srcalc.diagnostics import Path, Place

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data with positions. `keys` holds where keys stand, `starts` where values begin, both by path."""

    file: str
    data: Data
    starts: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """The place of a path, or of the nearest part of it that is there."""
        table = self.keys if of_key and path in self.keys else self.starts
        known = path
        while known and known not in table:
            known = known[:-1]
        line, column = table.get(known, (None, None))
        return Place(self.file, line, column, path)
