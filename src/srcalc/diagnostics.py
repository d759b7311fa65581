"""The one type for "this is wrong, here, do that".

A diagnostic is data: a code, a place and parameters. Its words stand in `srcalc.language` under the same code.
Checks return diagnostics and never raise; where going on has no sense, `Refused` carries them all to the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "note"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, a line and column (from 1), and the path of keys that leads there.

    With a `sheet`, line and column are those of a workbook and are shown as Excel writes them: Blad1!D14.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: Path = ()
    sheet: str | None = None

    def __str__(self) -> str:
        if self.sheet is not None:
            cell = f"!{letters(self.column) if self.column else ''}{self.line}" if self.line else ""
            return f"{self.file}:{self.sheet}{cell}"
        parts: tuple[object, ...] = (self.file, self.line, self.column)
        if self.file is not None and self.line is None and self.path:
            parts = (self.file, joined(self.path))  # JSON has paths and no lines
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Word:
    """A parameter that is itself a word of the language, by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `params` fill the sentence of `code`; they never hold a value out of somebody's records."""

    code: str
    place: Place = Place()
    params: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = "error"


class Mistake(ValueError):
    """A text that is not what it should be: raised by the `parse_` functions, placed by whoever called them."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Refused(Exception):
    """Nothing can be computed from this; `exit_code` says for whom it is (see the interface's exit codes)."""

    def __init__(self, diagnostics: Iterable[Diagnostic] | Diagnostic, exit_code: int) -> None:
        found = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        super().__init__(", ".join(item.code for item in found))
        self.diagnostics = found
        self.exit_code = exit_code


WRONG_USE, BAD_INPUT, BAD_RULESET, CANNOT_WRITE, OUR_FAULT = 2, 3, 4, 5, 70


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics by file and place, as a reader goes through a file."""
    return sorted(
        diagnostics,
        key=lambda item: (item.place.file or "", item.place.line or 0, item.place.column or 0, item.code),
    )


def letters(column: int) -> str:
    """The number of a column as Excel writes it: 4 is D, 28 is AB."""
    text = ""
    while column:
        column, sign = divmod(column - 1, 26)
        text = chr(ord("A") + sign) + text
    return text


def joined(path: Path) -> str:
    """A path as people read it: elements[2].rate."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
