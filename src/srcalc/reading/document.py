"""A read document: plain data of dicts, lists and texts, and where each part of it stands in the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from srcalc.diagnostics import Path, Place

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Base:
    """A file that a document is laid over: the name that messages show, its id and its hash."""

    file: str
    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data with positions. `keys` holds where keys stand, `starts` where values begin, both by path.

    `files` names the file of what came from another one, by path; `bases` are the files that it was laid over, the
    nearest first.
    """

    file: str
    data: Data
    starts: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)
    files: dict[Path, str] = field(default_factory=dict)
    bases: tuple[Base, ...] = ()

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """The place of a path, or of the nearest part of it that is there."""
        table = self.keys if of_key and path in self.keys else self.starts
        known = path
        while known and known not in table:
            known = known[:-1]
        line, column = table.get(known, (None, None))
        return Place(self.files.get(known, self.file), line, column, path)
